import fc from "fast-check";
import { deflateBrowser } from "../../src/files/deflateBrowser";
import { inflateBrowser } from "../../src/files/inflateBrowser";
import { inflateNode } from "../../src/files/inflateNode";
import { readXlsx, writeXlsx, type XlsxContent, type XlsxDocument, type XlsxValue } from "../../src/xlsx";
import { cellName } from "../../src/xlsx/write/addresses";
import { documentOf, sheetOf } from "./support/documents";
import { bytesOf, partsOf } from "./support/parts";
import { xmlTree } from "./support/xmlTree";

/** Any text that has no half of a surrogate pair; control characters, markup and escapes of the format are likely in it. */
const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 30 }).filter((value) => Buffer.from(value).toString() === value),
  fc.array(fc.constantFrom("_x000D_", "_", "x005F_", "<", "&", "]]>", '"', "'", "\n", "\r", "\t", " ", "\u0000", "=", "条", "5"), { maxLength: 12 }).map((pieces) => pieces.join("")),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const code = fc.constantFrom("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A");
const value: fc.Arbitrary<Exclude<XlsxValue, { kind: "blank" }>> = fc.oneof(
  text.map((each) => ({ kind: "text", text: each }) as const),
  number.map((each) => ({ kind: "number", value: each }) as const),
  fc.boolean().map((each) => ({ kind: "boolean", value: each }) as const),
  code.map((each) => ({ kind: "error", code: each }) as const),
);
/** XML has no way to say a control character, and in formulas the format has none either. */
const literal = text.filter((each) => !/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/u.test(each));
const formula = fc.record({ cached: value, text: literal }).map(({ cached, text: each }) => ({ kind: "formula", formula: `="${each.replaceAll('"', '""')}"&A1`, cached }) as const);
const content: fc.Arbitrary<XlsxContent> = fc.oneof({ weight: 4, arbitrary: value }, { weight: 2, arbitrary: formula }, { weight: 1, arbitrary: fc.constant(null) });

const cells = fc.uniqueArray(fc.record({ row: fc.nat(60), column: fc.nat(40), content }), { maxLength: 40, selector: ({ row, column }) => `${row} ${column}` });
const style = fc.record(
  {
    bold: fc.boolean(), italic: fc.boolean(), underline: fc.boolean(), strike: fc.boolean(), wrap: fc.boolean(), locked: fc.boolean(),
    fontSize: fc.integer({ min: 6, max: 40 }),
    color: fc.constantFrom("#000000", "#12abEF"),
    fill: fc.constantFrom("#ffffff", "#12ABEF"),
    horizontal: fc.constantFrom("general", "left", "center", "right"),
    indent: fc.nat(3),
    numberFormat: fc.constantFrom("General", "@", "0.00", '0 "分"', "#,##0.0%"),
    borders: fc.array(fc.record({ edges: fc.subarray(["top", "bottom", "left", "right", "inside-horizontal", "inside-vertical"] as const), style: fc.constantFrom("thin", "double", "dashed"), color: fc.constant("#C5D0DA") }), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const range = fc.record({ row: fc.nat(60), column: fc.nat(40), rows: fc.nat(8), columns: fc.nat(8) }).map(({ row, column, rows, columns }) => `${cellName(row, column)}:${cellName(row + rows, column + columns)}`);
const styles = fc.array(fc.record({ range, style }), { maxLength: 6 });

const document: fc.Arbitrary<{ readonly document: XlsxDocument; readonly expected: readonly string[] }> = fc.record({ cells, styles }).map(({ cells: given, styles: styled }) => ({
  document: documentOf([sheetOf({ blocks: given.map(({ row, column, content: each }) => ({ at: cellName(row, column), cells: [[each]] })), styles: styled })]),
  expected: given
    .filter(({ content: each }) => each !== null)
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, content: each }) => shown(row, column, each)),
}));

function shown(row: number, column: number, each: XlsxContent): string {
  return `${row} ${column} ${JSON.stringify(each?.kind === "formula" ? [each.cached, each.formula] : [each, ""])}`;
}

test("whatever stands in a document is read back as it was, by either inflate", () => {
  fc.assert(
    fc.property(document, fc.boolean(), ({ document: given, expected }, inBrowser) => {
      const bytes = inBrowser ? writeXlsx(given, { deflate: deflateBrowser }) : bytesOf(given);
      const reading = readXlsx(bytes, { inflate: inBrowser ? inflateBrowser : inflateNode, want: ({ sheets }) => sheets.map(({ name }) => name) });
      const found = reading.ok ? reading.workbook.read.flatMap(({ rows }) => rows.flatMap(({ row, cells: line }) => line.map((cell) => `${row} ${cell.column} ${JSON.stringify([cell.value, cell.formula])}`))) : reading.refusals;
      expect(found).toEqual(expected);
    }),
    { numRuns: 300, seed: 27_922 },
  );
});

test("texts of people are well-formed and exact wherever a document takes them", () => {
  fc.assert(
    fc.property(text, (each) => {
      const title = Buffer.from(each.slice(0, 30)).toString();
      const sheet = sheetOf({
        validations: [{ range: "A1", rule: { kind: "list", items: [title.replaceAll(",", "")] }, ignoreBlank: true, prompt: { title, message: each }, error: { style: "stop", title, message: each } }],
        conditionalFormats: [{ range: "A1", formula: `="${each.replaceAll('"', '""')}"=A1`, style: { bold: true }, stopIfTrue: false }],
        charts: [{ name: each, kind: "bar-clustered", title: each, categories: "A1:A2", series: [{ name: each, values: "B1:B2" }], at: "C1:D2", max: null }],
        print: { orientation: "portrait", area: "A1", fitToWidth: true, header: { left: each, center: each, right: each }, footer: { left: each, center: "", right: "" } },
      });
      const parts = partsOf(bytesOf(documentOf([sheet], { properties: { title: each, subject: each, creator: each } })));
      for (const [name, xml] of parts) {
        expect([name, xmlTree(xml).name]).toEqual([name, expect.any(String)]);
      }
      const validation = /<dataValidation .*<\/dataValidation>/s.exec(parts.get("xl/worksheets/sheet1.xml") ?? "")?.[0] ?? "";
      expect(decoded(xmlTree(validation).attributes["prompt"] ?? "")).toBe(each);
    }),
    { numRuns: 300, seed: 27_922 },
  );
});

/** A string of the format as its readers decode it. */
function decoded(stored: string): string {
  return stored.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
