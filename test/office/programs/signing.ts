import { sheetOf } from "./program";
import type { Program } from "./program";

const TEXTS = [
  ["序号", "1", "00012", "=1+1"],
  ["", "2026-11-20", "1e5", "TRUE"],
  ["@a", "+1", "5.1.10", `{"a":"${"x".repeat(7_990)}"}`],
];

/** What writing a record of sign-off relies on. */
export const signingPrograms: readonly Program[] = [
  {
    name: "a rectangle of texts goes over with its format in one request, and reads back as it was in the same one",
    run: async (context) => {
      const range = sheetOf(context).getRange("C6").getResizedRange(2, 3);
      (range as { numberFormat: unknown }).numberFormat = "@";
      range.values = TEXTS.map((row) => [...row]);
      range.load("values,formulas,valueTypes,address");
      await context.sync();
      return [range.address, range.values, range.formulas, range.valueTypes[2]];
    },
    expected: ["Sheet1!C6:F8", TEXTS, TEXTS, ["String", "String", "String", "String"]],
  },
  {
    name: "what is used of a range, where its first rows and all columns but one are blank, and where all of it is",
    run: async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("D7:D8").values = [["a"], ["b"]];
      const used = sheet.getRange("B3:F20").getUsedRangeOrNullObject(true);
      const none = sheet.getRange("H3:J20").getUsedRangeOrNullObject(true);
      used.load("address,rowIndex,columnIndex");
      none.load("address");
      await context.sync();
      return [used.address, used.rowIndex, used.columnIndex, none.isNullObject];
    },
    expected: ["Sheet1!D7:D8", 6, 3, true],
  },
  {
    name: "a name whose sheet was deleted refers to nothing, and can be made anew",
    run: async (context) => {
      const { names, worksheets } = context.workbook;
      const gone = worksheets.add("Gone");
      names.add("SS_SignoffSeal", gone.getRange("C11:E11"));
      await context.sync();
      gone.delete();
      await context.sync();
      const item = names.getItemOrNullObject("SS_SignoffSeal");
      item.load("name");
      const range = item.getRangeOrNullObject();
      range.load("address");
      await context.sync();
      const before = [item.isNullObject, range.isNullObject];
      if (!item.isNullObject) {
        item.delete();
      }
      names.add("SS_SignoffSeal", sheetOf(context).getRange("C11:E11"));
      const again = names.getItem("SS_SignoffSeal").getRange();
      again.load("address");
      await context.sync();
      return [...before, again.address];
    },
    expected: [false, true, "Sheet1!C11:E11"],
  },
  {
    name: "sheets by name, one of them gone, and what each is protected by",
    run: async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Second").protection.protect({ allowAutoFilter: true, selectionMode: "Normal" });
      const sheets = ["Sheet1", "Second", "None"].map((name) => worksheets.getItemOrNullObject(name));
      sheets.forEach((sheet) => sheet.load({ name: true, protection: { protected: true } }));
      await context.sync();
      return sheets.map((sheet) => (sheet.isNullObject ? null : [sheet.name, sheet.protection.protected]));
    },
    expected: [["Sheet1", false], ["Second", true], null],
  },
];
