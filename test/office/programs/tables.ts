import { REACHED_FROM_WORKBOOK, codeOf, sheetOf } from "./program";
import type { Program } from "./program";

function addTable(context: Excel.RequestContext): Excel.Table {
  const range = sheetOf(context).getRange("A1:B3");
  range.values = [["Clause", "Points"], ["a", 5], ["b", 10]];
  const table = sheetOf(context).tables.add(range, true);
  table.name = "Scores";
  return table;
}

export const tablePrograms: readonly Program[] = [
  {
    name: "a table with its header, body and name",
    run: async (context) => {
      const table = addTable(context).load("name,showHeaders");
      const [header, body, whole] = [table.getHeaderRowRange(), table.getDataBodyRange(), table.getRange()];
      header.load("values");
      body.load("values");
      whole.load("address");
      await context.sync();
      return [table.name, table.showHeaders, header.values, body.values, whole.address];
    },
    expected: ["Scores", true, [["Clause", "Points"]], [["a", 5], ["b", 10]], "Sheet1!A1:B3"],
  },
  {
    name: "a table by its name from the workbook, and one that is not there",
    run: async (context) => {
      addTable(context);
      const found = context.workbook.tables.getItem("Scores").load("name,worksheet/name");
      const none = context.workbook.tables.getItemOrNullObject("None");
      await context.sync();
      context.workbook.tables.getItem("None").load("name");
      return [found.name, found.worksheet.name, none.isNullObject, await codeOf(context.sync())];
    },
    expected: ["Scores", "Sheet1", true, "ItemNotFound"],
  },
  {
    name: "a table's columns by name",
    run: async (context) => {
      const { columns } = addTable(context);
      columns.load("items/name");
      const points = columns.getItem("Points").getDataBodyRange().load("values");
      const count = columns.getCount();
      const none = columns.getItemOrNullObject("None");
      await context.sync();
      return [columns.items.map((column) => column.name), points.values, count.value, none.isNullObject];
    },
    expected: [["Clause", "Points"], [[5], [10]], 2, true],
  },
  {
    name: "rows added at a table's end widen it",
    run: async (context) => {
      const table = addTable(context);
      table.rows.add(undefined, [["c", 1], ["d", 2]]);
      const count = table.rows.getCount();
      const range = table.getRange().load("address");
      const last = table.getDataBodyRange().getLastRow().load("values");
      await context.sync();
      return [count.value, range.address, last.values];
    },
    expected: [4, "Sheet1!A1:B5", [["d", 2]]],
  },
  {
    name: "a row by its index, and its deletion",
    run: async (context) => {
      const table = addTable(context);
      const row = table.rows.getItemAt(1).load("values,index");
      await context.sync();
      const before = [row.index, row.values];
      table.rows.getItemAt(0).delete();
      const body = table.getDataBodyRange().load("values");
      await context.sync();
      return [before, body.values];
    },
    expected: [[1, [["b", 10]]], [["b", 10]]],
    requestsDiffer: REACHED_FROM_WORKBOOK,
  },
  {
    name: "a second table of the same name, and one over another",
    run: async (context) => {
      addTable(context);
      await context.sync();
      const second = sheetOf(context).tables.add("D1:E2", true);
      second.name = "SCORES";
      const sameName = await codeOf(context.sync());
      sheetOf(context).tables.add("B2:C4", true);
      return [sameName, await codeOf(context.sync())];
    },
    expected: ["InvalidArgument", "InvalidArgument"],
  },
  {
    name: "style and bands",
    run: async (context) => {
      const table = addTable(context);
      table.style = "TableStyleLight1";
      table.showBandedRows = false;
      table.load("style,showBandedRows");
      await context.sync();
      return [table.style, table.showBandedRows];
    },
    expected: ["TableStyleLight1", false],
  },
  {
    name: "a table turned back into cells keeps the values",
    run: async (context) => {
      const range = addTable(context).convertToRange().load("values");
      const count = context.workbook.tables.getCount();
      await context.sync();
      return [range.values, count.value];
    },
    expected: [[["Clause", "Points"], ["a", 5], ["b", 10]], 0],
  },
  {
    name: "a table filtered by one column, and that filter taken off again while another stays",
    run: async (context, { engine }) => {
      const table = addTable(context);
      table.getDataBodyRange().values = [["a", 5], ["b", 10]];
      table.rows.add(undefined, [["a", 10], ["", 10]]);
      await context.sync();
      const sheetId = engine.sheets()[0]?.id ?? "";
      const shown = (): readonly boolean[] => [1, 2, 3, 4].map((row) => !engine.isRowFiltered(sheetId, row));
      const [clause, points] = [table.columns.getItemAt(0), table.columns.getItem("Points")];
      clause.filter.applyValuesFilter(["a"]);
      points.filter.applyCustomFilter(">5");
      clause.filter.load("criteria");
      const second = sheetOf(context).getRange("A3").load("rowHidden");
      await context.sync();
      const both = shown();
      const { criteria } = clause.filter;
      clause.filter.clear();
      await context.sync();
      const one = shown();
      table.clearFilters();
      await context.sync();
      return [criteria.filterOn, criteria.values, both, second.rowHidden, one, shown()];
    },
    expected: ["Values", ["a"], [false, false, true, false], true, [false, true, true, true], [true, true, true, true]],
    requestsDiffer: REACHED_FROM_WORKBOOK,
  },
  {
    name: "a table on a protected sheet is filtered only where the protection allows it",
    run: async (context, { engine }) => {
      const table = addTable(context);
      const { protection } = sheetOf(context);
      protection.protect({ allowAutoFilter: true });
      table.columns.getItemAt(0).filter.applyValuesFilter(["b"]);
      await context.sync();
      const sheetId = engine.sheets()[0]?.id ?? "";
      const allowed = [1, 2].map((row) => !engine.isRowFiltered(sheetId, row));
      protection.unprotect();
      protection.protect({ allowAutoFilter: false });
      await context.sync();
      const { filter } = table.columns.getItemAt(0);
      filter.applyValuesFilter(["a"]);
      const refused = await codeOf(context.sync());
      filter.clear();
      return [allowed, refused, await codeOf(context.sync())];
    },
    expected: [[false, true], "AccessDenied", "AccessDenied"],
    requestsDiffer: REACHED_FROM_WORKBOOK,
  },
];
