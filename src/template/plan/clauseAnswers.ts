import { ZERO, compare, exactText, fraction, integer, multiply, roundTo } from "../../core";
import type { Clause, Rational } from "../../core";
import { RESULT_WORDS } from "../vocabulary";
import { cachedCount, cachedFigure, cachedText } from "./cells";
import { CODE, WHOLE_LIMIT } from "./clauseTwins";
import type { ClauseRow, Layout } from "./layout";
import type { PlanCached } from "./plan";
import type { HelperColumn } from "./references";
import type { SeenClause } from "./seenEntries";

/** The largest whole number that every spreadsheet program still tells from its neighbours. */
export const LARGEST_WHOLE = integer(10n ** BigInt(WHOLE_LIMIT.slice(-2)));

/** The score of a row times the points' scale, as the recount adds it up: a fraction in lowest terms, 0/0 where it has none. */
export interface ScaledScore {
  readonly numerator: Rational;
  readonly denominator: bigint;
}

/** What a section's row holds in the hidden columns: it never counts. */
export const SECTION_ANSWERS: Readonly<Record<HelperColumn, PlanCached>> = {
  index: cachedCount(0),
  code: cachedCount(CODE.section),
  numerator: cachedCount(0),
  denominator: cachedCount(1),
  applicable: cachedCount(0),
  section: cachedCount(0),
  indicator: cachedCount(0),
};

/** What the formulas of a clause's row show; `position` counts from 1 in the catalogue's order. */
export function clauseAnswers(
  layout: Layout,
  { clause, sectionNumber, indicatorNumber }: ClauseRow,
  position: number,
  seen: SeenClause,
): Readonly<Record<HelperColumn | "score" | "scoreTwin", PlanCached>> {
  const { numerator, denominator } = scaledScore(layout, clause, seen);
  const counts = seen.code >= CODE.open && seen.code <= CODE.judged;
  return {
    index: cachedCount(position),
    code: cachedCount(seen.code),
    numerator: cachedFigure(numerator),
    denominator: cachedFigure(integer(denominator)),
    applicable: cachedFigure(counts ? scaledPoints(layout, clause) : ZERO),
    section: cachedCount(sectionNumber),
    indicator: cachedCount(indicatorNumber),
    score: seen.answer,
    scoreTwin: twinAnswer(layout, seen),
  };
}

function twinAnswer({ locale }: Layout, { code, score }: SeenClause): PlanCached {
  if (score !== null) {
    return cachedFigure(score);
  }
  return cachedText(code === CODE.wrong ? RESULT_WORDS.wrong[locale] : code === CODE.excluded ? RESULT_WORDS.excluded[locale] : "");
}

function scaledPoints({ scale }: Layout, { points }: Clause): Rational {
  return multiply(points, integer(scale.points));
}

/** The whole-number form of a row's score; where it would pass what a spreadsheet can hold, there is none. */
export function scaledScore(layout: Layout, clause: Clause, { code, score, entry }: SeenClause): ScaledScore {
  const { scale } = layout;
  const scaled = multiply(score ?? ZERO, integer(scale.points));
  if (code === CODE.sampled && entry.status === "sampled") {
    const tooLarge = !scale.whole || compare(multiply(scaledPoints(layout, clause), integer(entry.sampleSize)), LARGEST_WHOLE) > 0;
    return tooLarge ? { numerator: ZERO, denominator: 0n } : { numerator: integer(scaled.n), denominator: scaled.d };
  }
  if (code === CODE.judged) {
    return scale.whole ? { numerator: roundTo(scaled, 0, "half-away-from-zero"), denominator: scaled.d === 1n ? 1n : 0n } : { numerator: ZERO, denominator: 0n };
  }
  return { numerator: scaled, denominator: 1n };
}

/** Rounded half away from zero, its closing zeros dropped, as a spreadsheet joins a number into a text. */
export function joinedFigure(value: Rational, decimals: number): string {
  return exactText(roundTo(value, decimals, "half-away-from-zero"));
}

/** A share of two figures; a dash where there is nothing to share. */
export function shareOf(obtained: Rational, applicable: Rational): PlanCached {
  return applicable.n === 0n ? cachedText("–") : cachedFigure(multiply(obtained, fraction(applicable.d, applicable.n)));
}
