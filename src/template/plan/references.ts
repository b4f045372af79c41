import type { ScoresheetColumn } from "../vocabulary";
import { cellAt, fixed, onSheet, rangeOf } from "./address";
import { countColumn, scoresheetColumn } from "./layout";
import type { Layout } from "./layout";
import { RECOUNT_LINES } from "./recountLines";
import type { RecountLine } from "./recountLines";
import { GRADE_PREFIX, FROM_SUFFIX, LABEL_SUFFIX } from "./ruleLines";

/** Hidden columns right of the scoresheet's table that the native recount uses, one formula a row. */
export const HELPER_COLUMNS = {
  /** position in the Basis clause list; 0 for a row that is no clause */
  index: 17,
  /** -1 section row, 0 open, 1 conforming, 2 nonconforming, 3 sampled, 4 judged, 5 excluded, 9 wrong */
  code: 18,
  /** score times the scale, as a fraction in lowest terms */
  numerator: 19,
  denominator: 20,
  /** points times the scale, 0 where the clause does not count */
  applicable: 21,
  section: 22,
  indicator: 23,
} as const;
export type HelperColumn = keyof typeof HELPER_COLUMNS;

/** Hidden columns right of the Basis clause list. */
export const BASIS_HELPERS = { section: 10, indicator: 11, method: 12, excludable: 13, position: 14, code: 15 } as const;
export type BasisHelper = keyof typeof BASIS_HELPERS;

/** Columns on the Basis sheet, outside the print area, that carry the two documents. */
export const JSON_COLUMNS = { catalogue: 17, profile: 18 } as const;

/** Columns of the summary. */
export const SUMMARY_COLUMNS = { label: 0, value: 1, twin: 2, agreement: 3, share: 4, open: 5 } as const;

/** References between the sheets, always fixed, with the sheet's name. */
export interface References {
  readonly recount: (line: RecountLine) => string;
  readonly helper: (column: HelperColumn) => string;
  /** by the native formulas */
  readonly scores: string;
  readonly points: string;
  readonly scoresheetIds: string;
  readonly clauseIds: string;
  readonly clausePoints: string;
  readonly basisHelper: (column: BasisHelper) => string;
  readonly gradeFroms: string;
  /** every grade's name, highest first, then that of failing */
  readonly gradeLabels: string;
  readonly deductionCounts: string;
  readonly bonusCounts: string;
}

/** A cell of the scoresheet in a row, relative, for formulas in that row. */
export function inRow(column: ScoresheetColumn | HelperColumn, row: number): string {
  return cellAt(column in HELPER_COLUMNS ? HELPER_COLUMNS[column as HelperColumn] : scoresheetColumn(column as ScoresheetColumn), row);
}

const KNOWN = new WeakMap<Layout, References>();

/** The references of one layout; every row's formulas ask for them, so they are made once. */
export function referencesOf(layout: Layout): References {
  const known = KNOWN.get(layout) ?? makeReferences(layout);
  KNOWN.set(layout, known);
  return known;
}

function makeReferences(layout: Layout): References {
  const { sheets, scoresheet, basis, special } = layout;
  const score = (column: number): string => onSheet(sheets.scoresheet, fixed(rangeOf(column, scoresheet.body.first, column, scoresheet.body.last)));
  const list = (column: number): string => onSheet(sheets.basis, fixed(rangeOf(column, basis.clauses.first, column, basis.clauses.last)));
  const rules = (matches: (key: string) => boolean): string => {
    const rows = basis.rules.filter((rule) => matches(rule.key)).map((rule) => rule.row);
    return onSheet(sheets.basis, fixed(rangeOf(1, Math.min(...rows), 1, Math.max(...rows))));
  };
  return {
    recount: (line) => onSheet(sheets.basis, fixed(cellAt(1, basis.recount.first + RECOUNT_LINES.indexOf(line)))),
    helper: (column) => score(HELPER_COLUMNS[column]),
    scores: score(scoresheetColumn("scoreTwin")),
    points: score(scoresheetColumn("points")),
    scoresheetIds: score(scoresheetColumn("clause")),
    clauseIds: list(0),
    clausePoints: list(4),
    basisHelper: (column) => list(BASIS_HELPERS[column]),
    gradeFroms: rules((key) => key.startsWith(GRADE_PREFIX) && key.endsWith(FROM_SUFFIX)),
    gradeLabels: rules((key) => key.endsWith(LABEL_SUFFIX)),
    deductionCounts: onSheet(
      sheets.specialItems,
      fixed(rangeOf(countColumn(layout), special.deductions.first, countColumn(layout), special.deductions.last)),
    ),
    bonusCounts: onSheet(
      sheets.specialItems,
      fixed(rangeOf(countColumn(layout), special.bonuses.first, countColumn(layout), special.bonuses.last)),
    ),
  };
}
