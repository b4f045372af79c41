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
