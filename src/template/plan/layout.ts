import type { Catalogue, Clause, Locale, SchemeProfile, Section } from "../../core";
import { BONUS_HEADERS, DEDUCTION_HEADERS, SCORESHEET_HEADERS, SHEET_WORDS, keysOf } from "../vocabulary";
import type { ScoresheetColumn, SheetKey } from "../vocabulary";
import { rangeOf } from "./address";
import { RECOUNT_LINES } from "./recountLines";
import { ruleLines } from "./ruleLines";
import type { RuleLine } from "./ruleLines";
import { scaleOf } from "./scale";
import type { Scale } from "./scale";
import { SIGNATURE_ROWS } from "./signatures";

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

/** Where everything stands in a scoring workbook; the one place that knows rows and columns. Rows from 1, columns from 0. */
export interface Layout {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
  readonly scale: Scale;
  readonly sheets: Readonly<Record<SheetKey, string>>;
  readonly scoresheet: { readonly header: number; readonly body: Rows; readonly rows: readonly ScoresheetRow[] };
  readonly special: {
    readonly deductionTitle: number;
    readonly deductionHeader: number;
    readonly deductions: Rows;
    readonly bonusTitle: number;
    readonly bonusHeader: number;
    readonly bonuses: Rows;
  };
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
}

const LEAST_ASSESSORS = 6;
const LEAST_DEDUCTIONS = 20;
const LEAST_BONUSES = 3;
export const HOW_LINES = 7;

/** Lays a workbook out for a catalogue and a profile; tables grow where more is carried over than they usually hold. */
export function layOut(catalogue: Catalogue, profile: SchemeProfile, locale: Locale, needs: LayoutNeeds): Layout {
  const rows = scoresheetRows(catalogue, 5);
  const deductions = block(6, Math.max(LEAST_DEDUCTIONS, needs.deductions));
  const bonuses = block(deductions.last + 4, Math.max(LEAST_BONUSES, profile.bonus.max + 1, needs.bonuses));
  const clauseCount = rows.filter((row) => row.kind === "clause").length;
  return {
    locale,
    catalogue,
    profile,
    scale: scaleOf(catalogue, profile),
    sheets: {
      summary: SHEET_WORDS.summary[locale],
      scoresheet: SHEET_WORDS.scoresheet[locale],
      specialItems: SHEET_WORDS.specialItems[locale],
      basis: SHEET_WORDS.basis[locale],
    },
    scoresheet: { header: 4, body: { first: 5, last: rows.at(-1)?.row ?? 5 }, rows },
    special: {
      deductionTitle: deductions.first - 2,
      deductionHeader: deductions.first - 1,
      deductions,
      bonusTitle: bonuses.first - 2,
      bonusHeader: bonuses.first - 1,
      bonuses,
    },
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
  return rangeOf(0, special.deductionHeader, keysOf(DEDUCTION_HEADERS).length - 1, special.deductions.last);
}
export function bonusTable({ special }: Layout): string {
  return rangeOf(0, special.bonusHeader, keysOf(BONUS_HEADERS).length - 1, special.bonuses.last);
}

/** The rows of the scoresheet that hold a clause, in the catalogue's order. */
export function clauseRows({ scoresheet }: Layout): readonly ClauseRow[] {
  return scoresheet.rows.filter((row) => row.kind === "clause");
}

function block(first: number, count: number): Rows {
  return { first, last: first + count - 1 };
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
