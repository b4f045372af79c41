import { codeOf, sheetOf } from "./program";
import type { Program } from "./program";

export const namePrograms: readonly Program[] = [
  {
    name: "a name for a range",
    run: async (context) => {
      const item = context.workbook.names.add("SS_Total", sheetOf(context).getRange("B2:C3"));
      item.load("name,formula,type,visible");
      const range = context.workbook.names.getItem("SS_Total").getRange().load("address");
      await context.sync();
      return [item.name, item.formula as unknown, item.type, item.visible, range.address];
    },
    expected: ["SS_Total", "=Sheet1!$B$2:$C$3", "Range", true, "Sheet1!B2:C3"],
  },
  {
    name: "a sheet's range by its name",
    run: async (context) => {
      context.workbook.names.add("Here", sheetOf(context).getRange("D4"));
      const range = sheetOf(context).getRange("Here").load("address");
      await context.sync();
      return range.address;
    },
    expected: "Sheet1!D4",
  },
  {
    name: "a name for a formula",
    run: async (context) => {
      const item = context.workbook.names.add("Step", "=0.5", "smallest step");
      item.load("formula,comment");
      const cell = sheetOf(context).getRange("A1");
      cell.formulas = [["=Step*3"]];
      cell.load("values");
      await context.sync();
      return [item.formula as unknown, item.comment, cell.values];
    },
    expected: ["=0.5", "smallest step", [[1.5]]],
  },
  {
    name: "a name that is not there",
    run: async (context) => {
      const none = context.workbook.names.getItemOrNullObject("None");
      const range = none.getRangeOrNullObject();
      await context.sync();
      context.workbook.names.getItem("None").load("formula");
      return [none.isNullObject, range.isNullObject, await codeOf(context.sync())];
    },
    expected: [true, true, "ItemNotFound"],
  },
  {
    name: "a deleted name, and the list of those that are left",
    run: async (context) => {
      const { names } = context.workbook;
      names.add("First", sheetOf(context).getRange("A1"));
      names.add("Second", sheetOf(context).getRange("A2"));
      names.getItem("First").delete();
      names.load("items/name");
      await context.sync();
      return names.items.map((item) => item.name);
    },
    expected: ["Second"],
  },
  {
    name: "a name that Excel would take for a cell is refused",
    run: async (context) => {
      context.workbook.names.add("A1", sheetOf(context).getRange("A1"));
      return codeOf(context.sync());
    },
    expected: "InvalidArgument",
  },
];
