import { booleanOf, textOf } from "./arguments";
import { boundingArea, intersect, isSameArea, SHEET_ROWS, type Area } from "./area";
import { eventMethods, TABLE_COLLECTION_EVENTS, TABLE_EVENTS } from "./eventMethods";
import { HostError, invalidArgument, itemNotFound } from "./hostError";
import { defineType, readOnly, type ObjectType } from "./modelObject";
import { CellRange, Part, Table, Worksheet, type Workbook } from "./objects";
import { checkName } from "./names";
import { clearRange, insertLines } from "./rangeMethods";
import { rangeOf } from "./rangeReference";
import { splitAddress } from "./address";
import { guardFilter } from "./tableFilter";
import { bodyRange, freeTableName, guardTable, headerRange, isEmpty, tableState, uniqueHeaders } from "./tableCells";

type Collection = Part<Workbook | Worksheet>;

/** Excel.TableCollection, of the workbook or of one sheet; a key is a table's id or name. */
export const tableCollectionType = defineType<Collection>({
  name: "TableCollection",
  scalars: { count: readOnly((self) => listed(self).length) },
  methods: {
    add: (self, args) => {
      const given = args.raw(0);
      const range = given instanceof CellRange ? given : addressed(self, args.text(0, "address"));
      return addTable(range, args.boolean(1, "hasHeaders"));
    },
    getCount: (self) => listed(self).length,
    getItem: (self, args) => found(find(self, args.text(0, "key"))),
    getItemAt: (self, args) => found(listed(self)[args.integer(0, "index")] ?? null),
    getItemOrNullObject: (self, args) => find(self, args.text(0, "key")),
    ...eventMethods<Collection>(TABLE_COLLECTION_EVENTS, (self) => ({ session: self.owner.session, target: self.key === "" ? "Workbook" : self.key })),
  },
  items: listed,
  item: (self, key) => found(find(self, typeof key === "number" ? String(key) : textOf(key, "key"))),
});

/** Excel.TableScopedCollection: the tables that lie in a range or touch it. */
export const tableScopedCollectionType = defineType<Part<CellRange>>({
  name: "TableScopedCollection",
  methods: {
    getCount: (self) => scoped(self).length,
    getFirst: (self) => found(scoped(self)[0] ?? null),
    getItem: (self, args) => found(scoped(self).find((table) => tableState(table).name.toLowerCase() === args.text(0, "key").toLowerCase()) ?? null),
    getItemOrNullObject: (self, args) => scoped(self).find((table) => tableState(table).name.toLowerCase() === args.text(0, "key").toLowerCase()) ?? null,
  },
  items: scoped,
});

const switches: ObjectType<Table>["scalars"] = {
  showBandedRows: {
    get: (self) => tableState(self).showBandedRows,
    set: (self, value) => self.session.engine.updateTable(self.tableId, { showBandedRows: booleanOf(value, "showBandedRows") }),
  },
  showFilterButton: {
    get: (self) => tableState(self).showFilter,
    set: (self, value) => self.session.engine.updateTable(self.tableId, { showFilter: booleanOf(value, "showFilterButton") }),
  },
  showHeaders: fixed("showHeaders", true),
  showTotals: fixed("showTotals", false),
  showBandedColumns: fixed("showBandedColumns", false),
  highlightFirstColumn: fixed("highlightFirstColumn", false),
  highlightLastColumn: fixed("highlightLastColumn", false),
};

/** Excel.Table. */
export const tableType = defineType<Table>({
  name: "Table",
  id: (self) => tableState(self).id,
  scalars: {
    id: readOnly((self) => tableState(self).id),
    legacyId: readOnly((self) => tableState(self).id),
    name: {
      get: (self) => tableState(self).name,
      set: (self, value) => {
        const name = textOf(value, "name");
        checkName(name);
        const { engine } = self.session;
        const taken = [...engine.tables().filter((table) => table.id !== self.tableId), ...engine.names()];
        if (taken.some((one) => one.name.toLowerCase() === name.toLowerCase())) {
          throw invalidArgument(`the name ${name} is taken`);
        }
        guardTable(self);
        engine.updateTable(self.tableId, { name });
      },
    },
    style: {
      get: (self) => tableState(self).style,
      set: (self, value) => {
        const style = textOf(value, "style");
        if (!/^TableStyle(Light|Medium|Dark)\d{1,2}$/.test(style) && style !== "") throw invalidArgument("style");
        self.session.engine.updateTable(self.tableId, { style });
      },
    },
    ...switches,
  },
  objects: {
    columns: (self) => new Part("TableColumnCollection", self),
    rows: (self) => new Part("TableRowCollection", self),
    worksheet: (self) => new Worksheet(self.session, tableState(self).range.sheetId),
  },
  methods: {
    getRange: whole,
    getHeaderRowRange: headerRange,
    getDataBodyRange: bodyRange,
    getTotalRowRange: () => {
      throw new HostError("InvalidOperation", "The table has no total row.");
    },
    convertToRange: (self) => {
      guardTable(self);
      const range = whole(self);
      self.session.engine.deleteTable(self.tableId);
      return range;
    },
    delete: (self) => {
      guardTable(self);
      const range = whole(self);
      self.session.engine.deleteTable(self.tableId);
      clearRange(range, "all");
      self.session.emit({ kind: "table-deleted", target: range.sheetId, payload: { tableId: self.tableId, worksheetId: range.sheetId, source: "Local" } });
    },
    resize: (self, args) => {
      guardTable(self);
      const given = args.raw(0);
      const { range } = tableState(self);
      const area = given instanceof CellRange ? given.area : rangeOf(self.session, range.sheetId, args.text(0, "newRange")).area;
      resize(self, area);
    },
    clearFilters: (self) => {
      guardFilter(self);
      const { engine } = self.session;
      for (let column = 0; column < tableState(self).range.columns; column += 1) engine.clearTableFilter(self.tableId, column);
    },
    reapplyFilters: (self) => {
      guardFilter(self);
      self.session.engine.refilterTables();
    },
    ...eventMethods<Table>(TABLE_EVENTS, (self) => ({ session: self.session, target: self.tableId })),
  },
});

/** Gives the table another rectangle; the header row stays where it is. */
export function resize(self: Table, area: Area): void {
  const { range } = tableState(self);
  if (area.row !== range.row || area.rows < 2 || !intersect({ ...range, rows: 1 }, area)) {
    throw new HostError("InvalidArgument", "The header row of a table stays in its row, and a row follows it.");
  }
  guardOverlap(self.session, range.sheetId, area, self.tableId);
  self.session.engine.updateTable(self.tableId, { range: { ...area, sheetId: range.sheetId } });
  writeHeaders(self);
}

function addTable(range: CellRange, hasHeaders: boolean): Table {
  const { session, sheetId } = range;
  session.guardSheet(sheetId);
  let area = range.area;
  if (!hasHeaders) {
    const below = range.at({ ...area, row: area.row + area.rows, rows: 1 });
    if (!isEmpty(below)) insertLines(range.at({ ...area, rows: 1 }), "row");
    else moveDown(range);
    area = { ...area, rows: area.rows + 1 };
  } else if (area.rows === 1) {
    area = { ...area, rows: 2 };
  }
  guardOverlap(session, sheetId, area, null);
  if (session.engine.merges(sheetId).some((merged) => intersect(merged, area))) {
    throw new HostError("InvalidOperation", "A table cannot hold merged cells.");
  }
  const name = freeTableName({ session });
  const id = session.engine.addTable({ name, range: { ...area, sheetId }, style: "TableStyleMedium2", showBandedRows: true, showFilter: true });
  const table = new Table(session, id);
  writeHeaders(table);
  session.emit({ kind: "table-added", target: sheetId, payload: { tableId: id, worksheetId: sheetId, source: "Local" } });
  return table;
}

/** Moves values and formulas one row down, to make room for a header row. */
function moveDown(range: CellRange): void {
  const { engine } = range.session;
  const cells = engine.read(range.range);
  const target = { ...range.range, row: range.area.row + 1 };
  engine.write(
    target,
    cells.map((line) => line.map((cell) => (cell.formula === "" ? { value: cell.value, text: cell.type === "text" } : { formula: cell.formula }))),
  );
  engine.clear({ ...range.range, rows: 1 }, "contents");
}

function writeHeaders(self: Table): void {
  const { engine, locale } = self.session;
  const range = headerRange(self).range;
  const cells = engine.read(range)[0] ?? [];
  const base = locale.toLowerCase().startsWith("zh") ? "列" : "Column";
  const names = uniqueHeaders(cells.map((cell) => (cell.type === "text" ? cell.value : cell.type === "blank" ? null : cell.text)), base);
  const inputs = names.map((name, index) => (cells[index]?.type === "text" && cells[index]?.value === name ? null : { value: name, text: true }));
  if (inputs.some((input) => input !== null)) engine.write(range, [inputs]);
}

function guardOverlap(session: Table["session"], sheetId: string, area: Area, ownId: string | null): void {
  const clash = session.engine.tables().some((table) => table.id !== ownId && table.range.sheetId === sheetId && intersect(table.range, area));
  if (clash) throw invalidArgument("a table cannot overlap another table");
}

function whole(self: Table): CellRange {
  const { range } = tableState(self);
  return new CellRange(self.session, range.sheetId, range);
}

function listed(self: Collection): readonly Table[] {
  const { session } = self.owner;
  return session.engine
    .tables()
    .filter((table) => self.key === "" || table.range.sheetId === self.key)
    .map((table) => new Table(session, table.id));
}

function scoped(self: Part<CellRange>): readonly Table[] {
  const { session, sheetId, area } = self.owner;
  return session.engine
    .tables()
    .filter((table) => {
      if (table.range.sheetId !== sheetId || !intersect(table.range, area)) return false;
      return self.key !== "inside" || isSameArea(boundingArea(table.range, area), area);
    })
    .map((table) => new Table(session, table.id));
}

function find(self: Collection, key: string): Table | null {
  return listed(self).find((table) => table.tableId === key || tableState(table).name.toLowerCase() === key.toLowerCase()) ?? null;
}

function found(table: Table | null): Table {
  if (!table) throw itemNotFound("table");
  return table;
}

function addressed(self: Collection, address: string): CellRange {
  const { sheet } = splitAddress(address);
  const named = sheet === null ? null : self.owner.session.findSheet(sheet);
  if (sheet !== null && !named) throw itemNotFound(`worksheet ${sheet}`);
  const sheetId = named?.id ?? (self.key === "" ? self.owner.session.engine.activeSheet() : self.key);
  if (self.key !== "" && sheetId !== self.key) throw invalidArgument("the address names another worksheet");
  const range = rangeOf(self.owner.session, sheetId, address);
  if (range.area.rows === SHEET_ROWS) throw invalidArgument("a table does not take whole columns");
  return range;
}

function fixed(name: string, state: boolean): { get: (self: Table) => boolean; set: (self: Table, value: unknown) => void } {
  return {
    get: () => state,
    set: (_self, value) => {
      if (value !== state) throw new HostError("UnsupportedOperation", `The workbench draws tables with ${name} ${String(state)} only.`);
    },
  };
}
