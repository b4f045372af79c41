import { inflateNode } from "../../src/files/inflateNode";
import { readXlsx, type XlsxCell } from "../../src/xlsx";

/** The rows of every sheet of a register below its table's header, as texts; a row of blank cells is left out. */
export function registerRows(bytes: Uint8Array): Readonly<Record<string, readonly (readonly string[])[]>> {
  const workbook = workbookIn(bytes);
  const headers = new Map(workbook.tables.map(({ sheet, range }) => [sheet, range.firstRow]));
  return Object.fromEntries(
    workbook.read.map(({ name, rows }) => [
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

/** Every text and figure of a workbook's sheets, as texts. */
export function textsIn(bytes: Uint8Array): readonly string[] {
  return workbookIn(bytes).read.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(textOf)));
}

function workbookIn(bytes: Uint8Array) {
  const reading = readXlsx(bytes, { inflate: inflateNode, want: ({ sheets }) => sheets.map(({ name }) => name) });
  if (!reading.ok) {
    throw new Error(JSON.stringify(reading.refusals));
  }
  return reading.workbook;
}

function textOf({ value }: XlsxCell): string {
  return value.kind === "text" ? value.text : value.kind === "number" ? String(value.value) : "";
}
