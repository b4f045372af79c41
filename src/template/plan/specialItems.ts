import { exactText } from "../../core";
import {
  BONUS_HEADERS, CAUSE_WORDS, DEDUCTION_ENTRIES, DEDUCTION_HEADERS, RECTIFICATION_WORDS, TABLES, keysOf, sheetText,
} from "../vocabulary";
import type { DeductionColumn } from "../vocabulary";
import { cellAt, columnLetter, rangeOf } from "./address";
import type { Answers } from "./answers";
import { EMPTY, cachedCount, formula, number, text } from "./cells";
import { carriedInto } from "./entries";
import type { CarriedEntries } from "./entries";
import { DATE_FORMAT, clauseRule, dateRule, wordRule } from "./entryRules";
import type { RuleCells } from "./entryRules";
import { bonusTable, countColumn, deductionColumn, deductionTable } from "./layout";
import type { Layout, Rows } from "./layout";
import { BAND, BODY, COLORS, ENTRY, HEADER, NOTE, TITLE, base } from "./palette";
import type { PlanCached, PlanContent, PlanSheet, PlanStyledRange, PlanValidation } from "./plan";
import { printSetup } from "./print";
import { referencesOf } from "./references";

const WIDTHS: Readonly<Record<DeductionColumn, number>> = {
  number: 6, cause: 22, clause: 12, description: 34, evidence: 22, action: 28, owner: 11, due: 12, status: 11, closure: 22, verifiedBy: 11, verifiedOn: 12,
};
/** The bonus reason stands in the cause column and runs on over the blank, unlocked columns beside it. */
const BONUS_REASON_COLUMN = 1;

/** The sheet of special deductions and bonuses; each filled row counts once. */
export function specialItemsSheet(layout: Layout, answers: Answers, carried: CarriedEntries, company: string): PlanSheet {
  const { locale, sheets, special, profile } = layout;
  const { columns, deductions, bonuses } = special;
  const last = columns.length - 1;
  const count = countColumn(layout);
  const isCounted = `$${cellAt(count, deductions.first)}=1`;
  return {
    name: sheets.specialItems,
    tabColor: COLORS.lostInk,
    showGridlines: false,
    columns: [
      ...columns.map((column, index) => ({ column: columnLetter(index), width: WIDTHS[column] })),
      ...[last + 1, count].map((column) => ({ column: columnLetter(column), width: 6, hidden: true })),
    ],
    rows: [
      { row: 1, height: 30 },
      { row: special.deductionTitle, height: 22 },
      { row: special.deductionHeader, height: 30 },
      { row: special.bonusTitle, height: 22 },
      { row: special.bonusHeader, height: 30 },
    ],
    blocks: [
      { at: "A1", cells: [[text(sheetText("special.title", locale))], [text(sheetText("special.note", locale))]] },
      {
        at: cellAt(0, special.deductionTitle),
        cells: [
          [
            text(
              sheetText("deductions.title", locale, {
                points: exactText(profile.specialDeduction.points),
                failAt: profile.specialDeduction.failAt,
              }),
            ),
          ],
          columns.map((column) => text(DEDUCTION_HEADERS[column][locale])),
        ],
      },
      { at: cellAt(0, deductions.first), cells: range(deductions).map((_, index) => columns.map((column) => deductionCell(layout, column, index, carried))) },
      {
        // The blank column before it held the counts in the first template.
        at: cellAt(count - 1, deductions.first),
        cells: range(deductions).map((row, index) => [EMPTY, countFormula(rangeOf(1, row, last, row), answers.deductions[index])]),
      },
      {
        at: cellAt(0, special.bonusTitle),
        cells: [
          [text(sheetText("bonuses.title", locale, { points: exactText(profile.bonus.points), max: profile.bonus.max }))],
          keysOf(BONUS_HEADERS).map((column) => text(BONUS_HEADERS[column][locale])),
        ],
      },
      { at: cellAt(0, bonuses.first), cells: range(bonuses).map((_, index) => [number(index + 1), carried.bonuses[index] ?? EMPTY]) },
      {
        at: cellAt(count - 1, bonuses.first),
        cells: range(bonuses).map((row, index) => [EMPTY, countFormula(cellAt(BONUS_REASON_COLUMN, row), answers.bonuses[index])]),
      },
    ],
    styles: styles(layout, last),
    merges: [],
    tables: [
      { name: TABLES.deductions, range: deductionTable(layout), style: "TableStyleLight1", showBandedRows: false, showFilter: false },
      { name: TABLES.bonuses, range: bonusTable(layout), style: "TableStyleLight1", showBandedRows: false, showFilter: false },
    ],
    validations: validations(layout),
    conditionalFormats: [
      {
        range: rangeOf(0, bonuses.first, BONUS_REASON_COLUMN, bonuses.last),
        formula: `=AND(SUM(${referencesOf(layout).bonusCounts.replace(/^.*!/, "")})>${String(profile.bonus.max)},LEN($B${String(bonuses.first)})>0)`,
        style: { color: COLORS.wrongInk, fill: COLORS.wrong, bold: true },
        stopIfTrue: true,
      },
      {
        range: rangeOf(0, deductions.first, last, deductions.last),
        formula: `=AND(SUM(${referencesOf(layout).deductionCounts.replace(/^.*!/, "")})>=${String(profile.specialDeduction.failAt)},${isCounted})`,
        style: { color: COLORS.wrongInk, fill: COLORS.wrong },
        stopIfTrue: true,
      },
      {
        range: rangeOf(3, deductions.first, 3, deductions.last),
        formula: `=AND(${isCounted},LEN($D${String(deductions.first)})=0)`,
        style: { fill: COLORS.lost },
        stopIfTrue: false,
      },
    ],
    charts: [],
    freezeAt: null,
    protection: { allowAutoFilter: true, allowFormatColumns: true, allowFormatRows: true },
    print: printSetup(layout, "landscape", rangeOf(0, 1, last, bonuses.last), company, { sheet: sheets.specialItems }),
  };
}

function range({ first, last }: Rows): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** 1 where anything at all stands in the cells, an error included. */
function countFormula(cells: string, shown: PlanCached = cachedCount(0)): PlanContent {
  return formula(`IF(IFERROR(SUMPRODUCT(LEN(${cells})),1)>0,1,0)`, shown);
}

function deductionCell({ locale }: Layout, column: DeductionColumn, index: number, carried: CarriedEntries): PlanContent {
  if (column === "number") {
    return number(index + 1);
  }
  return carriedInto(carried.deductions[index]?.get(column) ?? EMPTY, column, locale);
}

function styles(layout: Layout, last: number): readonly PlanStyledRange[] {
  const { locale, special } = layout;
  const { deductions, bonuses } = special;
  const column = (name: DeductionColumn): string => {
    const index = deductionColumn(layout, name);
    return rangeOf(index, deductions.first, index, deductions.last);
  };
  return [
    { range: rangeOf(0, 1, last, bonuses.last), style: base(locale) },
    { range: "A1", style: TITLE },
    { range: rangeOf(0, 2, last, 2), style: NOTE },
    { range: rangeOf(0, special.deductionTitle, last, special.deductionTitle), style: BAND },
    { range: rangeOf(0, special.deductionHeader, last, special.deductionHeader), style: HEADER },
    { range: rangeOf(0, deductions.first, last, deductions.last), style: BODY },
    { range: rangeOf(1, deductions.first, last, deductions.last), style: { ...ENTRY, numberFormat: "@" } },
    ...DEDUCTION_ENTRIES.filter((name) => name === "due" || name === "verifiedOn").map((name) => ({
      range: column(name),
      style: { numberFormat: DATE_FORMAT, horizontal: "center" } as const,
    })),
    ...(["number", "clause", "status"] as const).map((name) => ({ range: column(name), style: { horizontal: "center" } as const })),
    { range: rangeOf(0, special.bonusTitle, last, special.bonusTitle), style: BAND },
    { range: rangeOf(0, special.bonusHeader, BONUS_REASON_COLUMN, special.bonusHeader), style: HEADER },
    { range: rangeOf(0, bonuses.first, BONUS_REASON_COLUMN, bonuses.last), style: BODY },
    { range: rangeOf(0, bonuses.first, 0, bonuses.last), style: { horizontal: "center" } },
    { range: rangeOf(BONUS_REASON_COLUMN, bonuses.first, BONUS_REASON_COLUMN, bonuses.last), style: { ...ENTRY, numberFormat: "@" } },
  ];
}

function validations(layout: Layout): readonly PlanValidation[] {
  const { first, last } = layout.special.deductions;
  const cells = (name: DeductionColumn): RuleCells => {
    const index = deductionColumn(layout, name);
    return { range: rangeOf(index, first, index, last), first: cellAt(index, first) };
  };
  return [
    wordRule(layout, cells("cause"), CAUSE_WORDS, { prompt: "prompt.cause", message: "prompt.causeMessage", error: "error.cause" }),
    clauseRule(layout, cells("clause"), "prompt.clauseMessage"),
    dateRule(layout, cells("due")),
    wordRule(layout, cells("status"), RECTIFICATION_WORDS, { error: "error.status" }),
    dateRule(layout, cells("verifiedOn")),
  ];
}
