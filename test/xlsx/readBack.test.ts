import { inflateNode } from "../../src/files/inflateNode";
import { readXlsx, type XlsxContent, type XlsxDocument, type XlsxSheetContent, type XlsxValue, type XlsxWorkbook } from "../../src/xlsx";
import { parseBox } from "../../src/xlsx/write/addresses";
import { ADD_IN, documentOf, featureDocument, scoringPlan, sheetOf, texts } from "./support/documents";
import { bytesOf } from "./support/parts";

function readBack(document: XlsxDocument): XlsxWorkbook {
  const reading = readXlsx(bytesOf(document), { inflate: inflateNode, want: ({ sheets }) => sheets.map(({ name }) => name) });
  if (!reading.ok) {
    throw new Error(JSON.stringify(reading.refusals));
  }
  return reading.workbook;
}

/** What the reader should find, cell by cell, of what was given to be written. */
function expected(sheet: XlsxSheetContent): readonly string[] {
  return sheet.blocks.flatMap(({ at, cells }) => {
    const start = parseBox(at, sheet.name);
    return cells.flatMap((line, down) =>
      line.flatMap((content, across) => (content === null ? [] : [shown(start.row + down, start.column + across, valueOf(content), formulaOf(content))])),
    );
  });
}

function valueOf(content: XlsxContent): XlsxValue {
  return content === null ? { kind: "blank" } : content.kind === "formula" ? (content.cached ?? { kind: "blank" }) : content;
}

/** As a file spells it. */
function formulaOf(content: XlsxContent): string {
  return content?.kind === "formula" ? content.formula.replace(/STAR\.(\w+)\(/g, "_xldudf_STAR_$1(").replace("TEXTJOIN(", "_xlfn.TEXTJOIN(") : "";
}

function shown(row: number, column: number, value: XlsxValue, formula: string): string {
  return `${String(row).padStart(6)} ${String(column).padStart(4)} ${JSON.stringify(value)} ${formula}`;
}

const DOCUMENTS: readonly (readonly [string, XlsxDocument])[] = [
  ["a document with every feature", featureDocument()],
  ["an empty scoring workbook, zh-CN", { ...scoringPlan("zh-CN", "empty"), addIn: ADD_IN }],
  ["a scoring workbook with entries, zh-CN", { ...scoringPlan("zh-CN", "realistic"), addIn: ADD_IN }],
  ["a scoring workbook with entries, en-US", { ...scoringPlan("en-US", "realistic"), addIn: ADD_IN }],
];

describe.each(DOCUMENTS)("our reader finds in %s", (_name, document) => {
  const workbook = readBack(document);

  test("every cell as it was given", () => {
    const found = workbook.read.map(({ rows }) => rows.flatMap(({ row, cells }) => cells.map(({ column, value, formula }) => shown(row, column, value, formula))));
    expect(found).toEqual(document.sheets.map((sheet) => [...expected(sheet)].sort()));
    expect(found.flat().length).toBeGreaterThan(10);
  });

  test("sheets, tables and names", () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual(document.sheets.map(({ name }) => name));
    expect(workbook.sheets.map(({ visibility }) => visibility)).toEqual(document.sheets.map(({ visibility }) => visibility ?? "visible"));
    const box = (range: string) => {
      const { row, column, lastRow, lastColumn } = parseBox(range, "");
      return { firstRow: row, firstColumn: column, lastRow, lastColumn };
    };
    expect(workbook.tables.map(({ name, sheet, range }) => ({ name, sheet, range }))).toEqual(
      document.sheets.flatMap(({ name: sheet, tables }) => tables.map(({ name, range }) => ({ name, sheet, range: box(range) }))),
    );
    for (const name of document.names) {
      const found = workbook.names.find((each) => each.name === name.name && each.scope === null);
      if ("range" in name) {
        expect(found?.target).toEqual({ sheet: name.sheet, range: box(name.range) });
      } else {
        expect(found?.refersTo).toBe(name.formula.slice(1));
        expect(found?.hidden).toBe(name.hidden);
      }
    }
  });

  test("what is hidden, merged and protected", () => {
    expect(workbook.read.map(({ isProtected }) => isProtected)).toEqual(document.sheets.map(({ protection }) => protection !== null));
    expect(workbook.read.map(({ merges }) => merges.length)).toEqual(document.sheets.map(({ merges }) => merges.length));
    const hidden = workbook.read.map(({ hiddenColumns }) => hiddenColumns.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index)));
    expect(hidden).toEqual(document.sheets.map(({ name, columns }) => columns.flatMap((column) => (column.hidden === true ? [parseBox(`${column.column}1`, name).column] : []))));
    expect(workbook.read.map(({ rows }) => rows.filter((row) => row.hidden).map(({ row }) => row + 1))).toEqual(
      document.sheets.map(({ rows }) => rows.flatMap((row) => ("hidden" in row && row.hidden === true ? [row.row] : []))),
    );
  });

  test("nothing that speaks against the file", () => {
    expect(workbook.facts).toEqual({
      maker: "ServiceStar",
      calculation: "automatic",
      iterates: false,
      fullPrecision: true,
      dates: "1900",
      externalLinks: [],
      hasConnections: false,
      hasMacros: false,
      isStructureProtected: false,
      isSigned: false,
    });
  });
});

test("a table whose header has a line break is read as the same table", () => {
  const header = "first\nsecond _x0041_";
  const table = { name: "T", range: "A1:A2", style: "TableStyleLight1", showBandedRows: false, showFilter: true };
  const workbook = readBack(documentOf([sheetOf({ blocks: [texts([header])], tables: [table] })]));
  expect(workbook.tables.map(({ columns }) => columns)).toEqual([[header]]);
});
