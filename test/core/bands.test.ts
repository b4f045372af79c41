import { add, compare, decimalText, fraction, gradeFor, integer, subtract } from "../../src/core";
import type { Rational } from "../../src/core";
import { DEFAULT_PROFILE } from "./builders";
import { rank } from "./relation";

const HAIR = fraction(1n, 10n ** 30n);
const THRESHOLDS = [70, 80, 90, 95];

/** The band of a total in thousandths, as intervals that are closed below and open above. */
function bandsHolding(thousandths: number): readonly string[] {
  const intervals: readonly (readonly [string, number, number])[] = [
    ["not-qualified", -Infinity, 70_000],
    ["qualified", 70_000, 80_000],
    ["three-star", 80_000, 90_000],
    ["four-star", 90_000, 95_000],
    ["five-star", 95_000, Infinity],
  ];
  return intervals.filter(([, from, to]) => from <= thousandths && thousandths < to).map(([id]) => id);
}

describe("grade bands", () => {
  test("every thousandth from -1 to 101 lies in exactly one band, and gets it; more is never less", () => {
    const wrong: number[] = [];
    let last = 0;
    for (let thousandths = -1000; thousandths <= 101_000; thousandths += 1) {
      const { grade } = gradeFor(fraction(thousandths, 1000), 0, DEFAULT_PROFILE);
      const holding = bandsHolding(thousandths);
      const risen = rank(grade, DEFAULT_PROFILE);
      if (holding.length !== 1 || holding[0] !== grade || risen < last) {
        wrong.push(thousandths);
      }
      last = risen;
    }
    expect(wrong).toEqual([]);
  });

  test.each(THRESHOLDS)("%d belongs to the band above, a hair less to the band below, a hair more to the band above", (threshold) => {
    const at = integer(threshold);
    const gradeOf = (total: Rational) => rank(gradeFor(total, 0, DEFAULT_PROFILE).grade, DEFAULT_PROFILE);
    expect([gradeOf(subtract(at, HAIR)), gradeOf(add(at, HAIR))]).toEqual([gradeOf(at) - 1, gradeOf(at)]);
  });

  test("with five special deductions or more no total of any size is qualified, with four every band is as it was", () => {
    for (let thousandths = -1000; thousandths <= 101_000; thousandths += 50) {
      const total = fraction(thousandths, 1000);
      expect(gradeFor(total, 5, DEFAULT_PROFILE).grade).toBe("not-qualified");
      expect(gradeFor(total, 4, DEFAULT_PROFILE)).toEqual(gradeFor(total, 0, DEFAULT_PROFILE));
    }
  });

  test("graded on what is displayed, no displayed figure is ever on the other side of a threshold than its grade", () => {
    const profile = { ...DEFAULT_PROFILE, gradeOn: "displayed" as const };
    const wrong: number[] = [];
    for (let thousandths = 0; thousandths <= 100_000; thousandths += 1) {
      const total = fraction(thousandths, 1000);
      const hundredths = BigInt(decimalText(total, 2, "half-away-from-zero").replace(".", ""));
      if (bandsHolding(Number(hundredths) * 10)[0] !== gradeFor(total, 0, profile).grade) {
        wrong.push(thousandths);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("a grade is reached exactly from its own threshold on, whatever the thresholds are", () => {
    const profile = { ...DEFAULT_PROFILE, grades: DEFAULT_PROFILE.grades.map((band, index) => ({ ...band, from: fraction(700 - 100 * index, 7) })) };
    for (const band of profile.grades) {
      expect(gradeFor(band.from, 0, profile).grade).toBe(band.id);
      expect(compare(band.from, subtract(band.from, HAIR))).toBe(1);
      expect(gradeFor(subtract(band.from, HAIR), 0, profile).grade).not.toBe(band.id);
    }
  });
});
