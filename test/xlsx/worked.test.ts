import { readFileSync } from "node:fs";
import path from "node:path";
import { inflateNode } from "../../src/files/inflateNode";
import { readXlsxDocument, type XlsxDocument, type XlsxLeftOut } from "../../src/xlsx";
import { hasLibreOffice, resavedByLibreOffice } from "../support/libreOffice";
import { hasOpenpyxl, resavedByOpenpyxl } from "../support/openpyxl";
import { listing } from "./support/listing";
import { normalSheet } from "./support/normalForm";
import { bytesOf, partsOf } from "./support/parts";
import { workedDocument } from "./support/workedDocument";

function opened(bytes: Uint8Array): { readonly document: XlsxDocument; readonly left: readonly XlsxLeftOut[] } {
  const reading = readXlsxDocument(bytes, { inflate: inflateNode });
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusals));
  return reading;
}

/** The order of its keys is nothing that a value says. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const sheets = ({ document }: Pick<ReturnType<typeof opened>, "document">, pick: (sheet: XlsxDocument["sheets"][number]) => unknown): unknown => plain(document.sheets.map((sheet) => [sheet.name, pick(sheet)]));
const runs = (document: XlsxDocument): unknown => plain(document.sheets.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat().filter((content) => content !== null && "runs" in content))));

describe("what a person makes at a grid", () => {
  test("every part of its file is what somebody has read", () => {
    expect(listing(partsOf(bytesOf(workedDocument())))).toBe(readFileSync(path.join(__dirname, "golden/worked.txt"), "utf8"));
  });

  test("is read back as it was written", () => {
    const before = workedDocument();
    const after = opened(bytesOf(before));
    expect(after.left).toEqual([]);
    expect(after.document.sheets.map(normalSheet)).toEqual(before.sheets.map(normalSheet));
    for (const key of ["filter", "zoom", "tables", "conditionalFormats", "rows"] as const) expect(sheets(after, (sheet) => sheet[key] ?? null)).toEqual(sheets({ document: before }, (sheet) => sheet[key] ?? null));
    expect(runs(after.document)).toEqual(runs(before));
    expect(Buffer.compare(bytesOf(after.document), bytesOf(opened(bytesOf(after.document)).document))).toBe(0);
  });
});

/** Looks of a sheet's cells. */
const styles = (sheet: XlsxDocument["sheets"][number]): unknown => normalSheet(sheet).styles;

(hasOpenpyxl ? describe : describe.skip)("what a person makes at a grid, saved again by openpyxl", () => {
  test("it finds every look, filter, table and condition", () => {
    const before = workedDocument();
    const after = opened(resavedByOpenpyxl(bytesOf(before)));
    expect(sheets(after, styles)).toEqual(sheets({ document: before }, styles));
    expect(sheets(after, ({ filter, zoom, tables }) => ({ filter, zoom, tables }))).toEqual(sheets({ document: before }, ({ filter, zoom, tables }) => ({ filter, zoom, tables })));
    const conditions = (document: XlsxDocument): unknown => document.sheets.find(({ name }) => name === "Conditions")?.conditionalFormats.map((format) => ("condition" in format ? format.condition : format.formula));
    expect(conditions(after.document)).toEqual(conditions(before));
  });
});

(hasLibreOffice ? describe : describe.skip)("what a person makes at a grid, saved again by LibreOffice", () => {
  test("it finds every look, filter, table and condition", () => {
    const before = workedDocument();
    const after = opened(resavedByLibreOffice(new Map([["worked", bytesOf(before)]])).get("worked") ?? new Uint8Array());
    expect(sheets(after, ({ filter }) => filter ?? null)).toEqual(sheets({ document: before }, ({ filter }) => filter ?? null));
    expect(after.document.sheets.map((sheet) => sheet.conditionalFormats.length)).toEqual(before.sheets.map((sheet) => sheet.conditionalFormats.length));
  });
});

const arrays = ({ document }: ReturnType<typeof opened>): unknown => document.sheets.find(({ name }) => name === "Arrays")?.blocks.flatMap(({ cells }) => cells.flat().flatMap((content) => (content !== null && "array" in content ? [[content.formula, content.array?.range]] : [])));
const ARRAYS = [["=SUM(A1:A3*A1:A3)", "B1"], ["=A1:A3*2", "C1:C3"], ['=A1:A3&"件"', "D1:D3"]];

(hasOpenpyxl ? test : test.skip)("openpyxl finds every array formula and the cells that it fills", () => {
  expect(arrays(opened(resavedByOpenpyxl(bytesOf(workedDocument()))))).toEqual(ARRAYS);
});

(hasLibreOffice ? test : test.skip)("LibreOffice finds every array formula and the cells that it fills, and the same values", () => {
  const after = opened(resavedByLibreOffice(new Map([["worked", bytesOf(workedDocument())]])).get("worked") ?? new Uint8Array());
  expect(arrays(after)).toEqual(ARRAYS);
  const cells = (document: XlsxDocument): unknown => plain(document.sheets.find(({ name }) => name === "Arrays")?.blocks.flatMap(({ cells: lines }) => lines.map((line) => line.map((content) => (content?.kind === "formula" ? content.cached : content)))));
  expect(cells(after.document)).toEqual(cells(workedDocument()));
});
