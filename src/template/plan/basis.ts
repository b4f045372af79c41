import { canonicalJson, catalogueDocument, exactText, gradesHighestFirst, profileDocument } from "../../core";
import type { Locale, SchemeProfile } from "../../core";
import {
  ANSWER_WORDS, CLAUSE_LIST_HEADERS, METHOD_WORDS, PROVENANCE_WORDS, RULE_HEADERS, keysOf, sheetText,
} from "../vocabulary";
import type { ClauseListColumn } from "../vocabulary";
import { cellAt, columnLetter, rangeOf } from "./address";
import type { Answers } from "./answers";
import { EMPTY, cachedCount, decimal, formula, number, text } from "./cells";
import { clauseRows } from "./layout";
import type { ClauseRow, Layout } from "./layout";
import { BAND, BODY, COLORS, HEADER, LABEL, NOTE, TITLE, base } from "./palette";
import type { PlanBlock, PlanContent, PlanSheet, PlanStyledRange } from "./plan";
import { printSetup } from "./print";
import { recountFormulas } from "./recount";
import { RECOUNT_LINES } from "./recountLines";
import { BASIS_HELPERS, JSON_COLUMNS, referencesOf } from "./references";
import { chunksOf } from "./chunks";
import { TEMPLATE } from "./template";
import type { UnplacedEntry } from "./entries";
import { CODE } from "./clauseTwins";
import { NO_VALUE } from "./ruleLines";

/** What identifies the two documents: lower-case hex SHA-256 of their canonical JSON. */
export interface PlanHashes {
  readonly catalogue: string;
  readonly profile: string;
}

const WIDTHS = [26, 34, 16, 14, 9, 14, 11, 20, 36];
const LAST = WIDTHS.length - 1;
const METHOD_CODES = { "all-or-nothing": 1, proportional: 2, judged: 3 } as const;

/** The canonical JSON of the catalogue and the profile, in pieces that each fit a cell. */
export function basisDocuments({ catalogue, profile }: Layout): { readonly catalogue: readonly string[]; readonly profile: readonly string[] } {
  return { catalogue: chunksOf(canonicalJson(catalogueDocument(catalogue))), profile: chunksOf(canonicalJson(profileDocument(profile))) };
}

/** The locked sheet that the score rests on: identity, arithmetic, settings, recount, clause list, and both documents. */
export function basisSheet(layout: Layout, answers: Answers, hashes: PlanHashes, unplaced: readonly UnplacedEntry[], company: string): PlanSheet {
  const { locale, sheets, basis, catalogue, profile } = layout;
  const list = keysOf(CLAUSE_LIST_HEADERS);
  const documents = basisDocuments(layout);
  const recount = recountFormulas(layout);
  const lastRow = unplaced.length === 0 ? basis.clauses.last : basis.unplaced + 2 + unplaced.length;
  const line = (content: string): PlanContent[] => [text(content)];
  const blocks: PlanBlock[] = [
    { at: "A1", cells: [line(sheetText("basis.title", locale)), line(sheetText("basis.note", locale))] },
    {
      at: cellAt(0, basis.identity - 1),
      cells: [
        line(sheetText("basis.identity", locale)),
        [text(sheetText("identity.template", locale)), text(TEMPLATE.id), text(layout.version)],
        [text(sheetText("identity.catalogue", locale)), text(catalogue.id), text(catalogue.version), text(hashes.catalogue)],
        [text(sheetText("identity.profile", locale)), text(profile.id), text(profile.version), text(hashes.profile)],
      ],
    },
    { at: cellAt(0, basis.how - 1), cells: [line(sheetText("basis.howTitle", locale)), ...howLines(layout).map(line)] },
    {
      at: cellAt(0, basis.ruleHeader - 1),
      cells: [
        line(sheetText("basis.rulesTitle", locale)),
        keysOf(RULE_HEADERS).map((column) => text(RULE_HEADERS[column][locale])),
        ...basis.rules.map((rule) => [text(rule.key), rule.value, text(rule.meaning)]),
      ],
    },
    {
      at: cellAt(0, basis.recount.first - 1),
      cells: [
        line(sheetText("basis.recountTitle", locale)),
        ...RECOUNT_LINES.map((name) => [
          text(name),
          formula(recount[name], answers.recount.lines[name]),
          text(sheetText(`recount.${name}`, locale, { scale: layout.scale.points })),
        ]),
      ],
    },
    {
      at: cellAt(0, basis.clauseHeader - 1),
      cells: [line(sheetText("basis.clausesTitle", locale)), list.map((column) => text(CLAUSE_LIST_HEADERS[column][locale]))],
    },
    { at: cellAt(0, basis.clauses.first), cells: clauseRows(layout).map((row) => list.map((column) => listCell(row, column, locale))) },
    { at: cellAt(BASIS_HELPERS.section, basis.clauses.first), cells: clauseRows(layout).map((row, index) => helperCells(layout, answers, row, index)) },
    { at: cellAt(JSON_COLUMNS.catalogue, 2), cells: documents.catalogue.map((chunk) => [text(chunk)]) },
    { at: cellAt(JSON_COLUMNS.profile, 2), cells: documents.profile.map((chunk) => [text(chunk)]) },
  ];
  if (unplaced.length > 0) {
    blocks.push({
      at: cellAt(0, basis.unplaced),
      cells: [
        line(sheetText("basis.unplacedTitle", locale)),
        line(sheetText("basis.unplacedNote", locale)),
        [text(sheetText("basis.unplacedFrom", locale)), text(sheetText("basis.unplacedField", locale)), text(sheetText("basis.unplacedContent", locale))],
        ...unplaced.map((entry) => [text(entry.from), text(entry.field), text(entry.content)]),
      ],
    });
  }
  return {
    name: sheets.basis,
    tabColor: COLORS.muted,
    showGridlines: false,
    columns: [
      ...WIDTHS.map((width, index) => ({ column: columnLetter(index), width })),
      ...Array.from({ length: JSON_COLUMNS.profile - LAST }, (_, index) => ({ column: columnLetter(LAST + 1 + index), width: 8, hidden: true })),
    ],
    rows: [
      { row: 1, height: 30 },
      // Beside them the documents' long texts begin, and some programs grow a row for a long text.
      { row: 2, height: 16 },
      { row: 3, height: 8 },
      ...[basis.identity, basis.how, basis.ruleHeader, basis.recount.first, basis.clauseHeader].map((row) => ({ row: row - 1, height: 22 })),
      // Merged cells never size themselves.
      ...howLines(layout).map((content, index) => ({ row: basis.how + index, height: 16 * Math.ceil(textWidth(content) / 165) })),
    ],
    blocks,
    styles: styles(layout, unplaced.length, lastRow),
    merges: howLines(layout).map((_, index) => rangeOf(0, basis.how + index, LAST, basis.how + index)),
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    freezeAt: null,
    protection: { allowAutoFilter: false, allowFormatColumns: true, allowFormatRows: true },
    print: printSetup(layout, "landscape", rangeOf(0, 1, LAST, lastRow), company, { sheet: sheets.basis }),
  };
}

/** Width in characters of the standard font; a Chinese character takes two. */
function textWidth(content: string): number {
  return [...content].reduce((width, character) => width + (character > "\u2e7f" ? 2 : 1), 0);
}

function howLines({ locale, profile, scale }: Layout): readonly string[] {
  const { cap, floor } = profile;
  const limits = cap === null ? (floor === null ? "how.4.none" : "how.4.floor") : floor === null ? "how.4.cap" : "how.4.both";
  const deduction = exactText(profile.specialDeduction.points);
  const bonus = exactText(profile.bonus.points);
  return [
    sheetText("how.1", locale),
    sheetText("how.2", locale),
    sheetText(profile.specialItemsApplied === "after-normalising" ? "how.3.after" : "how.3.before", locale, { deduction, bonus }),
    sheetText(limits, locale, { cap: cap === null ? "" : exactText(cap), floor: floor === null ? "" : exactText(floor) }),
    sheetText(profile.gradeOn === "exact" ? "how.5.exact" : "how.5.displayed", locale, { decimals: profile.displayDecimals }),
    sheetText("how.6", locale, {
      grades: gradeList(profile, locale),
      failAt: profile.specialDeduction.failAt,
      failed: profile.failed.label[locale],
    }),
    sheetText("how.7", locale, { scale: scale.points }),
  ];
}

function gradeList(profile: SchemeProfile, locale: Locale): string {
  const between = locale === "zh-CN" ? "，" : ", ";
  return gradesHighestFirst(profile.grades)
    .map((grade) => `${grade.label[locale]} ≥ ${exactText(grade.from)}`)
    .join(between);
}

function listCell({ clause, sectionId, indicatorId }: ClauseRow, column: ClauseListColumn, locale: Locale): PlanContent {
  switch (column) {
    case "clause":
      return text(clause.id);
    case "title":
      return text(clause.title[locale]);
    case "section":
      return text(sectionId);
    case "indicator":
      return text(indicatorId);
    case "points":
      return decimal(clause.points);
    case "method":
      return text(METHOD_WORDS[clause.method][locale]);
    case "excludable":
      return text(ANSWER_WORDS[clause.excludable ? "yes" : "no"][locale]);
    case "provenance":
      return text(PROVENANCE_WORDS[clause.provenance][locale]);
    case "source":
      return clause.source === "" ? EMPTY : text(clause.source);
  }
}

/** What the recount looks up by a clause's position, and where the clause stands in the scoresheet now. */
function helperCells(layout: Layout, answers: Answers, row: ClauseRow, index: number): readonly PlanContent[] {
  const references = referencesOf(layout);
  const listRow = layout.basis.clauses.first + index;
  const position = cellAt(BASIS_HELPERS.position, listRow);
  return [
    number(row.sectionNumber),
    number(row.indicatorNumber),
    number(METHOD_CODES[row.clause.method]),
    number(row.clause.excludable ? 1 : 0),
    formula(`IFERROR(MATCH(${cellAt(0, listRow)},${references.scoresheetIds},0),0)`, cachedCount(row.row - layout.scoresheet.body.first + 1)),
    formula(`IF(${position}=0,${String(CODE.wrong)},INDEX(${references.helper("code")},${position}))`, answers.clause(row).code),
  ];
}

function styles(layout: Layout, unplaced: number, lastRow: number): readonly PlanStyledRange[] {
  const { locale, basis } = layout;
  const band = (row: number): PlanStyledRange => ({ range: rangeOf(0, row, LAST, row), style: BAND });
  const rulesEnd = basis.ruleHeader + basis.rules.length;
  return [
    { range: rangeOf(0, 1, LAST, lastRow), style: base(locale) },
    { range: "A1", style: TITLE },
    { range: rangeOf(0, 2, LAST, 2), style: NOTE },
    ...[basis.identity, basis.how, basis.ruleHeader, basis.recount.first, basis.clauseHeader].map((row) => band(row - 1)),
    { range: rangeOf(0, basis.identity, 0, basis.identity + 2), style: { color: COLORS.muted } },
    { range: rangeOf(1, basis.identity, 3, basis.identity + 2), style: { numberFormat: "@" } },
    { range: rangeOf(0, basis.how, LAST, basis.how + 6), style: { wrap: true, vertical: "top" } },
    { range: rangeOf(0, basis.ruleHeader, 2, basis.ruleHeader), style: HEADER },
    { range: rangeOf(0, basis.ruleHeader + 1, 1, rulesEnd), style: { ...LABEL, wrap: false } },
    { range: rangeOf(1, basis.ruleHeader + 1, 1, rulesEnd), style: { horizontal: "left", color: COLORS.ink } },
    ...basis.rules
      .filter((rule) => rule.value?.kind === "text" && rule.value.text !== NO_VALUE)
      .map((rule) => ({ range: cellAt(1, rule.row), style: { numberFormat: "@" } })),
    { range: rangeOf(0, basis.recount.first, 1, basis.recount.last), style: { ...LABEL, wrap: false } },
    { range: rangeOf(1, basis.recount.first, 1, basis.recount.last), style: { horizontal: "left", color: COLORS.ink } },
    { range: rangeOf(0, basis.clauseHeader, LAST, basis.clauseHeader), style: HEADER },
    { range: rangeOf(0, basis.clauses.first, LAST, basis.clauses.last), style: { ...BODY, fontSize: 9 } },
    ...[0, 1, 2, 3, 5, 6, 7, 8].map((column) => ({
      range: rangeOf(column, basis.clauses.first, column, basis.clauses.last),
      style: { numberFormat: "@" },
    })),
    ...[2, 3, 4, 5, 6, 7].map((column) => ({
      range: rangeOf(column, basis.clauses.first, column, basis.clauses.last),
      style: { horizontal: "center" } as const,
    })),
    ...(unplaced === 0
      ? []
      : [
          { range: rangeOf(0, basis.unplaced, LAST, basis.unplaced), style: BAND },
          { range: rangeOf(0, basis.unplaced + 1, LAST, basis.unplaced + 1), style: NOTE },
          { range: rangeOf(0, basis.unplaced + 2, 2, basis.unplaced + 2), style: HEADER },
          { range: rangeOf(0, basis.unplaced + 3, 2, lastRow), style: { ...BODY, numberFormat: "@" } },
        ]),
    { range: rangeOf(JSON_COLUMNS.catalogue, 2, JSON_COLUMNS.profile, Math.max(lastRow, 2)), style: { numberFormat: "@", wrap: false } },
  ];
}

/** The address of a document's cells on the Basis sheet. */
export function documentRange(layout: Layout, document: "catalogue" | "profile"): string {
  const column = JSON_COLUMNS[document];
  return rangeOf(column, 2, column, 1 + basisDocuments(layout)[document].length);
}

