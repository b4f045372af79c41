import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { corpusOutcomes } from "./corpus";

/** Public workbooks that lie beside the project and are no part of it. */
const CORPUS = path.join(__dirname, "../../../shared/corpus");
const TABLE = path.join(__dirname, "corpus.outcomes.txt");

// The workbooks belong to others and are not copied in here: without them the test is skipped, and says so.
(existsSync(CORPUS) ? it : it.skip)("every public workbook ends as it did: read to its last cell, or refused with its code", () => {
  expect(corpusOutcomes(CORPUS)).toEqual(readFileSync(TABLE, "utf8").trimEnd().split("\n"));
});

it("the table of outcomes holds nothing but readings and refusals", () => {
  const lines = readFileSync(TABLE, "utf8").trimEnd().split("\n");
  expect(lines.filter((line) => !/^[^:]+: (?:read|refused) .+$/.test(line))).toEqual([]);
  expect(lines.length).toBeGreaterThan(1_100);
});
