import type { Issue, Params, Place } from "../../core";

/** Every code that reading a workbook's shape gives, with the params that come with it; any of them refuses the result. */
export const WORKBOOK_ISSUE_CODES = [
  "basis-name-missing", // name
  "basis-unreadable", // name
  "template-unknown", // found, expected
  "table-missing", // table
  "column-missing", // table, column
  "column-twice", // table, column
  "rows-below-table", // table
  "row-without-clause", // {}
  "row-foreign", // found
  "row-clause-twice", // clause
  "row-clause-missing", // clause
  "row-clause-faulty", // found
  "row-points-changed", // clause, expected, found
  "row-title-changed", // clause, expected, found
  "row-look-for-changed", // clause, expected, found
  "row-method-changed", // clause, expected, found
  "row-section-entry", // section
] as const;
export type WorkbookIssueCode = (typeof WORKBOOK_ISSUE_CODES)[number];

/** Makes an issue of a workbook's shape; `path` names the table or the defined name that it is about. */
export function workbookIssue(code: WorkbookIssueCode, path: string, params: Params, place?: Place): Issue {
  return { code, path, params, ...(place === undefined ? {} : { place }) };
}
