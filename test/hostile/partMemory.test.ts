import { inflateBrowser } from "../../src/files/inflateBrowser";
import { inflateNode } from "../../src/files/inflateNode";
import { type InflateRaw, readXlsx, readXlsxDocument, type ReadXlsxOptions, type XlsxReading, type XlsxWorkbook } from "../../src/xlsx";
import { book, bookEntries, CONTENT_TYPES, contentTypes, MAIN, OTHER_SHEET, type Parts, relationships, ROOT_RELATIONSHIPS, SHEET, sheet, STRINGS, STYLES, table, WORKBOOK, workbook, WORKBOOK_RELATIONSHIPS } from "./make/book";
import { makeZip, type ZipEntry } from "./make/zip";
import { HOSTILE_ROWS } from "./rows";

type Limits = NonNullable<ReadXlsxOptions["limits"]>;

let inflated = 0;
/** The same function for every file, as a program has it. */
const inflate: InflateRaw = (compressed, size) => {
  inflated += 1;
  return inflateNode(compressed, size);
};
const want: ReadXlsxOptions["want"] = ({ sheets }) => sheets.map(({ name }) => name);

function read(bytes: Uint8Array, limits: Limits = {}): XlsxReading {
  return readXlsx(bytes, { inflate, want, limits });
}

/** A reader to whom no other file's parts count for anything: its platform is its own. */
function readFresh(bytes: Uint8Array, limits: Limits = {}): XlsxReading {
  return readXlsx(bytes, { inflate: (compressed, size) => inflateNode(compressed, size), want, limits });
}

function workbookOf(reading: XlsxReading): XlsxWorkbook {
  if (!reading.ok) {
    throw new Error(JSON.stringify(reading.refusals));
  }
  return reading.workbook;
}

/** How often the reading inflates. */
function inflatedBy(bytes: Uint8Array, limits?: Limits): number {
  inflated = 0;
  read(bytes, limits);
  return inflated;
}

/** Reads the file until nothing more is learned from it: what is kept of one part is told apart by what another came to. */
function learn(bytes: Uint8Array, limits?: Limits): void {
  for (let time = 0; time < 4; time += 1) {
    read(bytes, limits);
  }
}

const APP = "docProps/app.xml";
const TABLE = "xl/tables/table1.xml";
const SHEET_RELATIONSHIPS = "xl/worksheets/_rels/sheet1.xml.rels";
const ROWS = `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>60</v></c></row>`;

/** The sound workbook with a name, a table and a maker: every part whose outcome is taken again. */
const WHOLE: Parts = {
  [ROOT_RELATIONSHIPS]: relationships(["rId1", "officeDocument", WORKBOOK], ["rId2", "extended-properties", APP]),
  [APP]: `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
  [WORKBOOK]: workbook(undefined, `<definedNames><definedName name="SS_Total">评分!$B$2</definedName></definedNames>`),
  [SHEET]: sheet(ROWS, `<tableParts count="1"><tablePart r:id="rId7"/></tableParts>`),
  [SHEET_RELATIONSHIPS]: relationships(["rId7", "table", "../tables/table1.xml"]),
  [TABLE]: table("Scoresheet", "A1:B2", ["条款", "得分"]),
};
const TAKEN_AGAIN = [CONTENT_TYPES, ROOT_RELATIONSHIPS, WORKBOOK, WORKBOOK_RELATIONSHIPS, SHEET_RELATIONSHIPS, TABLE, APP, STYLES];

function whole(parts: Parts = {}): Uint8Array {
  return book({ ...WHOLE, ...parts });
}

function wholeWith(name: string, change: (entry: ZipEntry) => Partial<ZipEntry>): Uint8Array {
  return makeZip(bookEntries(WHOLE).map((entry) => (entry.name === name ? { ...entry, ...change(entry) } : entry)));
}

/** The same workbook in another's company, with other cells. */
const other = (): Uint8Array => whole({ [SHEET]: sheet(ROWS.replace("60", "95"), `<tableParts count="1"><tablePart r:id="rId7"/></tableParts>`), [STRINGS]: `<sst xmlns="${MAIN}"><si><t>其他</t></si></sst>` });

const styleSheet = (code: string, count = 2): string =>
  `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs>${`<xf numFmtId="164"/>`.repeat(count)}</cellXfs></styleSheet>`;

beforeEach(() => {
  learn(whole());
});

test("of a file from the same template only the sheets and their texts are inflated", () => {
  expect(inflatedBy(other())).toBe(3);
  const reading = read(other());
  expect(reading).toEqual(readFresh(other()));
  expect(workbookOf(reading).read[0]?.rows[0]?.cells.map(({ value }) => value)).toEqual([{ kind: "text", text: "其他" }, { kind: "number", value: 95 }]);
});

test.each(TAKEN_AGAIN)("a wrong checksum of %s is found beside the same bytes", (name) => {
  const bytes = wholeWith(name, () => ({ crc: 7 }));
  expect(read(bytes)).toMatchObject({ ok: false, refusals: [{ code: "zip-checksum", part: name }] });
});

test.each(TAKEN_AGAIN)("a wrong size of %s is found beside the same bytes", (name) => {
  const bytes = wholeWith(name, ({ data }) => ({ size: Buffer.byteLength(data as string) - 1 }));
  expect(read(bytes)).toMatchObject({ ok: false, refusals: [{ code: "zip-data", part: name }] });
});

test.each(TAKEN_AGAIN)("a byte of %s that its checksum and its size do not tell of is found", (name) => {
  const sound = bookEntries(WHOLE).find((entry) => entry.name === name)?.data as string;
  // Stored, so that the bytes of the part are the bytes in the archive.
  learn(wholeWith(name, () => ({ method: 0 })));
  const bytes = wholeWith(name, () => ({ method: 0, compressed: Buffer.from(sound.replace(/>$/, " ")), data: sound }));
  expect(read(bytes)).toMatchObject({ ok: false, refusals: [{ code: "zip-checksum", part: name }] });
});

test("the same bytes as another method are another part", () => {
  const data = styleSheet("0");
  learn(wholeWith(STYLES, () => ({ data, method: 0 })));
  const bytes = wholeWith(STYLES, () => ({ data, method: 8, compressed: Buffer.from(data), compressedSize: Buffer.byteLength(data) }));
  expect(read(bytes)).toMatchObject({ ok: false, refusals: [{ code: "zip-data", part: STYLES }] });
});

test.each<Limits>([{ depth: 2 }, { attributes: 2 }, { styles: 2 }, { names: 0 }, { nameLength: 4 }, { partBytes: 300 }, { totalBytes: 2_000 }, { ratio: 1, ratioGraceBytes: 100 }, { entries: 3 }, { cells: 1 }, { fileBytes: 900 }])("a limit that is lower than it was before counts: %j", (limits) => {
  const reading = read(whole(), limits);
  expect(reading.ok).toBe(false);
  expect(reading).toEqual(readFresh(whole(), limits));
});

test("parts that are taken again count for the limit of a whole file, to the byte", () => {
  const sizes = bookEntries(WHOLE).map(({ data }) => Buffer.byteLength(data as string));
  const exact = { totalBytes: sizes.reduce((a, b) => a + b) };
  const below = { totalBytes: exact.totalBytes - 1 };
  for (const limits of [exact, below]) {
    learn(whole(), limits);
    expect(read(whole(), limits)).toEqual(readFresh(whole(), limits));
  }
  expect(read(whole(), exact).ok).toBe(true);
  expect(read(whole(), below)).toMatchObject({ ok: false, refusals: [{ code: "limit-total-size" }] });
});

test.each<readonly [string, Parts]>([
  ["the relationships of the workbook lead elsewhere", { [WORKBOOK_RELATIONSHIPS]: relationships(["rId2", "worksheet", "worksheets/sheet1.xml"], ["rId1", "worksheet", "worksheets/sheet2.xml"], ["rId3", "sharedStrings", "sharedStrings.xml"], ["rId4", "styles", "styles.xml"]) }],
  ["a sheet is called otherwise", { [WORKBOOK]: workbook(`<sheet name="表一" sheetId="1" r:id="rId1"/><sheet name="说明" sheetId="2" r:id="rId2"/>`) }],
  ["the styles are others", { [STYLES]: styleSheet("yyyy") }],
  ["the cells name a style that is not there", { [STYLES]: styleSheet("0", 1) }],
  ["the table's type is another", { [CONTENT_TYPES]: contentTypes().replace("table+xml", "chart+xml") }],
  ["the table is gone", { [TABLE]: null }],
  ["the maker is told by another part", { [ROOT_RELATIONSHIPS]: relationships(["rId1", "officeDocument", WORKBOOK], ["rId2", "extended-properties", CONTENT_TYPES]) }],
  ["the other sheet has the same relationships", { "xl/worksheets/_rels/sheet2.xml.rels": relationships(["rId7", "table", "../tables/table1.xml"]) }],
  ["the other sheet has the table", { [SHEET]: sheet(ROWS), [SHEET_RELATIONSHIPS]: null, [OTHER_SHEET]: sheet("", `<tableParts count="1"><tablePart r:id="rId7"/></tableParts>`), "xl/worksheets/_rels/sheet2.xml.rels": relationships(["rId7", "table", "../tables/table1.xml"]) }],
])("everything else as before, but %s", (_, parts) => {
  expect(read(whole(parts))).toEqual(readFresh(whole(parts)));
  learn(whole(parts));
  expect(read(whole(parts))).toEqual(readFresh(whole(parts)));
  expect(read(whole())).toEqual(readFresh(whole()));
  expect(workbookOf(read(whole()))).not.toEqual(read(whole(parts)));
});

test("a refused file leaves nothing behind, and takes nothing away", () => {
  const refused = whole({ [STYLES]: styleSheet("yyyy"), [OTHER_SHEET]: sheet("<row/>") });
  const usual = inflatedBy(whole());
  learn(refused);
  expect(inflatedBy(whole())).toBe(usual);
  expect(read(whole())).toEqual(readFresh(whole()));
});

test("only the last file counts, and only from its second time on", () => {
  const usual = inflatedBy(whole());
  const every = inflatedBy(whole({ [STYLES]: styleSheet("0"), [APP]: null, [ROOT_RELATIONSHIPS]: relationships(["rId1", "officeDocument", WORKBOOK]) }));
  expect(every).toBeGreaterThan(usual);
  // Its relationships and its style sheet are new again; the maker was forgotten.
  expect(inflatedBy(whole())).toBe(usual + 3);
  expect(inflatedBy(whole())).toBe(usual + 3);
  expect(inflatedBy(whole())).toBe(usual);
});

test("another platform reads for itself", () => {
  let count = 0;
  const own: InflateRaw = (compressed, size) => {
    count += 1;
    return inflateBrowser(compressed, size);
  };
  expect(readXlsx(whole(), { inflate: own, want })).toEqual(readFresh(whole()));
  expect(count).toBe(bookEntries(WHOLE).length);
});

test("what is large is read again: a file keeps no more than the small parts of a workbook", () => {
  const formats = Array.from({ length: 9_000 }, (_, index) => `<xf numFmtId="164" fontId="${index}"/>`);
  const large = (): Uint8Array => whole({ [STYLES]: styleSheet("0").replace("</cellXfs>", `${formats.join("")}</cellXfs>`) });
  const usual = inflatedBy(whole());
  learn(large());
  expect(read(large()).ok).toBe(true);
  expect(inflatedBy(large())).toBe(usual + 1);
  expect(read(large())).toEqual(readFresh(large()));
});

test("nobody can change what the next file gets", () => {
  const { tables, names, read: sheets } = workbookOf(read(whole()));
  const style = sheets[0]?.rows[0]?.cells[1]?.style;
  for (const shared of [tables[0], tables[0]?.columns, tables[0]?.range, names, names[0], names[0]?.target, style, style?.colors]) {
    expect(shared).toBeDefined();
    expect(Object.isFrozen(shared)).toBe(true);
  }
});

test("the bytes of a file may be used for something else once it was read", () => {
  const parts = { [STYLES]: styleSheet("yyyy") };
  const first = Uint8Array.from(whole(parts));
  const expected = readFresh(first.slice());
  for (let time = 0; time < 4; time += 1) {
    const bytes = first.slice();
    expect(read(bytes)).toEqual(expected);
    bytes.fill(0);
  }
  expect(inflatedBy(first)).toBe(3);
});

test("a document is read with everything that it asks for, after another file and after itself", () => {
  const fresh = readXlsxDocument(other(), { inflate: (compressed, size) => inflateNode(compressed, size) });
  expect(fresh.ok).toBe(true);
  for (let time = 0; time < 4; time += 1) {
    expect(readXlsxDocument(other(), { inflate })).toEqual(fresh);
  }
});

test("what a document reads after its values is not kept", () => {
  const drawing = "xl/drawings/drawing1.xml";
  const drawn = whole({
    [SHEET_RELATIONSHIPS]: relationships(["rId7", "table", "../tables/table1.xml"], ["rId8", "drawing", "../drawings/drawing1.xml"]),
    [SHEET]: sheet(ROWS, `<drawing r:id="rId8"/><tableParts count="1"><tablePart r:id="rId7"/></tableParts>`),
    [drawing]: `<wsDr xmlns="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
    "xl/drawings/_rels/drawing1.xml.rels": relationships(),
  });
  const counts = Array.from({ length: 6 }, () => {
    inflated = 0;
    expect(readXlsxDocument(drawn, { inflate }).ok).toBe(true);
    return inflated;
  });
  const values = inflatedBy(drawn);
  // Everything that is not a value, the drawing's relationships among it, is inflated each time.
  expect(counts.slice(4)).toEqual([values + 9, values + 9]);
});

test("every hostile file ends after the sound one, and after itself, as it ends alone", () => {
  for (const row of HOSTILE_ROWS) {
    const bytes = row.bytes();
    const alone = readFresh(bytes, row.limits);
    learn(book(), row.limits);
    for (const time of ["after the sound one", "again", "a third time"]) {
      expect({ row: row.what, time, reading: read(bytes, row.limits) }).toEqual({ row: row.what, time, reading: alone });
    }
  }
});
