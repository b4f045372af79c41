import { scoreAssessment } from "../../src/core";
import { goldenFiles, parseGoldenCase, readGoldenFile } from "../core/goldenCase";
import { resultLines } from "../core/goldenResult";

function linesOf(markdown: string): { actual: readonly string[]; expected: readonly string[] } {
  const { draft, catalogue, profile, expected } = parseGoldenCase(markdown);
  return { actual: resultLines(scoreAssessment(draft, catalogue, profile), profile), expected };
}

describe("golden scoring cases", () => {
  const files = goldenFiles();

  test("at least 40 of them are there", () => {
    expect(files.length).toBeGreaterThanOrEqual(40);
  });

  test.each(files)("%s", (file) => {
    const { actual, expected } = linesOf(readGoldenFile(file));
    expect(actual).toEqual(expected);
  });

  test("the README's example is a case that holds", () => {
    const example = /```markdown\n(.*?)```/s.exec(readGoldenFile("README.md"))?.[1] ?? "";
    const { actual, expected } = linesOf(example);
    expect(actual).toEqual(expected);
  });
});
