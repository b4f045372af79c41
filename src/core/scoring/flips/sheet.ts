import { entryOf } from "../../assessment";
import type { ClauseEntry, DraftAssessment } from "../../assessment";
import { clausesOf } from "../../catalogue";
import type { Catalogue, Clause } from "../../catalogue";
import { ZERO, fraction } from "../../exact";
import type { Rational } from "../../exact";
import type { SchemeProfile } from "../../profile";
import { scoreClause } from "../scoreClause";
import { commonDenominator, unitsOf } from "./scale";

/** A complete assessment with every figure in units of 1/scale. */
export interface Sheet {
  readonly scale: bigint;
  readonly rows: readonly Row[];
  readonly obtained: bigint;
  readonly applicable: bigint;
  /** clauses that are not excluded */
  readonly counting: number;
  /** what a judged score goes up and down by */
  readonly step: bigint;
  readonly deductionPoints: bigint;
  readonly bonusPoints: bigint;
  readonly specialDeductions: number;
  readonly bonuses: number;
}

/** One clause of it. */
export interface Row {
  readonly clause: Clause;
  readonly entry: ClauseEntry;
  readonly points: bigint;
  /** 0 where it is excluded */
  readonly score: bigint;
}

/** Where a profile sets no step, changes of a given score go by hundredths. */
const FREE_STEP: Rational = fraction(1, 100);

/** Brings a complete assessment to whole numbers. */
export function sheetOf(draft: DraftAssessment, catalogue: Catalogue, profile: SchemeProfile): Sheet {
  const step = profile.judgedStep ?? FREE_STEP;
  const rows = clausesOf(catalogue).map((clause) => {
    const entry = entryOf(draft, clause);
    return { clause, entry, score: scoreClause(clause, entry) ?? ZERO };
  });
  const scale = commonDenominator([
    step,
    profile.specialDeduction.points,
    profile.bonus.points,
    ...rows.map(({ score }) => score),
    ...rows.map(({ clause, entry }) => (entry.status === "sampled" ? fraction(1n, clause.points.d * BigInt(entry.sampleSize)) : clause.points)),
  ]);
  const scaled = rows.map((row): Row => ({ ...row, points: unitsOf(row.clause.points, scale), score: unitsOf(row.score, scale) }));
  const counting = scaled.filter(({ entry }) => entry.status !== "excluded");
  return {
    scale,
    rows: scaled,
    obtained: counting.reduce((sum, { score }) => sum + score, 0n),
    applicable: counting.reduce((sum, { points }) => sum + points, 0n),
    counting: counting.length,
    step: unitsOf(step, scale),
    deductionPoints: unitsOf(profile.specialDeduction.points, scale),
    bonusPoints: unitsOf(profile.bonus.points, scale),
    specialDeductions: draft.specialDeductions.length,
    bonuses: draft.bonuses.length,
  };
}
