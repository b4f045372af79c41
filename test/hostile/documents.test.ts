import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { inflateNode } from "../../src/files/inflateNode";
import { readXlsx, readXlsxDocument, XLSX_LIMITS, type XlsxDocument, type XlsxRefusal } from "../../src/xlsx";
import { normalSheet, normalWorkbook } from "../xlsx/support/normalForm";
import { bytesOf } from "../xlsx/support/parts";
import { type HostileRow } from "./outcome";
import { HOSTILE_ROWS } from "./rows";

/** Public workbooks that lie beside the project and are no part of it. */
const CORPUS = path.join(__dirname, "../../../shared/corpus");

const PROTOTYPES = [Object.prototype, Array.prototype, Map.prototype, Function.prototype, String.prototype];
const OWN_KEYS = PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype));

type Limits = HostileRow["limits"];

/** Why the strict reader refuses the cells of a file; [] where it reads them all. */
function refusalsOf(bytes: Uint8Array, limits: Limits): readonly XlsxRefusal[] {
  const reading = readXlsx(bytes, { inflate: inflateNode, want: ({ sheets }) => sheets.map(({ name }) => name), ...(limits === undefined ? {} : { limits }) });
  return reading.ok ? [] : reading.refusals;
}

/** The document of a file, or why there is none. */
function documentOf(bytes: Uint8Array, limits?: Limits): { readonly document: XlsxDocument | null; readonly refusals: readonly XlsxRefusal[]; readonly largest: number } {
  let largest = 0;
  const reading = readXlsxDocument(bytes, {
    inflate: (compressed, size) => {
      largest = Math.max(largest, size);
      return inflateNode(compressed, size);
    },
    ...(limits === undefined ? {} : { limits }),
  });
  return reading.ok ? { document: reading.document, refusals: [], largest } : { document: null, refusals: reading.refusals, largest };
}

/** No program opens a workbook without a sheet that can be seen, and none is written. */
const hasVisible = ({ sheets }: XlsxDocument): boolean => sheets.some(({ visibility }) => visibility === undefined);

/** What is different after writing a document and reading it again, by sheet and kind; an error that the format lacks is another one. */
function changes(document: XlsxDocument): readonly string[] {
  const again = documentOf(bytesOf(document)).document;
  const forms = (each: XlsxDocument): ReadonlyMap<string, string> =>
    new Map([
      ["workbook", JSON.stringify(normalWorkbook(each))],
      ...each.sheets.flatMap((sheet) => Object.entries(normalSheet(sheet)).map(([kind, form]) => [`${sheet.name} ${kind}`, JSON.stringify(form).replaceAll("#SPILL!", "#VALUE!")] as const)),
    ]);
  const before = forms(document);
  const after = again === null ? new Map<string, string>() : forms(again);
  return [...before].filter(([key, form]) => after.get(key) !== form).map(([key]) => key);
}

describe("a hostile file ends for the document as for the strict reader", () => {
  test.each(HOSTILE_ROWS.map((row) => [`${row.id}: ${row.what}`, row] as const))("%s", (_name, row) => {
    const bytes = row.bytes();
    const { document, refusals, largest } = documentOf(bytes, row.limits);
    expect(refusals).toEqual(refusalsOf(bytes, row.limits));
    expect(document === null).toBe(refusals.length > 0);
    expect(largest).toBeLessThanOrEqual(row.limits?.partBytes ?? XLSX_LIMITS.partBytes);
    expect(document === null || !hasVisible(document) ? [] : changes(document)).toEqual([]);
  });

  test("no prototype has anything more than before", () => {
    HOSTILE_ROWS.forEach((row) => documentOf(row.bytes(), row.limits));
    expect(PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype))).toEqual(OWN_KEYS);
  });
});

function files(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? files(file) : [file];
  });
}

// The workbooks belong to others and are not copied in here: without them the test is skipped, and says so.
(existsSync(CORPUS) ? describe : describe.skip)("every public workbook", () => {
  const outcomes = readFileSync(path.join(__dirname, "corpus.outcomes.txt"), "utf8").split("\n");
  const refused = new Set(outcomes.filter((line) => line.includes(": refused ")).map((line) => line.slice(0, line.indexOf(": refused "))));
  const workbooks = existsSync(CORPUS) ? files(CORPUS).filter((file) => /\.xls[mx]$/.test(file)) : [];

  test("is read as a document that can be written and is read again as the same, or refused as the strict reader refuses it", () => {
    const different = workbooks.flatMap((file) => {
      const bytes = readFileSync(file);
      const { document, refusals } = documentOf(bytes);
      const isRefused = refused.has(path.relative(CORPUS, file).replaceAll(path.sep, "/"));
      const found = document === null ? refusals.map(({ code }) => code) : changes(document);
      return document === null && isRefused ? [] : found.length > 0 || isRefused ? [`${path.relative(CORPUS, file)}: ${found.join(", ")}`] : [];
    });
    expect(different).toEqual([]);
    expect(workbooks.length).toBeGreaterThan(1_100);
  });
});
