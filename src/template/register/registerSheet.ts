import { decimalText, exactText, parseDecimal, subtract } from "../../core";
import type { Locale, Rational, ReviewedSheet, TriagedSheet } from "../../core";
import { cellAt, columnLetter, rangeOf } from "../plan/address";
import { EMPTY, cachedCount, cachedFigure, cachedText, formula, number, numberOf, text } from "../plan/cells";
import { BAND, BODY, COLORS, ENTRY, HEADER, NOTE, TITLE, base } from "../plan/palette";
import type { PlanConditionalFormat, PlanContent, PlanSheet, PlanStyle, PlanStyledRange, PlanValidation } from "../plan/plan";
import { STAGE_WORDS, keysOf } from "../vocabulary";
import { gradeOf } from "./gradeOf";
import type { RegisterOutline, RegisterRequest } from "./register";
import { countsOf, type RegisterSurvey, type SheetCounts } from "./registerSurvey";
import { REGISTER_HEADERS, REGISTER_SHEETS, REGISTER_TABLES, REVIEW_STATE_WORDS, RISK_WORDS, registerText } from "./registerWords";
import type { RegisterColumn } from "./registerWords";

export const REGISTER_COLUMNS = keysOf(REGISTER_HEADERS);
const COLUMNS = REGISTER_COLUMNS;
/** In characters. */
const WIDTHS: Readonly<Record<RegisterColumn, number>> = {
  company: 28, creditCode: 21, file: 30, team: 18, stage: 12, assessedOn: 12, catalogue: 18, profile: 18, claimedTotal: 10, total: 10, difference: 9, deductions: 9, claimedGrade: 14,
  grade: 14, open: 8, issues: 8, fails: 8, reviews: 8, risk: 7, signals: 34, state: 11, reviewer: 12, comment: 28, stateBy: 12, stateSince: 23, stateBasis: 14, hash: 14, change: 24,
};
const FIGURES: readonly RegisterColumn[] = ["claimedTotal", "total", "difference"];
const COUNTS: readonly RegisterColumn[] = ["deductions", "open", "issues", "fails", "reviews"];
/** The columns that nobody but a reviewer fills in. */
const REVIEWERS: readonly RegisterColumn[] = ["state", "reviewer", "comment"];
/** Where the control totals stand. */
export const TOTALS_CELL = "A2";
const SUBTOTALS_ROW = 3;
const HEADER_ROW = 4;

/** The rows of the table without its header; one blank row where there is no sheet at all. */
export function registerRows(sheets: number): { readonly first: number; readonly last: number } {
  return { first: HEADER_ROW + 1, last: HEADER_ROW + Math.max(1, sheets) };
}

/** The register itself: one row a sheet, the risky ones first, with room for what the reviewer decides. Its rows may come later. */
export function registerSheet({ locale, totals, survey, rows }: RegisterOutline, lines: readonly (readonly PlanContent[])[]): PlanSheet {
  const { first, last } = registerRows(rows.register);
  const table = rangeOf(0, HEADER_ROW, COLUMNS.length - 1, last);
  return {
    name: REGISTER_SHEETS.register[locale],
    tabColor: COLORS.brand,
    showGridlines: false,
    columns: COLUMNS.map((column, index) => ({ column: columnLetter(index), width: WIDTHS[column] })),
    rows: [{ row: 1, height: 28 }, { row: HEADER_ROW, height: 32 }],
    blocks: [
      { at: "A1", cells: [[text(registerText("title", locale))], [totalsLine(totals, locale)], COLUMNS.map((column) => (column === "company" ? text(registerText("shown", locale)) : subtotal(column, survey, rangeOf(at(column), first, at(column), last))))] },
      { at: cellAt(0, HEADER_ROW), cells: [COLUMNS.map((column) => text(REGISTER_HEADERS[column][locale])), ...lines] },
    ],
    styles: styles(locale, first, last),
    merges: [],
    tables: [{ name: REGISTER_TABLES.register, range: table, style: "TableStyleLight1", showBandedRows: false, showFilter: true }],
    validations: stateRules(locale, first, last, at),
    conditionalFormats: conditions(locale, first, last, at),
    charts: [],
    freezeAt: cellAt(1, HEADER_ROW + 1),
    protection: null,
    print: {
      orientation: "landscape", area: rangeOf(0, 1, COLUMNS.length - 1, last), titleRows: `${String(HEADER_ROW)}:${String(HEADER_ROW)}`, fitToWidth: true,
      header: { left: "", center: registerText("title", locale), right: "" },
      footer: { left: "", center: "&P / &N", right: "&D" },
    },
  };
}

/** The control totals in one line. */
export function totalsLine(totals: RegisterRequest["totals"], locale: Locale): PlanContent {
  return text(registerText("totals", locale, { ...totals }));
}

/** Where a column of ours stands, from 0; -1 where it is not there. */
export type ColumnPlace = (column: RegisterColumn) => number;

function at(column: RegisterColumn): number {
  return COLUMNS.indexOf(column);
}

/** The row of a sheet, in the order of the columns. */
export function registerLine(sheet: TriagedSheet, request: Pick<RegisterRequest, "locale" | "texts">): readonly PlanContent[] {
  const cells = registerCells(sheet, request);
  return COLUMNS.map((column) => cells[column]);
}

/** What a sheet's row says, column by column; the reviewer's own as a new row has them. */
export function registerCells({ file, risk, signals }: TriagedSheet, { locale, texts }: Pick<RegisterRequest, "locale" | "texts">): Readonly<Record<RegisterColumn, PlanContent>> {
  const { sheet } = file;
  const counts = countsOf(sheet);
  return {
    company: text(sheet.company),
    creditCode: text(sheet.creditCode),
    file: text(file.path),
    team: text(sheet.team.map(({ name }) => name).filter((name) => name !== "").join(locale === "zh-CN" ? "、" : ", ")),
    stage: text(stageWord(sheet.stage, locale)),
    assessedOn: text(sheet.assessedOn),
    catalogue: text(`${sheet.catalogue.id} ${sheet.catalogue.version}`),
    profile: text(`${sheet.profile.id} ${sheet.profile.version}`),
    claimedTotal: figureOrText(sheet.claims.total),
    total: sheet.result === null ? EMPTY : figureOrText(sheet.result.display),
    difference: differenceOf(sheet),
    deductions: number(counts.deductions),
    claimedGrade: text(claimedGradeOf(sheet, locale)),
    grade: text(gradeOf(sheet, locale)),
    open: number(counts.open),
    issues: number(counts.issues),
    fails: number(counts.fails),
    reviews: number(counts.reviews),
    risk: text(RISK_WORDS[risk][locale]),
    signals: text([...new Set(signals.map((one) => texts.signal(one).title))].join(locale === "zh-CN" ? "；" : "; ")),
    state: text(REVIEW_STATE_WORDS.submitted[locale]),
    reviewer: EMPTY,
    comment: EMPTY,
    stateBy: EMPTY,
    stateSince: EMPTY,
    stateBasis: EMPTY,
    hash: text(file.hash),
    change: EMPTY,
  };
}

/** A claim that is right is told in the register's language, as the grade beside it is; any other one as it stands. */
function claimedGradeOf(sheet: ReviewedSheet, locale: Locale): string {
  const { grade, differing } = sheet.claims;
  return grade === "" || differing.includes("grade") ? grade : gradeOf(sheet, locale);
}

function stageWord(stage: string, locale: Locale): string {
  return Object.hasOwn(STAGE_WORDS, stage) ? STAGE_WORDS[stage as keyof typeof STAGE_WORDS][locale] : stage;
}

/** What a file shows is a number where it is one; anything else is shown as it stands. */
function figureOrText(shown: string): PlanContent {
  const value = parseDecimal(shown);
  const asNumber = value === null ? null : numberOf(exactText(value));
  return asNumber === null ? text(shown) : number(asNumber);
}

/** Claimed less recomputed, both as they are shown. */
function differenceOf({ claims, result }: ReviewedSheet): PlanContent {
  const difference = claimedDifference(claims.total, result?.display ?? "");
  return difference === null ? EMPTY : figureOrText(decimalText(difference, 6, "half-away-from-zero"));
}

function claimedDifference(claimed: string, display: string): Rational | null {
  const [said, found] = [parseDecimal(claimed), parseDecimal(display)];
  return said === null || found === null ? null : subtract(said, found);
}

/** What follows the rows that a filter shows: how many, their counts together and the mean of their totals. */
export function subtotal(column: RegisterColumn, survey: RegisterSurvey, range: string): PlanContent {
  if (column === "file") {
    return formula(`SUBTOTAL(103,${range})`, cachedCount(survey.size));
  }
  if (column === "total") {
    const mean = survey.meanTotal;
    return formula(`IFERROR(SUBTOTAL(101,${range}),"")`, mean === null ? cachedText("") : cachedFigure(mean));
  }
  return isCount(column) ? formula(`SUBTOTAL(109,${range})`, cachedCount(survey.counts[column])) : EMPTY;
}

function isCount(column: RegisterColumn): column is keyof SheetCounts {
  return COUNTS.includes(column);
}

function styles(locale: Locale, first: number, last: number): readonly PlanStyledRange[] {
  const width = COLUMNS.length - 1;
  return [
    { range: rangeOf(0, 1, width, last), style: base(locale) },
    { range: "A1", style: TITLE },
    { range: TOTALS_CELL, style: NOTE },
    { range: rangeOf(0, SUBTOTALS_ROW, width, SUBTOTALS_ROW), style: { ...BAND, fontSize: 10 } },
    { range: cellAt(at("total"), SUBTOTALS_ROW), style: { numberFormat: "0.00" } },
    { range: rangeOf(0, HEADER_ROW, width, HEADER_ROW), style: HEADER },
    { range: rangeOf(0, first, width, last), style: BODY },
    ...COLUMNS.map((column) => ({ range: rangeOf(at(column), first, at(column), last), style: columnStyle(column) })),
  ];
}

/** What the cells of a column have beside the body's own style. */
export function columnStyle(column: RegisterColumn): PlanStyle {
  if (FIGURES.includes(column)) {
    return { numberFormat: "0.00####", horizontal: "right" };
  }
  if (COUNTS.includes(column)) {
    return { horizontal: "right" };
  }
  if (REVIEWERS.includes(column)) {
    return { ...ENTRY, numberFormat: "@" };
  }
  // A fingerprint is there to be copied; over several lines it would make every row as high.
  return { numberFormat: "@", ...(column === "hash" || column === "stateBasis" ? { wrap: false } : {}) };
}

/** The list of states; none where the column is not there. */
export function stateRules(locale: Locale, first: number, last: number, place: ColumnPlace): readonly PlanValidation[] {
  const rule: PlanValidation = {
    range: rangeOf(place("state"), first, place("state"), last),
    rule: { kind: "list", items: keysOf(REVIEW_STATE_WORDS).map((state) => REVIEW_STATE_WORDS[state][locale]) },
    ignoreBlank: true,
    error: { style: "stop", title: REGISTER_HEADERS.state[locale], message: registerText("stateError", locale) },
  };
  return place("state") < 0 ? [] : [rule];
}

/** What is coloured, in rows from `first` to `last`; a rule about a column that is not there is left out. */
export function conditions(locale: Locale, first: number, last: number, place: ColumnPlace): readonly PlanConditionalFormat[] {
  const cell = (column: RegisterColumn): string => `$${cellAt(place(column), first)}`;
  const wrong = { fill: COLORS.wrong, color: COLORS.wrongInk };
  const rules: readonly { readonly on: RegisterColumn; readonly beside?: RegisterColumn; readonly formula: (own: string, other: string) => string; readonly style: PlanConditionalFormat["style"] }[] = [
    { on: "risk", formula: (own) => `=${own}="${RISK_WORDS.high[locale]}"`, style: { ...wrong, bold: true } },
    { on: "risk", formula: (own) => `=${own}="${RISK_WORDS.medium[locale]}"`, style: { fill: COLORS.open } },
    { on: "difference", formula: (own) => `=AND(ISNUMBER(${own}),${own}<>0)`, style: wrong },
    { on: "claimedGrade", beside: "grade", formula: (own, other) => `=AND(LEN(${own})>0,${own}<>${other})`, style: wrong },
    { on: "open", formula: (own) => `=${own}>0`, style: { fill: COLORS.open } },
    { on: "fails", formula: (own) => `=${own}>0`, style: { fill: COLORS.lost, color: COLORS.lostInk } },
    { on: "change", formula: (own) => `=LEN(${own})>0`, style: { fill: COLORS.warning, color: COLORS.warningInk } },
    { on: "state", formula: (own) => `=${own}="${REVIEW_STATE_WORDS.returned[locale]}"`, style: { fill: COLORS.warning, color: COLORS.warningInk } },
    { on: "state", formula: (own) => `=${own}="${REVIEW_STATE_WORDS.accepted[locale]}"`, style: { color: COLORS.good, bold: true } },
  ];
  return rules
    .filter(({ on, beside = on }) => place(on) >= 0 && place(beside) >= 0)
    .map(({ on, beside = on, formula: formulaOf, style }) => ({ range: rangeOf(place(on), first, place(on), last), formula: formulaOf(cell(on), cell(beside)), style, stopIfTrue: false }));
}
