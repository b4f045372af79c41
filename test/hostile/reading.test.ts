import { inflateNode } from "../../src/files/inflateNode";
import { readXlsx, type XlsxReading, type XlsxStructure, type XlsxWorkbook } from "../../src/xlsx";
import { book, OTHER_SHEET, type Parts, relationships, SHEET, sheet, STRINGS, table, withCell, WORKBOOK, workbook } from "./make/book";

const everySheet = ({ sheets }: XlsxStructure): readonly string[] => sheets.map(({ name }) => name);

function reading(parts: Parts, want = everySheet): XlsxReading {
  return readXlsx(book(parts), { inflate: inflateNode, want });
}

function read(parts: Parts, want = everySheet): XlsxWorkbook {
  const found = reading(parts, want);
  if (!found.ok) {
    throw new Error(JSON.stringify(found.refusals));
  }
  return found.workbook;
}

const TABLED: Parts = {
  [WORKBOOK]: workbook(
    `<sheet name="评分" sheetId="1" r:id="rId1"/><sheet name="依据" sheetId="2" state="veryHidden" r:id="rId2"/>`,
    `<definedNames><definedName name="SS_Total">评分!$C$3</definedName><definedName name="SS_Local" localSheetId="1" hidden="1">依据!$A$1:$B$2</definedName></definedNames>`,
  ),
  [SHEET]: sheet("", `<tableParts count="1"><tablePart r:id="rId7"/></tableParts>`),
  "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId7", "table", "../tables/table1.xml"]),
  "xl/tables/table1.xml": table("Scoresheet", "A2:B9", ["条款", "得_x000a_分"], ` totalsRowCount="1"`),
};

test("the structure: sheets in the order of the tabs, tables, names", () => {
  const { sheets, tables, names } = read(TABLED);
  expect(sheets).toEqual([
    { name: "评分", visibility: "visible" },
    { name: "依据", visibility: "very-hidden" },
  ]);
  expect(tables).toEqual([{ name: "Scoresheet", sheet: "评分", range: { firstRow: 1, firstColumn: 0, lastRow: 7, lastColumn: 1 }, columns: ["条款", "得\n分"] }]);
  expect(names).toEqual([
    { name: "SS_Total", scope: null, refersTo: "评分!$C$3", target: { sheet: "评分", range: { firstRow: 2, firstColumn: 2, lastRow: 2, lastColumn: 2 } }, hidden: false },
    { name: "SS_Local", scope: "依据", refersTo: "依据!$A$1:$B$2", target: { sheet: "依据", range: { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 } }, hidden: true },
  ]);
});

test("what a sheet has beside its cells", () => {
  const xml = sheet(
    `<row r="1" hidden="1"/><row r="2" ht="0"><c r="B2"><v>1</v></c></row><row r="3"/>`,
    `<sheetProtection sheet="1" objects="1"/><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>`,
    `<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" width="0" customWidth="1"/><col min="6" max="16384" width="9"/></cols>`,
  );
  expect(read({ [SHEET]: xml }).read[0]).toEqual({
    name: "评分",
    visibility: "visible",
    rows: [
      { row: 0, hidden: true, cells: [] },
      { row: 1, hidden: true, cells: [{ column: 1, value: { kind: "number", value: 1 }, formula: "", isDate: false, style: { isDate: false, format: "", builtIn: 0, colors: { ink: "", ground: "" } } }] },
    ],
    hiddenColumns: [{ first: 1, last: 3 }],
    merges: [{ firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 }],
    isProtected: true,
    conditions: [],
  });
});

test("only the parts that are needed are inflated", () => {
  let parts = 0;
  const count = (want: (structure: XlsxStructure) => readonly string[]): number => {
    parts = 0;
    readXlsx(book(), { inflate: (compressed, size) => ((parts += 1), inflateNode(compressed, size)), want });
    return parts;
  };
  const structure = count(() => []);
  expect([count(() => ["评分"]) - structure, count(everySheet) - structure]).toEqual([3, 4]);
});

test("sheets come in the order of the tabs, once, and a name that no sheet has is left aside", () => {
  const wanted = read({}, () => ["说明", "评分", "说明", "没有", "__proto__"]);
  expect(wanted.read.map(({ name }) => name)).toEqual(["评分", "说明"]);
});

test("a broken sheet that nobody wants hinders nobody", () => {
  expect(read({ [OTHER_SHEET]: "<" }, () => ["评分"]).read).toHaveLength(1);
});

test("every sheet tells its first refusal, with part, sheet and cell", () => {
  expect(reading({ [SHEET]: withCell(`<c r="C3"><v>x</v></c>`), [OTHER_SHEET]: withCell(`<c r="D3" t="b"><v>2</v></c>`) })).toEqual({
    ok: false,
    refusals: [
      { code: "cell-number", part: SHEET, sheet: "评分", cell: "C3", params: { found: "x" } },
      { code: "cell-boolean", part: OTHER_SHEET, sheet: "说明", cell: "D3", params: { found: "2" } },
    ],
  });
});

test("what was found is shown short and visible", () => {
  const found = reading({ [SHEET]: withCell(`<c r="C3"><v>${"\u202e1\u200b".repeat(80)}</v></c>`) });
  expect(found.ok ? null : found.refusals[0]?.params["found"]).toMatch(/^(\\u\{202e\}1\\u\{200b\}){21}\\u\{202e\}…$/);
});

test("an inflater that breaks its promise is not believed", () => {
  const short = readXlsx(book(), { inflate: (compressed, size) => inflateNode(compressed, size)?.subarray(0, -1) ?? null, want: everySheet });
  expect(short.ok ? null : short.refusals[0]?.code).toBe("zip-data");
});

test("a failure of the caller is the caller's", () => {
  expect(() =>
    reading({}, () => {
      throw new Error("mine");
    }),
  ).toThrow("mine");
});

test("facts of a plain file", () => {
  expect(read({}).facts).toEqual({
    maker: "",
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

test("without shared texts and styles, and with the maker's name", () => {
  const properties = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>WPS 表格</Application></Properties>`;
  const found = read({
    [STRINGS]: null,
    "xl/styles.xml": null,
    "xl/_rels/workbook.xml.rels": relationships(["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "worksheet", "worksheets/sheet2.xml"]),
    [SHEET]: withCell(`<c r="C3" s="0"><v>60</v></c>`),
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"], ["rId2", "extended-properties", "docProps/app.xml"]),
    "docProps/app.xml": properties,
  });
  expect([found.facts.maker, found.read[0]?.rows.length]).toEqual(["WPS 表格", 1]);
});
