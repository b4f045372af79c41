import { codeOf, sheetOf } from "./program";
import type { Program } from "./program";

export const sheetPrograms: readonly Program[] = [
  {
    name: "a collection's count and names",
    run: async (context) => {
      const sheets = context.workbook.worksheets;
      const count = sheets.getCount();
      sheets.load("items/name");
      await context.sync();
      return [count.value, sheets.items.map((sheet) => sheet.name)];
    },
    expected: [1, ["Sheet1"]],
  },
  {
    name: "a sheet is added behind the others and does not become the active one",
    run: async (context) => {
      const added = context.workbook.worksheets.add("Data").load("name,position,visibility");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return [added.name, added.position, added.visibility, active.name];
    },
    expected: ["Data", 1, "Visible", "Sheet1"],
  },
  {
    name: "names of sheets are found whatever their case",
    run: async (context) => {
      context.workbook.worksheets.add("Data");
      const sheet = context.workbook.worksheets.getItem("dATA").load("name");
      await context.sync();
      return sheet.name;
    },
    expected: "Data",
  },
  {
    name: "a sheet's id finds it after a rename",
    run: async (context) => {
      const sheet = sheetOf(context).load("id");
      await context.sync();
      sheet.name = "汇总";
      const again = context.workbook.worksheets.getItem(sheet.id).load("name");
      await context.sync();
      return [sheet.name, again.name];
    },
    expected: ["汇总", "汇总"],
  },
  {
    name: "a second sheet of the same name is refused",
    run: async (context) => {
      context.workbook.worksheets.add("SHEET1");
      return codeOf(context.sync());
    },
    expected: "ItemAlreadyExists",
  },
  {
    name: "a sheet's name has at most 31 characters and none of : \\ / ? * [ ]",
    run: async (context) => {
      const codes: string[] = [];
      for (const name of ["a/b", "a".repeat(32), "a:b", "[a]"]) {
        context.workbook.worksheets.add(name);
        codes.push(await codeOf(context.sync()));
      }
      return codes;
    },
    expected: ["InvalidArgument", "InvalidArgument", "InvalidArgument", "InvalidArgument"],
  },
  {
    name: "a sheet that is not there",
    run: async (context) => {
      context.workbook.worksheets.getItem("None").load("name");
      return codeOf(context.sync());
    },
    expected: "ItemNotFound",
  },
  {
    name: "a deleted sheet is gone",
    run: async (context) => {
      const sheet = context.workbook.worksheets.add("Gone");
      await context.sync();
      sheet.delete();
      const found = context.workbook.worksheets.getItemOrNullObject("Gone");
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      return [found.isNullObject, count.value];
    },
    expected: [true, 1],
  },
  {
    name: "activate, and the first and last of the visible sheets",
    run: async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("B").activate();
      worksheets.add("C").visibility = "Hidden";
      const [active, first, last, visible] = [worksheets.getActiveWorksheet(), worksheets.getFirst(), worksheets.getLast(true), worksheets.getCount(true)];
      for (const sheet of [active, first, last]) sheet.load("name");
      await context.sync();
      return [active.name, first.name, last.name, visible.value];
    },
    expected: ["B", "Sheet1", "B", 2],
  },
  {
    name: "position, tab colour and grid lines",
    run: async (context) => {
      const sheet = context.workbook.worksheets.add("B");
      sheet.set({ position: 0, tabColor: "#1F4E79", showGridlines: false });
      sheet.load("position,tabColor,showGridlines");
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return [sheet.position, sheet.tabColor, sheet.showGridlines, worksheets.items.map((item) => item.name)];
    },
    expected: [0, "#1F4E79", false, ["B", "Sheet1"]],
  },
  {
    name: "the used range spans the cells with values, and an empty sheet has none",
    run: async (context) => {
      const sheet = sheetOf(context);
      const empty = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D5").values = [["x"]];
      const used = sheet.getUsedRange(true).load("address");
      await context.sync();
      return [empty.isNullObject, used.address];
    },
    expected: [true, "Sheet1!B2:D5"],
  },
  {
    name: "the sheet after and the sheet before",
    run: async (context) => {
      context.workbook.worksheets.add("B");
      const next = sheetOf(context).getNextOrNullObject().load("name");
      const previous = sheetOf(context).getPreviousOrNullObject();
      await context.sync();
      return [next.name, previous.isNullObject];
    },
    expected: ["B", true],
  },
];
