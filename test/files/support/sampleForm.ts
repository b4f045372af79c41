import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Workbook, type Worksheet } from "exceljs";
import { parseCatalogue, parseForm, parseProfile } from "../../../src/schema";
import type { FormMapping, Result } from "../../../src/core";

const root = join(__dirname, "../../..");

function made<Value>(read: Result<Value>): Value {
  if (!read.ok) {
    throw new Error(JSON.stringify(read.issues));
  }
  return read.value;
}

/** The mapping of `docs/forms.md`, as it stands there. */
export const FORM_JSON = /```json\n([\s\S]*?)```/.exec(readFileSync(join(root, "docs/forms.md"), "utf8"))?.[1] ?? "";

export const FORM_MAPPING: FormMapping = made(parseForm(FORM_JSON));
export const DEMO_DOCUMENTS = { catalogue: join(root, "test/cli/documents/demo-catalogue.json"), profile: join(root, "test/cli/documents/demo-profile.json") };
export const DEMO_CATALOGUE = made(parseCatalogue(readFileSync(DEMO_DOCUMENTS.catalogue)));
export const DEMO_PROFILE = made(parseProfile(readFileSync(DEMO_DOCUMENTS.profile)));

const ROWS: readonly (readonly [row: number, cells: Readonly<Record<string, string | number | Date | { readonly formula: string; readonly result?: number | string }>>])[] = [
  [1, { A: "售后服务评审评分表" }],
  [2, { A: "受审核方", B: "甲公司", E: "评审日期", F: new Date(Date.UTC(2026, 10, 20)) }],
  [3, { A: "评审组长", B: "张三", E: "信用代码" }],
  [5, { A: "条款", B: "评审内容", C: "分值", D: "得分", E: "抽样数", F: "不符合数", G: "证据", H: "问题描述" }],
  [6, { A: "1 基础" }],
  [7, { A: "1.1.1", B: "部门", C: 20, D: 20, G: "机构图" }],
  [8, { A: "1.1.2", B: "资格", C: 20, D: 18, E: 10, F: 1, G: "证书10份", H: "一人无证" }],
  [9, { A: "1.1.3", B: "文化", C: 20, D: 15.5, G: "访谈", H: "宣传不足" }],
  [10, { A: "小计", C: 60, D: { formula: "SUM(D7:D9)", result: 53.5 } }],
  [11, { A: "2 服务" }],
  [12, { A: "2.1", B: "投诉", C: 32, D: "/" }],
  [13, { A: "2.2", B: "回收", C: 8, D: 8, G: "记录" }],
  [14, { A: "合计" }],
  [15, { A: "特别扣分项数", B: 0 }],
  [16, { A: "总分", B: 90.44, D: "等级", E: "四星" }],
];

/** The form of `docs/forms.md` as another program writes it, filled in, with a change. */
export async function sampleForm(change: (sheet: Worksheet, workbook: Workbook) => void = () => undefined): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("评分表");
  for (const [row, cells] of ROWS) {
    for (const [column, value] of Object.entries(cells)) {
      sheet.getCell(`${column}${String(row)}`).value = value;
    }
  }
  sheet.getCell("F2").numFmt = "yyyy-mm-dd";
  sheet.mergeCells("A1:H1");
  sheet.mergeCells("B2:D2");
  change(sheet, workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
