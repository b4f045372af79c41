import { inflateNode } from "../../src/files/inflateNode";
import { readXlsx, type XlsxCell } from "../../src/xlsx";

/** The rows of every sheet of a register below its table's header, as texts; a row of blank cells is left out. */
export function registerRows(bytes: Uint8Array): Readonly<Record<string, readonly (readonly string[])[]>> {
  const reading = readXlsx(bytes, { inflate: inflateNode, want: ({ sheets }) => sheets.map(({ name }) => name) });
  if (!reading.ok) {
    throw new Error(JSON.stringify(reading.refusals));
  }
  const headers = new Map(reading.workbook.tables.map(({ sheet, range }) => [sheet, range.firstRow]));
  return Object.fromEntries(
    reading.workbook.read.map(({ name, rows }) => [
      name,
      rows
        .filter(({ row }) => row > (headers.get(name) ?? 0))
        .map(({ cells }) => {
          const texts: string[] = [];
          for (const cell of cells) {
            texts[cell.column] = textOf(cell);
          }
          return Array.from(texts, (text) => text ?? "");
        })
        .filter((texts) => texts.some((text) => text !== "")),
    ]),
  );
}

function textOf({ value }: XlsxCell): string {
  return value.kind === "text" ? value.text : value.kind === "number" ? String(value.value) : "";
}
