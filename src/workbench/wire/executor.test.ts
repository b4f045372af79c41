import { ask, loaded, openHost, type Request } from "./testing/requests";

let opened: ReturnType<typeof openHost>;
beforeEach(() => {
  opened = openHost();
});
afterEach(() => {
  opened.host.dispose();
  opened.engine.dispose();
});

test("a written formula reads back calculated in the same request", async () => {
  const { host } = opened;
  let id = 0;
  const answer = await ask(host, (request) => {
    const range = request.range("A1:B2");
    request.set(range, "Values", [[1, 2], [3, "=SUM(A1:B1)+A2"]]);
    id = request.load(range, "values", "formulas", "text", "valueTypes", "address");
  });
  expect(answer.error).toBeUndefined();
  expect(answer.value(id)).toEqual({
    Values: [[1, 2], [3, 6]],
    Formulas: [[1, 2], [3, "=SUM(A1:B1)+A2"]],
    Text: [["1", "2"], ["3", "6"]],
    ValueTypes: [["Double", "Double"], ["Double", "Double"]],
    Address: "Sheet1!A1:B2",
  });
});

test("what was done before a refused action stays done, what comes after is not done", async () => {
  const { host } = opened;
  let failing = 0;
  const answer = await ask(host, (request) => {
    const range = request.range("A1:A2");
    request.set(range, "Values", [["kept"], [2]]);
    failing = request.set(range, "Values", [[1], [2], [3]]);
    request.set(range, "Values", [["never"], ["never"]]);
  });
  expect(answer.error).toMatchObject({ Code: "InvalidArgument", Location: "Range.values", HttpStatusCode: 400 });
  expect(answer.results.map((result) => result.ActionId)).not.toContain(failing);
  expect(answer.error?.ActionIndex).toBe(answer.results.length);
  expect(await loaded(host, ["values"], (request) => request.range("A1:A2"))).toEqual({ Values: [["kept"], [2]] });
});

test("a missing item is refused, its OrNullObject form answers null and leads to null", async () => {
  const { host } = opened;
  const refused = await ask(host, (request) => request.sheet("Nowhere"));
  expect(refused.error).toMatchObject({ Code: "ItemNotFound", Location: "WorksheetCollection.getItem", HttpStatusCode: 404 });
  let ids: number[] = [];
  const answer = await ask(host, (request) => {
    const sheet = request.call(request.get(request.workbook, "Worksheets"), "GetItemOrNullObject", "Nowhere");
    ids = [request.load(sheet, "name"), request.load(request.call(sheet, "GetRange", "A1"), "values")];
  });
  expect(answer.error).toBeUndefined();
  expect(ids.map((id) => answer.raw(id))).toEqual([null, null]);
});

test("a method on a null object is refused with ItemNotFound", async () => {
  const answer = await ask(opened.host, (request) => {
    const sheet = request.call(request.get(request.workbook, "Worksheets"), "GetItemOrNullObject", "Nowhere");
    request.invoke(sheet, "Activate");
  });
  expect(answer.error).toMatchObject({ Code: "ItemNotFound" });
});

test("sheets and names answer with their id, kept ranges with a reference that later requests can use", async () => {
  const { host } = opened;
  let sheetId = 0;
  let rangeId = 0;
  const first = await ask(
    host,
    (request) => {
      const sheet = request.sheet();
      sheetId = request.instantiate(sheet);
      const range = request.range("B2", sheet);
      rangeId = request.instantiate(range);
      request.invoke(range, "_KeepReference");
    },
    { AutoKeepReference: true },
  );
  const reference = first.value(rangeId)["_ReferenceId"];
  expect(first.value(sheetId)).toEqual({ Id: opened.engine.activeSheet() });
  expect(typeof reference).toBe("string");
  expect(await loaded(host, ["address"], (request) => request.reference(String(reference)))).toEqual({ Address: "Sheet1!B2" });
  await ask(host, (request) => request.invoke(request.workbook, "_RemoveReference", String(reference)));
  const gone = await ask(host, (request) => request.load(request.reference(String(reference)), "address"));
  expect(gone.error).toMatchObject({ Code: "InvalidReference" });
});

test("a range that nobody keeps has no reference", async () => {
  let id = 0;
  const answer = await ask(opened.host, (request) => {
    id = request.instantiate(request.range("B2"));
  });
  expect(answer.value(id)).toEqual({});
});

test("a kept range follows its cells when rows are inserted above", async () => {
  const { host } = opened;
  let id = 0;
  const answer = await ask(host, (request) => {
    const range = request.range("B2:C3");
    id = request.instantiate(range);
    request.invoke(range, "_KeepReference");
  });
  const reference = String(answer.value(id)["_ReferenceId"]);
  await ask(host, (request) => request.call(request.range("1:2"), "Insert", "Down"));
  expect(await loaded(host, ["address"], (request) => request.reference(reference))).toEqual({ Address: "Sheet1!B4:C5" });
});

test("collections answer their items with ids, paged by skip and top", async () => {
  const { host } = opened;
  await ask(host, (request) => {
    const sheets = request.get(request.workbook, "Worksheets");
    request.call(sheets, "Add", "Second");
    request.call(sheets, "Add", "Third");
  });
  const names = async (build: (request: Request) => number): Promise<unknown> => {
    let id = 0;
    const answer = await ask(host, (request) => {
      id = build(request);
    });
    return (answer.value(id)["_Items"] as Record<string, unknown>[]).map((item) => item["Name"]);
  };
  expect(await names((request) => request.load(request.get(request.workbook, "Worksheets"), "name"))).toEqual(["Sheet1", "Second", "Third"]);
  expect(
    await names((request) => request.act(2, "", request.get(request.workbook, "Worksheets"), { QueryInfo: { Select: ["name"], Skip: 1, Top: 1 } })),
  ).toEqual(["Second"]);
});

test("a path into other objects is loaded nested", async () => {
  const { host } = opened;
  await ask(host, (request) => {
    const range = request.range("A1");
    request.set(request.get(request.get(range, "Format"), "Fill"), "Color", "#ff8800");
    request.set(request.get(request.get(range, "Format"), "Font"), "Bold", true);
  });
  expect(await loaded(host, ["format/fill/color", "format/font/bold", "worksheet/name"], (request) => request.range("A1"))).toEqual({
    Format: { Fill: { Color: "#FF8800" }, Font: { Bold: true } },
    Worksheet: { Id: opened.engine.activeSheet(), Name: "Sheet1" },
  });
});

test("an update sets several properties at once, also those of parts", async () => {
  const { host } = opened;
  const answer = await ask(host, (request) =>
    request.act(9, "", request.range("A1"), { ObjectState: { Values: [["x"]], Format: { Font: { Italic: true } } } }),
  );
  expect(answer.error).toBeUndefined();
  expect(await loaded(host, ["values", "format/font/italic"], (request) => request.range("A1"))).toEqual({
    Values: [["x"]],
    Format: { Font: { Italic: true } },
  });
});

test("an unchanged object passes ensureUnchanged, a changed one does not", async () => {
  const { host } = opened;
  await ask(host, (request) => request.set(request.range("A1"), "Values", [[1]]));
  const same = await ask(host, (request) => request.act(8, "", request.range("A1"), { ObjectState: { values: [[1]] } }));
  const other = await ask(host, (request) => request.act(8, "", request.range("A1"), { ObjectState: { values: [[2]] } }));
  expect(same.error).toBeUndefined();
  expect(other.error).toMatchObject({ Code: "InvalidOperation" });
});

test("a member that the workbench lacks is refused by name and remembered", async () => {
  const { host } = opened;
  const answer = await ask(host, (request) => request.invoke(request.range("A1"), "FlashFill"));
  expect(answer.error).toMatchObject({ Code: "ApiNotFound", Location: "Range.flashFill", Message: expect.stringContaining("Range.flashFill") as string });
  expect([...host.unanswered]).toEqual(["Range.flashFill"]);
});

test("a member above the offered requirement sets is refused although the workbench has it", async () => {
  const low = openHost({ requirements: { ExcelApi: "1.6" } });
  const refused = await ask(low.host, (request) => request.set(request.sheet(), "TabColor", "#FF0000"));
  expect(refused.error).toMatchObject({ Code: "ApiNotFound", Location: "Worksheet.tabColor", Message: expect.stringContaining("ExcelApi 1.7") as string });
  const passed = await ask(opened.host, (request) => request.set(request.sheet(), "TabColor", "#FF0000"));
  expect(passed.error).toBeUndefined();
  expect([...low.host.unanswered]).toEqual([]);
  low.host.dispose();
  low.engine.dispose();
});

test("loading everything leaves out what the offered sets lack", async () => {
  const low = openHost({ requirements: { ExcelApi: "1.1" } });
  const all = await loaded(low.host, [], (request) => request.range("A1"));
  expect(Object.keys(all)).toContain("Values");
  expect(Object.keys(all)).not.toContain("NumberFormatCategories");
  low.host.dispose();
  low.engine.dispose();
});

test("requests are answered one after the other", async () => {
  const { host } = opened;
  const [first, second] = await Promise.all([
    ask(host, (request) => {
      request.set(request.range("A1"), "Values", [[1]]);
      request.load(request.range("A1"), "values");
      request.set(request.range("A1"), "Values", [[2]]);
    }),
    loaded(host, ["values"], (request) => request.range("A1")),
  ]);
  expect(first.error).toBeUndefined();
  expect(second).toEqual({ Values: [[2]] });
});

test("a range inside of a value stands for its reference", async () => {
  const { host } = opened;
  await ask(host, (request) => {
    const source = request.range("D1:D3");
    request.set(request.get(request.range("A1"), "DataValidation"), "Rule", { list: { inCellDropDown: true, source: { _ObjectPathId: source.id } } });
  });
  expect(await loaded(host, ["rule"], (request) => request.get(request.range("A1"), "DataValidation"))).toEqual({
    Rule: { list: { inCellDropDown: true, source: "=Sheet1!$D$1:$D$3" } },
  });
});

test("a client in a page may tell that its ribbon functions are ready", async () => {
  const { host } = opened;
  const response = await host.execute({
    Actions: [
      { Id: 1, ActionType: 1, Name: "", ObjectPathId: 1 },
      { Id: 2, ActionType: 3, Name: "NotifyActionHandlerReady", ObjectPathId: 1, ArgumentInfo: { Arguments: [] } },
    ],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: "Microsoft.InternalService.AddinInternalService" } },
  });
  expect(response.Error).toBeUndefined();
  expect([...host.unanswered]).toEqual([]);
});
