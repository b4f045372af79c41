import { sheetOf } from "./program";
import type { Program } from "./program";

export const formulaPrograms: readonly Program[] = [
  {
    name: "a formula is kept and its value is there after the batch",
    run: async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A3").values = [[1], [2], [3.5]];
      const total = sheet.getRange("A4");
      total.formulas = [["=SUM(A1:A3)"]];
      total.load("values,formulas");
      await context.sync();
      return [total.values, total.formulas];
    },
    expected: [[[6.5]], [["=SUM(A1:A3)"]]],
  },
  {
    name: "a text with an equals sign among values is a formula",
    run: async (context) => {
      const cell = sheetOf(context).getRange("A1");
      cell.values = [["=1+1"]];
      cell.load("values,formulas");
      await context.sync();
      return [cell.values, cell.formulas];
    },
    expected: [[[2]], [["=1+1"]]],
  },
  {
    name: "the formulas of cells without one are their values",
    run: async (context) => {
      const range = sheetOf(context).getRange("A1:C1");
      range.values = [[1, "x", ""]];
      range.load("formulas");
      await context.sync();
      return range.formulas;
    },
    expected: [[1, "x", ""]],
  },
  {
    name: "what depends on a changed cell is calculated anew, across sheets and chains",
    run: async (context) => {
      const sheet = sheetOf(context);
      const other = context.workbook.worksheets.add("Other");
      sheet.getRange("A1").values = [[2]];
      sheet.getRange("A2").formulas = [["=A1*10"]];
      other.getRange("A1").formulas = [["=Sheet1!A2+1"]];
      const result = other.getRange("A1").load("values");
      await context.sync();
      const before = result.values;
      sheet.getRange("A1").values = [[3]];
      result.load("values");
      await context.sync();
      return [before, result.values];
    },
    expected: [[[21]], [[31]]],
  },
  {
    name: "error values are texts of the type Error",
    run: async (context) => {
      const range = sheetOf(context).getRange("A1:C1");
      range.formulas = [["=1/0", "=NA()", "=\"a\"+1"]];
      range.load("values,valueTypes");
      await context.sync();
      return [range.values, range.valueTypes];
    },
    expected: [[["#DIV/0!", "#N/A", "#VALUE!"]], [["Error", "Error", "Error"]]],
  },
  {
    name: "a function that does not exist",
    run: async (context) => {
      const cell = sheetOf(context).getRange("A1");
      cell.formulas = [["=NO.SUCH.FUNCTION(1)"]];
      cell.load("values");
      await context.sync();
      return cell.values;
    },
    expected: [["#NAME?"]],
  },
  {
    name: "a formula with a defined name",
    run: async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A2").values = [[4], [5]];
      context.workbook.names.add("Points", sheet.getRange("A1:A2"));
      const cell = sheet.getRange("B1");
      cell.formulas = [["=SUM(Points)"]];
      cell.load("values");
      await context.sync();
      return cell.values;
    },
    expected: [[9]],
  },
  {
    name: "blank and empty text: ISBLANK, COUNTA, comparison",
    run: async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1").formulas = [["=\"\""]];
      const range = sheet.getRange("B1:E1");
      range.formulas = [["=ISBLANK(A1)", "=ISBLANK(A2)", "=COUNTA(A1:A2)", "=A1=A2"]];
      range.load("values");
      await context.sync();
      return range.values;
    },
    expected: [[false, true, 1, true]],
    departs: "The grid's formula engine takes a formula's empty text for a blank cell in ISBLANK and COUNTA.",
  },
  {
    name: "rows inserted above move a formula's references",
    run: async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1").values = [[5]];
      sheet.getRange("B1").formulas = [["=A1*2"]];
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      const moved = sheet.getRange("B2").load("formulas,values");
      await context.sync();
      return [moved.formulas, moved.values];
    },
    expected: [[["=A2*2"]], [[10]]],
  },
];
