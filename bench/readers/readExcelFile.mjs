import { readSheet } from "read-excel-file/universal";

export async function read(bytes, sheet) {
  return readSheet(new Blob([bytes]), sheet, { trim: false });
}

export function* cells(rows) {
  for (const [row, inRow] of rows.entries()) {
    for (const [column, value] of inRow.entries()) {
      if (value !== null && value !== undefined) yield [row, column, value];
    }
  }
}
