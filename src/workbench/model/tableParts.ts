import type { Arguments } from "./arguments";
import { textOf } from "./arguments";
import { HostError, invalidArgument, itemNotFound } from "./hostError";
import type { Json } from "./json";
import { defineType, readOnly } from "./modelObject";
import { CellRange, Part, TableColumn, TableRow, type Table } from "./objects";
import { SHEET_COLUMNS } from "./area";
import { readCells, writeValues } from "./rangeCells";
import { valueOf } from "./cellValues";
import { deleteLines, insertLines } from "./rangeMethods";
import { bodyRange, cannotShift, guardTable, headerRange, headers, isEmpty, tableState } from "./tableCells";
import { resize } from "./tables";

/** Excel.TableColumnCollection; a key is a column's id or its header. */
export const tableColumnCollectionType = defineType<Part<Table>>({
  name: "TableColumnCollection",
  scalars: { count: readOnly((self) => tableState(self.owner).range.columns) },
  methods: {
    add: (self, args) => addColumn(self.owner, args),
    getCount: (self) => tableState(self.owner).range.columns,
    getItem: (self, args) => foundColumn(findColumn(self.owner, args.json(0, "key"))),
    getItemAt: (self, args) => foundColumn(columns(self.owner)[args.integer(0, "index")] ?? null),
    getItemOrNullObject: (self, args) => findColumn(self.owner, args.json(0, "key")),
  },
  items: (self) => columns(self.owner),
  item: (self, key) => foundColumn(findColumn(self.owner, key)),
});

/** Excel.TableColumn. */
export const tableColumnType = defineType<TableColumn>({
  name: "TableColumn",
  id: (self) => self.index + 1,
  scalars: {
    id: readOnly((self) => self.index + 1),
    index: readOnly((self) => self.index),
    name: {
      get: (self) => headers(self.table)[self.index] ?? "",
      set: (self, value) => writeValues(self.table.session, columnPart(self, headerRange(self.table)).range, textOf(value, "name"), "name"),
    },
    values: {
      get: (self) => readCells(self.table.session, wholeColumn(self).range, valueOf),
      set: (self, value) => writeValues(self.table.session, wholeColumn(self).range, value, "values"),
    },
  },
  objects: { filter: (self) => new Part("Filter", self) },
  methods: {
    getRange: wholeColumn,
    getHeaderRowRange: (self) => columnPart(self, headerRange(self.table)),
    getDataBodyRange: (self) => columnPart(self, bodyRange(self.table)),
    getTotalRowRange: () => {
      throw new HostError("InvalidOperation", "The table has no total row.");
    },
    delete: (self) => {
      const { range } = tableState(self.table);
      if (self.index !== range.columns - 1 || range.columns === 1) throw cannotShift("only the last column of a table is deleted");
      guardTable(self.table);
      const column = wholeColumn(self);
      resize(self.table, { ...range, columns: range.columns - 1 });
      self.table.session.engine.clear(column.range, "all");
    },
  },
});

/** Excel.TableRowCollection: the rows below the header. */
export const tableRowCollectionType = defineType<Part<Table>>({
  name: "TableRowCollection",
  scalars: { count: readOnly((self) => rowCount(self.owner)) },
  methods: {
    add: (self, args) => addRows(self.owner, args),
    getCount: (self) => rowCount(self.owner),
    getItemAt: (self, args) => foundRow(self.owner, args.integer(0, "index")),
    deleteRowsAt: (self, args) => {
      const index = args.integer(0, "index");
      const count = args.optionalInteger(1, "count", 1);
      if (count < 1 || index + count > rowCount(self.owner)) throw invalidArgument("count");
      for (let row = 0; row < count; row += 1) deleteRow(foundRow(self.owner, index));
    },
  },
  items: (self) => Array.from({ length: rowCount(self.owner) }, (_unused, index) => new TableRow(self.owner, index)),
});

/** Excel.TableRow. */
export const tableRowType = defineType<TableRow>({
  name: "TableRow",
  scalars: {
    index: readOnly((self) => self.index),
    values: {
      get: (self) => readCells(self.table.session, rowRange(self).range, valueOf),
      set: (self, value) => writeValues(self.table.session, rowRange(self).range, value, "values"),
    },
  },
  methods: { getRange: rowRange, delete: deleteRow },
});

function columns(table: Table): readonly TableColumn[] {
  return Array.from({ length: tableState(table).range.columns }, (_unused, index) => new TableColumn(table, index));
}

function findColumn(table: Table, key: Json): TableColumn | null {
  if (typeof key === "number") return columns(table)[key - 1] ?? null;
  const name = textOf(key, "key").toLowerCase();
  const index = headers(table).findIndex((header) => header.toLowerCase() === name);
  return index < 0 ? null : new TableColumn(table, index);
}

function foundColumn(column: TableColumn | null): TableColumn {
  if (!column) throw itemNotFound("table column");
  return column;
}

function foundRow(table: Table, index: number): TableRow {
  if (index < 0 || index >= rowCount(table)) throw itemNotFound("table row");
  return new TableRow(table, index);
}

function rowCount(table: Table): number {
  return tableState(table).range.rows - 1;
}

function columnPart(self: TableColumn, range: CellRange): CellRange {
  if (self.index >= range.area.columns) throw itemNotFound("table column");
  return range.at({ ...range.area, column: range.area.column + self.index, columns: 1 });
}

function wholeColumn(self: TableColumn): CellRange {
  const { range } = tableState(self.table);
  return columnPart(self, new CellRange(self.table.session, range.sheetId, range));
}

function rowRange(self: TableRow): CellRange {
  const body = bodyRange(self.table);
  if (self.index >= rowCount(self.table)) throw itemNotFound("table row");
  return body.at({ ...body.area, row: body.area.row + self.index, rows: 1 });
}

function deleteRow(self: TableRow): void {
  const { session } = self.table;
  const range = rowRange(self);
  session.guardSheet(range.sheetId, "allowDeleteRows");
  const { range: before } = tableState(self.table);
  if (rowCount(self.table) === 1) {
    session.guardCells(range.range);
    session.engine.clear(range.range, "contents");
    return;
  }
  deleteLines(range.at({ ...range.area, column: 0, columns: SHEET_COLUMNS }), "row");
  keepRange(self.table, { ...before, rows: before.rows - 1 });
}

/** Adds rows at an index or at the end; whole rows of the sheet are inserted where something stands below. */
function addRows(table: Table, args: Arguments): TableRow {
  const { session } = table;
  const { range } = tableState(table);
  session.guardSheet(range.sheetId, "allowInsertRows");
  const values = args.has(1) ? args.json(1, "values") : null;
  const count = Array.isArray(values) && Array.isArray(values[0]) ? values.length : 1;
  const given = args.optionalInteger(0, "index", -1);
  const index = given < 0 ? rowCount(table) : given;
  if (index > rowCount(table)) throw invalidArgument("index");
  const at = range.row + 1 + index;
  const below = new CellRange(session, range.sheetId, { row: at, column: range.column, rows: count, columns: range.columns });
  const first = rowCount(table) === 1 && isEmpty(bodyRange(table)) && given < 0;
  if (first && count === 1) {
    if (values !== null) writeRows(bodyRange(table), values);
    return new TableRow(table, 0);
  }
  if (index < rowCount(table) || !isEmpty(below)) insertLines(below, "row");
  keepRange(table, { ...range, rows: range.rows + count });
  if (values !== null) writeRows(below, values);
  return new TableRow(table, index);
}

function writeRows(range: CellRange, values: Json): void {
  const matrix = Array.isArray(values) && !Array.isArray(values[0]) ? [values as readonly Json[]] : values;
  writeValues(range.session, range.range, matrix, "values");
}

/** The grid may have moved the table's rectangle with its rows, or not; the end is the same. */
function keepRange(table: Table, range: ReturnType<typeof tableState>["range"]): void {
  table.session.engine.updateTable(table.tableId, { range });
}

function addColumn(table: Table, args: Arguments): TableColumn {
  const { session } = table;
  const { range } = tableState(table);
  guardTable(table);
  const index = args.optionalInteger(0, "index", -1);
  if (index >= 0 && index < range.columns) throw cannotShift("a column is added to a table at its right end");
  const beside = new CellRange(session, range.sheetId, { ...range, column: range.column + range.columns, columns: 1 });
  if (!isEmpty(beside)) throw cannotShift("the column beside the table is not empty");
  if (args.has(1)) writeValues(session, beside.range, args.json(1, "values"), "values");
  if (args.has(2)) session.engine.write({ ...beside.range, rows: 1 }, [[{ value: args.text(2, "name"), text: true }]]);
  resize(table, { ...range, columns: range.columns + 1 });
  return new TableColumn(table, range.columns);
}
