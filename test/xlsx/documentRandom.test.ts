import fc from "fast-check";
import { inflateNode } from "../../src/files/inflateNode";
import { readXlsxDocument, type XlsxConditionalFormat, type XlsxContent, type XlsxDocument, type XlsxRule, type XlsxSheetContent, type XlsxStyle, type XlsxValidation } from "../../src/xlsx";
import type { PlanChart } from "../../src/template";
import { cellName, columnLetters } from "../../src/xlsx/write/addresses";
import { ADD_IN, documentOf, sheetOf } from "./support/documents";
import { normalSheet, normalWorkbook } from "./support/normalForm";
import { bytesOf } from "./support/parts";

const ROWS = 40;
const COLUMNS = 20;

/** Any of the properties may be left out; objects are plain ones, as readers make them. */
const SOME = { requiredKeys: [] as [], noNullPrototype: true } as const;

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom("=1+1", "0012", "TRUE", "#N/A", "_x000D_", "两行\n文字", "<&>\"'", " ", "5.1", "\t"),
);
const word = fc.constantFrom("", "合格", "not <this> & that", "a\nb", "\"quoted\"", "_x0041_");
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const value = fc.oneof(
  text.map((each) => ({ kind: "text", text: each }) as const),
  number.map((each) => ({ kind: "number", value: each }) as const),
  fc.boolean().map((each) => ({ kind: "boolean", value: each }) as const),
  fc.constantFrom("#DIV/0!", "#N/A", "#REF!").map((each) => ({ kind: "error", code: each }) as const),
);
const formula = fc.constantFrom(
  "=A1+1", "=SUM($B$2:B9)", "=STAR.TOTAL(A1:B2,\"_xldudf_STAR_X(\")", "=TEXTJOIN(\",\",TRUE,A1:A3)", "=FILTER(A1:A3,B1:B3)", "='S'!A1&\"é<&>\"", "=IF(A1=\"\",\"\",XLOOKUP(A1,B:B,C:C))",
);
const content: fc.Arbitrary<XlsxContent> = fc.oneof(
  { weight: 4, arbitrary: value },
  { weight: 1, arbitrary: fc.record({ formula, cached: value }, { noNullPrototype: true }).map((each) => ({ kind: "formula" as const, ...each })) },
  { weight: 1, arbitrary: formula.map((each) => ({ kind: "formula" as const, formula: each })) },
);
const place = fc.record({ row: fc.nat(ROWS), column: fc.nat(COLUMNS) });
const cells = fc.uniqueArray(fc.record({ row: fc.nat(ROWS), column: fc.nat(COLUMNS), content }), { maxLength: 60, selector: ({ row, column }) => `${String(row)} ${String(column)}` });
const range = fc.record({ row: fc.nat(ROWS), column: fc.nat(COLUMNS), rows: fc.nat(6), columns: fc.nat(4) }).map(({ row, column, rows, columns }) => {
  const [first, last] = [cellName(row, column), cellName(row + rows, column + columns)];
  return first === last ? first : `${first}:${last}`;
});
const color = fc.constantFrom("#000000", "#12ABEF", "#FFFFFF");
const style: fc.Arbitrary<XlsxStyle> = fc.record({
  fontName: fc.constantFrom("Calibri", "Microsoft YaHei", "宋体"),
  fontSize: fc.constantFrom(9, 10.5, 11, 18),
  bold: fc.boolean(), italic: fc.boolean(), underline: fc.boolean(), strike: fc.boolean(), wrap: fc.boolean(), locked: fc.boolean(),
  color,
  fill: fc.constantFrom("", "#E3ECF2", "#12ABEF"),
  horizontal: fc.constantFrom("general", "left", "center", "right"),
  vertical: fc.constantFrom("top", "center", "bottom"),
  indent: fc.nat(3),
  numberFormat: fc.constantFrom("General", "@", "0.00", '0 "分"', "yyyy-mm-dd", "#,##0.0%"),
  borders: fc.array(
    fc.record({
      edges: fc.subarray(["top", "bottom", "left", "right", "inside-horizontal", "inside-vertical"] as const),
      style: fc.constantFrom("thin", "medium", "hair", "thick", "double", "dashed", "dotted"),
      color,
    }),
    { maxLength: 2 },
  ),
}, SOME);
const bound = fc.constantFrom("5", "-2.5", "=$A$1", "=TODAY()");
const rule: fc.Arbitrary<XlsxRule> = fc.oneof(
  fc.array(fc.constantFrom("是", "否", "a \"b\""), { minLength: 1, maxLength: 3 }).map((items) => ({ kind: "list", items }) as const),
  fc.constantFrom("=$A$1:$A$9", "=Rate").map((each) => ({ kind: "list-range", formula: each }) as const),
  fc.record({ kind: fc.constantFrom("whole-number" as const, "decimal" as const), min: fc.constantFrom(0, 0.5, -3), max: fc.constantFrom(null, 10) }, { noNullPrototype: true }),
  fc.nat(99).map((max) => ({ kind: "text-length", max }) as const),
  fc.constant({ kind: "custom", formula: "=ISNUMBER(B2)" } as const),
  fc.record({ kind: fc.constant("comparison" as const), of: fc.constantFrom("date" as const, "time" as const), operator: fc.constantFrom("equal" as const, "lessThan" as const), first: bound, second: fc.constant("") }, { noNullPrototype: true }),
  fc.record({ kind: fc.constant("comparison" as const), of: fc.constant("date" as const), operator: fc.constantFrom("between" as const, "notBetween" as const), first: bound, second: bound }, { noNullPrototype: true }),
);
const validation: fc.Arbitrary<XlsxValidation> = fc
  .record({ range, rule, ignoreBlank: fc.boolean(), prompt: fc.option(fc.record({ title: word, message: word }, { noNullPrototype: true })), error: fc.option(fc.record({ style: fc.constantFrom("stop" as const, "warning" as const, "information" as const), title: word, message: word }, { noNullPrototype: true })) })
  // A prompt without a word is none.
  .map(({ prompt, ...rest }) => ({ ...rest, ...(prompt === null || prompt.title + prompt.message === "" ? {} : { prompt }) }));
const condition: fc.Arbitrary<XlsxConditionalFormat> = fc.record(
  {
    range,
    formula: fc.constantFrom("=$A1=\"是\"", "=B2>0.5", "=ISERROR(A1)"),
    style: fc.record({ color, fill: fc.constantFrom("#FFE8A3", "#F9D0CC"), bold: fc.boolean(), italic: fc.boolean(), underline: fc.boolean(), strike: fc.boolean() }, SOME),
    stopIfTrue: fc.boolean(),
  },
  { noNullPrototype: true },
);
const line = fc.record({ left: fc.constantFrom("", "页 &P", "a && b"), center: fc.constantFrom("", "&A", "&\"Arial,Bold\"&9标题"), right: fc.constantFrom("", "&D") }, { noNullPrototype: true });
const print = fc
  .record({ orientation: fc.constantFrom("portrait" as const, "landscape" as const), area: range, titleRows: fc.option(fc.constantFrom("1:1", "3:5")), fitToWidth: fc.boolean(), fitToHeight: fc.boolean(), header: line, footer: line })
  .map(({ titleRows, ...rest }) => ({ ...rest, ...(titleRows === null ? {} : { titleRows }) }));
const column = fc.record({ at: fc.nat(COLUMNS), hundredths: fc.integer({ min: 50, max: 9000 }), hidden: fc.boolean() });

function chartOf({ names, ...chart }: Pick<PlanChart, "name" | "kind" | "title" | "max"> & { readonly names: readonly string[] }): PlanChart {
  return { ...chart, categories: "A2:A9", series: names.map((name, index) => ({ name, values: `${columnLetters(index + 2)}2:${columnLetters(index + 2)}9` })), at: "E2:K20" };
}

const sheet: fc.Arbitrary<XlsxSheetContent> = fc
  .record({
    cells, styles: fc.array(fc.record({ range, style }), { maxLength: 8 }), tab: fc.constantFrom("", "#12ABEF"), showGridlines: fc.boolean(),
    columns: fc.uniqueArray(column, { maxLength: 6, selector: ({ at }) => at }),
    rows: fc.uniqueArray(fc.record({ row: fc.integer({ min: 1, max: ROWS }), halves: fc.option(fc.integer({ min: 10, max: 200 })), hidden: fc.boolean() }), { maxLength: 6, selector: ({ row }) => row }),
    merge: fc.option(range), validations: fc.array(validation, { maxLength: 4 }), conditions: fc.array(condition, { maxLength: 4 }),
    freeze: fc.option(place), print: fc.option(print),
    protection: fc.option(fc.record({ allowAutoFilter: fc.boolean(), allowFormatColumns: fc.boolean(), allowFormatRows: fc.boolean() }, { noNullPrototype: true })),
    chart: fc.option(fc.record({ name: fc.constantFrom("图表 1", "a<b>"), kind: fc.constantFrom("bar-clustered" as const, "radar" as const), title: word, names: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), max: fc.option(fc.constantFrom(1, 2.5)) })),
  })
  .map((given) =>
    sheetOf({
      tabColor: given.tab,
      showGridlines: given.showGridlines,
      blocks: given.cells.map(({ row, column: at, content: each }) => ({ at: cellName(row, at), cells: [[each]] })),
      styles: given.styles,
      columns: given.columns.map(({ at, hundredths, hidden }) => ({ column: columnLetters(at), width: hundredths / 100, ...(hidden ? { hidden } : {}) })),
      rows: given.rows.filter(({ halves, hidden }) => halves !== null || hidden).map(({ row, halves, hidden }) => ({ row, ...(halves === null ? {} : { height: halves / 2 }), ...(hidden ? { hidden } : {}) })),
      merges: given.merge === null || !given.merge.includes(":") ? [] : [given.merge],
      validations: given.validations,
      conditionalFormats: given.conditions,
      freezeAt: given.freeze === null ? null : cellName(given.freeze.row, given.freeze.column),
      protection: given.protection,
      print: given.print,
      charts: given.chart === null ? [] : [chartOf(given.chart)],
    }),
  );
const document: fc.Arbitrary<XlsxDocument> = fc.record({ sheet, locale: fc.constantFrom("zh-CN" as const, "en-US" as const), title: word, hidden: fc.boolean(), comment: fc.constantFrom("", "why <so>") }).map(({ sheet: given, locale, title, hidden, comment }) =>
  documentOf([given, sheetOf({ name: "Last", visibility: "hidden" })], {
    locale,
    names: [
      { name: "Area", sheet: "S", range: "A1:B2" },
      { name: "Rate", formula: "=STAR.SCORE(1)*0.5", ...(hidden ? { hidden } : {}), ...(comment === "" ? {} : { comment }) },
    ],
    properties: { title, subject: "" },
    // Only a workbook that calls a custom function names the add-in.
    ...(given.blocks.some(({ cells: lines }) => lines.some((each) => each.some((one) => one?.kind === "formula" && one.formula.includes("STAR.")))) ? { addIn: ADD_IN } : {}),
  }),
);

test("whatever stands in a document is read back as it was, and nothing is left out", () => {
  fc.assert(
    fc.property(document, (given) => {
      const reading = readXlsxDocument(bytesOf(given), { inflate: inflateNode });
      if (!reading.ok) throw new Error(JSON.stringify(reading.refusals));
      expect(reading.left).toEqual([]);
      expect(reading.document.sheets.map(normalSheet)).toEqual(given.sheets.map(normalSheet));
      expect(normalWorkbook(reading.document)).toEqual(normalWorkbook(given));
    }),
    { numRuns: 150, seed: 27_922 },
  );
});

test("styles are gathered: a sheet of equal cells is one range, a chessboard no more than its cells", () => {
  const styled = (styles: XlsxSheetContent["styles"]): number => {
    const reading = readXlsxDocument(bytesOf(documentOf([sheetOf({ styles })])), { inflate: inflateNode });
    return reading.ok ? (reading.document.sheets[0]?.styles.length ?? 0) : -1;
  };
  const grid = { edges: ["top", "bottom", "left", "right", "inside-horizontal", "inside-vertical"], style: "thin", color: "#000000" } as const;
  expect(styled([{ range: "A1:P400", style: { fill: "#12ABEF", borders: [grid] } }])).toBe(2);
  expect(styled([{ range: "A1:P400", style: { wrap: true } }, { range: "C5:D9", style: { bold: true } }])).toBe(5);
  const board = Array.from({ length: 64 }, (_, index) => index).filter((index) => (index + Math.floor(index / 8)) % 2 === 0);
  expect(styled(board.map((index) => ({ range: cellName(Math.floor(index / 8), index % 8), style: { bold: true } })))).toBe(32);
});
