import { DEFAULT_PROFILE, catalogueOf, clause, draftOf, judged, rational } from "../../../test/core/builders";
import type { SchemeProfile } from "../profile";
import { gap, scoreAssessment } from ".";

const sheet = catalogueOf([clause("5.1.1", "100", { method: "judged" })]);

function gaps(score: string, deductions = 0, changed: Partial<SchemeProfile> = {}) {
  const profile = { ...DEFAULT_PROFILE, judgedStep: null, ...changed };
  const report = scoreAssessment(draftOf(sheet, [["5.1.1", judged(score)]], { deductions }), sheet, profile);
  if (report.status !== "complete") {
    throw new Error(report.status);
  }
  return gap(report, profile).map(({ grade, distance, reached }) => [grade, distance, reached]);
}

test("the distance to every threshold, above and below, highest first", () => {
  expect(gaps("91.25")).toEqual([
    ["five-star", rational(-15, 4), false],
    ["four-star", rational(5, 4), true],
    ["three-star", rational(45, 4), true],
    ["qualified", rational(85, 4), true],
  ]);
});

test("on a threshold the distance is nothing and the grade is reached", () => {
  expect(gaps("95")[0]).toEqual(["five-star", rational(0), true]);
});

test("where special deductions fail the company no grade is reached, however far the total lies above", () => {
  expect(gaps("100", 5)).toEqual([
    ["five-star", rational(0), false],
    ["four-star", rational(5), false],
    ["three-star", rational(15), false],
    ["qualified", rational(25), false],
  ]);
});

test("where the shown total decides, a grade may be reached with points missing", () => {
  expect(gaps("94.996", 0, { gradeOn: "displayed" })[0]).toEqual(["five-star", rational(-4, 1000), true]);
});

test("the order of a profile's grades does not matter", () => {
  expect(gaps("82", 0, { grades: [...DEFAULT_PROFILE.grades].reverse() })).toEqual(gaps("82"));
});
