import { codeOf, sheetOf } from "./program";
import type { Program } from "./program";

/** A1 is unlocked, the rest locked. */
async function protect(context: Excel.RequestContext): Promise<Excel.Worksheet> {
  const sheet = sheetOf(context);
  sheet.getRange("A1:B1").values = [["entry", "locked"]];
  sheet.getRange("A1").format.protection.locked = false;
  sheet.protection.protect({ allowFormatCells: false, allowAutoFilter: true });
  await context.sync();
  return sheet;
}

export const protectionPrograms: readonly Program[] = [
  {
    name: "a protected sheet says so, with its options",
    run: async (context) => {
      const { protection } = await protect(context);
      protection.load("protected,options");
      await context.sync();
      return [protection.protected, protection.options.allowAutoFilter, protection.options.allowFormatCells];
    },
    expected: [true, true, false],
  },
  {
    name: "values of a locked cell",
    run: async (context) => {
      const sheet = await protect(context);
      sheet.getRange("B1").values = [["changed"]];
      const code = await codeOf(context.sync());
      const cell = sheet.getRange("B1").load("values");
      await context.sync();
      return [code, cell.values];
    },
    expected: ["AccessDenied", [["locked"]]],
  },
  {
    name: "a range with one locked cell is refused whole",
    run: async (context) => {
      const sheet = await protect(context);
      sheet.getRange("A1:B1").values = [["x", "y"]];
      const code = await codeOf(context.sync());
      const range = sheet.getRange("A1:B1").load("values");
      await context.sync();
      return [code, range.values];
    },
    expected: ["AccessDenied", [["entry", "locked"]]],
  },
  {
    name: "an unlocked cell takes values",
    run: async (context) => {
      const sheet = await protect(context);
      sheet.getRange("A1").values = [["new"]];
      const cell = sheet.getRange("A1").load("values");
      await context.sync();
      return cell.values;
    },
    expected: [["new"]],
  },
  {
    name: "formulas, clearing and formats of locked cells",
    run: async (context) => {
      const sheet = await protect(context);
      const codes: string[] = [];
      sheet.getRange("B1").formulas = [["=1"]];
      codes.push(await codeOf(context.sync()));
      sheet.getRange("B1").clear();
      codes.push(await codeOf(context.sync()));
      sheet.getRange("B1").format.fill.color = "#FF0000";
      codes.push(await codeOf(context.sync()));
      sheet.getRange("B1").numberFormat = [["0.0"]];
      codes.push(await codeOf(context.sync()));
      return codes;
    },
    expected: ["AccessDenied", "AccessDenied", "AccessDenied", "AccessDenied"],
  },
  {
    name: "rows of a protected sheet are neither inserted nor deleted",
    run: async (context) => {
      const sheet = await protect(context);
      sheet.getRange("1:1").insert("Down");
      const inserted = await codeOf(context.sync());
      sheet.getRange("1:1").delete("Up");
      return [inserted, await codeOf(context.sync())];
    },
    expected: ["AccessDenied", "AccessDenied"],
  },
  {
    name: "reading a protected sheet is free, and so is another sheet",
    run: async (context) => {
      const sheet = await protect(context);
      const cell = sheet.getRange("B1").load("values,format/protection/locked");
      const other = context.workbook.worksheets.add("Other").getRange("B1");
      other.values = [[1]];
      other.load("values");
      await context.sync();
      return [cell.values, cell.format.protection.locked, other.values];
    },
    expected: [[["locked"]], true, [[1]]],
  },
  {
    name: "an unprotected sheet takes everything again",
    run: async (context) => {
      const sheet = await protect(context);
      sheet.protection.unprotect();
      sheet.getRange("B1").values = [["changed"]];
      const cell = sheet.getRange("B1").load("values");
      sheet.protection.load("protected");
      await context.sync();
      return [cell.values, sheet.protection.protected];
    },
    expected: [[["changed"]], false],
  },
  {
    name: "a locked cell of an unprotected sheet takes values",
    run: async (context) => {
      const cell = sheetOf(context).getRange("A1");
      cell.format.protection.locked = true;
      cell.values = [[1]];
      cell.load("values");
      await context.sync();
      return cell.values;
    },
    expected: [[1]],
  },
];
