import { builtInCatalogue, builtInProfile } from "../schema";
import type { ExpectationGround } from "../template";
import { recentExpectation } from "./recentExpectation";

const [CATALOGUE, PROFILE] = [builtInCatalogue(), builtInProfile()];
const needs: ExpectationGround["needs"] = {
  assessors: 0,
  deductions: 0,
  bonuses: 0,
  records: { samplePlans: 0, samples: 0, sampleSizes: 0, rectifications: 0, evidence: 0 },
};
const ground: ExpectationGround = { catalogue: CATALOGUE, profile: PROFILE, locale: "zh-CN", version: "2", needs };

test("files of the same standard and size share what is expected of them", () => {
  expect(recentExpectation({ ...ground, needs: { ...needs, records: { ...needs.records } } })).toBe(recentExpectation(ground));
});

test.each<readonly [string, Partial<ExpectationGround>]>([
  ["another catalogue", { catalogue: { ...CATALOGUE } }],
  ["another profile", { profile: { ...PROFILE } }],
  ["another language", { locale: "en-US" }],
  ["an older template", { version: "1" }],
  ["more assessors", { needs: { ...needs, assessors: 9 } }],
  ["more deductions", { needs: { ...needs, deductions: 30 } }],
  ["more bonuses", { needs: { ...needs, bonuses: 9 } }],
  ["more records of one kind", { needs: { ...needs, records: { ...needs.records, evidence: 500 } } }],
])("%s is another ground", (_, change) => {
  const before = recentExpectation(ground);
  const other = recentExpectation({ ...ground, ...change });
  expect(other).not.toBe(before);
  expect(recentExpectation({ ...ground, ...change })).toBe(other);
  expect(recentExpectation(ground)).toBe(before);
});

test("a workbook of so many rows that it would take the room of all others is worked out each time", () => {
  const large = { ...ground, needs: { ...needs, deductions: 40_000 } };
  const before = recentExpectation(ground);
  expect(recentExpectation(large)).not.toBe(recentExpectation(large));
  expect(recentExpectation(ground)).toBe(before);
});
