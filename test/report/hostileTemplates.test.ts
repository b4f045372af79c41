import { changed, ENOUGH, packed, paragraphs, templateOf } from "./support/docx";
import { builtInTemplate, realistic, sourceOf, wordReport } from "./support/sources";

const source = sourceOf(realistic());
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const related = (kind: string, target: string, mode = "External") => (text: string) => text.replace("</Relationships>", `<Relationship Id="rIdX" Type="${RELATIONSHIPS}/${kind}" Target="${target}" TargetMode="${mode}"/></Relationships>`);
const inDocument = (xml: string) => (text: string) => text.replace("<w:sectPr>", `${xml}<w:sectPr>`);
const field = (...instructions: readonly string[]): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${instructions.map((text) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`).join("")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const DOCUMENT = "word/document.xml";
const RELS = "word/_rels/document.xml.rels";
const bytes = (...values: readonly number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values);
const text = (written: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(written);
const cut = (whole: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => whole.slice(0, whole.length - 40);

describe("a template from a stranger", () => {
  test.each<[string, Uint8Array<ArrayBuffer>, readonly string[]]>([
    ["nothing", bytes(), ["template-not-word"]],
    ["a text", text("报告"), ["template-not-word"]],
    ["a page", text("<!doctype html><html></html>"), ["template-not-word"]],
    ["an old or encrypted file", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)), ["template-not-word"]],
    ["an archive of something else", packed({ "a.txt": "a" }), ["template-not-word"]],
    ["a file that was cut", cut(builtInTemplate("zh-CN")), ["template-broken"]],
    ["no main part", changed({ [DOCUMENT]: null }), ["template-not-word"]],
    ["a workbook in the place of a document", changed({ "[Content_Types].xml": (types) => types.replace("wordprocessingml.document.main", "spreadsheetml.sheet.main") }), ["template-not-word"]],
    ["macros, by its type", changed({ "[Content_Types].xml": (types) => types.replace("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml") }), ["template-macros"]],
    ["macros, by a part of it", changed({ [RELS]: (rels) => rels.replace("</Relationships>", `<Relationship Id="rIdX" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`), "word/vbaProject.bin": "x", "[Content_Types].xml": (types) => types.replace("</Types>", '<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>') }), ["template-active", "template-active"]],
    ["an embedded object", changed({ [RELS]: related("oleObject", "embeddings/o.bin", "Internal"), "word/embeddings/o.bin": "x" }), ["template-active"]],
    ["another document that Word takes in", changed({ [RELS]: related("aFChunk", "chunk.html", "Internal"), "word/chunk.html": "<html/>" }), ["template-active"]],
    ["an external picture", changed({ [RELS]: related("image", "https://example.org/track.png") }), ["template-external"]],
    ["an attached template elsewhere", changed({ "word/_rels/settings.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/attachedTemplate" Target="https://example.org/a.dotm" TargetMode="External"/></Relationships>` }), ["template-external"]],
    ["a link to a program", changed({ [RELS]: related("hyperlink", "file:///c:/windows/system32/calc.exe") }), ["template-external"]],
    ["a field that starts a program", changed({ [DOCUMENT]: inDocument(field("DDEAUTO c:\\\\cmd.exe")) }), ["template-field"]],
    ["a field that reads a picture, split over runs", changed({ [DOCUMENT]: inDocument(field(" IN", "CLUDEPICTURE http://example.org/a.png")) }), ["template-field"]],
    ["a simple field that takes in a text", changed({ "word/footer.xml": (footer) => footer.replace("</w:p>", '<w:fldSimple w:instr="INCLUDETEXT c:\\\\a.docx"/></w:p>') }), ["template-field"]],
    ["a document type", changed({ [DOCUMENT]: (xml) => xml.replace("<w:document", '<!DOCTYPE w [<!ENTITY a "b">]><w:document') }), ["template-doctype"]],
    ["a document type in a part that nobody fills", changed({ "word/styles.xml": (xml) => xml.replace("<w:styles", "<!DOCTYPE w><w:styles") }), ["template-doctype"]],
    ["XML that is not well-formed", changed({ [DOCUMENT]: (xml) => xml.replace("</w:body>", "") }), ["template-broken"]],
    ["a zip bomb", changed({ "word/media.xml": " ".repeat(20_000_000) }), ["template-bomb"]],
    ["nesting without end", templateOf("<w:sdt><w:sdtContent>".repeat(2_000) + "</w:sdtContent></w:sdt>".repeat(2_000)), ["template-too-large"]],
    ["a name outside of ASCII", changed({ "word/图.xml": "<a/>" }), ["template-broken"]],
  ])("that is or holds %s is refused", (_name, template, expected) => {
    const report = wordReport(source, "zh-CN", template);
    expect(report.ok ? ["made"] : report.issues.map(({ code }) => code)).toEqual(expected);
  });

  test("may link to a page, which a person follows", () => {
    expect(wordReport(source, "en-US", changed({ [RELS]: related("hyperlink", "https://example.org/") }))).toMatchObject({ ok: true });
  });

  test("may number its pages, and hold placeholders in a table of its own look", () => {
    const table = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${paragraphs("{#clauses}{id}")}</w:tc><w:tc>${paragraphs("{title}{/clauses}")}</w:tc></w:tr></w:tbl>`;
    expect(wordReport(source, "en-US", templateOf(ENOUGH + table + field(" PAGE ")))).toMatchObject({ ok: true });
  });
});
