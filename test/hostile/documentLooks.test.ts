import { inflateNode } from "../../src/files/inflateNode";
import { readXlsxDocument, type XlsxDocumentReading } from "../../src/xlsx";
import { book, CONTENT_TYPES, contentTypes, MAIN, type Parts, relationships, sheet, SHEET, STYLES, WORKBOOK, workbook, WORKBOOK_RELATIONSHIPS } from "./make/book";

type Document = Extract<XlsxDocumentReading, { readonly ok: true }>;

/** Parts that repeat themselves are as small as their makers like, which is for other tests. */
function read(parts: Parts): Document {
  const reading = readXlsxDocument(book(parts), { inflate: inflateNode, limits: { ratio: 1_000_000 } });
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusals));
  return reading;
}

const leftOf = ({ left }: Document, code: string): number => left.filter((each) => each.code === code).reduce((sum, { count }) => sum + count, 0);
const styleSheet = (lists: string): string => `<styleSheet xmlns="${MAIN}">${lists}</styleSheet>`;
const times = (count: number, make: (index: number) => string): string => Array.from({ length: count }, (_, index) => make(index)).join("");
const THREE_LOOKS = '<fonts><font/><font><b/></font><font><i/></font></fonts><cellXfs><xf/><xf fontId="1"/><xf fontId="2"/></cellXfs>';

describe("looks that ask for more than the file is worth are left out, and the values are read", () => {
  test("a look for every column, in many rows", () => {
    const columns = times(16_384, (index) => `<col min="${String(index + 1)}" max="${String(index + 1)}" style="${String(1 + (index % 2))}"/>`);
    const found = read({ [STYLES]: styleSheet(THREE_LOOKS), [SHEET]: sheet(times(400, (index) => `<row r="${String(index + 1)}"><c r="XFD${String(index + 1)}"><v>1</v></c></row>`), "", `<cols>${columns}</cols>`) });
    expect(leftOf(found, "styles")).toBeGreaterThan(300);
    expect(found.document.sheets[0]?.styles.length).toBeLessThanOrEqual(200_000);
    expect(found.document.sheets[0]?.blocks).toHaveLength(1);
  });

  test("lines that cannot be gathered, in a million rows", () => {
    const styles = styleSheet('<borders><border/><border><bottom style="thin"/></border></borders><cellXfs><xf/><xf borderId="1"/></cellXfs>');
    const found = read({ [STYLES]: styles, [SHEET]: sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>', "", '<cols><col min="1" max="1" style="1"/></cols>') });
    expect(found.document.sheets[0]?.styles.length).toBeLessThanOrEqual(200_000);
    expect(leftOf(found, "styles")).toBeGreaterThan(0);
  });

  test("every column of many sheets hidden", () => {
    const names = Array.from({ length: 20 }, (_, index) => `S${String(index)}`);
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    const found = read({
      [WORKBOOK]: workbook(names.map((name, index) => `<sheet name="${name}" sheetId="${String(index + 1)}" r:id="s${String(index)}"/>`).join("")),
      [WORKBOOK_RELATIONSHIPS]: relationships(...names.map((name, index) => [`s${String(index)}`, "worksheet", `worksheets/${name}.xml`] as const), ["t", "sharedStrings", "sharedStrings.xml"]),
      [CONTENT_TYPES]: contentTypes(names.map((name) => `<Override PartName="/xl/worksheets/${name}.xml" ContentType="${type}"/>`).join("")),
      ...Object.fromEntries(names.map((name) => [`xl/worksheets/${name}.xml`, sheet("", "", '<cols><col min="1" max="16384" width="0" hidden="1"/></cols>')])),
    });
    expect(found.document.sheets.reduce((sum, { columns }) => sum + columns.length, 0)).toBe(200_000);
    expect(leftOf(found, "column-widths")).toBe(20 * 16_384 - 200_000);
  });

  test("rules for more areas, and longer formulas for each, than anybody has", () => {
    const areas = times(8_192, (index) => `B${String(index * 2 + 1)} `);
    const rule = (formula: string): string => `<dataValidation type="custom" sqref="${areas}"><formula1>${formula}</formula1></dataValidation>`;
    const long = read({ [SHEET]: sheet("", `<dataValidations>${times(20, () => rule("B1+".repeat(2_000).concat("1")))}</dataValidations>`) });
    expect([long.document.sheets[0]?.validations.length, leftOf(long, "validations")]).toEqual([0, 20]);
    const many = read({ [SHEET]: sheet("", `<dataValidations>${times(20, () => rule("TRUE"))}</dataValidations>`) });
    expect([many.document.sheets[0]?.validations.length, leftOf(many, "validations")]).toEqual([12 * 8_192, 8]);
  });

  test("more fonts than a workbook can use", () => {
    const found = read({ [STYLES]: styleSheet(`<fonts>${times(600_000, () => "<font/>")}</fonts><cellXfs><xf/><xf/><xf/></cellXfs>`) });
    expect([leftOf(found, "styles"), found.document.sheets[0]?.blocks.length]).toEqual([1, 1]);
  });

  test("a chart's part that is read for every frame of a drawing", () => {
    const chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    const frame = `<xdr:twoCellAnchor><xdr:graphicFrame><a:graphic><a:graphicData><c:chart r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame></xdr:twoCellAnchor>`;
    const found = read({
      [SHEET]: sheet('<row r="1"><c r="A1"><v>1</v></c></row>', '<drawing r:id="rId1"/>'),
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "drawing", "../drawings/drawing1.xml"]),
      "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="${chart}">${frame.repeat(2_000)}</xdr:wsDr>`,
      "xl/drawings/_rels/drawing1.xml.rels": relationships(["rId1", "chart", "../charts/chart1.xml"]),
      "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="${chart}"><c:chart/>${" ".repeat(4_000_000)}</c:chartSpace>`,
    });
    expect([leftOf(found, "pictures"), found.document.sheets[0]?.blocks.length]).toEqual([1, 1]);
  });
});

describe("nothing that stands in looks or names throws", () => {
  test("half of a surrogate pair in every text of a look", () => {
    const half = "_xD800_";
    const found = read({
      [STYLES]: styleSheet(`<numFmts><numFmt numFmtId="170" formatCode="0&quot;${half}&quot;"/></numFmts><fonts><font><name val="${half}"/></font></fonts><cellXfs><xf numFmtId="170"/></cellXfs>`),
      [SHEET]: sheet(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        `<dataValidations><dataValidation type="custom" sqref="A1" showInputMessage="1" prompt="${half}"><formula1>1</formula1></dataValidation></dataValidations><headerFooter><oddHeader>${half}</oddHeader></headerFooter>`,
      ),
      [WORKBOOK]: workbook(undefined, `<definedNames><definedName name="N" comment="${half}">1</definedName></definedNames>`),
    });
    expect(found.document.sheets[0]?.styles).toEqual([{ range: "A1", style: { fontName: "\uFFFD", numberFormat: '0"\uFFFD"' } }]);
    expect(found.document.sheets[0]?.validations[0]?.prompt).toEqual({ title: "", message: "\uFFFD" });
    expect(found.document.sheets[0]?.print?.header.center).toBe("\uFFFD");
    expect(found.document.names).toEqual([{ name: "N", formula: "=1", comment: "\uFFFD" }]);
  });

  test.each([
    ["a quoted name of megabytes", `'${"ab".repeat(5_000_000)}'!$A$1`],
    ["a text of megabytes that does not end", `"${"ab".repeat(5_000_000)}`],
    ["quotes without end", `_xlfn.${'"'.repeat(3_000_001)}`],
  ])("%s in a name", (_name, refersTo) => {
    const found = read({ [WORKBOOK]: workbook(undefined, `<definedNames><definedName name="N">${refersTo}</definedName></definedNames>`) });
    expect([found.document.names, leftOf(found, "names")]).toEqual([[], 1]);
  });

  test("a list of megabytes", () => {
    const found = read({ [SHEET]: sheet("", `<dataValidations><dataValidation type="list" sqref="A1"><formula1>"${"ab".repeat(3_000_000)}"</formula1></dataValidation></dataValidations>`) });
    expect([found.document.sheets[0]?.validations, leftOf(found, "validations")]).toEqual([[], 1]);
  });
});
