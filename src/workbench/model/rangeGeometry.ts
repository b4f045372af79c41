import type { Arguments } from "./arguments";
import { boundingArea, intersect, isOnSheet, SHEET_COLUMNS, SHEET_ROWS, type Area } from "./area";
import { HostError, invalidArgument, itemNotFound } from "./hostError";
import type { MethodResult } from "./modelObject";
import { CellRange } from "./objects";
import { rangeOf } from "./rangeReference";

type Method = (self: CellRange, args: Arguments) => MethodResult;

/** The methods that lead from one range to another; an address outside of the sheet is an `InvalidArgument`. */
export const rangeGeometry: Readonly<Record<string, Method>> = {
  getCell: (self, args) => self.at({ ...offset(self.area, args.integer(0, "row"), args.integer(1, "column")), rows: 1, columns: 1 }),
  getRow: (self, args) => self.at({ ...self.area, row: self.area.row + within(args.integer(0, "row"), self.area.rows, "row"), rows: 1 }),
  getColumn: (self, args) =>
    self.at({ ...self.area, column: self.area.column + within(args.integer(0, "column"), self.area.columns, "column"), columns: 1 }),
  getOffsetRange: (self, args) => self.at(offset(self.area, args.integer(0, "rowOffset"), args.integer(1, "columnOffset"))),
  getResizedRange: (self, args) =>
    self.at({
      ...self.area,
      rows: self.area.rows + args.integer(0, "deltaRows"),
      columns: self.area.columns + args.integer(1, "deltaColumns"),
    }),
  getAbsoluteResizedRange: (self, args) =>
    self.at({ ...self.area, rows: args.integer(0, "numRows"), columns: args.integer(1, "numColumns") }),
  getBoundingRect: (self, args) => self.at(boundingArea(self.area, other(self, args).area)),
  getIntersection: (self, args) => {
    const common = commonRange(self, args);
    if (!common) throw itemNotFound("intersection");
    return common;
  },
  getIntersectionOrNullObject: commonRange,
  getEntireRow: (self) => self.at({ ...self.area, column: 0, columns: SHEET_COLUMNS }),
  getEntireColumn: (self) => self.at({ ...self.area, row: 0, rows: SHEET_ROWS }),
  getLastCell: (self) => self.at({ row: lastRow(self), column: lastColumn(self), rows: 1, columns: 1 }),
  getLastRow: (self) => self.at({ ...self.area, row: lastRow(self), rows: 1 }),
  getLastColumn: (self) => self.at({ ...self.area, column: lastColumn(self), columns: 1 }),
  getRowsAbove: (self, args) => adjacentRows(self, -count(args)),
  getRowsBelow: (self, args) => adjacentRows(self, count(args)),
  getColumnsBefore: (self, args) => adjacentColumns(self, -count(args)),
  getColumnsAfter: (self, args) => adjacentColumns(self, count(args)),
  getUsedRange: (self) => {
    const used = usedPart(self);
    if (!used) throw itemNotFound("used range");
    return used;
  },
  getUsedRangeOrNullObject: usedPart,
  getSurroundingRegion: (self) => surroundingRegion(self),
};

function offset(area: Area, rows: number, columns: number): Area {
  return { ...area, row: area.row + rows, column: area.column + columns };
}

function within(index: number, count: number, name: string): number {
  if (index < 0 || index >= count) throw invalidArgument(name);
  return index;
}

function lastRow(self: CellRange): number {
  return self.area.row + self.area.rows - 1;
}

function lastColumn(self: CellRange): number {
  return self.area.column + self.area.columns - 1;
}

function other(self: CellRange, args: Arguments): CellRange {
  const value = args.raw(0);
  if (typeof value === "string") return rangeOf(self.session, self.sheetId, value);
  const range = args.object(0, "anotherRange", CellRange);
  if (range.sheetId !== self.sheetId) throw new HostError("InvalidArgument", "Both ranges must lie on the same worksheet.");
  return range;
}

function commonRange(self: CellRange, args: Arguments): CellRange | null {
  const area = intersect(self.area, other(self, args).area);
  return area ? self.at(area) : null;
}

function count(args: Arguments): number {
  const value = args.optionalInteger(0, "count", 1);
  if (value === 0) throw invalidArgument("count");
  return value;
}

function adjacentRows(self: CellRange, rows: number): CellRange {
  return self.at({ ...self.area, row: rows > 0 ? self.area.row + self.area.rows : self.area.row + rows, rows: Math.abs(rows) });
}

function adjacentColumns(self: CellRange, columns: number): CellRange {
  return self.at({
    ...self.area,
    column: columns > 0 ? self.area.column + self.area.columns : self.area.column + columns,
    columns: Math.abs(columns),
  });
}

/** The smallest part of the range that holds all of its values; null when it has none. */
export function usedPart(self: CellRange): CellRange | null {
  const used = self.session.engine.usedRange(self.sheetId);
  const area = used ? intersect(used, self.area) : null;
  if (!area) return null;
  const filled = filledPart(self, area);
  return filled ? self.at(filled) : null;
}

function filledPart(self: CellRange, area: Area): Area | null {
  const cells = self.session.engine.read({ ...area, sheetId: self.sheetId });
  let found: Area | null = null;
  cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell.type === "blank" && cell.formula === "") return;
      const here = { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
      found = found ? boundingArea(found, here) : here;
    });
  });
  return found;
}

/** The block of cells around the range that blank rows and columns bound. */
function surroundingRegion(self: CellRange): CellRange {
  let area = self.area;
  for (;;) {
    const wider = {
      row: Math.max(0, area.row - 1),
      column: Math.max(0, area.column - 1),
      rows: area.rows + 1 + (area.row > 0 ? 1 : 0),
      columns: area.columns + 1 + (area.column > 0 ? 1 : 0),
    };
    const filled = isOnSheet(wider) ? filledPart(self, wider) : null;
    const next = filled ? boundingArea(area, filled) : area;
    if (next.rows === area.rows && next.columns === area.columns) return self.at(area);
    area = next;
  }
}
