/** A cell or a block of cells in a workbook: the sheet's name and an address in A1 form without `$` ("G12", "A3:B9"). */
export interface Place {
  readonly sheet: string;
  readonly address: string;
}

/** Values that a message text may show: texts, whole numbers, or decimal strings; never markup. */
export type Params = Readonly<Record<string, string | number>>;

/**
 * Something that could not be read as what it should be.
 * `code` is permanent and keyed in `messages/`; `path` is the slash path of `formats.md` ("clauses/5.1.2.1/sampleSize",
 * "" for the whole document); `place` stands where the data came from a workbook.
 */
export interface Issue {
  readonly code: string;
  readonly path: string;
  readonly params: Params;
  readonly place?: Place;
}

/** Every code that the rules of the core give, with the params that come with it. */
export const CORE_ISSUE_CODES = [
  // catalogue
  "list-empty", // {}
  "id-malformed", // id
  "id-duplicate", // id
  "id-not-under-parent", // id, parent
  "id-out-of-order", // id, after
  "points-not-positive", // points
  "section-sum-differs", // section, points, sum
  "source-missing", // clause
  "approval-incomplete", // {}
  "approval-with-provisional", // count, first
  // profile
  "number-not-positive", // value
  "count-out-of-range", // value, min, max ("" where there is no upper limit)
  "cap-below-floor", // cap, floor
  "grade-id-duplicate", // id
  "grade-from-duplicate", // from
  "grade-from-too-fine", // from, decimals
  // assessment
  "method-mismatch", // clause, status, method
  "not-excludable", // clause
  "sample-size-invalid", // clause, sampleSize
  "nonconforming-invalid", // clause, nonconforming
  "nonconforming-exceeds-sample", // clause, nonconforming, sampleSize
  "score-out-of-range", // clause, score, points
  "score-off-step", // clause, score, step
  "clause-unknown", // clause
  "too-many-bonuses", // count, max
  "no-applicable-clause", // {}
  // draw of a sample
  "population-out-of-range", // population, max
  "draw-out-of-range", // size, max
  "draw-exceeds-population", // size, population
  "seed-missing", // {}
  "seed-malformed", // {}
  // findings bank
  "bank-id-malformed", // id
  "text-missing", // {}
  "text-too-long", // length, max
  "text-control-character", // {}
  "loss-negative", // points
] as const;

/** A code that the rules of the core give. */
export type CoreIssueCode = (typeof CORE_ISSUE_CODES)[number];

/** Makes an issue of the core's own rules. */
export function coreIssue(code: CoreIssueCode, path: string, params: Params = {}): Issue {
  return { code, path, params };
}
