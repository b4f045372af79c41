import { ask, loaded, openHost, type Request } from "../wire/testing/requests";

let opened: ReturnType<typeof openHost>;
beforeEach(async () => {
  opened = openHost();
  await ask(opened.host, (request) => {
    request.set(request.range("A1:B2"), "Values", [[1, 2], [3, 4]]);
    request.set(request.get(request.get(request.range("B1:B9"), "Format"), "Protection"), "Locked", false);
    request.invoke(request.get(request.sheet(), "Protection"), "Protect", { allowFormatColumns: true });
  });
});
afterEach(() => {
  opened.host.dispose();
  opened.engine.dispose();
});

test("the locked cells of a protected sheet refuse every kind of write", async () => {
  const writes: [string, (request: Request) => void][] = [
    ["values", (request) => request.set(request.range("A1"), "Values", [[9]])],
    ["formulas", (request) => request.set(request.range("A1:B1"), "Formulas", [["=1", "=2"]])],
    ["clear", (request) => request.invoke(request.range("A1"), "Clear", "Contents")],
    ["number format", (request) => request.set(request.range("A1"), "NumberFormat", [["0.00"]])],
    ["fill", (request) => request.set(request.get(request.get(request.range("B1"), "Format"), "Fill"), "Color", "#FF0000")],
    ["insert", (request) => request.call(request.range("1:1"), "Insert", "Down")],
    ["delete", (request) => request.invoke(request.range("1:1"), "Delete", "Up")],
    ["merge", (request) => request.invoke(request.range("B1:B2"), "Merge", false)],
    ["locked", (request) => request.set(request.get(request.get(request.range("A1"), "Format"), "Protection"), "Locked", false)],
    ["table", (request) => request.call(request.get(request.sheet(), "Tables"), "Add", "A1:B2", true)],
    ["validation", (request) => request.set(request.get(request.range("B1"), "DataValidation"), "Rule", { list: { inCellDropDown: true, source: "a,b" } })],
    ["conditional format", (request) => request.call(request.get(request.range("B1"), "ConditionalFormats"), "Add", "Custom")],
    ["row height", (request) => request.set(request.get(request.range("A1"), "Format"), "RowHeight", 30)],
  ];
  const codes = await Promise.all(writes.map(async ([name, write]) => [name, (await ask(opened.host, write)).error?.Code]));
  expect(codes).toEqual(writes.map(([name]) => [name, "AccessDenied"]));
  expect(await loaded(opened.host, ["values"], (request) => request.range("A1:B2"))).toEqual({ Values: [[1, 2], [3, 4]] });
});

test("unlocked cells and what the options allow can be written", async () => {
  const answer = await ask(opened.host, (request) => {
    request.set(request.range("B1:B2"), "Values", [[5], [6]]);
    request.set(request.get(request.range("A1"), "Format"), "ColumnWidth", 90);
  });
  expect(answer.error).toBeUndefined();
  expect(await loaded(opened.host, ["values"], (request) => request.range("B1:B2"))).toEqual({ Values: [[5], [6]] });
});

test("a person's edit is allowed in unlocked cells only", () => {
  const sheetId = opened.engine.activeSheet();
  const { session } = opened.host;
  expect(session.mayEdit({ sheetId, row: 0, column: 1, rows: 9, columns: 1 })).toBe(true);
  expect(session.mayEdit({ sheetId, row: 0, column: 1, rows: 10, columns: 1 })).toBe(false);
  expect(session.mayEdit({ sheetId, row: 0, column: 0, rows: 1, columns: 2 })).toBe(false);
});

test("protecting twice is refused, and a wrong password does not lift the protection", async () => {
  const { host } = opened;
  const twice = await ask(host, (request) => request.invoke(request.get(request.sheet(), "Protection"), "Protect"));
  expect(twice.error).toMatchObject({ Code: "InvalidOperation" });
  await ask(host, (request) => {
    request.invoke(request.get(request.sheet(), "Protection"), "Unprotect");
    request.invoke(request.get(request.sheet(), "Protection"), "Protect", null, "secret");
  });
  const wrong = await ask(host, (request) => request.invoke(request.get(request.sheet(), "Protection"), "Unprotect", "guess"));
  expect(wrong.error).toMatchObject({ Code: "AccessDenied" });
  const right = await ask(host, (request) => request.invoke(request.get(request.sheet(), "Protection"), "Unprotect", "secret"));
  expect(right.error).toBeUndefined();
  expect(await loaded(host, ["protected"], (request) => request.get(request.sheet(), "Protection"))).toEqual({ Protected: false });
});

test("locked reads true, false or null where cells differ", async () => {
  const locked = (address: string) => loaded(opened.host, ["locked"], (request) => request.get(request.get(request.range(address), "Format"), "Protection"));
  expect(await locked("A1:A9")).toEqual({ Locked: true });
  expect(await locked("B1:B9")).toEqual({ Locked: false });
  expect(await locked("A1:B1")).toEqual({ Locked: null });
});

test("rows inserted inside of unlocked cells are unlocked, and what lies below moves", async () => {
  await ask(opened.host, (request) => {
    request.invoke(request.get(request.sheet(), "Protection"), "Unprotect");
    request.call(request.range("3:4"), "Insert", "Down");
  });
  const { side } = opened.host.session;
  const sheetId = opened.engine.activeSheet();
  expect(side.isLocked(sheetId, { row: 0, column: 1, rows: 11, columns: 1 })).toBe(false);
  expect(side.isLocked(sheetId, { row: 11, column: 1, rows: 1, columns: 1 })).toBe(true);
});

test("the side state comes back through JSON", async () => {
  const saved = JSON.parse(JSON.stringify(opened.host.saveSide())) as ReturnType<typeof opened.host.saveSide>;
  await ask(opened.host, (request) => request.invoke(request.get(request.sheet(), "Protection"), "Unprotect"));
  expect(opened.host.saveSide()).not.toEqual(saved);
  opened.host.loadSide(saved);
  expect(opened.host.saveSide()).toEqual(saved);
  expect(() => opened.host.loadSide({ format: "something else" })).toThrow();
});
