import path from "node:path";

const { readXlsx, nodePlatform } = await import(path.join(import.meta.dirname, "..", "..", "dist", "bench", "codec.mjs"));

/** Every cell of one sheet, with every strict rule on. */
export function read(bytes, sheet) {
  const reading = readXlsx(bytes, { ...nodePlatform, want: () => [sheet] });
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusals));
  return reading.workbook.read[0];
}

export function* cells(sheet) {
  for (const { row, cells: inRow } of sheet.rows) {
    for (const { column, value } of inRow) {
      if (value.kind === "blank") continue;
      yield [row, column, value.kind === "text" ? value.text : value.kind === "error" ? value.code : value.value];
    }
  }
}
