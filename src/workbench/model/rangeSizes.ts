import { intersect, SHEET_COLUMNS, SHEET_ROWS, type Area } from "./area";
import type { CellRange } from "./objects";
import type { Session } from "./session";

/** Pixels of a screen at 96 dpi as points. */
export const POINTS_PER_PIXEL = 0.75;

/** Formats of whole rows or columns reach this far, or to the last used cell, whichever is further. */
const FORMAT_EXTENT = { rows: 1000, columns: 60 };

/** The part of an area that the grid has to hold; whole rows and columns are cut to where the sheet is in use. */
export function heldPart(session: Session, sheetId: string, area: Area): Area {
  if (area.rows !== SHEET_ROWS && area.columns !== SHEET_COLUMNS) return area;
  const used = session.engine.usedRange(sheetId);
  const rows = Math.max(FORMAT_EXTENT.rows, used ? used.row + used.rows : 0);
  const columns = Math.max(FORMAT_EXTENT.columns, used ? used.column + used.columns : 0);
  const limit = {
    row: 0,
    column: 0,
    rows: area.rows === SHEET_ROWS ? rows : SHEET_ROWS,
    columns: area.columns === SHEET_COLUMNS ? columns : SHEET_COLUMNS,
  };
  return intersect(area, limit) ?? area;
}

/** Distance of the area's left edge from the sheet's, in points. */
export function leftOf(range: CellRange): number {
  return points(sum(range.area.column, (column) => widthOf(range, column)));
}

/** Distance of the area's top edge from the sheet's, in points. */
export function topOf(range: CellRange): number {
  return points(sum(range.area.row, (row) => heightOf(range, row)));
}

/** Width of all columns of the range, in points; hidden ones count nothing. */
export function widthOfRange(range: CellRange): number {
  return points(sum(range.area.columns, (column) => widthOf(range, range.area.column + column)));
}

/** Height of all rows of the range, in points; hidden ones count nothing. */
export function heightOfRange(range: CellRange): number {
  return points(sum(range.area.rows, (row) => heightOf(range, range.area.row + row)));
}

function widthOf(range: CellRange, column: number): number {
  const { engine } = range.session;
  return engine.isColumnHidden(range.sheetId, column) ? 0 : engine.columnWidth(range.sheetId, column);
}

function heightOf(range: CellRange, row: number): number {
  const { engine } = range.session;
  return engine.isRowHidden(range.sheetId, row) ? 0 : engine.rowHeight(range.sheetId, row);
}

function sum(count: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index += 1) total += size(index);
  return total;
}

function points(pixels: number): number {
  return pixels * POINTS_PER_PIXEL;
}
