import { clausesOf } from "../../../src/core";
import type { PlanContent, WorkbookPlan } from "../../../src/template";
import { EVIDENCE } from "../../seal/support/assessment";
import { edited, bytesOf } from "../../files/support/sampleFiles";
import { cellsOf, sheetNamed } from "../../../src/template/testing/planCells";
import { CATALOGUE } from "../../seal/support/assessment";
import { withCells, type SignedBook } from "./signedWorkbook";

/** One edit of a signed file. `cell`: where it must be told; null where nothing of it is left to point at. */
export interface Edit {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly cell: string | null;
}

const text = (value: string): PlanContent => ({ kind: "text", text: value });
const number = (value: number): PlanContent => ({ kind: "number", value });

const columnName = (column: number): string => (column < 26 ? String.fromCharCode(65 + column) : `${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`);

/** Addresses of the cells of a sheet by what stands in them. */
function addressOf(plan: WorkbookPlan, sheet: string, isIt: (content: PlanContent, row: number, column: number) => boolean): readonly string[] {
  return [...cellsOf(sheetNamed(plan, sheet))].flatMap(([row, cells]) => [...cells].flatMap(([column, content]) => (isIt(content, row, column) ? [`${sheet}!${columnName(column)}${String(row + 1)}`] : [])));
}

const holds = (wanted: string) => (content: PlanContent): boolean => content?.kind === "text" && content.text === wanted;

/** The column of a header on a sheet, and the row that it stands in. */
function headerAt(plan: WorkbookPlan, sheet: string, header: string): { readonly column: string; readonly row: number } {
  const found = addressOf(plan, sheet, holds(header)).at(-1) ?? "";
  const [, column = "", row = ""] = /!([A-Z]+)(\d+)$/.exec(found) ?? [];
  if (column === "") {
    throw new Error(`no header ${header} on ${sheet}`);
  }
  return { column, row: Number.parseInt(row, 10) };
}

/** Writes of one cell; cells that the plan leaves alone are added to it. */
function put(plan: WorkbookPlan, cell: string, content: PlanContent): WorkbookPlan {
  const [sheet = "", address = ""] = cell.split("!");
  const isThere = addressOf(plan, sheet, (_content, row, column) => `${columnName(column)}${String(row + 1)}` === address).length > 0;
  try {
    return withCells(plan, { [cell]: content });
  } catch (error) {
    if (isThere) {
      throw error;
    }
    return { ...plan, sheets: plan.sheets.map((each) => (each.name === sheet ? { ...each, blocks: [...each.blocks, { at: address, cells: [[content]] }] } : each)) };
  }
}

/** Every kind of edit that somebody can make by hand, by another program, or in the file's own XML. */
export function editsOf(book: SignedBook, others: { readonly company: SignedBook; readonly round: SignedBook; readonly edition: SignedBook }): readonly Edit[] {
  const { plan } = book;
  const cellEdit = (name: string, cell: string, content: PlanContent, told = cell): Edit => ({ name: `${name} ${cell}`, bytes: () => bytesOf(put(plan, cell, content)), cell: told });
  return [
    ...entryEdits(plan, cellEdit),
    ...catalogueEdits(plan, cellEdit),
    ...listEdits(plan, cellEdit),
    ...headEdits(plan, cellEdit),
    ...resultEdits(plan, cellEdit),
    ...unseenEdits(plan),
    ...recordEdits(book, cellEdit),
    moved("company", book, others.company, "汇总!B6"),
    moved("round", book, others.round, "汇总!B11"),
    moved("edition", book, others.edition, "依据!B6"),
    { name: "sheet of sign-off removed", bytes: () => bytesOf(book.unsigned), cell: null },
  ];
}

type CellEdit = (name: string, cell: string, content: PlanContent, told?: string) => Edit;

function entryEdits(plan: WorkbookPlan, cellEdit: CellEdit): readonly Edit[] {
  const sheet = "评分表";
  const rowOf = (id: string): number => Number.parseInt(/(\d+)$/.exec(addressOf(plan, sheet, holds(id))[0] ?? "")?.[1] ?? "", 10);
  const at = (id: string, header: string): string => `${sheet}!${headerAt(plan, sheet, header).column}${String(rowOf(id))}`;
  const texts = ["证据", "不符合事实", "删减理由", "备注", "评审员"].flatMap((header) => clausesOf(CATALOGUE).map(({ id }) => cellEdit(`${header} changed`, at(id, header), text(`改过的${header}`))));
  const blanked = [["1.1.1", "证据"], ["1.1.2", "不符合事实"], ["2.1", "备注"], ["2.1", "评审员"]].map(([id = "", header = ""]) => cellEdit(`${header} taken out`, at(id, header), null));
  return [
    ...texts,
    ...blanked,
    cellEdit("score", at("2.1", "评定分"), number(40)),
    cellEdit("score by half a point", at("2.1", "评定分"), number(39)),
    cellEdit("score out of range", at("2.1", "评定分"), number(41)),
    cellEdit("score as a text", at("2.1", "评定分"), text("39.5")),
    cellEdit("score taken out", at("2.1", "评定分"), null),
    cellEdit("sample", at("1.1.2", "样本数"), number(90)),
    cellEdit("sample of none", at("1.1.2", "样本数"), number(0)),
    cellEdit("nonconforming", at("1.1.2", "不符合数"), number(0)),
    cellEdit("verdict", at("1.1.1", "判定"), text("不符合")),
    cellEdit("verdict in other words", at("1.1.1", "判定"), text("合格")),
    cellEdit("verdict taken out", at("1.1.1", "判定"), null),
    cellEdit("exclusion", at("1.1.1", "判定"), text("删减")),
    cellEdit("formula for a score", at("2.1", "评定分"), { kind: "formula", formula: "=39.5", cached: { kind: "number", value: 39.5 } }),
  ];
}

function catalogueEdits(plan: WorkbookPlan, cellEdit: CellEdit): readonly Edit[] {
  const sheet = "评分表";
  return clausesOf(CATALOGUE).flatMap(({ id }) => {
    const row = Number.parseInt(/(\d+)$/.exec(addressOf(plan, sheet, holds(id))[0] ?? "")?.[1] ?? "", 10);
    const at = (header: string): string => `${sheet}!${headerAt(plan, sheet, header).column}${String(row)}`;
    return [
      cellEdit("clause text", at("条款名称"), text("另一条内容")),
      cellEdit("points", at("分值"), number(1)),
      cellEdit("clause number", at("条款"), text("9.9")),
      cellEdit("method", at("计分方法"), text("按心情")),
      cellEdit("what to look for", at("评审要点"), text("不看")),
    ];
  });
}

function listEdits(plan: WorkbookPlan, cellEdit: CellEdit): readonly Edit[] {
  const first = (sheet: string, header: string): string => {
    const { column, row } = headerAt(plan, sheet, header);
    return `${sheet}!${column}${String(row + 1)}`;
  };
  const deduction = ["事实", "证据", "整改措施", "责任人", "整改期限", "关闭证据", "验证人", "验证日期"].map((header) =>
    cellEdit(`deduction: ${header}`, first("特别项", header), text(/日期|期限/.test(header) ? "2026-12-31" : `改过的${header}`)),
  );
  const evidence = (["条款", "名称", "位置", "页码或部位", "SHA-256 校验值"] as const).map((header) =>
    cellEdit(`evidence: ${header}`, first("证据", header), text(header === "条款" ? "2.1" : header === "SHA-256 校验值" ? "cd".repeat(32) : `改过的${header}`)),
  );
  return [
    ...deduction,
    cellEdit("deduction: cause", first("特别项", "扣分原因"), text("违反企业自身服务规定")),
    cellEdit("deduction: clause", first("特别项", "涉及条款"), text("2.1")),
    cellEdit("deduction: state", first("特别项", "整改状态"), text("待整改")),
    cellEdit("bonus", first("特别项", "加分理由"), text("另一项")),
    cellEdit("bonus taken out", first("特别项", "加分理由"), null, first("特别项", "加分理由").replace(/!.*?(\d+)$/, (_at, row: string) => `!A${String(Number.parseInt(row, 10) - 1)}`)),
    ...evidence,
    ...["抽中序号", "事实", "样本标识"].map((header) => cellEdit(`sample: ${header}`, first("抽样", header), header === "抽中序号" ? number(8) : text(`改过的${header}`))),
    cellEdit("sampling plan: seed", first("抽样", "随机种子"), text("另一个种子")),
    cellEdit("evidence: size", first("证据", "大小（字节）"), number((EVIDENCE[0]?.size ?? 0) + 1)),
  ];
}

function headEdits(plan: WorkbookPlan, cellEdit: CellEdit): readonly Edit[] {
  const named = (name: string): string => {
    const found = plan.names.find((each) => each.name === name);
    return `${found?.sheet ?? ""}!${found?.range.split(":")[0] ?? ""}`;
  };
  const assessor = named("SS_Assessors");
  const below = (cell: string): string => cell.replace(/\d+$/, (row) => String(Number.parseInt(row, 10) + 1));
  const beside = (cell: string): string => cell.replace(/!C/, "!D");
  return [
    cellEdit("company", named("SS_Company"), text("海星电气有限公司")),
    cellEdit("company with a figure", named("SS_Company"), number(7)),
    cellEdit("credit code", named("SS_CreditCode"), text("91350100M000100Y44")),
    cellEdit("scope", named("SS_Scope"), text("全部电器的售后服务")),
    cellEdit("sites", named("SS_Sites"), text("福州、厦门")),
    cellEdit("stage", named("SS_Stage"), text("首次评审")),
    cellEdit("date", named("SS_AssessedOn"), text("2026-11-19")),
    cellEdit("assessor", assessor, text("张四")),
    cellEdit("assessor's role", beside(assessor), text("评审员")),
    cellEdit("second assessor", below(assessor), text("周八")),
    cellEdit("third assessor", below(below(assessor)), text("新人")),
  ];
}

function resultEdits(plan: WorkbookPlan, cellEdit: CellEdit): readonly Edit[] {
  const named = (name: string): string => {
    const found = plan.names.find((each) => each.name === name);
    return `${found?.sheet ?? ""}!${found?.range ?? ""}`;
  };
  const [score, twin] = ["得分", "得分核算"].map((header) => headerAt(plan, "评分表", header).column);
  const row = /(\d+)$/.exec(addressOf(plan, "评分表", holds("2.1"))[0] ?? "")?.[1] ?? "";
  const results = new Set(plan.names.map(({ sheet, range }) => `${sheet}!${range}`));
  const formulas = addressOf(plan, "汇总", (content) => content?.kind === "formula" && content.isForPicture !== true && content.cached?.kind === "number").filter((cell) => !results.has(cell));
  return [
    ...formulas.slice(0, 6).map((cell) => cellEdit("figure of ours", cell, number(77))),
    ...["SS_Grade", "SS_GradeTwin"].map((name) => cellEdit("star", named(name), text("五星级"))),
    ...["SS_Total", "SS_TotalTwin"].map((name) => cellEdit("total", named(name), number(99.5))),
    ...["SS_SpecialDeductions", "SS_SpecialDeductionsTwin"].map((name) => cellEdit("deductions shown", named(name), number(0))),
    cellEdit("score shown", `评分表!${score ?? ""}${row}`, number(40)),
    cellEdit("recounted score shown", `评分表!${twin ?? ""}${row}`, number(40)),
  ];
}

/** The part of a sheet in the package. */
const partOf = (plan: WorkbookPlan, sheet: string): string => `xl/worksheets/sheet${String(plan.sheets.findIndex(({ name }) => name === sheet) + 1)}.xml`;

function unseenEdits(plan: WorkbookPlan): readonly Edit[] {
  const row = /(\d+)$/.exec(addressOf(plan, "评分表", holds("1.1.2"))[0] ?? "")?.[1] ?? "";
  const scoresheet = partOf(plan, "评分表");
  const hidden = (name: string): WorkbookPlan => ({ ...plan, sheets: plan.sheets.map((sheet) => (sheet.name === "评分表" ? { ...sheet, columns: sheet.columns.map((column) => (column.column === name ? { ...column, hidden: true } : column)) } : sheet)) });
  const verdict = headerAt(plan, "评分表", "判定").column;
  const styled = (style: object): WorkbookPlan => ({ ...plan, sheets: plan.sheets.map((sheet) => (sheet.name === "评分表" ? { ...sheet, styles: [...sheet.styles, { range: `${verdict}${row}`, style }] } : sheet)) });
  return [
    { name: "row hidden", bytes: () => edited(bytesOf(plan), { [scoresheet]: (xml) => xml.replace(`<row r="${row}"`, `<row r="${row}" hidden="1"`) }), cell: "row" },
    { name: "column hidden", bytes: () => bytesOf(hidden(verdict)), cell: "column" },
    { name: "sheet hidden", bytes: () => edited(bytesOf(plan), { "xl/workbook.xml": (xml) => xml.replace('<sheet name="证据"', '<sheet state="hidden" name="证据"') }), cell: "证据!A1" },
    { name: "sheet of sign-off hidden", bytes: () => edited(bytesOf(plan), { "xl/workbook.xml": (xml) => xml.replace('<sheet name="签批"', '<sheet state="hidden" name="签批"') }), cell: "签批!A1" },
    { name: "verdict shown as another", bytes: () => bytesOf(styled({ numberFormat: '"符合"' })), cell: `评分表!${verdict}${row}` },
    { name: "verdict in the colour of its ground", bytes: () => bytesOf(styled({ color: "#FFFFFF", fill: "#FFFFFF" })), cell: `评分表!${verdict}${row}` },
  ];
}

function recordEdits({ contents }: SignedBook, cellEdit: CellEdit): readonly Edit[] {
  const pieces = contents.pieces.map((piece, index) => {
    const cell = `签批!N${String(15 + index)}`;
    const at = Math.floor(piece.text.length / 2);
    const other = piece.text.charAt(at) === "a" ? "b" : "a";
    return cellEdit("record", cell, text(piece.text.slice(0, at) + other + piece.text.slice(at + 1)));
  });
  const trail = [15, 16, 18, 20].flatMap((row) => ["B", "D", "E", "G", "J", "L"].map((column) => cellEdit("visible trail", `签批!${column}${String(row)}`, text("另一个"))));
  return [
    ...pieces,
    cellEdit("piece taken out", "签批!N15", null),
    cellEdit("piece added", `签批!N${String(15 + contents.pieces.length)}`, text("{}")),
    cellEdit("piece as a formula", "签批!N15", { kind: "formula", formula: '="{}"', cached: { kind: "text", text: "{}" } }),
    cellEdit("hash of a piece", "签批!O15", text("ab".repeat(32)), "签批!N15"),
    cellEdit("count of pieces", "签批!D12", text(String(contents.pieces.length + 1)), `签批!N${String(15 + contents.pieces.length)}`),
    cellEdit("seal", "签批!E12", text("ab".repeat(32)), "签批!C12"),
    cellEdit("format", "签批!C12", text("servicestar.signoff/9")),
    cellEdit("seal taken out", "签批!C12", null),
    ...trail,
    cellEdit("company", "签批!C6", text("另一家")),
    cellEdit("state", "签批!C7", text("草稿")),
    cellEdit("decision", "签批!C8", text("授予：五星级")),
    cellEdit("mark", "签批!C9", text("0000 0000 0000 0000")),
    cellEdit("check word", "签批!C10", text("AAAAAA-A")),
    cellEdit("line added to the trail", "签批!B26", text("一人")),
  ];
}

/** The record of another workbook on this one's sheet, as copying cells or a sheet does it. */
function moved(name: string, book: SignedBook, other: SignedBook, cell: string): Edit {
  const sheet = other.plan.sheets.at(-1);
  return { name: `record of another ${name}`, bytes: () => bytesOf({ ...book.plan, sheets: [...book.plan.sheets.slice(0, -1), ...(sheet === undefined ? [] : [sheet])] }), cell };
}

