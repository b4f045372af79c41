import { signableDraft } from "../../../../test/support/pane/signable";
import { smallCatalogue } from "../../../../test/support/smallStandard";
import { fraction, NO_TEXTS, scoreAssessment } from "../../../core";
import { builtInProfile } from "../../../schema";
import { distances, exclusionEffect } from "./figures";

const profile = builtInProfile();
const catalogue = smallCatalogue();

test("the distance to every threshold, rounded away from it, with the exact figure where the rounded one is not it", () => {
  const [first, second] = profile.grades;
  const near = distances({ total: fraction(26999n, 300n) }, profile);
  expect(near).toHaveLength(profile.grades.length);
  expect(near.map(({ grade }) => grade)).toEqual(profile.grades.map(({ id }) => id));
  const just = distances({ total: second?.from ?? fraction(0n, 1n) }, profile);
  expect(just[1]).toEqual({ grade: second?.id, side: "at", from: expect.any(String), distance: "0.00", exactly: null });
  expect(just[0]?.side).toBe("below");
  const below = distances({ total: fraction(94999n, 1000n) }, { ...profile, grades: [{ id: "x", label: { "zh-CN": "x", "en-US": "x" }, from: fraction(95n, 1n) }] });
  expect(below).toEqual([{ grade: "x", side: "below", from: "95", distance: "0.01", exactly: "1/1000" }]);
  const above = distances({ total: fraction(96n, 1n) }, { ...profile, grades: [{ id: "x", label: { "zh-CN": "x", "en-US": "x" }, from: fraction(95n, 1n) }] });
  expect(above).toEqual([{ grade: "x", side: "above", from: "95", distance: "1.00", exactly: null }]);
  expect(first).toBeDefined();
});

test("exclusions with their points, and what the result would be with them counted as nothing", () => {
  const draft = signableDraft();
  expect(exclusionEffect({ catalogue, profile, draft })).toBeNull();
  const without = { ...draft, clauses: new Map([...draft.clauses, ["2.1", { ...NO_TEXTS, status: "excluded" as const, reason: "无此业务" }] as const]) };
  const effect = exclusionEffect({ catalogue, profile, draft: without });
  expect(effect?.clauses).toEqual([{ id: "2.1", points: { n: 40n, d: 1n }, reason: "无此业务" }]);
  expect(effect?.points).toEqual({ n: 40n, d: 1n });
  const counted = scoreAssessment({ ...draft, clauses: new Map([...draft.clauses, ["2.1", { ...NO_TEXTS, status: "nonconforming" as const }] as const]) }, catalogue, profile);
  expect(effect?.counted?.total).toEqual(counted.status === "complete" ? counted.total : null);
});
