import type { WorkbookPort } from "../../src/application";
import type { Place } from "../../src/core";
import { excelWorkbook } from "../../src/office";
import { openAddIn, type AddIn } from "./harness/addin";
import { loadMicrosoftOffice } from "./harness/microsoftOffice";
import { loadWorkbenchOffice } from "./harness/workbenchOffice";
import { until } from "./programs/program";

const CLIENTS = [
  { client: "Microsoft's office.js", load: loadMicrosoftOffice },
  { client: "the workbench's client", load: loadWorkbenchOffice },
] as const;

const at = (address: string): Place => ({ sheet: "Sheet1", address });

describe.each(CLIENTS)("the open workbook over $client", ({ load }) => {
  let addIn: AddIn;
  beforeEach(async () => {
    addIn = await openAddIn(load);
    await addIn.office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A2:A3").values = [["5.1.1.1"], ["5.1.1.2"]];
      sheet.getRange("F2:L3").format.protection.locked = false;
      sheet.getRange("H2:H3").format.protection.locked = true;
      sheet.getRange("F2:F3").numberFormat = [["@"], ["@"]];
      sheet.getRange("L2:L3").numberFormat = [["@"], ["@"]];
      sheet.getRange("F3").values = [["before"]];
      sheet.protection.protect({ allowFormatCells: false });
      context.workbook.worksheets.add("Other");
      await context.sync();
    });
  });
  afterEach(() => addIn.close());

  const values = (address: string): Promise<unknown> =>
    addIn.office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
      range.load({ values: true });
      await context.sync();
      // Microsoft's script lives in a realm of its own.
      return JSON.parse(JSON.stringify(range.values)) as unknown;
    });
  const sheetId = (name: string): string => addIn.engine.sheets().find((sheet) => sheet.name === name)?.id ?? "";
  const select = (name: string, row: number, column: number): void => addIn.engine.select({ sheetId: sheetId(name), row, column, rows: 1, columns: 1 });
  const codeOf = (promise: ReturnType<WorkbookPort["writeEntries"]>): Promise<string> => promise.then(() => "written", (error: { code: string }) => error.code);

  test("the active cell is told at once, after each move, and on another sheet; nothing once it is stopped", async () => {
    select("Sheet1", 1, 5);
    const heard: (Place | null)[] = [];
    const stop = await excelWorkbook.watchSelection((place) => heard.push(place));
    await until(() => heard.length === 1);
    select("Sheet1", 2, 0);
    await until(() => heard.at(-1)?.address === "A3");
    select("Other", 4, 1);
    await until(() => heard.at(-1)?.sheet === "Other");
    expect(heard.at(-1)).toEqual({ sheet: "Other", address: "B5" });
    expect(heard[0]).toEqual(at("F2"));
    // Looking moves nothing.
    expect(addIn.engine.selection()).toMatchObject({ row: 4, column: 1 });

    await stop();
    const before = heard.length;
    select("Sheet1", 0, 0);
    await values("A1");
    expect(heard).toHaveLength(before);
  });

  test("a burst of moves ends with where the selection came to rest", async () => {
    const heard: (Place | null)[] = [];
    const stop = await excelWorkbook.watchSelection((place) => heard.push(place));
    for (let row = 0; row < 20; row += 1) {
      select("Sheet1", row, 2);
    }
    await until(() => heard.at(-1)?.address === "C20");
    expect(heard.length).toBeLessThan(20);
    await stop();
  });

  test("entries of one action go in as they are, and one undo takes all of them back", async () => {
    await excelWorkbook.writeEntries([
      { ...at("F2"), value: "=1+1" },
      { ...at("G2"), value: 9 },
      { ...at("I2"), value: 7.5 },
      { ...at("L2"), value: "5.1.10" },
      { ...at("F3"), value: null },
      { ...at("I3"), value: "1-2" },
      { ...at("J3"), value: "符合" },
      { ...at("L3"), value: "'quoted" },
    ]);
    expect(await values("F2:L3")).toEqual([["=1+1", 9, "", 7.5, "", "", "5.1.10"], ["", "", "", "1-2", "符合", "", "'quoted"]]);
    await addIn.engine.undo();
    expect(await values("F2:L3")).toEqual([["", "", "", "", "", "", ""], ["before", "", "", "", "", "", ""]]);
  });

  test("cells side by side are one write, all of them one request", async () => {
    const sent = addIn.office.sent.length;
    await excelWorkbook.writeEntries([{ ...at("F2"), value: "x" }, { ...at("G2"), value: 1 }, { ...at("L2"), value: "y" }]);
    const writes = addIn.office.sent.slice(sent).map((body) => JSON.stringify(body.Actions).match(/"Name":"Values"|"Values":\[\[/g)?.length ?? 0).filter((count) => count > 0);
    expect(writes).toEqual([2]);
  });

  test("nothing is written where one cell is locked, one text too long, or the row is another's by now", async () => {
    const first = { ...at("F2"), value: "new" };
    expect(await codeOf(excelWorkbook.writeEntries([first, { ...at("H2"), value: 1 }]))).toBe("protected");
    expect(await codeOf(excelWorkbook.writeEntries([first, { ...at("L2"), value: "x".repeat(32_768) }]))).toBe("too-large");
    expect(await codeOf(excelWorkbook.writeEntries([first], [{ ...at("A2"), text: "5.1.1.2" }]))).toBe("conflict");
    expect(await codeOf(excelWorkbook.writeEntries([first, { sheet: "Gone", address: "A1", value: 1 }]))).toBe("not-found");
    expect(await values("F2:L2")).toEqual([["", "", "", "", "", "", ""]]);
    expect(await codeOf(excelWorkbook.writeEntries([first], [{ ...at("A2"), text: "5.1.1.1" }]))).toBe("written");
    expect(await values("F2")).toEqual([["new"]]);
  });

  test("locked cells of a sheet without protection can be written", async () => {
    await excelWorkbook.writeEntries([{ sheet: "Other", address: "B2", value: 3 }]);
    await addIn.engine.undo();
    expect(await codeOf(excelWorkbook.writeEntries([]))).toBe("written");
  });
});
