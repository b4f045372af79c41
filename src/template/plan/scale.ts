import { clausesOf, exactText, integer, multiply } from "../../core";
import type { Catalogue, Rational, SchemeProfile } from "../../core";

/** More decimals than this are left to the rounding comparison: the whole numbers would grow too large for a spreadsheet. */
const MOST_DECIMALS = 6;

/** Decimals in which a score that follows no step is still taken as a whole number. */
const FREE_SCORE_DECIMALS = 4;

/** The powers of ten that turn every figure of a catalogue and a profile into whole numbers. */
export interface Scale {
  /** for points and given scores */
  readonly points: number;
  /** for thresholds, cap, floor, and the points of special items */
  readonly total: number;
  /** false: some figure has too many decimals, so that no whole-number comparison is possible */
  readonly whole: boolean;
}

/** The scale of the native recount, known before any entry is made. */
export function scaleOf(catalogue: Catalogue, profile: SchemeProfile): Scale {
  const clauses = clausesOf(catalogue);
  const judged = clauses.some((clause) => clause.method === "judged");
  const step = profile.judgedStep === null ? FREE_SCORE_DECIMALS : decimalsOf(profile.judgedStep);
  const points = Math.max(0, judged ? step : 0, ...clauses.map((clause) => decimalsOf(clause.points)));
  const totals = [profile.specialDeduction.points, profile.bonus.points, profile.cap, profile.floor, ...profile.grades.map((grade) => grade.from)];
  const total = Math.max(0, ...totals.map((value) => (value === null ? 0 : decimalsOf(value))));
  return {
    points: 10 ** Math.min(points, MOST_DECIMALS),
    total: 10 ** Math.min(total, MOST_DECIMALS),
    whole: points <= MOST_DECIMALS && total <= MOST_DECIMALS,
  };
}

/** A figure times its scale, as it stands in a formula: a whole number wherever the scale is whole. */
export function scaled(value: Rational, scale: number): string {
  return exactText(multiply(value, integer(scale)));
}

function decimalsOf(value: Rational): number {
  return (exactText(value).split(".")[1] ?? "").length;
}
