import type { Arguments } from "./arguments";
import { contains, intersect, SHEET_COLUMNS, SHEET_ROWS, type Area } from "./area";
import { reportEdit } from "./edits";
import { HostError } from "./hostError";
import type { MethodResult } from "./modelObject";
import { CellRange, Part, RangeAreas } from "./objects";
import { heldPart } from "./rangeSizes";

type Method = (self: CellRange, args: Arguments) => MethodResult | void;

/** The methods that change cells. Only whole rows and columns are inserted and deleted. */
export const rangeMethods: Readonly<Record<string, Method>> = {
  clear: (self, args) => {
    const what = args.word(0, "applyTo", ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"], "All");
    if (what === "Hyperlinks" || what === "RemoveHyperlinks") return;
    clearRange(self, what === "Contents" || what === "ResetContents" ? "contents" : what === "Formats" ? "formats" : "all");
  },
  insert: (self, args) => {
    const axis = wholeLines(self, args.word(0, "shift", ["Down", "Right"]) === "Down" ? "row" : "column");
    // A kept range moves with its cells; the new ones stand where it stood.
    const inserted = new CellRange(self.session, self.sheetId, self.area);
    insertLines(inserted, axis);
    reportEdit(self.session, inserted.range, axis === "row" ? "RowInserted" : "ColumnInserted", null);
    return inserted;
  },
  delete: (self, args) => {
    const axis = wholeLines(self, args.word(0, "shift", ["Up", "Left"]) === "Up" ? "row" : "column");
    deleteLines(self, axis);
  },
  merge: (self, args) => {
    self.session.guardSheet(self.sheetId, "allowFormatCells");
    guardTables(self);
    const { engine } = self.session;
    if (!args.optionalBoolean(0, "across", false)) {
      engine.merge(self.range);
      return;
    }
    for (let row = 0; row < self.area.rows; row += 1) engine.merge({ ...self.range, row: self.area.row + row, rows: 1 });
  },
  unmerge: (self) => {
    self.session.guardSheet(self.sheetId, "allowFormatCells");
    for (const merged of self.session.engine.merges(self.sheetId)) {
      if (intersect(merged, self.area)) self.session.engine.unmerge(merged);
    }
  },
  select: (self) => {
    if (self.session.sheet(self.sheetId).visibility !== "visible") {
      throw new HostError("InvalidOperation", "A range of a hidden worksheet cannot be selected.");
    }
    if (self.session.engine.activeSheet() !== self.sheetId) self.session.engine.activateSheet(self.sheetId);
    self.session.engine.select({ ...self.range, ...heldPart(self.session, self.sheetId, self.area) });
  },
  calculate: (self) => self.session.engine.recalculate(),
  setDirty: (self) => self.session.engine.recalculate(),
  getTables: (self, args) => {
    return new Part("TableScopedCollection", self, args.optionalBoolean(0, "fullyContained", false) ? "inside" : "touching");
  },
  getMergedAreasOrNullObject: (self) => {
    const areas = self.session.engine.merges(self.sheetId).filter((area) => intersect(area, self.area));
    return areas.length === 0 ? null : new RangeAreas(self.session, self.sheetId, areas);
  },
  _ValidateArraySize: (self, args) => {
    const fits = args.integer(0, "rows") === self.area.rows && args.integer(1, "columns") === self.area.columns;
    if (fits) return;
    throw new HostError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  },
};

/** Clears contents, formats or both; the contents of locked cells are guarded, and so are formats without leave. */
export function clearRange(self: CellRange, what: "contents" | "formats" | "all"): void {
  const { session } = self;
  const area: Area = heldPart(session, self.sheetId, self.area);
  const range = { ...area, sheetId: self.sheetId };
  if (what !== "formats") session.guardCells(self.range);
  if (what !== "contents") session.guardSheet(self.sheetId, "allowFormatCells");
  const before = what === "formats" || range.rows * range.columns > 1 ? null : session.engine.read(range);
  session.engine.clear(range, what);
  if (what !== "formats") reportEdit(session, range, "RangeEdited", before);
  if (what === "contents") return;
  session.side.setLocked(self.sheetId, self.area, true);
  if (what !== "all") return;
  session.engine.clearValidations(range);
}

/** Inserts rows or columns where the range lies; what lay there moves down or right. */
export function insertLines(self: CellRange, axis: "row" | "column"): void {
  const { session, area, sheetId } = self;
  session.guardSheet(sheetId, axis === "row" ? "allowInsertRows" : "allowInsertColumns");
  if (axis === "row") session.engine.insertRows(sheetId, area.row, area.rows);
  else session.engine.insertColumns(sheetId, area.column, area.columns);
}

/** Deletes the rows or columns of the range, on an unprotected sheet. */
export function deleteLines(self: CellRange, axis: "row" | "column"): void {
  const { session, area, range } = self;
  session.guardSheet(self.sheetId, axis === "row" ? "allowDeleteRows" : "allowDeleteColumns");
  if (session.side.sheet(self.sheetId).protection) session.guardCells(range);
  if (axis === "row") session.engine.deleteRows(self.sheetId, area.row, area.rows);
  else session.engine.deleteColumns(self.sheetId, area.column, area.columns);
  reportEdit(session, range, axis === "row" ? "RowDeleted" : "ColumnDeleted", null);
}

function wholeLines(self: CellRange, axis: "row" | "column"): "row" | "column" {
  const whole = axis === "row" ? self.area.columns === SHEET_COLUMNS : self.area.rows === SHEET_ROWS;
  if (whole) return axis;
  throw new HostError(
    "UnsupportedOperation",
    "The workbench inserts and deletes whole rows and columns only: use getEntireRow() or getEntireColumn().",
  );
}

function guardTables(self: CellRange): void {
  const inTable = self.session.engine.tables().some((table) => table.range.sheetId === self.sheetId && intersect(table.range, self.area));
  if (inTable && self.area.rows * self.area.columns > 1) {
    throw new HostError("InvalidOperation", "Cells of a table cannot be merged.");
  }
  const clash = self.session.engine
    .merges(self.sheetId)
    .some((merged) => intersect(merged, self.area) && !contains(self.area, merged));
  if (clash) throw new HostError("InvalidOperation", "The range cuts through a merged area.");
}
