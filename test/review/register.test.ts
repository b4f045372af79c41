import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { registerFile } from "../../src/application";
import { controlTotals, reviewedFiles, triage, type FileOutcome, type Locale } from "../../src/core";
import { fileIssueParts, findingText, signalText } from "../../src/messages";
import { nodeBeginWorkbook, nodeWorkbookFiles } from "../../src/files";
import { inflateNode } from "../../src/files/inflateNode";
import { RegisterSurvey, buildRegisterPlan, type RegisterTexts } from "../../src/template";
import { readXlsx, readXlsxDocument } from "../../src/xlsx";
import { node } from "../build/nodeProgram";
import { archived } from "../support/archived";
import { hasLibreOffice, resavedByLibreOffice } from "../support/libreOffice";
import { sheetFile, type SheetCase } from "../support/reviewCase";
import { registerRows } from "./readRegister";

const CLAIM = { result: "total", clause: "", by: "function", shown: "96.5", formulaIntact: false, unavailable: false, agrees: false, place: { sheet: "Summary", address: "C4" } } as const;

const SHEETS: readonly SheetCase[] = [
  { path: "甲/a.xlsx", company: { name: "=HYPERLINK(\"http://x\",\"y\")", unifiedSocialCreditCode: "91310000MA1FL0LX06" }, workbook: { claims: [CLAIM] }, places: { "1.1.1/finding": "Scoresheet!J8" }, clauses: { "1.1.1": { status: "nonconforming" } } },
  { path: "甲/b.xlsx", company: { name: "乙\u0007公司 & <b>" }, clauses: { "2.1": { status: "judged", score: "34.5", evidence: "e", finding: "f" } } },
  { path: "甲/c.xlsx", company: { name: "丙" }, clauses: { "2.1": null } },
  { path: "甲/d.xlsx", company: { name: "丁" }, clauses: { "1.1.2": { status: "sampled", sampleSize: 3, nonconforming: 1, evidence: "e", finding: "f" } } },
];

const OUTCOMES: readonly FileOutcome[] = [
  ...SHEETS.map((given): FileOutcome => ({ path: given.path, hash: `hash of ${given.path}`, content: { kind: "sheet", sheet: sheetFile(given).sheet } })),
  { path: "甲/e.xlsx", hash: "hash of 甲/d.xlsx", content: { kind: "refused", company: "", issues: [] } },
  { path: "甲/f.xlsx", hash: "", content: { kind: "refused", company: "戊", issues: [{ code: "file-text", path: "", params: {} }, { code: "row-foreign", path: "", params: { found: "9.9" }, place: { sheet: "评分表", address: "A9" } }] } },
];

const textsOf = (locale: Locale): RegisterTexts => ({ finding: (found) => findingText(locale, found), signal: (found) => signalText(locale, found), issue: (issue) => fileIssueParts(issue, locale) });

async function register(locale: Locale, outcomes = OUTCOMES): Promise<Uint8Array> {
  const archive = archived(outcomes, new RegisterSurvey(locale, textsOf(locale)));
  const { written } = await registerFile({ archive, totals: controlTotals(outcomes.length, archive.files) }, { locale, texts: textsOf(locale), current: [] }, nodeBeginWorkbook);
  return bytesIn(written);
}

function bytesIn(written: ReturnType<typeof nodeWorkbookFiles.write>): Uint8Array {
  if (!written.ok) {
    throw new Error(JSON.stringify(written.issues));
  }
  return written.bytes;
}

let REGISTERS: Readonly<Record<string, Uint8Array>> = {};
beforeAll(async () => {
  REGISTERS = { "zh-CN": await register("zh-CN"), "en-US": await register("en-US"), empty: await register("zh-CN", []) };
});

describe("the register of a bulk review", () => {
  it("has a row for every sheet, the risky ones first, with claimed and recomputed figures", () => {
    const rows = registerRows(REGISTERS["en-US"] ?? new Uint8Array()).Register ?? [];
    expect(rows.map((row) => [row[0], row[8], row[9], row[10], row[13], row[14], row[16], row[18], row[20]])).toEqual([
      ["=HYPERLINK(\"http://x\",\"y\")", "96.5", "80", "16.5", "3", "0", "1", "High", "Submitted"],
      ["乙\u0007公司 & <b>", "", "94.5", "", "4", "0", "0", "Medium", "Submitted"],
      ["丙", "", "", "", "Incomplete", "1", "1", "Medium", "Submitted"],
      ["丁", "", "86.67", "", "3", "0", "0", "Medium", "Submitted"],
    ]);
    expect(rows[0]?.[19]).toContain("Shown result differs");
  });

  it("tells every finding and signal on a row of its own, with sheet and cell where there is one", () => {
    const rows = registerRows(REGISTERS["zh-CN"] ?? new Uint8Array());
    expect(rows["核查结果"]?.find((row) => row[2] === "EVD001" && row[1] === "甲/a.xlsx" && row[7] !== "")).toEqual(["=HYPERLINK(\"http://x\",\"y\")", "甲/a.xlsx", "EVD001", "扣分缺少依据", "待复核", "1.1.1", "Scoresheet", "J8", "条款 1.1.1 有扣分，但没有写明不符合事实。"]);
    expect(rows["复核提示"]?.filter((row) => row[1] === "甲/a.xlsx").map((row) => row[2])).toEqual(expect.arrayContaining(["TRG002", "TRG001"]));
    expect(rows["复核提示"]?.every((row) => row.slice(0, 4).every((text) => text !== "") && row[5] !== "")).toBe(true);
  });

  it("tells every other file with its code, what it means and what to do", () => {
    expect(registerRows(REGISTERS["zh-CN"] ?? new Uint8Array())["未计分文件"]?.map((row) => row.slice(0, 7))).toEqual([
      ["甲/e.xlsx", "", "重复文件", "duplicate", "", "与 甲/d.xlsx 的内容逐字节相同，只按该文件计一次。", "确认为何有两份；不需要的一份可以移走。"],
      ["甲/f.xlsx", "戊", "不能读取", "file-text", "", "这是文本文件（如 CSV），不是 .xlsx 工作簿。", "请用 Excel 打开，另存为“Excel 工作簿（*.xlsx）”后再提交。"],
      ["甲/f.xlsx", "戊", "不能读取", "row-foreign", "评分表!A9", "条款目录中没有“9.9”。", "请恢复原编号，或删除该行。"],
    ]);
  });

  it("draws grades, totals about the thresholds, lost points and findings from figures beside the charts", () => {
    const rows = registerRows(REGISTERS["en-US"] ?? new Uint8Array()).Charts ?? [];
    const figures = new Map(rows.map((row) => [row[9] ?? "", row[10] ?? ""]));
    expect(["4", "3", "Incomplete"].map((name) => figures.get(name))).toEqual(["1", "2", "1"]);
    expect(["94 – 95", "80 – 81", "81 – 89", "≥ 96"].map((name) => figures.get(name))).toEqual(["1", "1", "1", "0"]);
    expect([figures.get("1.1"), figures.get("2.1")]).toEqual(["33.333333333333336", "5.5"]);
    expect(figures.get("EVD001 Lost points without evidence")).toBe("2");
  });

  it("has no formula but its subtotals: what a file says is never one", () => {
    const reading = readXlsx(REGISTERS["en-US"] ?? new Uint8Array(), { inflate: inflateNode, want: ({ sheets }) => sheets.map(({ name }) => name) });
    const formulas = reading.ok ? reading.workbook.read.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ formula }) => formula).filter((formula) => formula !== ""))) : [];
    expect(formulas).toHaveLength(7);
    expect(formulas.every((formula) => /^=(?:IFERROR\()?SUBTOTAL\(/.test(formula))).toBe(true);
  });

  it.each(["zh-CN", "en-US"] as const)("is row by row and rule by rule what the open workbook gets, which is written in one piece: %s", (locale) => {
    const files = reviewedFiles(OUTCOMES);
    const plan = buildRegisterPlan({ locale, files, totals: controlTotals(OUTCOMES.length, files), sheets: triage(files, []), texts: textsOf(locale) });
    const document = (bytes: Uint8Array): unknown => readXlsxDocument(bytes, { inflate: inflateNode });
    expect(document(REGISTERS[locale] ?? new Uint8Array())).toEqual(document(bytesIn(nodeWorkbookFiles.write(plan))));
  });

  it("is what the Open XML SDK takes for a workbook, also without any file", () => {
    const folder = mkdtempSync(join(tmpdir(), "servicestar-register-"));
    try {
      const places = Object.entries(REGISTERS).map(([name, bytes]) => {
        writeFileSync(join(folder, `${name}.xlsx`), bytes);
        return join(folder, `${name}.xlsx`);
      });
      expect(node(["test/xlsx/support/validateFiles.mjs", ...places])).toEqual({ status: 0, stdout: "3 files\n", stderr: "" });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

(hasLibreOffice ? describe : describe.skip)("LibreOffice", () => {
  it("opens the register, and counts its subtotals as we do", () => {
    const saved = resavedByLibreOffice(new Map(Object.entries(REGISTERS)));
    for (const [name, bytes] of Object.entries(REGISTERS)) {
      const subtotals = (file: Uint8Array): unknown => {
        const reading = readXlsx(file, { inflate: inflateNode, want: ({ sheets }) => sheets.slice(0, 1).map((sheet) => sheet.name) });
        return reading.ok ? reading.workbook.read[0]?.rows.find(({ row }) => row === 3)?.cells.map(({ column, value }) => [column, value.kind === "number" ? Math.round(value.value * 1e6) : value]) : reading.refusals;
      };
      expect([name, subtotals(saved.get(name) ?? new Uint8Array())]).toEqual([name, subtotals(bytes)]);
    }
  }, 120_000);
});
