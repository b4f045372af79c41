import { createCannedHost } from "./harness/cannedHost";
import { loadMicrosoftOffice } from "./harness/microsoftOffice";
import { wireText } from "./harness/wireText";

/**
 * The request language as the pinned office.js speaks it. Its names are internal to Microsoft's script: when a new
 * version fails here, the workbench's host and client are to be held against it before the pin is moved.
 */
describe("the request language of office.js", () => {
  const host = createCannedHost((action, path) => {
    if (action.ActionType === 1) return path?.Name === "GetRange" || path?.ObjectPathType === 6 ? { _ReferenceId: "ref" } : path?.ObjectPathType === 5 ? { Id: "{1}" } : {};
    return action.ActionType === 2 ? { Name: "Data", Values: [[1]], Format: { Fill: { Color: "#FF0000" } } } : {};
  });

  test("a program's requests, word for word", async () => {
    const office = loadMicrosoftOffice(host);
    const values = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("A1");
      range.load("values,format/fill/color");
      context.workbook.names.add("Here", range);
      await context.sync();
      range.format.font.bold = true;
      await context.sync();
      return [range.values, range.format.fill.color];
    });
    expect(values).toEqual([[[1]], "#FF0000"]);
    const references = new Map<string, number>();
    expect(office.sent.map((body) => wireText(body, references))).toEqual([
      [
        "instantiate workbook",
        "instantiate workbook.4:Worksheets()",
        'instantiate workbook.4:Worksheets().5:("Data")',
        'instantiate workbook.4:Worksheets().5:("Data").3:GetRange("A1")',
        'call workbook.4:Worksheets().5:("Data").3:GetRange("A1") _KeepReference()',
        'instantiate workbook.4:Worksheets().5:("Data").3:GetRange("A1")',
        'query workbook.4:Worksheets().5:("Data").3:GetRange("A1") {"Select":["values","format/fill/color"]}',
        "instantiate workbook.4:Names()",
        'instantiate workbook.4:Names().3:Add("Here", workbook.4:Worksheets().5:("Data").3:GetRange("A1"), null)',
      ],
      [
        "instantiate reference 1",
        "instantiate reference 1.4:Format()",
        "instantiate reference 1.4:Format().4:Font()",
        "set reference 1.4:Format().4:Font() Bold(true)",
      ],
      ["instantiate workbook", "call workbook _RemoveReference(reference 1)"],
    ]);
  });

  test("the fields of a request", async () => {
    const office = loadMicrosoftOffice(host);
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").load("name");
      await context.sync();
    });
    const [body] = office.sent;
    expect(Object.keys(body ?? {}).sort()).toEqual(["Actions", "AutoKeepReference", "ObjectPaths"]);
    expect(body?.Actions.at(-1)).toMatchObject({ ActionType: 2, Name: "", QueryInfo: { Select: ["name"] } });
    expect(Object.values(body?.ObjectPaths ?? {}).map(({ ObjectPathType, Name }) => [ObjectPathType, Name])).toEqual([[1, ""], [4, "Worksheets"], [5, ""]]);
  });

  test("an error's place becomes the program's line", async () => {
    const failing = createCannedHost((action, path) => {
      if (action.ActionType === 4) return Object.assign(new Error("AccessDenied"), { name: "Range.values" });
      return path?.Name === "GetRange" ? { _ReferenceId: "ref" } : {};
    });
    const office = loadMicrosoftOffice(failing);
    const outcome = office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("A1").values = [[1]];
      await context.sync();
    });
    await expect(outcome).rejects.toMatchObject({
      code: "AccessDenied",
      debugInfo: { code: "AccessDenied", errorLocation: "Range.values", statement: "range.values = ...;" },
    });
  });

  test("an event reaches its handler by number and target", async () => {
    const office = loadMicrosoftOffice(host);
    const heard = new Promise((resolve) => {
      void office.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Data").onChanged.add((args) => Promise.resolve(resolve([args.type, args.address, args.worksheetId])));
        context.workbook.worksheets.onAdded.add(() => Promise.resolve());
        await context.sync();
        const message = JSON.stringify({ address: "A1", worksheetId: "{1}", source: "Local", changeType: "RangeEdited" });
        host.send([{ messageCategory: 65536, messageType: 10, targetId: "{1}", message, id: 0 }]);
      });
    });
    expect(await heard).toEqual(["WorksheetChanged", "A1", "{1}"]);
    const calls = office.sent[0]?.Actions.filter((action) => action.ActionType === 3).map((action) => action.Name);
    expect(calls).toEqual(["_RegisterDataChangedEvent", "_RegisterAddedEvent"]);
  });

  test("custom functions are called by message and answer in a batch", async () => {
    const office = loadMicrosoftOffice(host);
    const { CustomFunctions } = office;
    CustomFunctions.associate("TEST.ADD", (a: number, b: number) => a + b);
    CustomFunctions.associate("TEST.FAIL", () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "why");
    });
    const call = (id: number, name: string, args: unknown[]) => ({
      messageCategory: 1,
      messageType: 1000,
      targetId: "",
      message: JSON.stringify([id, name, args, "Sheet1!A1", 0]),
      id: 0,
    });
    host.send([call(1, "TEST.ADD", [1, 2]), call(2, "TEST.FAIL", [])]);
    while (office.sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const [body] = office.sent;
    const answer = body?.Actions.find((action) => action.ActionType === 3);
    expect(answer).toMatchObject({ Name: "SetInvocationArrayResults", ArgumentInfo: { Arguments: [[[1, true, 3], [2, false, "why", 1]]] } });
    expect(body?.ObjectPaths[answer?.ObjectPathId ?? 0]).toMatchObject({ ObjectPathType: 2, Name: "Microsoft.ExcelServices.CustomFunctions" });
  });
});
