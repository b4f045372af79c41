import { Unwritable } from "./unwritable";

/** The size of a worksheet. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** A rectangle of cells; row and column count from 0, both ends belong to it. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** "A" for 0, "AA" for 26. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) {
    index = index * 26 + letter.charCodeAt(0) - 64;
  }
  return index - 1;
}

/** Where a column's letters point; throws `bad-address` outside a worksheet. */
export function parseColumn(letters: string, sheet: string): number {
  const column = /^[A-Z]{1,3}$/.test(letters) ? columnIndex(letters) : COLUMNS;
  if (column >= COLUMNS) {
    throw new Unwritable("bad-address", sheet, letters);
  }
  return column;
}

/** "B3" or "B3:D9" as a rectangle; throws `bad-address` for anything else and outside a worksheet. */
export function parseBox(address: string, sheet: string): Box {
  const [, letters = "", digits = "", endLetters = letters, endDigits = digits] =
    /^([A-Z]{1,3})([1-9][0-9]{0,6})(?::([A-Z]{1,3})([1-9][0-9]{0,6}))?$/.exec(address) ?? [];
  const box = {
    row: Number.parseInt(digits, 10) - 1,
    column: columnIndex(letters),
    lastRow: Number.parseInt(endDigits, 10) - 1,
    lastColumn: columnIndex(endLetters),
  };
  if (letters === "" || box.lastRow < box.row || box.lastColumn < box.column || box.lastRow >= ROWS || box.lastColumn >= COLUMNS) {
    throw new Unwritable("bad-address", sheet, address);
  }
  return box;
}

/** "B3" for row 2 and column 1. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B3:D9", or "B3" for a single cell. */
export function boxName({ row, column, lastRow, lastColumn }: Box): string {
  const first = cellName(row, column);
  const last = cellName(lastRow, lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** `'评分表'!$A$5:$P$40`: an address as names, print ranges and charts refer to it. */
export function absoluteReference(sheet: string, address: string): string {
  const fixed = address.replace(/([A-Z]{1,3})([0-9]+)/g, "$$$1$$$2");
  return `${quotedSheet(sheet)}!${fixed}`;
}

/** A sheet's name as formulas want it. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
