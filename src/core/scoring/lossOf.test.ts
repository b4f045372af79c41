import { CONFORMING, EXCLUDED, NONCONFORMING, UNASSESSED, clause, judged, sampled } from "../../../test/core/builders";
import { exactText } from "../exact";
import { lossOf } from "./lossOf";

test.each([
  ["an open clause", UNASSESSED, null],
  ["a conforming clause", CONFORMING, null],
  ["an excluded clause", EXCLUDED, null],
  ["a nonconforming clause", NONCONFORMING, "all"],
  ["a sample with something nonconforming", sampled(9, 2), "share"],
  ["a sample without", sampled(9, 0), null],
  ["a judged clause", judged("7.5"), "points 2.5"],
  ["a judged clause with nothing left", judged("0"), "points 10"],
  ["a judged clause with every point", judged("10"), null],
])("%s", (_, entry, expected) => {
  const loss = lossOf(clause("5.1", "10"), entry);
  expect(loss?.kind === "points" ? `points ${exactText(loss.points)}` : (loss?.kind ?? null)).toBe(expected);
});
