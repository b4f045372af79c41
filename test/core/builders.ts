import type {
  Bonus, Catalogue, Clause, ClauseEntry, DraftAssessment, EntryTexts, Indicator, Locale, Method, Rational, SchemeProfile,
  Section, SpecialDeduction,
} from "../../src/core";
import { emptyDraft } from "../../src/core";

/*
 * The numbers of the tests are made here and not by `src/core`: what a test expects may not depend on what it tests,
 * and a change in the core's arithmetic is then run against the tests of that line alone.
 */

/** n/d in lowest terms; d > 0. */
export function rational(n: bigint | number, d: bigint | number = 1): Rational {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  let [x, y] = [top < 0n ? -top : top, bottom];
  while (y > 0n) {
    [x, y] = [y, x % y];
  }
  return { n: top / x, d: bottom / x };
}

/** The number of a decimal text; throws where the test itself is wrong. */
export function decimal(text: string): Rational {
  const [whole = "", decimals = ""] = text.split(".");
  return rational(BigInt(whole + decimals), BigInt(`1${"0".repeat(decimals.length)}`));
}

function total(all: readonly Rational[]): Rational {
  return all.reduce((a, b) => rational(a.n * b.d + b.n * a.d, a.d * b.d), rational(0));
}

/** The same text in both languages. */
export function text(value: string): Readonly<Record<Locale, string>> {
  return { "zh-CN": value, "en-US": value };
}

export interface ClauseOptions {
  readonly method?: Method;
  readonly excludable?: boolean;
}

/** A clause with a placeholder title; its points may be given as a decimal text. */
export function clause(id: string, points: string | Rational, { method = "all-or-nothing", excludable = true }: ClauseOptions = {}): Clause {
  return {
    id,
    title: text(`Clause ${id}`),
    guidance: text(""),
    points: typeof points === "string" ? decimal(points) : points,
    method,
    excludable,
    provenance: "body",
    source: "",
  };
}

/** A catalogue with these clauses, grouped into indicators by their first three id parts and into sections by their first two. */
export function catalogueOf(clauses: readonly Clause[]): Catalogue {
  return {
    id: "test-catalogue",
    version: "1",
    standard: "GB/T 27922-2011",
    title: text("Test catalogue"),
    approval: { status: "draft" },
    sections: grouped(clauses, 2).map(([id, members]): Section => ({
      id,
      title: text(`Section ${id}`),
      points: total(members.map((member) => member.points)),
      indicators: grouped(members, 3).map(([indicator, own]): Indicator => ({
        id: indicator,
        title: text(`Indicator ${indicator}`),
        clauses: own,
      })),
    })),
  };
}

function grouped(clauses: readonly Clause[], parts: number): [string, Clause[]][] {
  const groups = new Map<string, Clause[]>();
  for (const one of clauses) {
    const key = one.id.split(".").slice(0, parts).join(".");
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups];
}

/** The settings that the format's description gives as the default. */
export const DEFAULT_PROFILE: SchemeProfile = {
  id: "test-profile",
  version: "1",
  title: text("Test profile"),
  specialDeduction: { points: rational(1), failAt: 5 },
  bonus: { points: rational(1), max: 1 },
  specialItemsApplied: "after-normalising",
  cap: rational(100),
  floor: rational(0),
  displayDecimals: 2,
  gradeOn: "exact",
  judgedStep: rational(1, 2),
  grades: [
    { id: "five-star", from: rational(95), label: text("Five-star") },
    { id: "four-star", from: rational(90), label: text("Four-star") },
    { id: "three-star", from: rational(80), label: text("Three-star") },
    { id: "qualified", from: rational(70), label: text("Qualified") },
  ],
  failed: { id: "not-qualified", label: text("Not qualified") },
};

/** A clause's entry without its texts. */
export type BareEntry = ClauseEntry extends infer Entry ? (Entry extends ClauseEntry ? Omit<Entry, keyof EntryTexts> : never) : never;

/** The entry with empty texts. */
export function entry(bare: BareEntry): ClauseEntry {
  return { evidence: "", finding: "", remark: "", assessor: "", ...bare };
}

export const UNASSESSED = entry({ status: "unassessed" });
export const CONFORMING = entry({ status: "conforming" });
export const NONCONFORMING = entry({ status: "nonconforming" });
export const EXCLUDED = entry({ status: "excluded", reason: "not involved" });

/** 抽样 */
export function sampled(sampleSize: number, nonconforming: number): ClauseEntry {
  return entry({ status: "sampled", sampleSize, nonconforming });
}

/** 评分 */
export function judged(score: string | Rational): ClauseEntry {
  return entry({ status: "judged", score: typeof score === "string" ? decimal(score) : score });
}

export const DEDUCTION: SpecialDeduction = {
  cause: "law",
  clause: "",
  description: "",
  evidence: "",
  rectification: { status: "open", action: "", owner: "", due: "", closure: "", verifiedBy: "", verifiedOn: "" },
};

export const BONUS: Bonus = { reason: "" };

export interface SpecialItems {
  readonly deductions?: number;
  readonly bonuses?: number;
}

/** A draft of the catalogue with these entries over the unassessed ones, and that many special items. */
export function draftOf(
  catalogue: Catalogue,
  entries: Iterable<readonly [string, ClauseEntry]>,
  { deductions = 0, bonuses = 0 }: SpecialItems = {},
): DraftAssessment {
  const draft = emptyDraft(catalogue);
  return {
    ...draft,
    clauses: new Map([...draft.clauses, ...entries]),
    specialDeductions: Array.from({ length: deductions }, () => DEDUCTION),
    bonuses: Array.from({ length: bonuses }, () => BONUS),
  };
}
