import { inflateNode } from "../../../src/files/inflateNode";
import { readXlsxDocument, type XlsxDocument, type XlsxSheetContent } from "../../../src/xlsx";
import { book, MAIN, type Parts } from "../../hostile/make/book";

export interface Read {
  readonly document: XlsxDocument;
  readonly sheet: XlsxSheetContent;
  /** "code count" of the first sheet, "code count (workbook)" of the workbook */
  readonly left: readonly string[];
}

/** The sound workbook with some parts changed, as a document. */
export function read(parts: Parts): Read {
  const reading = readXlsxDocument(book(parts), { inflate: inflateNode });
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusals));
  const [first] = reading.document.sheets;
  if (first === undefined) throw new Error("no sheet");
  return {
    document: reading.document,
    sheet: first,
    left: reading.left.filter((each) => each.sheet !== "说明").map(({ code, sheet: name, count }) => `${code} ${String(count)}${name === "" ? " (workbook)" : ""}`),
  };
}

export const styleSheet = (...lists: readonly string[]): string => `<styleSheet xmlns="${MAIN}">${lists.join("")}</styleSheet>`;
export const row = (number: number, ...cells: readonly string[]): string => `<row r="${String(number)}">${cells.join("")}</row>`;
