import { scoreAssessment } from "../../src/core";
import { goldenFiles, parseGoldenCase, readGoldenFile } from "./goldenCase";
import { resultLines } from "./goldenResult";
import { PLANTED_BUGS } from "./plantedBugs";
import type { Engine } from "./relation";
import { RELATIONS } from "./relations";

const RUNS = 500;
const SEED = 27_922;

/** The golden cases that the engine gets wrong, graded or refused otherwise than the file says. */
function failedCases(engine: Engine): readonly string[] {
  return goldenFiles().filter((file) => {
    const { draft, catalogue, profile, expected } = parseGoldenCase(readGoldenFile(file));
    return resultLines(engine(draft, catalogue, profile), profile).join("\n") !== expected.join("\n");
  });
}

/** The first relation that does not hold for the engine, with the counterexample; null where all hold. */
function failedRelation(engine: Engine): string | null {
  for (const { name, failure } of RELATIONS) {
    const counterexample = failure(engine, RUNS, SEED);
    if (counterexample !== null) {
      return `${name}: ${counterexample}`;
    }
  }
  return null;
}

describe("planted bugs", () => {
  test("there are five of them", () => {
    expect(PLANTED_BUGS).toHaveLength(5);
  });

  test("the engine itself passes what the bugs must fail", () => {
    expect(failedCases(scoreAssessment)).toEqual([]);
    expect(failedRelation(scoreAssessment)).toBeNull();
  });

  test.each(PLANTED_BUGS)("the golden cases catch it: $name", ({ engine }) => {
    expect(failedCases(engine)).not.toEqual([]);
  });

  test.each(PLANTED_BUGS)("the relations catch it: $name", ({ engine }) => {
    expect(failedRelation(engine)).not.toBeNull();
  });
});
