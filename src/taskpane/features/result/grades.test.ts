import { builtInProfile } from "../../../schema";
import { gradeLabel } from "../../words";
import { starsOf } from "./grades";

const profile = builtInProfile();

test.each([["five-star", 5], ["four-star", 4], ["three-star", 3], ["qualified", 2]])("%s is drawn with %i stars", (id, stars) => {
  expect(starsOf(profile, id)).toBe(stars);
});

test("the failed grade has no stars, whatever its label", () => {
  expect(starsOf(profile, "not-qualified")).toBeNull();
  expect(starsOf({ ...profile, failed: { ...profile.failed, label: { "zh-CN": "不足二星级", "en-US": "below two-star" } } }, "not-qualified")).toBeNull();
});

test("a body that renames a grade to one without stars gets none drawn", () => {
  const renamed = profile.grades.map((grade) => (grade.id === "qualified" ? { ...grade, label: { "zh-CN": "达标级", "en-US": "Qualified" } } : grade));
  expect(starsOf({ ...profile, grades: renamed }, "qualified")).toBeNull();
});

test("labels come in the language asked for, and an unknown id stays readable", () => {
  expect(gradeLabel(profile, "four-star", "zh-CN")).toBe("四星级");
  expect(gradeLabel(profile, "four-star", "en-US")).toBe("Four-star");
  expect(gradeLabel(profile, "six-star", "en-US")).toBe("six-star");
});
