import { readFileSync } from "node:fs";
import path from "node:path";
import type { Bench } from "./bench";

interface ClauseEntry {
  readonly status: string;
  readonly sampleSize?: number;
  readonly nonconforming?: number;
  readonly score?: string;
  readonly evidence?: string;
  readonly finding?: string;
  readonly reason?: string;
}

interface Assessment {
  readonly company: Readonly<Record<"name" | "unifiedSocialCreditCode" | "scope", string>>;
  readonly assessors: readonly { readonly name: string; readonly role: string }[];
  readonly assessedOn: string;
  readonly clauses: Readonly<Record<string, ClauseEntry>>;
  readonly specialDeductions: readonly {
    readonly cause: string;
    readonly clause: string;
    readonly description: string;
    readonly evidence: string;
    readonly rectification: Readonly<Record<string, string>>;
  }[];
  readonly bonuses: readonly { readonly reason: string }[];
}

/** 26 clauses, two of them excluded, two special deductions, a bonus: 2899/31 points, four stars. */
export const realistic = JSON.parse(
  readFileSync(path.join(__dirname, "..", "..", "golden", "assessments", "realistic.json"), "utf8"),
) as Assessment;

/** The words of the workbook, written out once more: a change of one of them must be noticed. */
const WORDS: Readonly<Record<string, string>> = {
  conforming: "符合", nonconforming: "不符合", sampled: "抽样", judged: "评分", excluded: "删减",
  "company-rule": "违反企业自身服务规定", "trade-requirement": "未满足行业特殊要求", open: "待整改", verified: "已验证",
};
const word = (code: string): string => WORDS[code] ?? code;

/** What is entered side by side from a cell to the right. */
export interface Stretch {
  readonly address: string;
  readonly texts: readonly (string | null)[];
}

export const SCORESHEET = "评分表";
export const SPECIAL_ITEMS = "特别项";

/** Where each clause stands: "5.1.1.1" -> row number of the scoresheet. */
export async function rowsOf(bench: Bench): Promise<(clause: string) => number> {
  const first = await bench.values(`${SCORESHEET}!A1:A60`);
  return (clause) => {
    const place = first.findIndex(([id]) => id === clause);
    if (place < 0) throw new Error(`the scoresheet has no clause ${clause}`);
    return place + 1;
  };
}

/** What is entered for one clause: from the verdict to the given score, and from the evidence to the reason. */
export interface ClauseStretches {
  readonly figures: Stretch;
  readonly words: Stretch;
}

export async function scoresheetStretches(bench: Bench): Promise<readonly ClauseStretches[]> {
  const rowOf = await rowsOf(bench);
  return Object.entries(realistic.clauses).map(([clause, { status, sampleSize, nonconforming, score, evidence, finding, reason }]) => {
    const row = rowOf(clause);
    const figures = trimmed([word(status), text(sampleSize), text(nonconforming), score]);
    const words = trimmed([evidence, finding, reason]);
    return {
      figures: { address: `${SCORESHEET}!F${row}`, texts: figures.texts },
      words: { address: `${SCORESHEET}!${"LMN"[words.skipped]}${row}`, texts: words.texts },
    };
  });
}

export async function specialStretches(bench: Bench): Promise<readonly Stretch[]> {
  const rows = await bench.values(`${SPECIAL_ITEMS}!A1:B60`);
  const under = (header: string): number => rows.findIndex((cells) => cells.includes(header)) + 2;
  const [deductions, bonuses] = [under("扣分原因"), under("加分理由")];
  return [
    ...realistic.specialDeductions.map(({ cause, clause, description, evidence, rectification: { action, owner, due, status, verifiedBy, verifiedOn } }, place) => ({
      address: `${SPECIAL_ITEMS}!B${deductions + place}`,
      texts: trimmed([word(cause), clause, description, evidence, action, owner, due, word(status ?? ""), "", verifiedBy, verifiedOn]).texts,
    })),
    ...realistic.bonuses.map(({ reason }, place) => ({ address: `${SPECIAL_ITEMS}!B${bonuses + place}`, texts: [reason] })),
  ];
}

/** The cell of the bonus after the one that may be there. */
export async function secondBonus(bench: Bench): Promise<string> {
  const rows = await bench.values(`${SPECIAL_ITEMS}!B1:B60`);
  return `${SPECIAL_ITEMS}!B${rows.findIndex(([header]) => header === "加分理由") + 3}`;
}

const text = (figure: number | undefined): string | undefined => figure?.toString();

/** Without the blank cells at both ends; `skipped` counts those at the start. */
function trimmed(texts: readonly (string | null | undefined)[]): { readonly skipped: number; readonly texts: readonly (string | null)[] } {
  const filled = texts.map((one) => (one === undefined || one === "" ? null : one));
  const first = filled.findIndex((one) => one !== null);
  const last = filled.reduce((found, one, place) => (one === null ? found : place), -1);
  return { skipped: Math.max(first, 0), texts: filled.slice(Math.max(first, 0), last + 1) };
}
