import { HUNDRED, ZERO, add, clausesOf, compare, gradeFor, gradesHighestFirst, integer, multiply, roundTo, subtract } from "../../core";
import type { Rational } from "../../core";
import { cachedCount, cachedFigure } from "./cells";
import { LARGEST_WHOLE, scaledScore } from "./clauseAnswers";
import { CODE } from "./clauseTwins";
import { clauseRows } from "./layout";
import type { Layout } from "./layout";
import type { PlanCached } from "./plan";
import type { RecountLine } from "./recountLines";
import type { SeenEntries } from "./seenEntries";

/** What the recount's state line says: entries that are wrong, open clauses, or a total that stands. */
export const STATE = { wrong: 9, open: 0, complete: 1 } as const;

/** The native recount of the entries: its lines as cells, and what other formulas read from them. */
export interface RecountAnswers {
  readonly lines: Readonly<Record<RecountLine, PlanCached>>;
  readonly state: number;
  readonly open: number;
  readonly wrong: number;
  readonly deductions: number;
  readonly bonuses: number;
  /** rounded for display */
  readonly total: Rational;
  /** position of the grade that the total reaches, from 1 for the highest; one more than there are grades where it reaches none */
  readonly band: number;
  /** what the exact total misses to the next grade, rounded up; 0 where there is none */
  readonly missing: Rational;
}

/** The lines of the recount, from the core's report and in whole numbers wherever the formulas count in them. */
export function recountAnswers(layout: Layout, entries: SeenEntries): RecountAnswers {
  const { catalogue, profile, scale } = layout;
  const count = clausesOf(catalogue).length;
  const codes = [...entries.clauses.values()].map(({ code }) => code);
  const open = codes.filter((code) => code === CODE.open).length;
  const wrong = codes.filter((code) => code === CODE.wrong).length;
  const deductions = entries.deductions.filter(Boolean).length;
  const bonuses = entries.bonuses.filter(Boolean).length;
  const isWrong = wrong > 0 || entries.recount === null || bonuses > profile.bonus.max;
  const state = isWrong ? STATE.wrong : open > 0 ? STATE.open : STATE.complete;

  const points = integer(scale.points);
  const applicable = multiply(entries.recount?.applicable ?? ZERO, points);
  const special = {
    deducted: multiply(multiply(profile.specialDeduction.points, integer(scale.total)), integer(deductions)),
    added: multiply(multiply(profile.bonus.points, integer(scale.total)), integer(bonuses)),
  };
  const common = commonDenominator(layout, entries, applicable, special);
  const multiple = common === 0n ? integer(1) : integer(common);
  const whole = multiply(applicable, multiple);
  const denominator = multiply(integer(scale.total), whole);
  const obtained = multiply(entries.recount?.obtained ?? ZERO, points);
  const total = totalOf(entries.recount);
  const shown = roundTo(total, profile.displayDecimals, "half-away-from-zero");
  const band = entries.recount === null ? bandOfNothing(layout, common) : bandOf(layout, total);
  const missing = state === STATE.complete && deductions < profile.specialDeduction.failAt && band > 1 ? missingTo(layout, band - 1, total) : ZERO;
  return {
    lines: {
      clauses: cachedCount(count),
      found: cachedCount(count),
      rows: cachedCount(count),
      open: cachedCount(open),
      wrong: cachedCount(wrong),
      deductions: cachedCount(deductions),
      bonuses: cachedCount(bonuses),
      state: cachedCount(state),
      applicable: cachedFigure(applicable),
      common: cachedFigure(integer(common)),
      obtained: cachedFigure(common === 0n ? roundTo(obtained, 9, "half-away-from-zero") : multiply(obtained, multiple)),
      numerator: cachedFigure(multiply(totalOf(entries.unlimited), denominator)),
      denominator: cachedFigure(denominator),
      clamped: cachedFigure(multiply(total, denominator)),
      total: cachedFigure(shown),
      band: cachedCount(band),
      next: cachedFigure(missing),
    },
    state, open, wrong, deductions, bonuses, total: shown, band, missing,
  };
}

/** The total over what is assessed so far, open clauses taken as 0; 0 where no clause counts. */
function totalOf(report: SeenEntries["recount"]): Rational {
  return report === null ? ZERO : report.status === "complete" ? report.total : report.low.total;
}

function bandOf({ profile }: Layout, total: Rational): number {
  const { grade } = gradeFor(total, 0, profile);
  const position = gradesHighestFirst(profile.grades).findIndex(({ id }) => id === grade);
  return position < 0 ? profile.grades.length + 1 : position + 1;
}

/** Where no clause counts, 0 out of 0 reaches every threshold when compared as whole numbers, and none otherwise. */
function bandOfNothing(layout: Layout, common: bigint): number {
  const { gradeOn, grades } = layout.profile;
  return gradeOn === "displayed" ? bandOf(layout, ZERO) : common === 0n ? grades.length + 1 : 1;
}

function missingTo({ profile }: Layout, band: number, total: Rational): Rational {
  const from = gradesHighestFirst(profile.grades)[band - 1]?.from ?? total;
  return roundTo(subtract(from, total), profile.displayDecimals, "up");
}

/** The least common denominator of every row; 0 where whole numbers would grow past what a spreadsheet holds. */
function commonDenominator(layout: Layout, entries: SeenEntries, applicable: Rational, { deducted, added }: { readonly deducted: Rational; readonly added: Rational }): bigint {
  const { profile, scale } = layout;
  if (!scale.whole) {
    return 0n;
  }
  let common = 1n;
  for (const { clause } of clauseRows(layout)) {
    const seen = entries.clauses.get(clause.id);
    const denominator = seen === undefined ? 1n : scaledScore(layout, clause, seen).denominator;
    if (denominator === 0n) {
      return 0n;
    }
    common = leastCommonMultiple(common, denominator);
  }
  const total = integer(scale.total);
  const limits = [profile.cap, profile.floor, ...profile.grades.map(({ from }) => from)].filter((value) => value !== null);
  const largest = [HUNDRED, ...limits].map((value) => multiply(absolute(value), total)).reduce((most, value) => (compare(value, most) > 0 ? value : most));
  const weight = profile.specialItemsApplied === "before-normalising" ? multiply(HUNDRED, integer(scale.points)) : applicable;
  const bound = multiply(integer(common), add(multiply(applicable, largest), multiply(add(deducted, added), weight)));
  return compare(bound, LARGEST_WHOLE) > 0 ? 0n : common;
}

function absolute(value: Rational): Rational {
  return value.n < 0n ? { n: -value.n, d: value.d } : value;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) {
    [x, y] = [y, x % y];
  }
  return (a / x) * b;
}
