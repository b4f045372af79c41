import { deflateRawSync, inflateRawSync } from "node:zlib";
import { readXlsxDocument, writeXlsx, type XlsxDocument } from "../../xlsx";
import { createHeadlessEngine, type Engine, type EngineRange, type EngineStyle } from "../engine";
import { DEFAULT_PROTECTION, EMPTY_SHEET, EMPTY_SIDE, type SideState } from "../model";
import { openFile, saveFile, toDocument, type LeftOut } from ".";

const deflate = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes);
const inflate = (bytes: Uint8Array, size: number): Uint8Array | null => {
  const inflated = inflateRawSync(bytes);
  return inflated.length === size ? inflated : null;
};

let engine: Engine;
let sheetId: string;
const opened: Engine[] = [];

beforeEach(() => {
  engine = createHeadlessEngine();
  sheetId = engine.activeSheet();
});
afterEach(() => {
  for (const one of [engine, ...opened.splice(0)]) one.dispose();
});

const cell = (row: number, column: number, rows = 1, columns = 1) => ({ sheetId, row, column, rows, columns });

/** Saves what is open as a file and opens that in another grid. */
function reopened(side: SideState = EMPTY_SIDE): { readonly engine: Engine; readonly side: SideState; readonly id: string; readonly left: readonly LeftOut[]; readonly document: XlsxDocument } {
  const file = saveFile({ engine: engine.save(), side }, { locale: "zh-CN", deflate });
  if (!file.ok) throw new Error(file.code);
  const back = openFile(file.bytes, inflate);
  if (!back.ok) throw new Error(JSON.stringify(back.refusals));
  expect(back.left).toEqual([]);
  const other = createHeadlessEngine();
  opened.push(other);
  other.load(back.workbook.engine);
  return { engine: other, side: back.workbook.side, id: other.activeSheet(), left: file.left, document: toDocument(engine, side, "zh-CN").document };
}

describe("what a person made at the grid, saved and opened again", () => {
  it.each<[string, EngineStyle]>([
    ["bold, italic, underlined and struck", { bold: true, italic: true, underline: true, strike: true }],
    ["font, size and colour", { fontName: "KaiTi", fontSize: 18, color: "#C00000" }],
    ["fill", { fill: "#FFF2CC" }],
    ["alignment, wrap and indent", { horizontal: "right", vertical: "top", wrap: true, indent: 2 }],
    ["number format", { numberFormat: "0.00%" }],
    ["lines of every kind", { borders: { top: { style: "thick", color: "#FF0000" }, bottom: { style: "double", color: "#000000" }, left: { style: "dashed", color: "#00AA00" }, right: { style: "dotted", color: "#0000FF" } } }],
    ["a hair line at one side", { borders: { bottom: { style: "hair", color: "#808080" } } }],
  ])("keeps the look of cells: %s", (_, style) => {
    engine.style(cell(2, 1, 3, 2), style);
    const { engine: other, id } = reopened();
    for (const [row, column] of [[2, 1], [4, 2], [3, 2]] as const) expect(other.readStyle(id, row, column)).toEqual(engine.readStyle(sheetId, row, column));
    for (const [row, column] of [[1, 1], [2, 3], [5, 2], [2, 0]] as const) expect(other.readStyle(id, row, column)).toEqual(engine.readStyle(sheetId, row, column));
  });

  it("keeps values of every type, and texts that look like something else", () => {
    const inputs = [
      [{ value: "5.1.10", text: true }, { value: "=1+1", text: true }, { value: "TRUE", text: true }, { value: "#N/A", text: true }],
      [{ value: 0.1 }, { value: true }, { value: "#DIV/0!" }, { formula: "=A2*2" }],
      [{ value: "行一\n行二", text: true }, { value: -1e-7 }, { value: false }, { formula: '=IF(A2>0,"是","否")' }],
      [{ value: "1-2", text: true }, { value: "'quoted", text: true }, { value: "_x0041_", text: true }, { formula: "=SUM(A2:B2)" }],
    ];
    engine.write(cell(0, 0, 4, 4), inputs);
    const { engine: other, id } = reopened();
    const seen = (of: Engine, where: string) => of.read({ sheetId: where, row: 0, column: 0, rows: 4, columns: 4 }).map((row) => row.map(({ value, type, formula }) => (formula === "" ? { value, type } : formula)));
    expect(seen(other, id)).toEqual(seen(engine, sheetId));
    expect(seen(other, id)[0]?.[0]).toEqual({ value: "5.1.10", type: "text" });
    expect(seen(other, id)[1]?.slice(0, 3)).toEqual([{ value: 0.1, type: "number" }, { value: true, type: "boolean" }, { value: "#DIV/0!", type: "error" }]);
  });

  it("keeps inserted rows and columns, sizes, what is hidden, merges, panes and sheets", () => {
    engine.write(cell(0, 0, 3, 1), [[{ value: "a" }], [{ value: "b" }], [{ value: "c" }]]);
    engine.insertRows(sheetId, 1, 2);
    engine.insertColumns(sheetId, 0, 1);
    engine.setColumnWidth(sheetId, 2, 1, 133);
    engine.setColumnWidth(sheetId, 3, 1, 64);
    engine.setColumnsHidden(sheetId, 4, 1, true);
    engine.setRowHeight(sheetId, 3, 1, 41);
    engine.setRowsHidden(sheetId, 6, 2, true);
    engine.merge(cell(8, 1, 2, 3));
    engine.setFreeze(sheetId, 2, 1);
    engine.updateSheet(sheetId, { name: "我的 表", tabColor: "#FF8800", showGridlines: false });
    engine.updateSheet(engine.addSheet("藏"), { visibility: "very-hidden" });
    const { engine: other, id } = reopened();

    expect(other.read({ sheetId: id, row: 0, column: 1, rows: 5, columns: 1 }).map(([one]) => one?.value)).toEqual(["a", null, null, "b", "c"]);
    expect([1, 2, 3, 4].map((column) => other.columnWidth(id, column))).toEqual([72, 133, 64, 72]);
    expect([3, 4, 5].map((column) => other.isColumnHidden(id, column))).toEqual([false, true, false]);
    expect([2, 3].map((row) => [other.isRowHeightSet(id, row), other.rowHeight(id, row)])).toEqual([[false, engine.rowHeight(sheetId, 2)], [true, 41]]);
    expect([5, 6, 7, 8].map((row) => other.isRowHidden(id, row))).toEqual([false, true, true, false]);
    expect(other.merges(id)).toEqual([{ sheetId: id, row: 8, column: 1, rows: 2, columns: 3 }]);
    expect(other.freeze(id)).toEqual({ rows: 2, columns: 1 });
    expect(other.sheets().map(({ id: _, ...sheet }) => sheet)).toEqual([
      { name: "我的 表", visibility: "visible", tabColor: "#FF8800", showGridlines: false },
      { name: "藏", visibility: "very-hidden", tabColor: "", showGridlines: true },
    ]);
  });

  it("keeps rules, conditional formats in their order, tables and names", () => {
    engine.write(cell(0, 0, 2, 2), [[{ value: "编号" }, { value: "名称" }], [{ value: 1 }, { value: "甲" }]]);
    engine.addTable({ name: "Items", range: cell(0, 0, 2, 2), style: "TableStyleMedium2", showBandedRows: true, showFilter: false });
    const about = { ignoreBlank: false, prompt: { show: true, title: "提示", message: "请选择" }, error: { show: true, style: "warning", title: "有误", message: "不在列表中" } } as const;
    engine.setValidation({ range: cell(1, 0), rule: { kind: "whole-number", operator: "notBetween", first: "1", second: "9" }, ...about });
    engine.setValidation({ range: cell(1, 1), rule: { kind: "list", items: ["甲", "乙"] }, ...about, error: { ...about.error, style: "stop" } });
    engine.setValidation({ range: cell(3, 0), rule: { kind: "date", operator: "greaterThanOrEqual", first: "45000", second: "" }, ...about, prompt: { show: false, title: "", message: "" } });
    engine.addConditionalFormat({ range: cell(1, 0, 5, 1), formula: "=$A2>3", style: { fill: "#FFC7CE", bold: true }, stopIfTrue: false });
    engine.addConditionalFormat({ range: cell(1, 0, 5, 1), formula: "=$A2>9", style: { color: "#9C0006" }, stopIfTrue: true });
    engine.setName({ name: "Rate", formula: "=0.5+1", comment: "说明", visible: false });
    engine.setName({ name: "Area", formula: "=Sheet1!$A$1:$B$2", comment: "", visible: true });
    const { engine: other, id, document } = reopened();
    const here = <T extends { readonly range: EngineRange }>(all: readonly T[]) => all.map(({ range, ...rest }) => ({ ...rest, range: { ...range, sheetId: "" } }));
    const byRow = (all: readonly { readonly range: EngineRange }[]) => [...all].sort((a, b) => a.range.row - b.range.row || a.range.column - b.range.column);

    expect(byRow(here(other.validations(id)))).toEqual(byRow(here(engine.validations(sheetId))));
    expect(here(other.conditionalFormats(id)).map(({ id: _, ...rest }) => rest)).toEqual(here(engine.conditionalFormats(sheetId)).map(({ id: _, ...rest }) => rest));
    expect(here(other.tables()).map(({ id: _, ...rest }) => rest)).toEqual(here(engine.tables()).map(({ id: _, ...rest }) => rest));
    expect(document.names).toEqual([{ name: "Area", sheet: "Sheet1", range: "A1:B2" }, { name: "Rate", formula: "=0.5+1", hidden: true, comment: "说明" }]);
    expect(toDocument(other, EMPTY_SIDE, "zh-CN").document.names).toEqual(document.names);
  });

  it("keeps protection and unlocked cells, whatever rectangles they were set by", () => {
    engine.write(cell(0, 0, 4, 4), Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => ({ value: 1 }))));
    const unlocked = [{ row: 0, column: 0, rows: 1, columns: 2 }, { row: 1, column: 0, rows: 1, columns: 2 }, { row: 3, column: 3, rows: 1, columns: 1 }];
    const { side } = reopened({ ...EMPTY_SIDE, sheets: { [sheetId]: { ...EMPTY_SHEET, unlocked, protection: { options: { ...DEFAULT_PROTECTION, allowFormatRows: true }, password: "" } } } });
    const [state] = Object.values(side.sheets);
    expect(state?.protection).toEqual({ options: { ...DEFAULT_PROTECTION, allowFormatRows: true }, password: "" });
    expect(state?.unlocked).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }, { row: 3, column: 3, rows: 1, columns: 1 }]);
  });
});

describe("what a file cannot hold is told by kind, sheet and number", () => {
  it("of the grid", async () => {
    engine.setValidation({ range: cell(0, 0), rule: { kind: "list", items: ["a,b", "c"] }, ignoreBlank: true, prompt: { show: false, title: "", message: "" }, error: { show: false, style: "stop", title: "", message: "" } });
    engine.setValidation({ range: cell(1, 0), rule: { kind: "custom", formula: "=A2>0" }, ignoreBlank: true, prompt: { show: true, title: "长".repeat(40), message: "x" }, error: { show: false, style: "stop", title: "", message: "" } });
    engine.write(cell(0, 2), [[{ value: "#CALC!" }]]);
    await engine.settle();
    expect(reopened().left).toEqual([
      { code: "validations", sheet: "Sheet1", count: 1 },
      { code: "validation-texts", sheet: "Sheet1", count: 1 },
      { code: "newer-errors", sheet: "Sheet1", count: 1 },
    ]);
  });

  it("of what stands beside it", () => {
    const side: SideState = {
      ...EMPTY_SIDE,
      settings: { a: 1 },
      customXml: [{ id: "{1}", namespaceUri: "urn:x", xml: "<x/>" }],
      properties: { ...EMPTY_SIDE.properties, keywords: "k", custom: { one: 1 } },
      workbookProtected: true,
      sheets: { [sheetId]: { ...EMPTY_SHEET, protection: { options: { ...DEFAULT_PROTECTION, allowSort: true }, password: "secret" } } },
    };
    expect(reopened(side).left).toEqual([
      { code: "protection-settings", sheet: "Sheet1", count: 2 },
      { code: "structure-protection", sheet: "", count: 1 },
      { code: "properties", sheet: "", count: 2 },
      { code: "add-ins", sheet: "", count: 1 },
      { code: "custom-data", sheet: "", count: 1 },
    ]);
  });

  it("and a workbook beyond Excel's limits is not written at all", () => {
    engine.write(cell(4, 1), [[{ value: "字".repeat(32_768), text: true }]]);
    expect(saveFile({ engine: engine.save(), side: EMPTY_SIDE }, { locale: "zh-CN", deflate })).toEqual({ ok: false, code: "text-too-long", sheet: "Sheet1", place: "B5" });
  });

  it("and a file that is refused opens as nothing", () => {
    expect(openFile(new TextEncoder().encode("a,b\n1,2\n"), inflate)).toMatchObject({ ok: false, refusals: [{ code: "file-text" }] });
  });
});

describe("a document that nobody made here", () => {
  it("lays styles over each other and draws the edges of ranges as a file has them", () => {
    const sheet = (document: Partial<XlsxDocument["sheets"][number]>): XlsxDocument["sheets"][number] => ({
      name: "S", tabColor: "", showGridlines: true, columns: [], rows: [], blocks: [], styles: [], merges: [], tables: [], validations: [],
      conditionalFormats: [], charts: [], freezeAt: null, protection: null, print: null, ...document,
    });
    const line = (style: "thin" | "medium") => ({ style, color: "#112233" });
    const document: XlsxDocument = {
      locale: "zh-CN", names: [], activeSheet: "S", properties: { title: "T", subject: "" },
      sheets: [sheet({
        styles: [
          { range: "A1:C3", style: { bold: true, borders: [{ edges: ["top", "bottom", "left", "right", "inside-horizontal"], ...line("thin") }] } },
          { range: "B2", style: { fill: "#ABCDEF", locked: false, borders: [{ edges: ["top"], ...line("medium") }] } },
        ],
      })],
    };
    const back = openFile(writeXlsx(document, { deflate }), inflate);
    if (!back.ok) throw new Error("refused");
    engine.load(back.workbook.engine);
    const id = engine.activeSheet();
    const bordersAt = (row: number, column: number) => engine.readStyle(id, row, column).borders;
    expect(bordersAt(0, 0)).toEqual({ top: line("thin"), bottom: line("thin"), left: line("thin") });
    expect(bordersAt(1, 1)).toEqual({ top: line("medium"), bottom: line("thin") });
    expect(bordersAt(2, 2)).toEqual({ top: line("thin"), bottom: line("thin"), right: line("thin") });
    expect(engine.readStyle(id, 1, 1)).toMatchObject({ bold: true, fill: "#ABCDEF" });
    expect(back.workbook.side.sheets[id]?.unlocked).toEqual([{ row: 1, column: 1, rows: 1, columns: 1 }]);
    const reread = readXlsxDocument(writeXlsx(toDocument(engine, back.workbook.side, "zh-CN").document, { deflate }), { inflate });
    expect(reread.ok && reread.document.properties.title).toBe("T");
  });
});
