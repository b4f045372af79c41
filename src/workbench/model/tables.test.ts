import type { Json } from "./json";
import { ask, loaded, openHost, type Proxied, type Request } from "../wire/testing/requests";

let opened: ReturnType<typeof openHost>;
beforeEach(async () => {
  opened = openHost();
  await ask(opened.host, (request) => {
    request.set(request.range("B2:C4"), "Values", [["Item", "Score"], ["a", 1], ["b", 2]]);
    const table = request.call(request.get(request.sheet(), "Tables"), "Add", "B2:C4", true);
    request.set(table, "Name", "Scores");
  });
});
afterEach(() => {
  opened.host.dispose();
  opened.engine.dispose();
});

const table = (request: Request): Proxied => request.item(request.get(request.workbook, "Tables"), "Scores");
const address = async (build: (request: Request) => Proxied): Promise<Json | undefined> => (await loaded(opened.host, ["address"], build))["Address"];

test("a table knows its parts", async () => {
  expect(await address((request) => request.call(table(request), "GetRange"))).toBe("Sheet1!B2:C4");
  expect(await address((request) => request.call(table(request), "GetHeaderRowRange"))).toBe("Sheet1!B2:C2");
  expect(await address((request) => request.call(table(request), "GetDataBodyRange"))).toBe("Sheet1!B3:C4");
  const column = (request: Request): Proxied => request.item(request.get(table(request), "Columns"), "score");
  expect(await loaded(opened.host, ["name", "index", "values"], column)).toEqual({ Id: 2, Name: "Score", Index: 1, Values: [["Score"], [1], [2]] });
  expect(await address((request) => request.call(column(request), "GetDataBodyRange"))).toBe("Sheet1!C3:C4");
});

test("names are unique over tables and names, and are found whatever their case", async () => {
  const taken = await ask(opened.host, (request) => {
    request.call(request.get(request.workbook, "Names"), "Add", "Other", request.range("A1"));
    request.set(table(request), "Name", "OTHER");
  });
  expect(taken.error).toMatchObject({ Code: "InvalidArgument", Location: "Table.name" });
  expect(await loaded(opened.host, ["name"], (request) => request.item(request.get(request.workbook, "Tables"), "sCORES"))).toMatchObject({ Name: "Scores" });
});

test("missing and repeated headers are made unique texts", async () => {
  await ask(opened.host, (request) => {
    request.set(request.range("F1:I1"), "Values", [["x", "x", "", 2026]]);
    request.call(request.get(request.sheet(), "Tables"), "Add", "F1:I2", true);
  });
  expect(await loaded(opened.host, ["values", "valueTypes"], (request) => request.range("F1:I1"))).toEqual({
    Values: [["x", "x2", "Column3", "2026"]],
    ValueTypes: [["String", "String", "String", "String"]],
  });
});

test("without headers a header row is put above the values", async () => {
  let id = 0;
  const answer = await ask(opened.host, (request) => {
    request.set(request.range("F1:G2"), "Values", [[1, 2], [3, 4]]);
    const added = request.call(request.get(request.sheet(), "Tables"), "Add", "F1:G2", false);
    id = request.load(request.call(added, "GetRange"), "address", "values");
  });
  expect(answer.value(id)).toEqual({ Address: "Sheet1!F1:G3", Values: [["Column1", "Column2"], [1, 2], [3, 4]] });
});

test("rows are added at the end and in between, and deleted", async () => {
  await ask(opened.host, (request) => {
    const rows = request.get(table(request), "Rows");
    request.call(rows, "Add", null, [["c", 3]]);
    request.call(rows, "Add", 1, [["between", 9]]);
  });
  expect(await loaded(opened.host, ["values"], (request) => request.call(table(request), "GetRange"))).toEqual({
    Values: [["Item", "Score"], ["a", 1], ["between", 9], ["b", 2], ["c", 3]],
  });
  await ask(opened.host, (request) => request.invoke(request.call(request.get(table(request), "Rows"), "GetItemAt", 0), "Delete"));
  expect(await loaded(opened.host, ["values"], (request) => request.call(table(request), "GetRange"))).toEqual({
    Values: [["Item", "Score"], ["between", 9], ["b", 2], ["c", 3]],
  });
});

test("what stands below a table moves down when rows are added", async () => {
  await ask(opened.host, (request) => {
    request.set(request.range("B5"), "Values", [["below"]]);
    request.call(request.get(table(request), "Rows"), "Add", null, [["c", 3]]);
  });
  expect(await loaded(opened.host, ["values"], (request) => request.range("B4:B6"))).toEqual({ Values: [["b"], ["c"], ["below"]] });
  expect(await address((request) => request.call(table(request), "GetRange"))).toBe("Sheet1!B2:C5");
});

test("a resized table keeps its header row", async () => {
  await ask(opened.host, (request) => request.invoke(table(request), "Resize", "B2:D6"));
  expect(await address((request) => request.call(table(request), "GetRange"))).toBe("Sheet1!B2:D6");
  const moved = await ask(opened.host, (request) => request.invoke(table(request), "Resize", "B3:D6"));
  expect(moved.error).toMatchObject({ Code: "InvalidArgument" });
});

test("a table that becomes a range leaves its values", async () => {
  await ask(opened.host, (request) => request.call(table(request), "ConvertToRange"));
  expect(await loaded(opened.host, ["count"], (request) => request.get(request.workbook, "Tables"))).toEqual({ Count: 0, _Items: [] });
  expect(await loaded(opened.host, ["values"], (request) => request.range("B3:C3"))).toEqual({ Values: [["a", 1]] });
});

test("tables do not overlap", async () => {
  const answer = await ask(opened.host, (request) => request.call(request.get(request.sheet(), "Tables"), "Add", "C4:D8", true));
  expect(answer.error).toMatchObject({ Code: "InvalidArgument", Location: "TableCollection.add" });
});
