/** "A", "Z", "AA" … for 0, 25, 26 … */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "'Special items'!B3": a sheet's name is quoted when a formula would need it. */
export function cellAddress(sheetName: string, row: number, column: number): string {
  return `${quotedSheet(sheetName)}!${columnLetters(column)}${row + 1}`;
}

function quotedSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}
