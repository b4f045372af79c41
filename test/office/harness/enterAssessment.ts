import type { AddIn } from "./addin";

/** The words of the workbook, written out once more: a change of one of them must be noticed. */
const WORDS = {
  "zh-CN": {
    headers: {
      clause: "条款", verdict: "判定", sampleSize: "样本数", nonconforming: "不符合数", score: "评定分", evidence: "证据", finding: "不符合事实", reason: "删减理由",
      cause: "扣分原因", on: "涉及条款", description: "事实", action: "整改措施", owner: "责任人", due: "整改期限", state: "整改状态", verifiedBy: "验证人", verifiedOn: "验证日期",
      bonus: "加分理由",
    },
    values: {
      conforming: "符合", nonconforming: "不符合", sampled: "抽样", judged: "评分", excluded: "删减",
      "company-rule": "违反企业自身服务规定", "trade-requirement": "未满足行业特殊要求", open: "待整改", verified: "已验证",
    },
  },
  "en-US": {
    headers: {
      clause: "Clause", verdict: "Verdict", sampleSize: "Sample size", nonconforming: "Nonconforming", score: "Given score", evidence: "Evidence",
      finding: "Finding", reason: "Reason for exclusion", cause: "Cause", on: "Clause", description: "Facts", action: "Rectification", owner: "Owner", due: "Due",
      state: "Status", verifiedBy: "Verified by", verifiedOn: "Verified on", bonus: "Reason",
    },
    values: {
      conforming: "Conforming", nonconforming: "Nonconforming", sampled: "Sampled", judged: "Judged", excluded: "Excluded",
      "company-rule": "Breach of own service rules", "trade-requirement": "Special trade requirement not met", open: "Open", verified: "Verified",
    },
  },
} as const;

type Words = (typeof WORDS)[keyof typeof WORDS];
type Header = keyof Words["headers"];

export interface Entered {
  readonly clauses: Readonly<Record<string, {
    readonly status: string;
    readonly sampleSize?: number;
    readonly nonconforming?: number;
    readonly score?: string;
    readonly evidence?: string;
    readonly finding?: string;
    readonly reason?: string;
  }>>;
  readonly specialDeductions: readonly {
    readonly cause: string;
    readonly clause: string;
    readonly description: string;
    readonly evidence: string;
    readonly rectification: Readonly<Record<string, string>>;
  }[];
  readonly bonuses: readonly { readonly reason: string }[];
}

/** Fills the scoring workbook's entry cells as an assessor would, one write a cell, and waits until it is calculated. */
export async function enterAssessment({ office, engine }: AddIn, { clauses, specialDeductions, bonuses }: Entered): Promise<void> {
  await office.Excel.run(async (context) => {
    const [sheet, deductions, bonus] = ["Scoresheet", "SpecialDeductions", "Bonuses"].map((name) => {
      const range = context.workbook.tables.getItem(name).getRange();
      range.load({ values: true });
      return range;
    });
    await context.sync();
    if (sheet === undefined || deductions === undefined || bonus === undefined) {
      throw new Error("a table is missing");
    }
    const words: Words = sheet.values[0]?.includes("判定") === true ? WORDS["zh-CN"] : WORDS["en-US"];
    const put = (range: Excel.Range, row: number, entries: Partial<Record<Header, string | number | undefined>>): void => {
      for (const [header, value] of Object.entries(entries)) {
        const column = range.values[0]?.indexOf(words.headers[header as Header]) ?? -1;
        if (column < 0) {
          throw new Error(`no column ${header}`);
        }
        if (value !== undefined) {
          const known = words.values as Readonly<Record<string, string>>;
          range.getCell(row, column).values = [[typeof value === "string" ? (known[value] ?? value) : value]];
        }
      }
    };
    for (const [id, { status, score, ...entry }] of Object.entries(clauses)) {
      const row = sheet.values.findIndex((cells) => cells[0] === id);
      put(sheet, row, { verdict: status, score: score === undefined ? undefined : Number(score), ...entry });
    }
    specialDeductions.forEach(({ cause, clause, description, evidence, rectification: { status, action, owner, due, verifiedBy, verifiedOn } }, index) => {
      put(deductions, index + 1, { cause, on: clause, description, evidence, action, owner, due, state: status, verifiedBy, verifiedOn });
    });
    bonuses.forEach(({ reason }, index) => put(bonus, index + 1, { bonus: reason }));
    await context.sync();
  });
  await engine.settle();
}
