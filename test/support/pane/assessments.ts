import {
  clausesOf, emptyDraft, NO_TEXTS, parseDecimal,
  type Catalogue, type ClauseEntry, type DraftAssessment, type Rational, type SpecialDeduction,
} from "../../../src/core";
import { builtInCatalogue } from "../../../src/schema";

/** A decimal text as an exact number. */
export function decimal(text: string): Rational {
  const value = parseDecimal(text);
  if (value === null) {
    throw new Error(`not a decimal: ${text}`);
  }
  return value;
}

const TEXTS = { ...NO_TEXTS, evidence: "现场记录 12 页", finding: "见记录" };

/** Everything conforming; judged clauses get full points. */
function fullEntry(catalogue: Catalogue, id: string): ClauseEntry {
  const clause = clausesOf(catalogue).find((candidate) => candidate.id === id);
  if (clause === undefined) {
    throw new Error(`no clause ${id}`);
  }
  return clause.method === "judged" ? { ...TEXTS, status: "judged", score: clause.points } : { ...TEXTS, status: "conforming" };
}

/** Entries that differ from a faultless assessment; null leaves the clause open. */
export type Entries = Readonly<Record<string, ClauseEntry | null>>;

export const sampled = (sampleSize: number, nonconforming: number): ClauseEntry => ({ ...TEXTS, status: "sampled", sampleSize, nonconforming });
export const judged = (score: string): ClauseEntry => ({ ...TEXTS, status: "judged", score: decimal(score) });
export const nonconforming: ClauseEntry = { ...TEXTS, status: "nonconforming" };
export const excluded: ClauseEntry = { ...NO_TEXTS, status: "excluded", reason: "企业不提供该项服务" };

/** A special deduction with facts and a rectification. */
export const deduction: SpecialDeduction = {
  cause: "law",
  clause: "5.1.4.2",
  description: "三包凭证缺少维修单位信息",
  evidence: "凭证抽样 3 份",
  rectification: { status: "open", action: "补印凭证", owner: "王芳", due: "2026-12-20", closure: "", verifiedBy: "", verifiedOn: "" },
};

/** An assessment under the built-in catalogue: faultless but for what is given. */
export function assessment(entries: Entries = {}, more: Partial<DraftAssessment> = {}): DraftAssessment {
  const catalogue = builtInCatalogue();
  const empty = emptyDraft(catalogue);
  const clauses = new Map<string, ClauseEntry>(
    [...empty.clauses.keys()].map((id) => {
      const given = entries[id];
      return [id, given === null ? { ...NO_TEXTS, status: "unassessed" } : (given ?? fullEntry(catalogue, id))];
    }),
  );
  return {
    ...empty,
    company: { name: "江南电器服务有限公司", unifiedSocialCreditCode: "91350100M000100Y43", scope: "家用电器的售后服务" },
    assessors: [{ name: "李明", role: "team-leader" }],
    assessedOn: "2026-11-20",
    clauses,
    ...more,
  };
}

/** The first `count` clauses are faultless, the others open. */
export function begun(count: number): DraftAssessment {
  const ids = clausesOf(builtInCatalogue()).map((clause) => clause.id);
  return assessment(Object.fromEntries(ids.slice(count).map((id): [string, null] => [id, null])));
}
