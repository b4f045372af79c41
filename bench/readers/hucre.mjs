import { readXlsx } from "hucre";

export async function read(bytes, sheet) {
  return (await readXlsx(bytes, { sheets: [sheet] })).sheets.find(({ name }) => name === sheet);
}

export function* cells({ rows }) {
  for (const [row, inRow] of rows.entries()) {
    for (const [column, value] of (inRow ?? []).entries()) {
      if (value !== null && value !== undefined) yield [row, column, value];
    }
  }
}
