import { decimalText, scoreAssessment } from "../../src/core";
import type { DraftAssessment, Rational, SchemeProfile } from "../../src/core";
import { CONFORMING, DEFAULT_PROFILE, EXCLUDED, NONCONFORMING, catalogueOf, clause, draftOf, judged } from "./builders";

/**
 * Every score in tenths of a point on every denominator from 50.0 to 100.0, through the whole engine, against whole-number
 * arithmetic written here: s/d × 100 >= t is s × 100 >= t × d.
 */
const PROFILE: SchemeProfile = { ...DEFAULT_PROFILE, judgedStep: { n: 1n, d: 10n } };

function expectedGrade(score: number, denominator: number): string {
  const reached = (threshold: number) => score * 100 >= threshold * denominator;
  if (reached(95)) {
    return "five-star";
  }
  if (reached(90)) {
    return "four-star";
  }
  if (reached(80)) {
    return "three-star";
  }
  return reached(70) ? "qualified" : "not-qualified";
}

/** 100 s/d in hundredths, half up, by whole numbers. */
function expectedDisplay(score: number, denominator: number): string {
  const hundredths = Math.floor((20_000 * score + denominator) / (2 * denominator));
  return `${String(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, "0")}`;
}

/** A number of tenths without the engine's own arithmetic; not in lowest terms on purpose where the engine reads it only. */
function tenths(value: number): Rational {
  const parts = [10, 5, 2, 1].find((divisor) => value % divisor === 0) ?? 1;
  return { n: BigInt(value / parts), d: BigInt(10 / parts) };
}

/** One judged clause of that many tenths, and one excluded clause with the rest of 100. */
function sheetOf(denominator: number) {
  const clauses = [clause("5.1.1", tenths(denominator), { method: "judged" }), clause("5.2.1", tenths(1000), { excludable: true })];
  const catalogue = catalogueOf(clauses);
  const draft = draftOf(catalogue, [["5.2.1", EXCLUDED]]);
  const scoredAt = (score: number): DraftAssessment => ({
    ...draft,
    clauses: new Map([["5.1.1", judged(tenths(score))], ["5.2.1", EXCLUDED]]),
  });
  return { catalogue, scoredAt };
}

test("every score on every denominator from 50.0 to 100.0 in tenths gets the grade and the figure of whole-number arithmetic", () => {
  const wrong: string[] = [];
  let pairs = 0;
  for (let denominator = 500; denominator <= 1000; denominator += 1) {
    const { catalogue, scoredAt } = sheetOf(denominator);
    for (let score = 0; score <= denominator; score += 1) {
      pairs += 1;
      const report = scoreAssessment(scoredAt(score), catalogue, PROFILE);
      const good =
        report.status === "complete" &&
        report.grade === expectedGrade(score, denominator) &&
        decimalText(report.total, 2, "half-away-from-zero") === expectedDisplay(score, denominator);
      if (!good) {
        wrong.push(`${String(score)}/${String(denominator)}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(pairs).toBe(376_251);
});

test("the same pairs graded on what is displayed get the grade of the displayed figure, within a tenth of each threshold", () => {
  const profile: SchemeProfile = { ...PROFILE, gradeOn: "displayed" };
  const wrong: string[] = [];
  let pairs = 0;
  for (let denominator = 500; denominator <= 1000; denominator += 1) {
    const { catalogue, scoredAt } = sheetOf(denominator);
    for (const threshold of [70, 80, 90, 95]) {
      const nearest = Math.floor((threshold * denominator) / 100);
      for (const score of [nearest - 1, nearest, nearest + 1]) {
        pairs += 1;
        const report = scoreAssessment(scoredAt(Math.min(score, denominator)), catalogue, profile);
        const hundredths = Math.floor((20_000 * score + denominator) / (2 * denominator));
        if (report.status !== "complete" || report.grade !== expectedGrade(hundredths, 10_000)) {
          wrong.push(`${String(score)}/${String(denominator)}`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(pairs).toBe(501 * 12);
});

test("conforming and nonconforming make every whole score that they can, on every number of points", () => {
  const wrong: string[] = [];
  for (let conforming = 0; conforming <= 100; conforming += 1) {
    for (let nonconforming = 0; nonconforming <= 100; nonconforming += 1) {
      if (conforming + nonconforming === 0) {
        continue;
      }
      const rows = [["5.1.1", conforming, CONFORMING], ["5.2.1", nonconforming, NONCONFORMING]] as const;
      const present = rows.filter(([, points]) => points > 0);
      const catalogue = catalogueOf(present.map(([id, points]) => clause(id, String(points))));
      const report = scoreAssessment(draftOf(catalogue, present.map(([id, , given]) => [id, given])), catalogue, PROFILE);
      if (report.status !== "complete" || report.grade !== expectedGrade(conforming, conforming + nonconforming)) {
        wrong.push(`${String(conforming)}+${String(nonconforming)}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});
