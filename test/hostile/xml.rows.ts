import { book, MAIN, SHEET, sheet, STRINGS, strings, withCell } from "./make/book";
import type { HostileRow, Outcome } from "./outcome";

const SIXTY = { read: { C3: 60 } } as const;
const ROW = `<sheetData><row r="3"><c r="C3"><v>60</v></c></row></sheetData>`;
const ROOT = `<worksheet xmlns="${MAIN}">`;
const DOCUMENT = `${ROOT}${ROW}</worksheet>`;

function part(id: string, what: string, xml: string | Uint8Array | (() => string), outcome: Outcome): HostileRow {
  return { id, what, bytes: () => book({ [SHEET]: typeof xml === "function" ? xml() : xml }), outcome };
}

/** A part that repeats itself so much that it would be refused for that alone. */
const repetitive = (row: HostileRow): HostileRow => ({ ...row, limits: { ratio: 2_000 } });

const value = (id: string, what: string, written: string, outcome: Outcome): HostileRow => part(id, what, withCell(`<c r="C3"><v>${written}</v></c>`), outcome);
const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>${DOCUMENT}`;
const text = (id: string, what: string, stored: string, outcome: Outcome): HostileRow => ({ id, what, bytes: () => book({ [STRINGS]: strings(stored, "60") }), outcome });
const reads = (shown: string): Outcome => ({ read: { A3: shown, C3: 60 } });

function swap(bytes: Buffer): Buffer {
  return bytes.swap16();
}

export const XML_ROWS: readonly HostileRow[] = [
  part("H51", "an entity of its own in a value", `<!DOCTYPE worksheet [<!ENTITY s "95">]>${ROOT}<sheetData><row r="3"><c r="C3"><v>&s;</v></c></row></sheetData></worksheet>`, { refused: "xml-doctype" }),
  value("H51", "an entity that nobody declares", "&s;", { refused: "xml-entity" }),
  value("H51", "an entity of HTML", "&nbsp;", { refused: "xml-entity" }),
  part("H51", "a document type without anything", `<!DOCTYPE worksheet>${DOCUMENT}`, { refused: "xml-doctype" }),
  part("H52", "a billion laughs", `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>${DOCUMENT}`, { refused: "xml-doctype" }),
  part("H53", "an external entity", `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${DOCUMENT}`, { refused: "xml-doctype" }),
  part("H53", "a parameter entity", `<!DOCTYPE x [<!ENTITY % e SYSTEM "http://example.test/x">%e;]>${DOCUMENT}`, { refused: "xml-doctype" }),
  part("H53", "a document type after the root", `${DOCUMENT}<!DOCTYPE x>`, { refused: "xml-doctype" }),
  part("H53", "an inclusion and a schema elsewhere", sheet(`<row r="3"><c r="C3"><v>60</v></c></row>`, `<extLst><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/></extLst>`).replace("<worksheet ", `<worksheet xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="x http://example.test/x" `), SIXTY),
  value("H54", "a reference for each digit", "&#54;&#x30;", SIXTY),
  repetitive(part("H54", "2,000,000 references", () => sheet("", `<headerFooter>${"&#65;".repeat(2_000_000)}</headerFooter>`), { refused: "limit-references" })),
  value("H54", "a reference to no character", "&#0;", { refused: "xml-character" }),
  value("H54", "a reference to half a character", "&#xD800;", { refused: "xml-character" }),
  value("H54", "a reference without an end", "&#54", { refused: "xml-malformed" }),
  repetitive(part("H55", "1,000,000 levels deep", () => sheet("", "<a>".repeat(1_000_000)), { refused: "limit-depth" })),
  part("H56", "100,000 attributes", () => sheet("", `<a ${Array.from({ length: 100_000 }, (_, index) => `a${index}="1"`).join(" ")}/>`), { refused: "limit-attributes" }),
  part("H56", "the same attribute twice", withCell(`<c r="C3" r="D3"><v>60</v></c>`), { refused: "xml-malformed" }),
  part("H56", "the same attribute twice under two prefixes", sheet("", `<a xmlns:p="urn:x" xmlns:q="urn:x" p:b="1" q:b="2"/>`), { refused: "xml-attribute" }),
  part("H56", "an attribute of 20 MB", () => sheet(`<row r="3"><c r="C3"><v>60</v></c></row>`, `<a b="${bulk(20 * 1024 * 1024)}"/>`), { refused: "limit-ratio" }),
  value("H57", "a comment in a value", "6<!-- x -->0", { refused: "xml-mixed-value", cell: "C3" }),
  part("H57", "a comment in a cell", withCell(`<c r="C3"><!-- x --><v>60</v></c>`), { refused: "xml-mixed-value" }),
  part("H57", "a comment before the rows", sheet(`<row r="3"><c r="C3"><v>60</v></c></row>`, "", "<!-- x -->"), SIXTY),
  part("H57", "a comment with two dashes", sheet("", "", "<!-- x -- y -->"), { refused: "xml-malformed" }),
  value("H58", "a value in a CDATA section", "<![CDATA[60]]>", { refused: "xml-mixed-value" }),
  value("H59", "an instruction in a value", "<?x y?>60", { refused: "xml-mixed-value" }),
  part("H59", "an instruction without an end", `${ROOT}<?x ${"y".repeat(100_000)}`, { refused: "xml-malformed" }),
  part("H59", "100,000 instructions", () => sheet(`<row r="3"><c r="C3"><v>60</v></c></row>`, unlike(100_000, (index) => `<?a${index} ${index * 7919}?>`)), SIXTY),
  part("H60", "UTF-16, low byte first", Buffer.from(`\ufeff${declared("UTF-16")}`, "utf16le"), SIXTY),
  part("H60", "UTF-16, high byte first", swap(Buffer.from(`\ufeff${declared("utf-16")}`, "utf16le")), SIXTY),
  part("H60", "UTF-16 without a mark", Buffer.from(declared("UTF-16"), "utf16le"), { refused: "xml-encoding" }),
  part("H60", "UTF-16 that says UTF-8", Buffer.from(`\ufeff${declared("UTF-8")}`, "utf16le"), { refused: "xml-encoding" }),
  part("H60", "UTF-16 with half a character", Buffer.concat([Buffer.from(`\ufeff${ROOT}`, "utf16le"), Buffer.from([0x00, 0xd8]), Buffer.from(`${ROW}</worksheet>`, "utf16le")]), { refused: "xml-encoding" }),
  ...["UTF-7", "GBK", "GB18030", "ISO-8859-1", "UTF-16"].map((encoding) => part("H60", `${encoding} declared`, declared(encoding), { refused: "xml-encoding" })),
  part("H60", "UTF-8 with a mark", `\ufeff${declared("utf-8")}`, SIXTY),
  part("H54", "places and numbers in references to characters", withCell(`<c r="A3" t="s"><v>&#48;</v></c><c r="&#67;3" s="&#x30;" t="&#110;"><v>&#54;0</v></c>`).replace(`<row r="3">`, `<row r="&#51;">`), { read: { A3: "得分", C3: 60 } }),
  part("H54", "a place in references that is none", withCell(`<c r="&#67;03"><v>60</v></c>`), { refused: "cell-reference" }),
  part("H60", "two marks", `\ufeff\ufeff${DOCUMENT}`, { refused: "xml-malformed" }),
  part("H60", "bytes that are not UTF-8", Buffer.concat([Buffer.from(ROOT), Buffer.from([0xc0, 0xaf]), Buffer.from(`${ROW}</worksheet>`)]), { refused: "xml-not-utf8" }),
  part("H60", "half a pair as UTF-8", Buffer.concat([Buffer.from(`${ROOT}<!--`), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(`-->${ROW}</worksheet>`)]), { refused: "xml-not-utf8" }),
  part("H60", "a character cut off at the end", Buffer.concat([Buffer.from(DOCUMENT), Buffer.from([0xe8, 0xaf])]), { refused: "xml-not-utf8" }),
  part("H60", "XML 1.1", DOCUMENT.replace(/^/, `<?xml version="1.1"?>`), { refused: "xml-malformed" }),
  part("H61", "a document that stops after the cells", `${ROOT}${ROW}`, { refused: "xml-malformed" }),
  part("H61", "an end tag of something else after the cells", `${ROOT}${ROW}</worksheets>`, { refused: "xml-malformed" }),
  part("H61", "two roots", `${DOCUMENT}${DOCUMENT}`, { refused: "xml-malformed" }),
  part("H61", "text after the root", `${DOCUMENT}x`, { refused: "xml-malformed" }),
  part("H61", "text between cells", withCell(`<c r="C3"><v>60</v></c>95`), { refused: "xml-malformed" }),
  part("H61", "nothing", "", { refused: "xml-malformed" }),
  part("H61", "an attribute without quotes", withCell(`<c r=C3><v>60</v></c>`), { refused: "xml-malformed" }),
  part("H61", "attributes without a space between", withCell(`<c r="C3"t="n"><v>60</v></c>`), { refused: "xml-malformed" }),
  part("H61", "a less-than sign in an attribute", withCell(`<c r="<"><v>60</v></c>`), { refused: "xml-malformed" }),
  part("H61", "the end of a section in a text", sheet("", "<a>]]></a>"), { refused: "xml-malformed" }),
  part("H61", "a prefix that stands for nothing", sheet("", "<z:a/>"), { refused: "xml-namespace" }),
  part("H61", "a prefix that is taken away", sheet("", `<a xmlns:z="urn:z"><b xmlns:z=""/></a>`), { refused: "xml-namespace" }),
  part("H61", "apostrophes, a greater-than sign in an attribute", `${ROOT}<sheetPr codeName='a>b'/>${ROW.replaceAll('"', "'")}</worksheet>`, SIXTY),
  part("H62", "NUL between elements", Buffer.from(`${ROOT}\0${ROW}</worksheet>`), { refused: "xml-character" }),
  part("H62", "a control character in a comment", `${ROOT}<!--\u0001-->${ROW}</worksheet>`, { refused: "xml-character" }),
  part("H62", "U+FFFF", `${ROOT}<!--\uffff-->${ROW}</worksheet>`, { refused: "xml-character" }),
  text("H62", "an escaped digit", "_x0036_0", reads("60")),
  text("H62", "an escaped escape", "_x005F_x0036_0", reads("_x0036_0")),
  text("H62", "an escaped NUL", "_x0000_", reads("\0")),
  text("H62", "an escaped carriage return", "a_x000D_\nb", reads("a\r\nb")),
  text("H62", "line ends of all kinds", "a\r\nb\rc", reads("a\nb\nc")),
  text("H63", "an escaped pair", "_xD83D__xDE00_", reads("😀")),
  text("H63", "half of an escaped pair", "a_xD83D_", { refused: "text-surrogate" }),
  text("H63", "line separators, joiners and direction marks", "甲\u2028乙\u200d丙\u202e丁", reads("甲\u2028乙\u200d丙\u202e丁")),
  text("H63", "characters beyond the first plane", "𠮷野家", reads("𠮷野家")),
];

/** Distinct pieces, so that the whole is not refused for being repetitive. */
function unlike(count: number, piece: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => piece(index)).join("");
}

function bulk(length: number): string {
  return "x".repeat(length);
}
