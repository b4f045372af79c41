import { isClaimedTime } from "../core";
import { claimedTime } from "./claimedTime";

test("the time that is signed says the second and how far from UTC it was told", () => {
  expect(claimedTime(new Date(2026, 10, 6, 8, 5, 7))).toMatch(/^2026-11-06T08:05:07[+-]\d\d:\d\d$/);
  expect(isClaimedTime(claimedTime())).toBe(true);
});
