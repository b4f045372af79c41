import { entryOf } from "../assessment";
import type { ClauseEntry } from "../assessment";
import { catalogueDocument, findClause } from "../catalogue";
import { equals, subtract } from "../exact";
import type { Rational } from "../exact";
import { profileDocument } from "../profile";
import type { SchemeProfile } from "../profile";
import { compareRounds, roundDoubts } from "../rounds";
import type { ClauseDifference, Round } from "../rounds";
import { canonicalJson } from "../seal";
import { compareItems, type ItemComparison } from "./compareItems";

/** A sheet that was read and scored. */
export interface ComparableSheet extends Round {
  readonly profile: SchemeProfile;
}

/** What of a clause two sheets say differently; who assessed it is none of it. */
export const SHEET_FIELDS = ["clause", "verdict", "sample", "score", "exclusion", "finding", "evidence", "remark"] as const;
export type SheetField = (typeof SHEET_FIELDS)[number];

export interface ComparedClause extends ClauseDifference {
  /** empty where both say the same; `clause`: one sheet does not have it, or asks something else */
  readonly fields: readonly SheetField[];
  readonly counts: { readonly prior: SampleCounts | null; readonly now: SampleCounts | null };
}

export interface SampleCounts {
  readonly size: number;
  readonly nonconforming: number;
}

/** What a sheet comes to; null where it is open or cannot be scored. */
export interface SheetResult {
  readonly total: Rational;
  readonly grade: string;
}

/** Two sheets held against each other, the first one as `prior`. */
export interface SheetComparison extends ItemComparison {
  /** the documents in which the standards differ; totals are then not subtracted from each other */
  readonly otherStandards: readonly ("catalogue" | "profile")[];
  readonly isOtherCompany: boolean;
  readonly clauses: readonly ComparedClause[];
  readonly results: { readonly prior: SheetResult | null; readonly now: SheetResult | null; readonly difference: Rational | null; readonly isSameGrade: boolean };
}

/** Compares two sheets by what they say: clauses by id, special items by cause, clause and wording. Order, language and layout do not count. */
export function compareSheets(prior: ComparableSheet, now: ComparableSheet): SheetComparison {
  const otherStandards = [
    ...(canonicalJson(catalogueDocument(prior.catalogue)) === canonicalJson(catalogueDocument(now.catalogue)) ? [] : (["catalogue"] as const)),
    ...(canonicalJson(profileDocument(prior.profile)) === canonicalJson(profileDocument(now.profile)) ? [] : (["profile"] as const)),
  ];
  const results = [resultOf(prior), resultOf(now)] as const;
  const [before, after] = results;
  const differences = compareRounds(prior, now);
  return {
    otherStandards,
    isOtherCompany: roundDoubts(prior.draft, now.draft).includes("other-company"),
    clauses: differences.map((difference) => comparedClause(difference, entryIn(prior, difference.clause), entryIn(now, difference.clause))),
    ...compareItems(prior.draft, now.draft, differences),
    results: {
      prior: before,
      now: after,
      difference: before === null || after === null || otherStandards.length > 0 ? null : subtract(after.total, before.total),
      isSameGrade: before?.grade === after?.grade,
    },
  };
}

function entryIn({ catalogue, draft }: ComparableSheet, id: string): ClauseEntry | null {
  const clause = findClause(catalogue, id);
  return clause === null ? null : entryOf(draft, clause);
}

function resultOf({ report }: ComparableSheet): SheetResult | null {
  return report.status === "complete" ? { total: report.total, grade: report.grade } : null;
}

function comparedClause(difference: ClauseDifference, one: ClauseEntry | null, other: ClauseEntry | null): ComparedClause {
  return { ...difference, fields: fieldsOf(difference, one, other), counts: { prior: countsOf(one), now: countsOf(other) } };
}

function fieldsOf({ prior, now, changed }: ClauseDifference, one: ClauseEntry | null, other: ClauseEntry | null): readonly SheetField[] {
  if (prior === null || now === null) {
    return ["clause"];
  }
  const [counts, others] = [countsOf(one), countsOf(other)];
  const differs: Readonly<Record<SheetField, boolean>> = {
    clause: changed.length > 0,
    verdict: prior.status !== now.status,
    sample: counts?.size !== others?.size || counts?.nonconforming !== others?.nonconforming,
    score: !isSameScore(prior.score, now.score),
    exclusion: textOf(prior.reason) !== textOf(now.reason),
    finding: textOf(prior.finding) !== textOf(now.finding),
    evidence: textOf(prior.evidence) !== textOf(now.evidence),
    remark: textOf(prior.remark) !== textOf(now.remark),
  };
  return SHEET_FIELDS.filter((field) => differs[field]);
}

function isSameScore(one: Rational | null, other: Rational | null): boolean {
  return one === null || other === null ? one === other : equals(one, other);
}

function countsOf(entry: ClauseEntry | null): SampleCounts | null {
  return entry?.status === "sampled" ? { size: entry.sampleSize, nonconforming: entry.nonconforming } : null;
}

/** Line ends and blanks about a text are of the program that saved it. */
function textOf(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}
