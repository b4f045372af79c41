import type { Issue } from "../issue";
import type { Rational } from "../exact";
import type { ClauseStatus } from "../assessment";

/** Why a company is not qualified, in the order in which a report lists it. */
export type FailReason = "special-deductions" | "below-pass-mark";

/**
 * How a figure came about, down to a clause. `code` names the step and is keyed in `messages/`;
 * `value` is what the step gave, `parts` what it was made of. A clause step carries its `clause` id.
 */
export interface Derivation {
  readonly code: DerivationCode;
  readonly value: Rational;
  readonly params: Readonly<Record<string, string | number>>;
  readonly clause?: string;
  readonly parts: readonly Derivation[];
}

/** Every step that a derivation may hold. */
export const DERIVATION_CODES = [
  "clause-conforming",
  "clause-nonconforming",
  "clause-sampled",
  "clause-judged",
  /** value: the clause's points, which the applicable points lack */
  "clause-excluded",
  /** nobody has looked at it yet: value 0 */
  "clause-unassessed",
  /** in the lower bound: value 0 */
  "clause-open-zero",
  /** in the upper bound: value is the clause's points */
  "clause-open-full",
  /** value: the points of a clause that is not excluded */
  "clause-points",
  "indicator-applicable",
  "section-applicable",
  "indicator-obtained",
  "section-obtained",
  "obtained",
  /** value: the points of every clause, excluded or not */
  "catalogue-points",
  "applicable",
  /** obtained points with the special items, where the profile applies them before normalising */
  "adjusted",
  "normalised",
  /** value <= 0 */
  "special-deductions",
  "bonuses",
  "raw-total",
  "capped",
  "floored",
  "total",
  /** value: where a grade begins */
  "threshold",
  /** a threshold less the total, both among the parts; < 0 where the total lies above it */
  "missing",
] as const;
export type DerivationCode = (typeof DERIVATION_CODES)[number];

export interface ClauseScore {
  readonly clause: string;
  readonly status: ClauseStatus;
  /** null where the clause is open or excluded */
  readonly score: Rational | null;
  readonly points: Rational;
}

/** What a group of clauses obtained so far, over every clause in it that is not excluded. */
export interface Subtotal {
  readonly id: string;
  readonly obtained: Rational;
  readonly applicable: Rational;
  /** clauses that are still unassessed */
  readonly open: number;
}

export interface NextGrade {
  readonly grade: string;
  /** > 0: that grade's `from` minus the exact total */
  readonly missing: Rational;
}

export interface Bound {
  readonly total: Rational;
  readonly grade: string;
}

interface ScoredReport {
  readonly clauses: readonly ClauseScore[];
  readonly obtained: Rational;
  readonly applicable: Rational;
  readonly sections: readonly Subtotal[];
  readonly indicators: readonly Subtotal[];
  readonly specialDeductions: number;
  readonly bonuses: number;
}

/** Every applicable clause is assessed. */
export interface CompleteReport extends ScoredReport {
  readonly status: "complete";
  readonly total: Rational;
  readonly grade: string;
  readonly reasons: readonly FailReason[];
  readonly next: NextGrade | null;
  readonly derivation: Derivation;
}

/** Some clauses are open: no total and no grade, only what they still allow. */
export interface IncompleteReport extends ScoredReport {
  readonly status: "incomplete";
  /** ids of the open clauses, in the catalogue's order; never empty */
  readonly open: readonly string[];
  /** every open clause taken as 0 */
  readonly low: Bound;
  /** every open clause taken as its full points */
  readonly high: Bound;
}

/** The entries break a rule of the arithmetic: no figure at all. */
export interface RefusedReport {
  readonly status: "refused";
  readonly issues: readonly Issue[];
}

export type ScoreReport = CompleteReport | IncompleteReport | RefusedReport;
