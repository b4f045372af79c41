import { strFromU8, unzipSync } from "fflate";
import type { XlsxContent, XlsxDocument, XlsxSheetContent } from "./document";
import { Unwritable } from "./unwritable";
import { writeXlsx } from "./writeXlsx";

const stored = { deflate: (bytes: Uint8Array) => bytes };

function sheetOf(given: Partial<XlsxSheetContent> = {}): XlsxSheetContent {
  return {
    name: "S", tabColor: "", showGridlines: true, columns: [], rows: [], blocks: [], styles: [], merges: [], tables: [], validations: [],
    conditionalFormats: [], charts: [], freezeAt: null, protection: null, print: null, ...given,
  };
}

function documentOf(given: Partial<XlsxSheetContent>, more: Partial<XlsxDocument> = {}): XlsxDocument {
  return { locale: "en-US", sheets: [sheetOf(given)], names: [], activeSheet: "S", properties: { title: "", subject: "" }, ...more };
}

const cell = (content: XlsxContent): Partial<XlsxSheetContent> => ({ blocks: [{ at: "B2", cells: [[content]] }] });
const list = (...items: string[]): Partial<XlsxSheetContent> => ({
  validations: [{ range: "A1:A3", rule: { kind: "list", items }, ignoreBlank: true, error: null }],
});
const message = (title: string, text: string): Partial<XlsxSheetContent> => ({
  validations: [{ range: "A1", rule: { kind: "text-length", max: 1 }, ignoreBlank: true, prompt: { title, message: text }, error: null }],
});
const print = { orientation: "portrait", area: "A1", fitToWidth: true, header: { left: "", center: "", right: "" }, footer: { left: "", center: "", right: "" } } as const;

function refusal(document: XlsxDocument): string {
  try {
    writeXlsx(document, stored);
    return "written";
  } catch (error) {
    if (!(error instanceof Unwritable)) throw error;
    return [error.code, error.sheet, error.place].join(" ");
  }
}

describe("what Excel would call damaged is never written", () => {
  test.each<[string, XlsxDocument]>([
    ["text-too-long S B2", documentOf(cell({ kind: "text", text: "x".repeat(32_768) }))],
    ["text-too-long S B2", documentOf(cell({ kind: "formula", formula: "=A1", cached: { kind: "text", text: "x".repeat(32_768) } }))],
    ["formula-too-long S B2", documentOf(cell({ kind: "formula", formula: `=${"1+".repeat(4097)}1` }))],
    ["bad-number S B2", documentOf(cell({ kind: "number", value: Number.NaN }))],
    ["bad-number S B2", documentOf(cell({ kind: "formula", formula: "=A1", cached: { kind: "number", value: Infinity } }))],
    ["bad-address S B", documentOf({ blocks: [{ at: "B", cells: [[null]] }] })],
    ["bad-address S A:B", documentOf({ styles: [{ range: "A:B", style: { bold: true } }] })],
    ["bad-address S A", documentOf({ columns: [{ column: "A", width: 1 }, { column: "A", width: 2 }] })],
    ["bad-address S 4", documentOf({ print: { ...print, titleRows: "4" } })],
    ["bad-color  red", documentOf({ tabColor: "red" })],
    ["bad-color  #12345", documentOf({ blocks: [{ at: "A1", cells: [[null]] }], styles: [{ range: "A1", style: { fill: "#12345" } }] })],
    ["too-many-cells S A1:XFD1048576", documentOf({ styles: [{ range: "A1:XFD1048576", style: { bold: true } }] })],
    ["overlapping-merge S B2:C3", documentOf({ merges: ["A1:B2", "B2:C3"] })],
    ["list-too-long S A1:A3", documentOf(list("x".repeat(128), "y".repeat(127)))],
    ["list-too-long S A1:A3", documentOf(list("a,b"))],
    ["text-too-long S A1", documentOf(message("t".repeat(33), ""))],
    ["text-too-long S A1", documentOf(message("", "m".repeat(256)))],
    ["bad-name  5x", documentOf({}, { names: [{ name: "5x", sheet: "S", range: "A1" }] })],
    ["bad-name  a b", documentOf({}, { names: [{ name: "a b", formula: "=1" }] })],
    ["unknown-sheet T SS_X", documentOf({}, { names: [{ name: "SS_X", sheet: "T", range: "A1" }] })],
    ["duplicate-sheet-name s ", documentOf({}, { sheets: [sheetOf(), sheetOf({ name: "s" })] })],
    ["no-sheet  ", documentOf({}, { sheets: [] })],
    ["no-sheet  ", documentOf({ visibility: "hidden" })],
    ...["", "x".repeat(32), "a/b", "a\\b", "a?b", "a*b", "a:b", "a[b", "a]b", "'a", "a'"].map((name): [string, XlsxDocument] => [`bad-sheet-name ${name} `, documentOf({ name })]),
  ])("%s", (expected, document) => {
    expect(refusal(document)).toBe(expected);
  });

  test.each<[string, XlsxDocument]>([
    ["a text of 32,767 characters", documentOf(cell({ kind: "text", text: "x".repeat(32_767) }))],
    ["a formula of 8,192 characters", documentOf(cell({ kind: "formula", formula: `=${"1+".repeat(4095)}11` }))],
    ["a list of 255 characters", documentOf(list("x".repeat(127), "y".repeat(127)))],
    ["a title of 32 and a message of 255 characters", documentOf(message("t".repeat(32), "m".repeat(255)))],
    ["a sheet name of 31 characters with the signs that are allowed", documentOf({ name: "it's (a) #1 & <b>, 100% \"c\" 评分" })],
  ])("%s just fits", (_name, document) => {
    expect(refusal(document)).toBe("written");
  });
});

describe("the parts", () => {
  const parts = (document: XlsxDocument): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(unzipSync(writeXlsx(document, stored))).map(([name, bytes]) => [name, strFromU8(bytes)]));

  test("tables, charts and drawings are numbered through the workbook", () => {
    const table = (name: string, range: string) => ({ name, range, style: "TableStyleLight1", showBandedRows: false, showFilter: false });
    const chart = { name: "c", kind: "bar-clustered", title: "t", categories: "A2:A3", series: [{ name: "s", values: "B2:B3" }], at: "D1:F9", max: null } as const;
    const sheets = ["S", "T"].map((name) => sheetOf({ name, tables: [table(`${name}1`, "A1:B3"), table(`${name}2`, "A5:B6")], charts: [chart, { ...chart, name: "d" }] }));
    const found = parts(documentOf({}, { sheets }));
    expect(Object.keys(found).filter((name) => /tables|charts|drawings\/drawing/.test(name)).sort()).toEqual([
      ...[1, 2, 3, 4].map((number) => `xl/charts/chart${number}.xml`),
      ...[1, 2].map((number) => `xl/drawings/drawing${number}.xml`),
      ...[1, 2, 3, 4].map((number) => `xl/tables/table${number}.xml`),
    ]);
    expect(found["xl/worksheets/sheet2.xml"]).toContain('<drawing r:id="rId1"/><tableParts count="2"><tablePart r:id="rId2"/><tablePart r:id="rId3"/></tableParts>');
    expect(found["xl/worksheets/_rels/sheet2.xml.rels"]).toContain('Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table4.xml"');
    expect(found["xl/tables/table4.xml"]).toContain('id="4" name="T2"');
    expect(found["xl/tables/table4.xml"]).not.toContain("autoFilter");
  });

  test("a table's header cells get texts that differ, as in Excel", () => {
    const header: readonly XlsxContent[] = [{ kind: "text", text: "a" }, { kind: "text", text: "A" }, { kind: "text", text: "a" }, null, { kind: "number", value: 5 }];
    const found = parts(documentOf({ blocks: [{ at: "A1", cells: [header] }], tables: [{ name: "T", range: "A1:E2", style: "TableStyleLight1", showBandedRows: false, showFilter: true }] }));
    expect([...(found["xl/tables/table1.xml"] ?? "").matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map(([, name]) => name)).toEqual(["a", "A2", "a3", "Column4", "5"]);
    expect([...(found["xl/sharedStrings.xml"] ?? "").matchAll(/<t>([^<]*)</g)].map(([, name]) => name)).toEqual(["a", "A2", "a3", "Column4", "5"]);
    expect(found["xl/worksheets/sheet1.xml"]).toContain('<c r="E1"');
    expect(found["xl/worksheets/sheet1.xml"]).not.toContain("<v>5</v>");
  });

  test("a line break in a header cell is escaped in the column's name, as Excel does it", () => {
    const found = parts(documentOf({ blocks: [{ at: "A1", cells: [[{ kind: "text", text: "a\nb" }]] }], tables: [{ name: "T", range: "A1:A2", style: "TableStyleLight1", showBandedRows: false, showFilter: true }] }));
    expect(found["xl/tables/table1.xml"]).toContain('name="a_x000a_b"');
    expect(found["xl/sharedStrings.xml"]).toContain('<t xml:space="preserve">a\nb</t>');
  });

  test("without calls of custom functions there is neither metadata nor an add-in", () => {
    const addIn = { id: "i", version: "1.0.0.0", store: "EXCatalog", storeType: "EXCatalog" };
    const without = parts(documentOf(cell({ kind: "formula", formula: "=SUM(A1)" }), { addIn }));
    expect(Object.keys(without).filter((name) => /metadata|webextensions/.test(name))).toEqual([]);
    const unnamed = parts(documentOf(cell({ kind: "formula", formula: "=X.Y(A1)" })));
    expect(Object.keys(unnamed).filter((name) => /metadata|webextensions/.test(name))).toEqual(["xl/metadata.xml"]);
  });

  test("columns are written in order, whatever order they come in", () => {
    const found = parts(documentOf({ columns: [{ column: "AA", width: 10 }, { column: "B", width: 10 }] }));
    expect(found["xl/worksheets/sheet1.xml"]).toContain('<cols><col min="2" max="2" width="10.7109375" customWidth="1"/><col min="27" max="27" width="10.7109375" customWidth="1"/></cols>');
  });

  test("a far cell costs no more than a near one", () => {
    const document = documentOf({ blocks: [{ at: "XFD1048576", cells: [[{ kind: "text", text: "far" }]] }], styles: [{ range: "XFD1048576", style: { bold: true } }] });
    expect(parts(document)["xl/worksheets/sheet1.xml"]).toContain('<sheetData><row r="1048576"><c r="XFD1048576" s="1" t="s"><v>0</v></c></row></sheetData>');
  });

  test.each([
    [0.1 + 0.2, "0.30000000000000004"],
    [-0, "0"],
    [1e21, "1E+21"],
    [5e-324, "5E-324"],
    [9_007_199_254_740_991, "9007199254740991"],
  ])("the number %p is written as %s", (value, text) => {
    expect(parts(documentOf(cell({ kind: "number", value })))["xl/worksheets/sheet1.xml"]).toContain(`<c r="B2"><v>${text}</v></c>`);
  });

  test("an error that the format does not know is kept as #VALUE!", () => {
    const found = parts(documentOf({ blocks: [{ at: "A1", cells: [[{ kind: "error", code: "#SPILL!" }, { kind: "error", code: "#N/A" }]] }] }));
    expect(found["xl/worksheets/sheet1.xml"]).toContain('<c r="A1" t="e"><v>#VALUE!</v></c><c r="B1" t="e"><v>#N/A</v></c>');
  });
});
