import type { Locale } from "../../../src/core";
import { type Change, type Kind, scoringBook } from "./scoringBook";

/** A score as the report of an assessment gives it: the total in two decimals, the special deductions, the grade's id. */
export interface Score {
  readonly total: string;
  readonly specialDeductions: number;
  readonly grade: string;
}

/**
 * What becomes of a scoring workbook. `findings` are those that the untouched book does not have, each as "CHECK variant sheet!cell",
 * with texts of the head that could not be read among them.
 */
export type ScoringOutcome =
  | { readonly refused: readonly string[] }
  | { readonly incomplete: true; readonly findings: readonly string[] }
  | { readonly score: Score; readonly findings: readonly string[] };

/** One line of the table: a scoring workbook that was changed, and what it means for the score. */
export interface ScoringRow {
  /** the number in the list of hostile inputs */
  readonly id: string;
  readonly what: string;
  /** how the workbook is changed, or how another one is made */
  readonly file: { readonly of: Kind; readonly change: Change } | (() => Uint8Array);
  /** with the names of the sheets in Chinese; "same score" is the untouched book's, without a finding */
  readonly outcome: ScoringOutcome | "same score" | { readonly besides: readonly string[] };
  /** the same in an English workbook */
  readonly inBoth?: true;
}

export const refused = (...issues: readonly string[]): ScoringOutcome => ({ refused: issues });
/** Without a grade there is none that could depend on the exclusions, as the untouched book's does. */
export const incomplete = (...findings: readonly string[]): ScoringOutcome => ({ incomplete: true, findings: ["no EXC005", ...findings] });
/** The untouched book's score, with findings. */
export const besides = (...findings: readonly string[]): { readonly besides: readonly string[] } => ({ besides: findings });
export const scored = (total: string, specialDeductions: number, grade: string, ...findings: readonly string[]): ScoringOutcome => ({
  score: { total, specialDeductions, grade },
  findings,
});

/** The book in which no formula keeps a value, changed. */
export const entered = (change: Change): ScoringRow["file"] => ({ of: "entered", change });
/** The book in which every formula keeps its value, changed. */
export const calculated = (change: Change): ScoringRow["file"] => ({ of: "calculated", change });

/** A result document, as far as the table looks at it. */
export interface ResultLine {
  readonly status: "complete" | "incomplete" | "refused";
  readonly total: { readonly display: string } | null;
  readonly specialDeductions: number | null;
  readonly grade: string | null;
  readonly issues: readonly { readonly code: string; readonly path: string }[];
  readonly findings: readonly { readonly check: string; readonly params: Readonly<Record<string, string | number>> }[];
}

/** What is still to be rectified is no matter of a changed file: it follows from the clauses that lost points, whatever was done to them. */
const ABOUT_RECTIFICATION: ReadonlySet<string> = new Set(["RCT001", "SPD009 no-closure"]);

/** What a result says, in the words of the table; every finding that it has, but for rectification that is to do. */
export function outcomeOf({ status, total, specialDeductions, grade, issues, findings }: ResultLine): ScoringOutcome {
  const issueWords = issues.map(({ code, path }) => `${code} ${path}`);
  const told = findings.filter(({ check, params }) => !ABOUT_RECTIFICATION.has([check, params["variant"]].filter((word) => word !== undefined).join(" ")));
  const words = counted([...told.map(({ check, params }) => [check, params["variant"], params["cell"]].filter((word) => word !== undefined).join(" ")), ...issueWords]);
  if (status === "refused") {
    return refused(...issueWords);
  }
  return status === "incomplete" || total === null || specialDeductions === null || grade === null ? { incomplete: true, findings: words } : scored(total.display, specialDeductions, grade, ...words);
}

/** What is found in so many cells that listing them says nothing is counted: "FIL002 changed, 61 cells". */
const MANY = 6;

function counted(words: readonly string[]): readonly string[] {
  const kinds = new Map<string, string[]>();
  for (const word of words) {
    const kind = word.replace(/ [^ ]+!.*$/, "");
    kinds.set(kind, [...(kinds.get(kind) ?? []), word]);
  }
  return [...kinds].flatMap(([kind, found]) => (found.length > MANY ? [`${kind}, ${String(found.length)} cells`] : found));
}

/** The same without the findings of the untouched book; one that went away is listed with "no". */
export function beyond(outcome: ScoringOutcome, untouched: ScoringOutcome): ScoringOutcome {
  if ("refused" in outcome || "refused" in untouched) {
    return outcome;
  }
  const left = [...untouched.findings];
  const added = outcome.findings.filter((finding) => {
    const known = left.indexOf(finding);
    if (known >= 0) {
      left.splice(known, 1);
    }
    return known < 0;
  });
  return { ...outcome, findings: [...added, ...left.map((finding) => `no ${finding}`)].sort() };
}

/** What a row expects, in full, in the language of the workbook. */
export function expectedOf({ outcome }: ScoringRow, untouched: ScoringOutcome, locale: Locale): ScoringOutcome {
  if (outcome === "same score" || "besides" in outcome) {
    if (!("score" in untouched)) {
      throw new Error("the untouched book has no score");
    }
    return { score: untouched.score, findings: inLanguage(outcome === "same score" ? [] : outcome.besides, locale).sort() };
  }
  return "refused" in outcome ? { refused: inLanguage(outcome.refused, locale) } : { ...outcome, findings: inLanguage(outcome.findings, locale).sort() };
}

const SHEETS: Readonly<Record<string, string>> = {
  汇总: "Summary", 评分表: "Scoresheet", 抽样: "Sampling", 特别项: "Special items", 整改: "Rectification", 证据: "Evidence", 依据: "Basis",
};

function inLanguage(words: readonly string[], locale: Locale): string[] {
  return words.map((word) => (locale === "zh-CN" ? word : word.replace(/(汇总|评分表|抽样|特别项|整改|证据|依据)(?=!)/, (sheet) => SHEETS[sheet] ?? sheet)));
}

/** The file of a row. */
export function bytesOfRow({ file }: ScoringRow, locale: Locale = "zh-CN"): Uint8Array {
  return typeof file === "function" ? file() : scoringBook(file.of, locale).changed(file.change);
}

/** The book that a row is held against. */
export function bookOfRow({ file }: ScoringRow): Kind {
  return typeof file === "function" ? "calculated" : file.of;
}
