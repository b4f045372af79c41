import type { Issue, Params, Place } from "../issue";

/** Every code that a form mapping and reading by it give, with the params that come with it; any of them refuses the mapping or the form. */
export const FORM_ISSUE_CODES = [
  // the mapping
  "form-column-malformed", // found
  "form-cell-malformed", // found
  "form-column-twice", // column
  "form-word-twice", // found
  "form-hash-malformed", // found
  "form-no-score", // {}
  "form-verdict-without-column", // found
  "form-half-sample", // {}
  "form-rows-reversed", // first, last
  "form-catalogue-differs", // found, expected, hash
  "form-profile-differs", // found, expected, hash
  "form-grade-unknown", // grade
  "form-clause-unknown", // clause
  "form-mapping-missing", // {}
  "form-document-twice", // {}
  // the form
  "form-sheet-missing", // sheet
  "form-sheet-not-found", // header, cell
  "form-sheets-several", // sheets
  "form-header-moved", // header, found
  "form-header-differs", // header, found
  "form-label-differs", // expected, found
  "form-end-missing", // end
  "form-cells-merged", // range
  "form-row-faulty", // found
  "form-row-foreign", // found
  "form-row-without-clause", // {}
  "form-heading-entry", // found
  "form-clause-twice", // clause, first
  "form-clause-missing", // clause
  "form-points-differ", // clause, expected, found
  "form-score-inexpressible", // clause, score, points
  "form-items-faulty", // found
] as const;
export type FormIssueCode = (typeof FORM_ISSUE_CODES)[number];

/** Makes an issue of a form mapping (`path` is that of the mapping) or of a form (with the cell that it is about). */
export function formIssue(code: FormIssueCode, path: string, params: Params = {}, place?: Place): Issue {
  return { code, path, params, ...(place === undefined ? {} : { place }) };
}
