import { changeFacts, decimalText, exactText, gap as gapsOf, gradeFlips } from "../core";
import type { Derivation, GradeFlip, Locale } from "../core";
import { changeText, changeTexts, derivationTexts, fillText, outcomeText } from "../messages";
import { incompleteTotal, type FunctionInput, type Matrix } from "../template";
import { exactNumber } from "./cellNumber";
import { gradeLabel } from "./gradeLabel";
import { scored } from "./scored";

/** What a cell of an answer may hold. */
type Cell = string | number | boolean;

/**
 * STAR.EXPLAIN: how the total came about, a row a step: level (the total is 0), what in words, the figure as exact text, the figure, the clause.
 * What a step is made of stands above it, one level further down, and the total comes last. One row says what is missing while clauses are open.
 */
export function explain(scoresheet: Matrix, deductions: Matrix, bonuses: Matrix, clauses: Matrix, rules: Matrix): Cell[][] {
  const { input, report } = scored(scoresheet, deductions, bonuses, clauses, rules);
  return report.status === "complete"
    ? stepRows(report.derivation, 0, input.locale)
    : [[0, incompleteTotal(report.open.length, report.open[0] ?? "", input.locale), "", "", report.open[0] ?? ""]];
}

function stepRows({ code, params, value, clause, parts }: Derivation, level: number, locale: Locale): Cell[][] {
  const own: Cell[] = [level, fillText(derivationTexts[locale][code], params), exactText(value), exactNumber(value), clause ?? ""];
  return [...parts.flatMap((part) => stepRows(part, level + 1, locale)), own];
}

/**
 * STAR.GAP: a row a grade, the highest first: label, from, the total's distance as exact text and as a number (below 0 where points are missing),
 * whether it is reached, and for those that are not, the smallest set of changes that reaches it. One row says what is missing while clauses are open.
 */
export function gap(scoresheet: Matrix, deductions: Matrix, bonuses: Matrix, clauses: Matrix, rules: Matrix): Cell[][] {
  const { input, report } = scored(scoresheet, deductions, bonuses, clauses, rules);
  if (report.status !== "complete") {
    return [[incompleteTotal(report.open.length, report.open[0] ?? "", input.locale), "", "", "", "", ""]];
  }
  const flips = gradeFlips(input.draft, input.catalogue, input.profile, { limit: 1 });
  return gapsOf(report, input.profile).map(({ grade, from, distance, reached }) => [
    gradeLabel(input.profile, grade)[input.locale],
    exactNumber(from),
    exactText(distance),
    exactNumber(distance),
    reached,
    reached ? "" : setText(flips?.lifts.find((flip) => flip.grade === grade), input),
  ]);
}

function setText(flip: GradeFlip | undefined, { draft, catalogue, profile, locale }: FunctionInput): string {
  const [set] = flip?.sets ?? [];
  if (set === undefined) {
    return changeTexts[locale].unreachable;
  }
  const changes = set.changes.flatMap((change) => {
    const facts = changeFacts(change, draft, catalogue, profile);
    return facts === null ? [] : [changeText(facts, profile.displayDecimals, locale)];
  });
  const total = decimalText(set.total, profile.displayDecimals, "half-away-from-zero");
  return outcomeText(changes, total, gradeLabel(profile, set.grade)[locale], locale);
}
