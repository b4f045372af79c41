/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnLetter(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** 0 for "A"; -1 where the text is no column. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "B3" for column 1 and row 3; rows count from 1 as in a spreadsheet, columns from 0. */
export function cellAt(column: number, row: number): string {
  return `${columnLetter(column)}${String(row)}`;
}

/** "A1:B3", or "A1" where both corners are the same cell. */
export function rangeOf(fromColumn: number, fromRow: number, toColumn: number, toRow: number): string {
  const from = cellAt(fromColumn, fromRow);
  const to = cellAt(toColumn, toRow);
  return from === to ? from : `${from}:${to}`;
}

/** The address with every row and column fixed: "$A$1:$B$3". */
export function fixed(address: string): string {
  return address.replace(/([A-Z]{1,3})([0-9]+)/g, "$$$1$$$2");
}

/** A reference to another sheet, its name quoted as formulas want it. */
export function onSheet(sheet: string, address: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}

/** A range by its corners; columns from 0, rows from 1, both ends within. */
export interface Box {
  readonly column: number;
  readonly row: number;
  readonly lastColumn: number;
  readonly lastRow: number;
}

/** The corners of an address without sheet and without `$`. */
export function boxOf(range: string): Box {
  const [, letters = "A", digits = "1", lastLetters = letters, lastDigits = digits] = /^([A-Z]+)([0-9]+)(?::([A-Z]+)([0-9]+))?$/.exec(range) ?? [];
  return {
    column: columnNumber(letters),
    row: Number.parseInt(digits, 10),
    lastColumn: columnNumber(lastLetters),
    lastRow: Number.parseInt(lastDigits, 10),
  };
}
