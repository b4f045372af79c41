import type { Catalogue, DraftAssessment, Rational, SchemeProfile } from "../../src/core";

/**
 * A second implementation of the arithmetic, on purpose unlike the first: one common denominator for the whole sheet,
 * whole numbers only, grades found by cross-multiplication. It shares no function with `src/core`.
 */
export interface OracleResult {
  /** total = numerator / denominator, not reduced, denominator > 0 */
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly grade: string;
}

/** The result of a draft in which every clause has a valid entry and at least one is not excluded. */
export function oracleResult(draft: DraftAssessment, catalogue: Catalogue, profile: SchemeProfile): OracleResult {
  const rows = catalogue.sections
    .flatMap((section) => section.indicators)
    .flatMap((indicator) => indicator.clauses)
    .map(({ id, points }) => ({ entry: draft.clauses.get(id), points }));
  const special = profile.specialDeduction.points;
  const bonus = profile.bonus.points;
  const scale = [
    special.d,
    bonus.d,
    ...rows.map(({ points }) => points.d),
    ...rows.map(({ entry }) => (entry?.status === "sampled" ? BigInt(entry.sampleSize) : 1n)),
    ...rows.map(({ entry }) => (entry?.status === "judged" ? entry.score.d : 1n)),
  ].reduce((product, one) => product * one, 1n);
  const units = (value: Rational) => (value.n * scale) / value.d;

  let got = 0n;
  let of = 0n;
  for (const { entry, points } of rows) {
    if (entry === undefined || entry.status === "unassessed") {
      throw new Error("the oracle takes complete assessments only");
    }
    if (entry.status === "excluded") {
      continue;
    }
    of += units(points);
    if (entry.status === "conforming") {
      got += units(points);
    } else if (entry.status === "sampled") {
      got += (points.n * BigInt(entry.sampleSize - entry.nonconforming) * (scale / BigInt(entry.sampleSize))) / points.d;
    } else if (entry.status === "judged") {
      got += units(entry.score);
    }
  }
  const items = BigInt(draft.bonuses.length) * units(bonus) - BigInt(draft.specialDeductions.length) * units(special);
  const raw =
    profile.specialItemsApplied === "after-normalising"
      ? { n: got * 100n * scale + items * of, d: of * scale }
      : { n: (got + items) * 100n, d: of };
  const total = atLeast(atMost(raw, profile.cap), profile.floor);
  return { numerator: total.n, denominator: total.d, grade: oracleGrade(total, draft.specialDeductions.length, profile) };
}

function atMost(value: Rational, limit: Rational | null): Rational {
  return limit !== null && value.n * limit.d > limit.n * value.d ? limit : value;
}

function atLeast(value: Rational, limit: Rational | null): Rational {
  return limit !== null && value.n * limit.d < limit.n * value.d ? limit : value;
}

/** The grade of a total, counted from the lowest threshold upwards. */
export function oracleGrade(total: Rational, specialDeductions: number, profile: SchemeProfile): string {
  const compared = profile.gradeOn === "displayed" ? halfAwayFromZero(total, profile.displayDecimals) : total;
  let grade = profile.failed.id;
  for (const band of [...profile.grades].reverse()) {
    if (compared.n * band.from.d >= band.from.n * compared.d) {
      grade = band.id;
    }
  }
  return specialDeductions >= profile.specialDeduction.failAt ? profile.failed.id : grade;
}

/** Adds half a unit to the magnitude and cuts. */
export function halfAwayFromZero({ n, d }: Rational, decimals: number): Rational {
  const scale = BigInt(`1${"0".repeat(decimals)}`);
  const magnitude = ((n < 0n ? -n : n) * scale * 2n + d) / (d * 2n);
  return { n: n < 0n ? -magnitude : magnitude, d: scale };
}
