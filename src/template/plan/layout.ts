import { clausesOf } from "../../core";
import type { Catalogue, Clause, Locale, RecordList, SchemeProfile, Section } from "../../core";
import { RECORD_TABLES } from "../records/tables";
import { BONUS_HEADERS, DEDUCTION_HEADERS, LATER_DEDUCTION_COLUMNS, SCORESHEET_HEADERS, SHEET_WORDS, keysOf } from "../vocabulary";
import type { DeductionColumn, ScoresheetColumn, SheetKey } from "../vocabulary";
import { rangeOf } from "./address";
import { RECOUNT_LINES } from "./recountLines";
import { ruleLines } from "./ruleLines";
import type { RuleLine } from "./ruleLines";
import { scaleOf } from "./scale";
import type { Scale } from "./scale";
import { SIGNATURE_ROWS } from "./signatures";
import { hasRecordSheets } from "./template";
import type { TemplateVersion } from "./template";

export interface SectionRow {
  readonly kind: "section";
  readonly row: number;
  readonly section: Section;
  readonly sectionNumber: number;
}
export interface ClauseRow {
  readonly kind: "clause";
  readonly row: number;
  readonly clause: Clause;
  readonly sectionId: string;
  readonly indicatorId: string;
  /** from 1, in the catalogue's order */
  readonly sectionNumber: number;
  readonly indicatorNumber: number;
}
export type ScoresheetRow = SectionRow | ClauseRow;

/** Rows of a block, first and last, from 1. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

/** Where a table of records stands on its sheet. */
export interface RecordArea {
  /** its first column, from 0 */
  readonly column: number;
  readonly title: number;
  readonly header: number;
  readonly body: Rows;
}

/** Where everything stands in a scoring workbook; the one place that knows rows and columns. Rows from 1, columns from 0. */
export interface Layout {
  readonly version: TemplateVersion;
  readonly locale: Locale;
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
  readonly scale: Scale;
  readonly sheets: Readonly<Record<SheetKey, string>>;
  readonly scoresheet: { readonly header: number; readonly body: Rows; readonly rows: readonly ScoresheetRow[] };
  readonly special: {
    readonly columns: readonly DeductionColumn[];
    readonly deductionTitle: number;
    readonly deductionHeader: number;
    readonly deductions: Rows;
    readonly bonusTitle: number;
    readonly bonusHeader: number;
    readonly bonuses: Rows;
  };
  readonly records: Readonly<Record<RecordList, RecordArea>>;
  readonly basis: {
    readonly identity: number;
    readonly how: number;
    readonly ruleHeader: number;
    readonly rules: readonly RuleLine[];
    readonly recount: Rows;
    readonly clauseHeader: number;
    readonly clauses: Rows;
    /** first row of what could not be placed; only there where something was left */
    readonly unplaced: number;
  };
  readonly summary: {
    readonly assessors: Rows;
    readonly result: number;
    readonly sections: Rows;
    readonly indicators: Rows;
    readonly chart: Rows;
    readonly signatures: number;
    readonly identity: number;
  };
}

export interface LayoutNeeds {
  readonly assessors: number;
  readonly deductions: number;
  readonly bonuses: number;
  /** rows that each table of records must have at least */
  readonly records: Readonly<Record<RecordList, number>>;
}

const LEAST_ASSESSORS = 6;
const LEAST_DEDUCTIONS = 20;
const LEAST_BONUSES = 3;
/** Sample plans beyond one for each clause that is sampled by rule. */
const SPARE_SAMPLE_PLANS = 5;
const FIRST_RECORD_ROW = 6;
export const HOW_LINES = 7;

/** Lays a workbook out for a catalogue and a profile; tables grow where more is carried over than they usually hold. */
export function layOut(catalogue: Catalogue, profile: SchemeProfile, locale: Locale, needs: LayoutNeeds, version: TemplateVersion): Layout {
  const rows = scoresheetRows(catalogue, 5);
  const deductions = block(6, Math.max(LEAST_DEDUCTIONS, needs.deductions));
  const bonuses = block(deductions.last + 4, Math.max(LEAST_BONUSES, profile.bonus.max + 1, needs.bonuses));
  const clauseCount = rows.filter((row) => row.kind === "clause").length;
  return {
    version,
    locale,
    catalogue,
    profile,
    scale: scaleOf(catalogue, profile),
    sheets: {
      summary: SHEET_WORDS.summary[locale],
      scoresheet: SHEET_WORDS.scoresheet[locale],
      sampling: SHEET_WORDS.sampling[locale],
      specialItems: SHEET_WORDS.specialItems[locale],
      rectification: SHEET_WORDS.rectification[locale],
      evidence: SHEET_WORDS.evidence[locale],
      basis: SHEET_WORDS.basis[locale],
    },
    scoresheet: { header: 4, body: { first: 5, last: rows.at(-1)?.row ?? 5 }, rows },
    special: {
      columns: keysOf(DEDUCTION_HEADERS).filter((column) => hasRecordSheets(version) || !LATER_DEDUCTION_COLUMNS.includes(column)),
      deductionTitle: deductions.first - 2,
      deductionHeader: deductions.first - 1,
      deductions,
      bonusTitle: bonuses.first - 2,
      bonusHeader: bonuses.first - 1,
      bonuses,
    },
    records: recordAreas(catalogue, needs),
    basis: basisRows(profile, locale, clauseCount),
    summary: summaryRows(catalogue, needs),
  };
}

/** The number of a table's column, from 0. */
export function scoresheetColumn(column: ScoresheetColumn): number {
  return keysOf(SCORESHEET_HEADERS).indexOf(column);
}

/** A table's address with its header row. */
export function scoresheetTable({ scoresheet }: Layout): string {
  return rangeOf(0, scoresheet.header, keysOf(SCORESHEET_HEADERS).length - 1, scoresheet.body.last);
}
export function deductionTable({ special }: Layout): string {
  return rangeOf(0, special.deductionHeader, special.columns.length - 1, special.deductions.last);
}
export function bonusTable({ special }: Layout): string {
  return rangeOf(0, special.bonusHeader, keysOf(BONUS_HEADERS).length - 1, special.bonuses.last);
}

/** The rows of the scoresheet that hold a clause, in the catalogue's order. */
export function clauseRows({ scoresheet }: Layout): readonly ClauseRow[] {
  return scoresheet.rows.filter((row) => row.kind === "clause");
}

/** The number of a column of the special deductions, from 0. */
export function deductionColumn({ special }: Layout, column: DeductionColumn): number {
  return special.columns.indexOf(column);
}

/** The hidden column on the special items sheet that holds 1 where the row counts. */
export function countColumn({ special }: Layout): number {
  return special.columns.length + 1;
}

/** The number of a column of a table of records on its sheet, from 0. */
export function recordColumn({ records }: Layout, list: RecordList, key: string): number {
  return records[list].column + RECORD_TABLES[list].columns.findIndex((column) => column.key === key);
}
export function recordTableRange({ records }: Layout, list: RecordList): string {
  const { column, header, body } = records[list];
  return rangeOf(column, header, column + RECORD_TABLES[list].columns.length - 1, body.last);
}

function block(first: number, count: number): Rows {
  return { first, last: first + count - 1 };
}

/** The body's sample sizes stand beside the plans, where one is looked up; the samples, which grow, below both. */
function recordAreas(catalogue: Catalogue, needs: LayoutNeeds): Layout["records"] {
  const proportional = clausesOf(catalogue).filter(({ method }) => method === "proportional").length;
  const rows = (list: RecordList, least = 0): number => Math.max(RECORD_TABLES[list].rows, least, needs.records[list]);
  const area = (first: number, count: number, column = 0): RecordArea => ({ column, title: first - 2, header: first - 1, body: block(first, count) });
  const samplePlans = area(FIRST_RECORD_ROW, rows("samplePlans", proportional + SPARE_SAMPLE_PLANS));
  const sampleSizes = area(FIRST_RECORD_ROW, rows("sampleSizes"), RECORD_TABLES.samplePlans.columns.length + 1);
  return {
    samplePlans,
    sampleSizes,
    samples: area(Math.max(samplePlans.body.last, sampleSizes.body.last) + 4, rows("samples")),
    rectifications: area(FIRST_RECORD_ROW, rows("rectifications")),
    evidence: area(FIRST_RECORD_ROW, rows("evidence")),
  };
}

function scoresheetRows(catalogue: Catalogue, firstRow: number): readonly ScoresheetRow[] {
  const rows: ScoresheetRow[] = [];
  let indicatorNumber = 0;
  for (const [index, section] of catalogue.sections.entries()) {
    const sectionNumber = index + 1;
    rows.push({ kind: "section", row: firstRow + rows.length, section, sectionNumber });
    for (const indicator of section.indicators) {
      indicatorNumber += 1;
      for (const clause of indicator.clauses) {
        const row = firstRow + rows.length;
        rows.push({ kind: "clause", row, clause, sectionId: section.id, indicatorId: indicator.id, sectionNumber, indicatorNumber });
      }
    }
  }
  return rows;
}

function basisRows(profile: SchemeProfile, locale: Locale, clauseCount: number): Layout["basis"] {
  const identity = 5;
  const how = identity + 5;
  const ruleHeader = how + HOW_LINES + 2;
  const rules = ruleLines(profile, locale, ruleHeader + 1);
  const recount = block(ruleHeader + rules.length + 3, RECOUNT_LINES.length);
  const clauseHeader = recount.last + 3;
  const clauses = block(clauseHeader + 1, clauseCount);
  return { identity, how, ruleHeader, rules, recount, clauseHeader, clauses, unplaced: clauses.last + 2 };
}

function summaryRows(catalogue: Catalogue, needs: LayoutNeeds): Layout["summary"] {
  const indicatorCount = catalogue.sections.reduce((count, section) => count + section.indicators.length, 0);
  const assessors = block(6, Math.max(LEAST_ASSESSORS, needs.assessors));
  const result = assessors.last + 3;
  const sections = block(result + 11, catalogue.sections.length);
  const indicators = block(sections.last + 4, indicatorCount);
  const chart = block(indicators.last + 2, Math.max(12, indicatorCount + 3));
  const signatures = chart.last + 2;
  return { assessors, result, sections, indicators, chart, signatures, identity: signatures + SIGNATURE_ROWS + 1 };
}
