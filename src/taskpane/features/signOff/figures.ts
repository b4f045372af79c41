import type { CheckedWorkbook } from "../../../application";
import {
  NO_TEXTS, clausesOf, compare, decimalText, equals, exactText, fractionText, roundTo, scoreAssessment, subtract, sum, type ClauseEntry, type CompleteReport, type Rational, type SchemeProfile,
} from "../../../core";

/** How far the total lies from where a grade begins. */
export interface Distance {
  readonly grade: string;
  readonly side: "above" | "below" | "at";
  /** where the grade begins */
  readonly from: string;
  /** rounded away from the threshold, so that it never reads as nothing */
  readonly distance: string;
  /** the exact figure where the rounded one is not it */
  readonly exactly: string | null;
}

/** The distance to every threshold of the profile, highest grade first. */
export function distances({ total }: Pick<CompleteReport, "total">, { grades, displayDecimals }: SchemeProfile): readonly Distance[] {
  return grades.map(({ id, from }) => {
    const side = compare(total, from) > 0 ? "above" : compare(total, from) < 0 ? "below" : "at";
    const apart = side === "below" ? subtract(from, total) : subtract(total, from);
    const distance = decimalText(apart, displayDecimals, "up");
    return { grade: id, side, from: exactText(from), distance, exactly: equals(roundTo(apart, displayDecimals, "up"), apart) ? null : fractionText(apart) };
  });
}

/** What leaving clauses out does to the result. */
export interface ExclusionEffect {
  readonly clauses: readonly { readonly id: string; readonly points: Rational; readonly reason: string }[];
  /** so many points do not apply */
  readonly points: Rational;
  /** the result with every one of them counted as 0; null where that cannot be scored */
  readonly counted: CompleteReport | null;
}

const COUNTED_AS_NOTHING: ClauseEntry = { status: "nonconforming", ...NO_TEXTS };

/** The exclusions with their effect; null where no clause is excluded. */
export function exclusionEffect({ catalogue, profile, draft }: Pick<CheckedWorkbook, "catalogue" | "profile" | "draft">): ExclusionEffect | null {
  const clauses = clausesOf(catalogue).flatMap(({ id, points }) => {
    const entry = draft.clauses.get(id);
    return entry?.status === "excluded" ? [{ id, points, reason: entry.reason }] : [];
  });
  if (clauses.length === 0) {
    return null;
  }
  const counted = scoreAssessment({ ...draft, clauses: new Map([...draft.clauses, ...clauses.map(({ id }) => [id, COUNTED_AS_NOTHING] as const)]) }, catalogue, profile);
  return { clauses, points: sum(clauses.map(({ points }) => points)), counted: counted.status === "complete" ? counted : null };
}
