import { changeFacts, gradeFlips, exactText } from "../../src/core";
import type { GradeFlip } from "../../src/core";
import { changeText } from "../../src/messages";
import { goldenFiles, parseGoldenCase, readGoldenFile } from "../core/goldenCase";

type Case = ReturnType<typeof parseGoldenCase>;

/** So many sets a grade stand in a file. */
const SHOWN = 3;

function linesOf(given: Case): readonly string[] {
  const flips = gradeFlips(given.draft, given.catalogue, given.profile, { limit: SHOWN });
  if (flips === null) {
    return ["not complete"];
  }
  return [...flips.lifts.flatMap((flip) => flipLines(flip.grade, flip, given)), ...(flips.drop === null ? [] : flipLines(`below ${flips.drop.grade}`, flips.drop, given))];
}

function flipLines(name: string, { size, sets }: GradeFlip, { draft, catalogue, profile }: Case): readonly string[] {
  const inWords = sets.map(({ changes, total, grade }) => {
    const each = changes.map((change) => {
      const facts = changeFacts(change, draft, catalogue, profile);
      return facts === null ? "?" : changeText(facts, profile.displayDecimals, "en-US");
    });
    return `${name} by: ${each.join("; ")} → ${exactText(total)} ${grade}`;
  });
  return [`${name}: ${size === null ? "not reachable" : size === 1 ? "1 change" : `${String(size)} changes`}`, ...inWords];
}

describe("golden cases of what would change the grade", () => {
  const files = goldenFiles("flips");

  test("at least 7 of them are there", () => {
    expect(files.length).toBeGreaterThanOrEqual(7);
  });

  test.each(files)("%s", (file) => {
    const given = parseGoldenCase(readGoldenFile(file, "flips"));
    expect(linesOf(given)).toEqual(given.expected);
  });
});
