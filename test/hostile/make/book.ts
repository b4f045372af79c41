import { makeZip, type ZipEntry, type ZipEnd } from "./zip";

const XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const SHEET = "xl/worksheets/sheet1.xml";
export const OTHER_SHEET = "xl/worksheets/sheet2.xml";
export const WORKBOOK = "xl/workbook.xml";
export const STRINGS = "xl/sharedStrings.xml";
export const STYLES = "xl/styles.xml";
export const CONTENT_TYPES = "[Content_Types].xml";
export const ROOT_RELATIONSHIPS = "_rels/.rels";
export const WORKBOOK_RELATIONSHIPS = "xl/_rels/workbook.xml.rels";

/** The parts of a package by name; null takes a part out. */
export type Parts = Readonly<Record<string, string | Uint8Array | null>>;

export function relationships(...list: readonly (readonly [id: string, kind: string, target: string, mode?: string])[]): string {
  const items = list.map(([id, kind, target, mode]) => `<Relationship Id="${id}" Type="${kind.includes(":") ? kind : `${OFFICE}/${kind}`}" Target="${target}"${mode === undefined ? "" : ` TargetMode="${mode}"`}/>`);
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

export function contentTypes(extra = "", workbook = `${TYPE}.sheet.main+xml`): string {
  const part = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part(WORKBOOK, workbook)}${part(SHEET, `${TYPE}.worksheet+xml`)}${part(OTHER_SHEET, `${TYPE}.worksheet+xml`)}${part(STRINGS, `${TYPE}.sharedStrings+xml`)}${part(STYLES, `${TYPE}.styles+xml`)}${part("xl/tables/table1.xml", `${TYPE}.table+xml`)}${extra}</Types>`;
}

/** A workbook's part; `rest` comes behind the sheets, `before` in front of them. */
export function workbook(sheets = `<sheet name="评分" sheetId="1" r:id="rId1"/><sheet name="说明" sheetId="2" r:id="rId2"/>`, rest = "", before = ""): string {
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheets>${sheets}</sheets>${rest}</workbook>`;
}

/** A sheet with these rows; `rest` comes behind them, `before` in front. */
export function sheet(rows: string, rest = "", before = ""): string {
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${rest}</worksheet>`;
}

/** Row 3 with this cell; the score that matters stands in C3. */
export function withCell(cell: string): string {
  return sheet(`<row r="3">${cell}</row>`);
}

export function strings(...items: readonly string[]): string {
  return `${XML}<sst xmlns="${MAIN}">${items.map((item) => `<si>${item.startsWith("<") ? item : `<t>${item}</t>`}</si>`).join("")}</sst>`;
}

export function table(name: string, ref: string, columns: readonly string[], attributes = ""): string {
  return `${XML}<table xmlns="${MAIN}" id="1" name="${name}" displayName="${name}" ref="${ref}"${attributes}><tableColumns count="${columns.length}">${columns.map((column, index) => `<tableColumn id="${index + 1}" name="${column}"/>`).join("")}</tableColumns></table>`;
}

const SCORE = `<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3"><v>60</v></c></row>`;

/** A small sound workbook: 评分!A3 is 得分, 评分!C3 is 60. */
const SOUND: Readonly<Record<string, string>> = {
  [CONTENT_TYPES]: contentTypes(),
  [ROOT_RELATIONSHIPS]: relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
  [WORKBOOK]: workbook(),
  [WORKBOOK_RELATIONSHIPS]: relationships(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "worksheet", "worksheets/sheet2.xml"],
    ["rId3", "sharedStrings", "sharedStrings.xml"],
    ["rId4", "styles", "styles.xml"],
  ),
  [SHEET]: sheet(SCORE),
  [OTHER_SHEET]: sheet(`<row r="3"><c r="C3"><v>95</v></c></row>`),
  [STRINGS]: strings("得分", "60"),
  [STYLES]: `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="&quot;95&quot;"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
};

/** The entries of the sound workbook with some parts changed, added or taken out. */
export function bookEntries(parts: Parts = {}): ZipEntry[] {
  return Object.entries({ ...SOUND, ...parts }).flatMap(([name, data]) => (data === null ? [] : [{ name, data }]));
}

/** The sound workbook with some parts changed, added or taken out. */
export function book(parts: Parts = {}, end: ZipEnd = {}): Uint8Array {
  return makeZip(bookEntries(parts), end);
}

/** The sound workbook with one entry of the archive changed. */
export function bookWith(name: string, change: Partial<ZipEntry>, end: ZipEnd = {}): Uint8Array {
  return makeZip(
    bookEntries().map((entry) => (entry.name === name ? { ...entry, ...change } : entry)),
    end,
  );
}
