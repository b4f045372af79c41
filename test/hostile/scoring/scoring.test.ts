import type { Locale } from "../../../src/core";
import { beyond, bookOfRow, bytesOfRow, expectedOf, outcomeOf, type ScoringOutcome, type ScoringRow } from "./outcome";
import { SCORING_ROWS } from "./rows";
import { type ScoredFiles, scoreFiles } from "./scoredFiles";
import { type Kind, scoringBook } from "./scoringBook";

interface Case {
  readonly name: string;
  readonly row: ScoringRow;
  readonly locale: Locale;
}

const CASES: readonly Case[] = [
  ...SCORING_ROWS.map((row): Case => ({ name: `${row.id} ${row.what}`, row, locale: "zh-CN" })),
  ...SCORING_ROWS.filter(({ inBoth }) => inBoth === true).map((row): Case => ({ name: `${row.id} ${row.what}, in English`, row, locale: "en-US" })),
];

const BOOKS = (["zh-CN", "en-US"] as const).flatMap((locale) => (["calculated", "entered"] as const).map((kind) => ({ kind, locale })));

/** What a worker in a browser has to spare. */
const LIMIT_MB = 300;

let scored: ScoredFiles;
let outcomes: readonly ScoringOutcome[];

beforeAll(() => {
  scored = scoreFiles([...BOOKS.map(({ kind, locale }) => scoringBook(kind, locale).untouched()), ...CASES.map(({ row, locale }) => bytesOfRow(row, locale))]);
  outcomes = scored.results.map(outcomeOf);
});

function untouched(kind: Kind, locale: Locale): ScoringOutcome {
  const outcome = outcomes[BOOKS.findIndex((book) => book.kind === kind && book.locale === locale)];
  if (outcome === undefined) {
    throw new Error("no such book");
  }
  return outcome;
}

test.each([
  ["calculated", "zh-CN", []],
  ["calculated", "en-US", []],
  ["entered", "zh-CN", ["RES003 blank 汇总!B15"]],
  ["entered", "en-US", ["RES003 blank Summary!B15"]],
] as const)("the untouched book, %s, %s: four stars, and nothing to find but that its grade depends on exclusions and its points are placeholders", (kind, locale, findings) => {
  expect(untouched(kind, locale)).toEqual({ score: { total: "93.52", specialDeductions: 2, grade: "four-star" }, findings: [...findings, "EXC005", "CAT002 provisional"] });
});

test.each(CASES.map((each, index) => [each.name, each, index] as const))("%s", (_, { row, locale }, index) => {
  const before = untouched(bookOfRow(row), locale);
  const outcome = outcomes[BOOKS.length + index];
  expect(outcome === undefined ? undefined : beyond(outcome, before)).toEqual(expectedOf(row, before, locale));
});

test("one call scored all of them, whatever the one before was, in the memory that there is", () => {
  expect(scored.results).toHaveLength(BOOKS.length + CASES.length);
  expect(scored.exit).toBe(1);
  expect(scored.megabytes).toBeGreaterThan(20);
  expect(scored.megabytes).toBeLessThan(LIMIT_MB);
});
