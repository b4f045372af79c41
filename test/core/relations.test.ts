import { scoreAssessment } from "../../src/core";
import { RELATIONS } from "./relations";

const RUNS = 10_000;
const SEED = 27_922;

describe("relations between results", () => {
  test("at least twelve are looked at", () => {
    expect(RELATIONS.length).toBeGreaterThanOrEqual(12);
  });

  test.each(RELATIONS)("$name", ({ failure }) => {
    expect(failure(scoreAssessment, RUNS, SEED)).toBeNull();
  });
});
