import { decimalText, entryIssues, scoreClause } from "../core";
import { RESULT_WORDS, countDeductions, incompleteTotal, readClauseInput, type Matrix } from "../template";
import { cellNumber, exactNumber } from "./cellNumber";
import { faultError, firstIssueError, issueError } from "./functionError";
import { gradeLabel } from "./gradeLabel";
import { THIS_ROW, localeOf } from "./locale";
import { scored } from "./scored";

/** STAR.TOTAL: the total rounded for display, or what is missing while clauses are open. */
export function total(scoresheet: Matrix, deductions: Matrix, bonuses: Matrix, clauses: Matrix, rules: Matrix): number | string {
  const { input, report } = scored(scoresheet, deductions, bonuses, clauses, rules);
  return report.status === "complete"
    ? cellNumber(decimalText(report.total, input.profile.displayDecimals, "half-away-from-zero"))
    : incompleteTotal(report.open.length, report.open[0] ?? "", input.locale);
}

/** STAR.GRADE: the grade's label in the workbook's language, or the word for incomplete. */
export function grade(scoresheet: Matrix, deductions: Matrix, bonuses: Matrix, clauses: Matrix, rules: Matrix): string {
  const { input, report } = scored(scoresheet, deductions, bonuses, clauses, rules);
  return report.status === "complete" ? gradeLabel(input.profile, report.grade)[input.locale] : RESULT_WORDS.incomplete[input.locale];
}

/** STAR.DEDUCTIONS: the number of special deductions. */
export function deductions(table: Matrix): number {
  const counted = countDeductions(table);
  if (counted.ok) {
    return counted.value;
  }
  throw firstIssueError(counted.issues, localeOf(table[0]?.[0]));
}

/** STAR.SCORE: the score of one clause; "" while it is open, "–" when it is excluded. */
export function score(
  points: unknown,
  method: unknown,
  verdict: unknown,
  sampleSize: unknown,
  nonconforming: unknown,
  givenScore: unknown,
  step: unknown,
): number | string {
  const locale = localeOf(method);
  const input = readClauseInput({ points, method, verdict, sampleSize, nonconforming, givenScore, step });
  if (input === null) {
    throw issueError({ code: "basis-unreadable", path: "", params: { name: "STAR.SCORE" } }, locale);
  }
  const { clause, entry, faults } = input;
  const [fault] = faults;
  if (fault !== undefined) {
    throw faultError({ ...fault, clause: THIS_ROW[locale] }, locale);
  }
  const [issue] = entryIssues(clause, entry, { judgedStep: input.step });
  if (issue !== undefined) {
    throw issueError({ ...issue, params: { ...issue.params, clause: THIS_ROW[locale] } }, locale);
  }
  if (entry.status === "excluded") {
    return RESULT_WORDS.excluded[locale];
  }
  const exact = scoreClause(clause, entry);
  return exact === null ? "" : exactNumber(exact);
}
