import { deflateNode } from "../../src/files/deflateNode";
import { inflateNode } from "../../src/files/inflateNode";
import { readXlsxDocument, Unwritable, writeXlsx, type XlsxWorkbook } from "../../src/xlsx";
import type { Look } from "./campaign";
import { cellKey, valueText } from "./cellTexts";
import { firstDifference, OUR_READERS } from "./judge";

/** The header cells of tables, which are written from the names of the columns; the first row of a table without a header counts as such. */
function headersOf({ tables }: XlsxWorkbook): readonly string[] {
  return tables.flatMap(({ sheet, range }) => Array.from({ length: range.lastColumn - range.firstColumn + 1 }, (_, index) => cellKey(sheet, range.firstRow, range.firstColumn + index)));
}

/** Every value with its place, but for headers. Errors newer than the format are kept as an older one, and a document tells dates by their format alone. */
function comparable({ read }: XlsxWorkbook, headers: ReadonlySet<string>): string {
  const cells = read.flatMap(({ name, rows }) =>
    rows.flatMap(({ row, cells: inRow }) =>
      inRow.flatMap(({ column, value }) => {
        const key = cellKey(name, row, column);
        const text = valueText(value);
        return text === null || headers.has(key) ? [] : [[key, text.startsWith("e ") ? "e" : text]];
      }),
    ),
  );
  return JSON.stringify(cells);
}

/** What is read can be written again, and then holds the same values, unless one is larger than Excel takes. */
export const rewritten: Look = async (_trial, bytes, { reading }) => {
  // Days from 1904 are written as days from 1900.
  if (reading?.ok !== true || reading.workbook.facts.dates === "1904") {
    return [];
  }
  const document = readXlsxDocument(bytes, { inflate: inflateNode });
  if (!document.ok) {
    return [];
  }
  try {
    const again = OUR_READERS.read(writeXlsx(document.document, { deflate: deflateNode }), inflateNode);
    // A table that documents have no place for is none any more in what was written.
    const headers = new Set([reading.workbook, ...(again.ok ? [again.workbook] : [])].flatMap(headersOf));
    const before = comparable(reading.workbook, headers);
    const after = again.ok ? comparable(again.workbook, headers) : JSON.stringify(again.refusals);
    return before === after ? [] : [{ kind: "rewritten", what: firstDifference(before, after) }];
  } catch (error) {
    return error instanceof Unwritable ? [] : [{ kind: "rewritten", what: error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 5).join(" | ") : String(error) }];
  }
};
