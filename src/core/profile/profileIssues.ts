import { ZERO, compare, equals, exactText, fraction, isMultipleOf } from "../exact";
import type { Rational } from "../exact";
import { coreIssue } from "../issue";
import type { Issue } from "../issue";
import type { GradeBand, SchemeProfile } from "./profile";

/** More decimals than this say nothing about a star grade. */
const MAX_DISPLAY_DECIMALS = 6;

/**
 * Every rule of the profile format that its shape alone does not hold, broken ones with their path; [] where all hold.
 * Grades are named by their index in `profile.grades`: ask before they are sorted to get the places of the file.
 */
export function profileIssues(profile: SchemeProfile): Issue[] {
  return [
    ...positiveIssues(profile.specialDeduction.points, "specialDeduction/points"),
    ...countIssues(profile.specialDeduction.failAt, 1, null, "specialDeduction/failAt"),
    ...positiveIssues(profile.bonus.points, "bonus/points"),
    ...countIssues(profile.bonus.max, 0, null, "bonus/max"),
    ...capIssues(profile),
    ...countIssues(profile.displayDecimals, 0, MAX_DISPLAY_DECIMALS, "displayDecimals"),
    ...(profile.judgedStep === null ? [] : positiveIssues(profile.judgedStep, "judgedStep")),
    ...(profile.grades.length === 0 ? [coreIssue("list-empty", "grades")] : []),
    ...profile.grades.flatMap((grade, index) => gradeIssues(profile, grade, index)),
    ...(profile.grades.some((grade) => grade.id === profile.failed.id)
      ? [coreIssue("grade-id-duplicate", "failed/id", { id: profile.failed.id })]
      : []),
  ];
}

function positiveIssues(value: Rational, path: string): Issue[] {
  return compare(value, ZERO) > 0 ? [] : [coreIssue("number-not-positive", path, { value: exactText(value) })];
}

function countIssues(value: number, min: number, max: number | null, path: string): Issue[] {
  const good = Number.isSafeInteger(value) && value >= min && (max === null || value <= max);
  return good ? [] : [coreIssue("count-out-of-range", path, { value, min, max: max ?? "" })];
}

function capIssues({ cap, floor }: SchemeProfile): Issue[] {
  return cap !== null && floor !== null && compare(cap, floor) < 0
    ? [coreIssue("cap-below-floor", "cap", { cap: exactText(cap), floor: exactText(floor) })]
    : [];
}

function gradeIssues(profile: SchemeProfile, grade: GradeBand, index: number): Issue[] {
  const issues: Issue[] = [];
  const before = profile.grades.slice(0, index);
  if (before.some((other) => other.id === grade.id)) {
    issues.push(coreIssue("grade-id-duplicate", `grades/${String(index)}/id`, { id: grade.id }));
  }
  if (before.some((other) => equals(other.from, grade.from))) {
    issues.push(coreIssue("grade-from-duplicate", `grades/${String(index)}/from`, { from: exactText(grade.from) }));
  }
  if (profile.gradeOn === "displayed" && isTooFine(grade.from, profile.displayDecimals)) {
    const params = { from: exactText(grade.from), decimals: profile.displayDecimals };
    issues.push(coreIssue("grade-from-too-fine", `grades/${String(index)}/from`, params));
  }
  return issues;
}

/** A threshold between two displayed numbers could be reached by the exact total and missed by the displayed one. */
function isTooFine(from: Rational, displayDecimals: number): boolean {
  const decimals = Number.isSafeInteger(displayDecimals) && displayDecimals >= 0 && displayDecimals <= MAX_DISPLAY_DECIMALS;
  return decimals && !isMultipleOf(from, fraction(1n, 10n ** BigInt(displayDecimals)));
}
