import { XLSX_PATCH_CODES } from "../../../src/xlsx";
import { book } from "../../hostile/make/book";
import { number, patchRefusals, text } from "../support/patched";
import { NAME, PATCH_ROWS, rowsOf, withTable } from "./rows";

test.each(PATCH_ROWS.map((row) => [row.what, row] as const))("refused with its code and its place: %s", (_what, { parts, changes, refused }) => {
  expect(patchRefusals(book(parts), changes)).toEqual(refused);
});

test("all that is wrong is told at once, and nothing is written", () => {
  expect(patchRefusals(book(rowsOf(`<row r="3"><c r="C3"><f>1</f></c></row>`)), [number(NAME, "C3", 1), number("无", "A1", NaN), number(NAME, "D3", 1)])).toEqual(["patch-number 无!A1", `patch-formula ${NAME}!C3`, "patch-sheet-unknown 无!"]);
});

test("a sheet of tables without header takes what it is given", () => {
  const parts = withTable(' headerRowCount="0"');
  expect(patchRefusals(book(parts), [text(NAME, "B3", "新")])).toEqual([]);
});

test("every code has a row", () => {
  const given = new Set(PATCH_ROWS.flatMap(({ refused }) => refused.map((line) => line.split(" ")[0])));
  expect(XLSX_PATCH_CODES.filter((code) => !given.has(code))).toEqual([]);
});

test("what is not xlsx is refused by the reader's own code", () => {
  expect(patchRefusals(new TextEncoder().encode("%PDF-1.7"), [number(NAME, "C3", 1)])).toEqual(["file-pdf"]);
});
