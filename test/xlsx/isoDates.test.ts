import { createHeadlessEngine } from "../../src/workbench/engine";
import { openFile, saveFile } from "../../src/workbench/files";
import { deflateNode } from "../../src/files/deflateNode";
import { inflateNode } from "../../src/files/inflateNode";
import { readXlsx } from "../../src/xlsx";
import { book, SHEET, sheet, STYLES, WORKBOOK, workbook } from "../hostile/make/book";
import { read, row, styleSheet } from "./support/readParts";

const XFS = styleSheet(
  `<numFmts count="1"><numFmt numFmtId="164" formatCode="d\\.m\\.yy"/></numFmts>`,
  `<fonts count="2"><font/><font><b/></font></fonts>`,
  `<cellXfs count="4"><xf/><xf numFmtId="164"/><xf fontId="1"/><xf numFmtId="49"/></cellXfs>`,
);
const CELLS = row(
  3,
  `<c r="A3" t="d"><v>2026-03-01</v></c>`,
  `<c r="B3" t="d"><v>2026-03-01T18:00:00</v></c>`,
  `<c r="C3" t="d"><v>06:00</v></c>`,
  `<c r="D3" t="d" s="1"><v>2026-03-01</v></c>`,
  `<c r="E3" t="d" s="2"><v>2026-03-01</v></c>`,
  `<c r="F3" t="d" s="3"><v>2026-03-01</v></c>`,
  `<c r="G3" s="2"><v>46082</v></c>`,
  `<c r="H3" t="d"><f>DATE(2026,3,1)</f><v>2026-03-01</v></c>`,
);
const PARTS = { [SHEET]: sheet(CELLS), [STYLES]: XFS };

const SHOWN = [
  ["A3", { numberFormat: "yyyy-mm-dd" }],
  ["B3", { numberFormat: "yyyy-mm-dd hh:mm:ss" }],
  ["C3", { numberFormat: "hh:mm:ss" }],
  ["D3", { numberFormat: "d\\.m\\.yy" }],
  ["E3", { bold: true, numberFormat: "yyyy-mm-dd" }],
  ["F3", { numberFormat: "yyyy-mm-dd" }],
  ["G3", { bold: true }],
  ["H3", { numberFormat: "yyyy-mm-dd" }],
] as const;

it("a date by its type alone is a number that is shown as a date", () => {
  const found = read(PARTS).sheet;
  expect(found.styles.map(({ range, style }) => [range, style])).toEqual(expect.arrayContaining(SHOWN.map(([range, style]) => [range, style])));
  expect(found.styles).toHaveLength(SHOWN.length);
  expect(found.blocks).toEqual([
    {
      at: "A3",
      cells: [[...[46_082, 46_082.75, 0.25, 46_082, 46_082, 46_082, 46_082].map((value) => ({ kind: "number", value })), { kind: "formula", formula: "=DATE(2026,3,1)", cached: { kind: "number", value: 46_082 } }]],
    },
  ]);
});

it("one of the other calendar is the same day", () => {
  const dates = workbook(undefined, undefined, `<workbookPr date1904="1"/>`);
  expect(read({ ...PARTS, [WORKBOOK]: dates, [SHEET]: sheet(row(3, `<c r="A3" t="d"><v>2026-03-01</v></c>`)) }).sheet.blocks).toEqual([{ at: "A3", cells: [[{ kind: "number", value: 46_082 }]] }]);
});

it("the workbench saves it as what it opened: a date", async () => {
  const opened = openFile(book(PARTS), inflateNode);
  if (!opened.ok) throw new Error("refused");
  const engine = createHeadlessEngine();
  engine.load(opened.workbook.engine);
  engine.recalculate();
  await engine.settle();
  const saved = saveFile({ engine: engine.save(), side: opened.workbook.side }, { locale: "zh-CN", deflate: deflateNode });
  engine.dispose();
  if (!saved.ok) throw new Error(saved.code);
  const reading = readXlsx(saved.bytes, { inflate: inflateNode, want: () => ["评分"] });
  const cells = reading.ok ? reading.workbook.read[0]?.rows[0]?.cells : [];
  expect(cells?.map(({ value, isDate }) => [value.kind === "number" && value.value, isDate])).toEqual([46_082, 46_082.75, 0.25, 46_082, 46_082, 46_082, 46_082, 46_082].map((value, index) => [value, index !== 6]));
});
