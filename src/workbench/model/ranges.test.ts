import type { Json } from "./json";
import { ask, loaded, openHost } from "../wire/testing/requests";

let opened: ReturnType<typeof openHost>;
beforeEach(() => {
  opened = openHost();
});
afterEach(() => {
  opened.host.dispose();
  opened.engine.dispose();
});

async function written(value: Json, format = "General", locale = "en-US"): Promise<Record<string, Json>> {
  const { host, engine } = openHost({ locale });
  const answer = await ask(host, (request) => {
    const range = request.range("A1");
    if (format !== "General") request.set(range, "NumberFormat", [[format]]);
    request.set(range, "Values", [[value]]);
  });
  expect(answer.error).toBeUndefined();
  const result = await loaded(host, ["values", "formulas", "numberFormat", "valueTypes"], (request) => request.range("A1"));
  host.dispose();
  engine.dispose();
  return Object.fromEntries(Object.entries(result).map(([key, matrix]) => [key, (matrix as Json[][])[0]?.[0] ?? null]));
}

test.each([
  ["12.50", 12.5, "General", "Double"],
  ["-3", -3, "General", "Double"],
  ["1,234", 1234, "#,##0", "Double"],
  ["45%", 0.45, "0%", "Double"],
  ["true", true, "General", "Boolean"],
  ["1-2", 46024, "d-mmm", "Double"],
  ["2026-07-01", 46204, "m/d/yyyy", "Double"],
  ["5.1.10", "5.1.10", "General", "String"],
  ["１２", "１２", "General", "String"],
  ["'0123", "0123", "General", "String"],
  ["2026-02-30", "2026-02-30", "General", "String"],
  ["", "", "General", "Empty"],
])("the written string %j becomes %j with the format %s", async (text, value, format, type) => {
  expect(await written(text)).toEqual({ Values: value, Formulas: value, NumberFormat: format, ValueTypes: type });
});

test("in a Chinese document day and month without a year take the Chinese form", async () => {
  expect(await written("1-2", "General", "zh-CN")).toMatchObject({ Values: 46024, NumberFormat: 'm"月"d"日"' });
});

test.each(["5.1", "=1+1", "1-2", "TRUE"])("in a cell formatted as text %s stays as it is", async (text) => {
  expect(await written(text, "@")).toEqual({ Values: text, Formulas: text, NumberFormat: "@", ValueTypes: "String" });
});

test("a single value fills the range, null leaves a cell alone", async () => {
  const { host } = opened;
  await ask(host, (request) => {
    request.set(request.range("A1:B2"), "Values", 7);
    request.set(request.range("A1:B2"), "Values", [[null, 8], [9, null]]);
  });
  expect(await loaded(host, ["values"], (request) => request.range("A1:B2"))).toEqual({ Values: [[7, 8], [9, 7]] });
});

test.each([
  ["too few rows", [[1, 2]]],
  ["ragged rows", [[1, 2], [3]]],
  ["an object", { a: 1 }],
  ["an object in a cell", [[{}, 1], [1, 1]]],
])("%s is an InvalidArgument and writes nothing", async (_name, value) => {
  const { host } = opened;
  const answer = await ask(host, (request) => request.set(request.range("A1:B2"), "Values", value));
  expect(answer.error).toMatchObject({ Code: "InvalidArgument", Location: "Range.values" });
  expect(await loaded(host, ["values"], (request) => request.range("A1:B2"))).toEqual({ Values: [["", ""], ["", ""]] });
});

test.each([
  ["GetCell", [1, 2], "Sheet1!D3"],
  ["GetRow", [1], "Sheet1!B3:D3"],
  ["GetColumn", [2], "Sheet1!D2:D4"],
  ["GetOffsetRange", [1, -1], "Sheet1!A3:C5"],
  ["GetResizedRange", [1, -2], "Sheet1!B2:B5"],
  ["GetBoundingRect", ["A1"], "Sheet1!A1:D4"],
  ["GetIntersection", ["C3:Z9"], "Sheet1!C3:D4"],
  ["GetEntireRow", [], "Sheet1!2:4"],
  ["GetEntireColumn", [], "Sheet1!B:D"],
  ["GetLastCell", [], "Sheet1!D4"],
  ["GetRowsBelow", [2], "Sheet1!B5:D6"],
  ["GetColumnsBefore", [1], "Sheet1!A2:A4"],
])("from B2:D4, %s%j leads to %s", async (method, args, address) => {
  expect(await loaded(opened.host, ["address"], (request) => request.call(request.range("B2:D4"), method, ...args))).toEqual({ Address: address });
});

test.each([
  ["GetOffsetRange", [-2, 0], "InvalidArgument"],
  ["GetResizedRange", [-3, 0], "InvalidArgument"],
  ["GetRow", [3], "InvalidArgument"],
  ["GetIntersection", ["A1"], "ItemNotFound"],
  ["GetUsedRange", [], "ItemNotFound"],
])("from B2:D4, %s%j is refused with %s", async (method, args, code) => {
  const answer = await ask(opened.host, (request) => request.call(request.range("B2:D4"), method, ...args));
  expect(answer.error).toMatchObject({ Code: code });
});

test.each(["A0", "XFE1", "A1048577", "", "A1:", "Sheet9!A1"])("the address %j is refused", async (address) => {
  const answer = await ask(opened.host, (request) => request.range(address));
  expect(["InvalidArgument", "ItemNotFound"]).toContain(answer.error?.Code);
});

test("an address with a quoted sheet name is understood, and quoted where Excel quotes", async () => {
  const { host } = opened;
  await ask(host, (request) => request.call(request.get(request.workbook, "Worksheets"), "Add", "It's 5.1"));
  expect(await loaded(host, ["address"], (request) => request.range("'It''s 5.1'!B2", request.sheet("it's 5.1")))).toEqual({ Address: "'It''s 5.1'!B2" });
  await ask(host, (request) => request.call(request.get(request.workbook, "Worksheets"), "Add", "评分表"));
  expect(await loaded(host, ["address"], (request) => request.range("B2", request.sheet("评分表")))).toEqual({ Address: "评分表!B2" });
});

test("formats that differ read null, formats that agree read their value", async () => {
  const { host } = opened;
  const answer = await ask(host, (request) => {
    const format = request.get(request.range("A1:B1"), "Format");
    request.set(format, "WrapText", true);
    request.set(format, "ColumnWidth", 96);
    request.set(format, "HorizontalAlignment", "Center");
    request.set(request.get(request.get(request.range("B1"), "Format"), "Font"), "Size", 20);
  });
  expect(answer.error).toBeUndefined();
  expect(await loaded(host, ["format/wrapText", "format/columnWidth", "format/horizontalAlignment", "format/font/size"], (request) => request.range("A1:B1"))).toEqual({
    Format: { WrapText: true, ColumnWidth: 96, HorizontalAlignment: "Center", Font: { Size: null } },
  });
});

test("a border's colour draws the line, None takes it away", async () => {
  const { host } = opened;
  const edge = (build: Parameters<typeof ask>[1] extends (request: infer R) => void ? R : never) =>
    build.item(build.get(build.get(build.range("B2:C3"), "Format"), "Borders"), "EdgeBottom");
  await ask(host, (request) => request.set(edge(request), "Color", "#FF0000"));
  expect(await loaded(host, ["style", "color", "weight"], edge)).toEqual({ Id: "EdgeBottom", Style: "Continuous", Color: "#FF0000", Weight: "Thin" });
  expect(opened.engine.readStyle(opened.engine.activeSheet(), 1, 1).borders?.bottom ?? null).toBeNull();
  await ask(host, (request) => request.set(edge(request), "Style", "None"));
  expect(await loaded(host, ["style"], edge)).toEqual({ Id: "EdgeBottom", Style: "None" });
});

test("whole rows are inserted and deleted, single cells are not moved", async () => {
  const { host } = opened;
  await ask(host, (request) => {
    request.set(request.range("A1:A3"), "Values", [[1], [2], ["=A1+A2"]]);
    request.call(request.range("2:2"), "Insert", "Down");
  });
  expect(await loaded(host, ["formulas"], (request) => request.range("A1:A4"))).toEqual({ Formulas: [[1], [""], [2], ["=A1+A3"]] });
  await ask(host, (request) => request.invoke(request.range("2:2"), "Delete", "Up"));
  expect(await loaded(host, ["formulas"], (request) => request.range("A1:A3"))).toEqual({ Formulas: [[1], [2], ["=A1+A2"]] });
  const refused = await ask(host, (request) => request.call(request.range("A1"), "Insert", "Down"));
  expect(refused.error).toMatchObject({ Code: "UnsupportedOperation" });
});
