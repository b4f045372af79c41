import { compare, roundTo, subtract } from "../exact";
import type { Rational } from "../exact";
import { gradesHighestFirst } from "../profile";
import type { GradeBand, SchemeProfile } from "../profile";
import type { FailReason, NextGrade } from "./report";

/** A grade's id (the profile's `failed.id` where it is not qualified) and why it is not qualified. */
export interface Grading {
  readonly grade: string;
  /** [] where a grade is reached */
  readonly reasons: readonly FailReason[];
}

/**
 * The grade of a total with that many special deductions: the highest whose `from` is reached, inclusive;
 * failed where none is, or where the special deductions reach `failAt` whatever the total.
 */
export function gradeFor(total: Rational, specialDeductions: number, profile: SchemeProfile): Grading {
  const decidedByCount = specialDeductions >= profile.specialDeduction.failAt;
  const reached = bandOf(total, profile);
  const reasons: FailReason[] = [];
  if (decidedByCount) {
    reasons.push("special-deductions");
  }
  if (reached === null) {
    reasons.push("below-pass-mark");
  }
  const grade = decidedByCount ? null : reached;
  return { grade: (grade ?? profile.failed).id, reasons };
}

/**
 * The grade above the one that is reached, and what the exact total misses to it;
 * null for the highest grade, and where points cannot help because the special deductions reach `failAt`.
 */
export function nextGrade(total: Rational, specialDeductions: number, profile: SchemeProfile): NextGrade | null {
  if (specialDeductions >= profile.specialDeduction.failAt) {
    return null;
  }
  const compared = comparedTotal(total, profile);
  const above = gradesHighestFirst(profile.grades).filter((grade) => compare(compared, grade.from) < 0);
  const next = above.at(-1);
  return next === undefined ? null : { grade: next.id, missing: subtract(next.from, total) };
}

function bandOf(total: Rational, profile: SchemeProfile): GradeBand | null {
  const compared = comparedTotal(total, profile);
  return gradesHighestFirst(profile.grades).find((grade) => compare(grade.from, compared) <= 0) ?? null;
}

/** What thresholds are compared with: the total itself, or as it is shown where the profile says so. */
export function comparedTotal(total: Rational, profile: SchemeProfile): Rational {
  return profile.gradeOn === "displayed" ? roundTo(total, profile.displayDecimals, "half-away-from-zero") : total;
}
