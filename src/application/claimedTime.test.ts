import { isClaimedTime } from "../core";
import { claimedTime } from "./claimedTime";

const at = (minutesWest: number): Date => Object.assign(new Date(2026, 0, 5, 7, 8, 9), { getTimezoneOffset: () => minutesWest });

test.each([
  [-480, "2026-01-05T07:08:09+08:00"],
  [0, "2026-01-05T07:08:09+00:00"],
  [210, "2026-01-05T07:08:09-03:30"],
  [-345, "2026-01-05T07:08:09+05:45"],
])("%i minutes west of UTC", (west, text) => {
  expect(claimedTime(at(west))).toBe(text);
  expect(isClaimedTime(text)).toBe(true);
});

test("without a moment it is this one", () => {
  expect(isClaimedTime(claimedTime())).toBe(true);
});
