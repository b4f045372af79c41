import type { XlsxRange } from "../workbook";

/** The last row and the last column of a sheet, counted from 0. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** The column that letters name, counted from 0; -1 where there is no such column. */
export function columnOf(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index += 1) {
    column = column * 26 + letters.charCodeAt(index) - 64;
  }
  return letters === "" || letters.length > 3 || column - 1 > LAST_COLUMN ? -1 : column - 1;
}

/** The letters of a column that counts from 0. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A range in A1 form, as short as it can be. */
export function rangeAddress({ firstRow, firstColumn, lastRow, lastColumn }: XlsxRange): string {
  const first = cellAddress(firstRow, firstColumn);
  const last = cellAddress(lastRow, lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** Whether a cell lies in a range. */
export function holds({ firstRow, firstColumn, lastRow, lastColumn }: XlsxRange, row: number, column: number): boolean {
  return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
}

/** The smallest range that holds a range, where there is one, and a cell. */
export function reachingTo(range: XlsxRange | null, row: number, column: number): XlsxRange {
  return range === null
    ? { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column }
    : {
        firstRow: Math.min(range.firstRow, row),
        firstColumn: Math.min(range.firstColumn, column),
        lastRow: Math.max(range.lastRow, row),
        lastColumn: Math.max(range.lastColumn, column),
      };
}

/** An address such as "B3" or "B3:D9", first corner first; null where it is none. */
export function parseRange(text: string): XlsxRange | null {
  const corners = /^([A-Z]{1,3})([1-9][0-9]{0,6})(?::([A-Z]{1,3})([1-9][0-9]{0,6}))?$/.exec(text);
  if (corners === null) {
    return null;
  }
  const [, left = "", top = "", right = left, bottom = top] = corners;
  return checkedRange(rowOf(top), columnOf(left), rowOf(bottom), columnOf(right));
}

/** Where a reference with `$` throughout points: cells, whole columns or whole rows; null where it is something else. */
export function parseAbsolute(text: string): XlsxRange | null {
  const cells = /^\$([A-Z]{1,3})\$([1-9][0-9]{0,6})(?::\$([A-Z]{1,3})\$([1-9][0-9]{0,6}))?$/.exec(text);
  if (cells !== null) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return checkedRange(rowOf(top), columnOf(left), rowOf(bottom), columnOf(right));
  }
  const columns = /^\$([A-Z]{1,3}):\$([A-Z]{1,3})$/.exec(text);
  if (columns !== null) {
    return checkedRange(0, columnOf(columns[1] ?? ""), LAST_ROW, columnOf(columns[2] ?? ""));
  }
  const rows = /^\$([1-9][0-9]{0,6}):\$([1-9][0-9]{0,6})$/.exec(text);
  return rows === null ? null : checkedRange(rowOf(rows[1] ?? ""), 0, rowOf(rows[2] ?? ""), LAST_COLUMN);
}

function rowOf(digits: string): number {
  return Number.parseInt(digits, 10) - 1;
}

function checkedRange(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): XlsxRange | null {
  const isRange = firstColumn >= 0 && lastColumn >= firstColumn && lastRow >= firstRow && lastRow <= LAST_ROW;
  return isRange ? { firstRow, firstColumn, lastRow, lastColumn } : null;
}
