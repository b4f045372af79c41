import { DEFAULT_PROFILE, decimal, text } from "../../../test/core/builders";
import { ZERO, fraction, integer } from "../exact";
import { gradesHighestFirst, profileDocument, profileIssues } from ".";
import type { SchemeProfile } from ".";

function found(change: Partial<SchemeProfile>) {
  return profileIssues({ ...DEFAULT_PROFILE, ...change }).map(({ code, path, params }) => [code, path, params]);
}

const band = (id: string, from: string) => ({ id, from: decimal(from), label: text(id) });

describe("profileIssues", () => {
  test("finds nothing in the default, nor in the extremes that are allowed", () => {
    expect(found({})).toEqual([]);
    expect(
      found({
        specialDeduction: { points: fraction(1, 1000), failAt: 1 },
        bonus: { points: fraction(1, 1000), max: 0 },
        displayDecimals: 6,
        cap: integer(10),
        floor: integer(10),
        judgedStep: null,
        grades: [band("only", "95.123456")],
        gradeOn: "displayed",
      }),
    ).toEqual([]);
    expect(found({ displayDecimals: 0, cap: null, gradeOn: "displayed" })).toEqual([]);
    expect(found({ floor: null, cap: integer(-5) })).toEqual([]);
  });

  test("points and step are more than nothing", () => {
    expect(found({ specialDeduction: { points: ZERO, failAt: 5 } })).toEqual([["number-not-positive", "specialDeduction/points", { value: "0" }]]);
    expect(found({ bonus: { points: decimal("-1"), max: 1 } })).toEqual([["number-not-positive", "bonus/points", { value: "-1" }]]);
    expect(found({ judgedStep: ZERO })).toEqual([["number-not-positive", "judgedStep", { value: "0" }]]);
  });

  test.each([0, -1, 1.5, NaN, 2 ** 53])("special deductions cannot fail at %d", (failAt) => {
    expect(found({ specialDeduction: { points: integer(1), failAt } })).toEqual([
      ["count-out-of-range", "specialDeduction/failAt", { value: failAt, min: 1, max: "" }],
    ]);
  });

  test.each([-1, 0.5, Infinity])("there cannot be %d bonuses at the most", (max) => {
    expect(found({ bonus: { points: integer(1), max } })).toEqual([["count-out-of-range", "bonus/max", { value: max, min: 0, max: "" }]]);
  });

  test.each([-1, 7, 0.5])("%d decimals cannot be displayed, and no threshold is measured by them", (displayDecimals) => {
    expect(found({ displayDecimals, gradeOn: "displayed", grades: [band("a", "0.00000001")] })).toEqual([
      ["count-out-of-range", "displayDecimals", { value: displayDecimals, min: 0, max: 6 }],
    ]);
  });

  test("the cap is not below the floor", () => {
    expect(found({ cap: integer(9), floor: integer(10) })).toEqual([["cap-below-floor", "cap", { cap: "9", floor: "10" }]]);
  });

  test("there is a grade", () => {
    expect(found({ grades: [] })).toEqual([["list-empty", "grades", {}]]);
  });

  test("grade ids differ from one another and from the failed one", () => {
    expect(found({ grades: [band("a", "90"), band("b", "80"), band("a", "70")] })).toEqual([["grade-id-duplicate", "grades/2/id", { id: "a" }]]);
    expect(found({ grades: [band("a", "90"), band("not-qualified", "80")] })).toEqual([["grade-id-duplicate", "failed/id", { id: "not-qualified" }]]);
  });

  test("thresholds differ, by number and not by text", () => {
    expect(found({ grades: [band("a", "90"), band("b", "80"), band("c", "90.0")] })).toEqual([["grade-from-duplicate", "grades/2/from", { from: "90" }]]);
  });

  test("a threshold is not finer than what is displayed, where the displayed figure is graded", () => {
    const grades = [band("a", "90.005"), band("b", "80.01")];
    expect(found({ grades, gradeOn: "displayed" })).toEqual([["grade-from-too-fine", "grades/0/from", { from: "90.005", decimals: 2 }]]);
    expect(found({ grades, gradeOn: "exact" })).toEqual([]);
    expect(found({ grades, gradeOn: "displayed", displayDecimals: 3 })).toEqual([]);
    expect(found({ grades, gradeOn: "displayed", displayDecimals: 0 })).toHaveLength(2);
  });
});

test("gradesHighestFirst sorts a copy", () => {
  const grades = [band("low", "70"), band("high", "95"), band("middle", "80")];
  expect(gradesHighestFirst(grades).map(({ id }) => id)).toEqual(["high", "middle", "low"]);
  expect(grades[0]?.id).toBe("low");
});

test("profileDocument is the file format, decimals in their shortest form, highest grade first", () => {
  const profile = { ...DEFAULT_PROFILE, grades: [band("low", "70.0"), band("high", "95.50")], failed: { id: "none", label: text("none") }, floor: null, extra: 1 };
  expect(profileDocument(profile)).toEqual({
    format: "servicestar.profile/1",
    id: "test-profile",
    version: "1",
    title: { "zh-CN": "Test profile", "en-US": "Test profile" },
    specialDeduction: { points: "1", failAt: 5 },
    bonus: { points: "1", max: 1 },
    specialItemsApplied: "after-normalising",
    cap: "100",
    floor: null,
    displayDecimals: 2,
    gradeOn: "exact",
    judgedStep: "0.5",
    grades: [
      { id: "high", from: "95.5", label: { "zh-CN": "high", "en-US": "high" } },
      { id: "low", from: "70", label: { "zh-CN": "low", "en-US": "low" } },
    ],
    failed: { id: "none", label: { "zh-CN": "none", "en-US": "none" } },
  });
});
