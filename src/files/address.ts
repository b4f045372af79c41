import type { XlsxRange } from "../xlsx";

/** "A" for 0, "Z" for 25, "AA" for 26. */
function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** "B3" or "B3:D9" for a range whose rows and columns count from 0. */
export function addressOf({ firstRow, firstColumn, lastRow, lastColumn }: XlsxRange): string {
  const first = `${columnLetters(firstColumn)}${String(firstRow + 1)}`;
  const last = `${columnLetters(lastColumn)}${String(lastRow + 1)}`;
  return first === last ? first : `${first}:${last}`;
}

/** Row and column of a cell, from 0; null where the address is none. */
export function cellOfAddress(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/.exec(address) ?? [];
  return letters === undefined || digits === undefined
    ? null
    : { row: Number.parseInt(digits, 10) - 1, column: [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}
