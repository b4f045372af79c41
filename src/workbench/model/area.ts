/** A rectangle of cells on one sheet; 0-based, counts >= 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The size of an Excel sheet. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** The whole sheet. */
export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

/** Whether the rectangle lies on a sheet. */
export function isOnSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= SHEET_ROWS &&
    area.column + area.columns <= SHEET_COLUMNS
  );
}

/** The common part, or null. */
export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest rectangle that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Whether `outer` holds every cell of `inner`. */
export function contains(outer: Area, inner: Area): boolean {
  const common = intersect(outer, inner);
  return common !== null && common.rows === inner.rows && common.columns === inner.columns;
}

/** Whether both are the same cells. */
export function isSameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** What is left of `area` without `hole`, as rectangles that do not overlap. */
export function subtract(area: Area, hole: Area): readonly Area[] {
  const common = intersect(area, hole);
  if (!common) return [area];
  const below = common.row + common.rows;
  const right = common.column + common.columns;
  const parts: Area[] = [
    { ...area, rows: common.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { row: common.row, rows: common.rows, column: area.column, columns: common.column - area.column },
    { row: common.row, rows: common.rows, column: right, columns: area.column + area.columns - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

/** Rows or columns that came (`count` > 0) or went (`count` < 0) at an index of a sheet. */
export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** Where the rectangle lies after rows or columns came or went; null when all of it went. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const start = shift.axis === "row" ? area.row : area.column;
  const length = shift.axis === "row" ? area.rows : area.columns;
  const moved = shiftSpan(start, length, shift.at, shift.count);
  if (!moved) return null;
  return shift.axis === "row"
    ? { ...area, row: moved.start, rows: moved.length }
    : { ...area, column: moved.start, columns: moved.length };
}

function shiftSpan(start: number, length: number, at: number, count: number): { start: number; length: number } | null {
  if (count >= 0) {
    if (at <= start) return { start: start + count, length };
    return at < start + length ? { start, length: length + count } : { start, length };
  }
  const gone = -count;
  const before = Math.max(0, Math.min(at + gone, start) - at);
  const inside = Math.max(0, Math.min(at + gone, start + length) - Math.max(at, start));
  const left = length - inside;
  return left > 0 ? { start: start - before, length: left } : null;
}
