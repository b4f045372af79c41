import { clausesOf, exactText } from "../../core";
import type { Clause, Method } from "../../core";
import { METHOD_WORDS, SCORESHEET_ENTRIES, SCORESHEET_HEADERS, TABLES, keysOf, sheetText } from "../vocabulary";
import type { ScoresheetColumn, ScoresheetEntry } from "../vocabulary";
import { cellAt, columnLetter, rangeOf } from "./address";
import type { Answers } from "./answers";
import { EMPTY, decimal, formula, text } from "./cells";
import { clauseTwins } from "./clauseTwins";
import { carriedInto } from "./entries";
import type { CarriedEntries } from "./entries";
import { clauseRows, scoresheetColumn, scoresheetTable } from "./layout";
import type { ClauseRow, Layout, ScoresheetRow, SectionRow } from "./layout";
import { BODY, COLORS, ENTRY, HEADER, NOTE, TITLE, WARNING, base } from "./palette";
import type { PlanContent, PlanSheet, PlanStyledRange } from "./plan";
import { printSetup } from "./print";
import { HELPER_COLUMNS, referencesOf } from "./references";
import type { HelperColumn } from "./references";
import { scoreCall } from "./results";
import { runsOf } from "./runs";
import { scoresheetConditions, scoresheetValidations } from "./scoresheetRules";

const WIDTHS: Readonly<Record<"zh-CN" | "en-US", Readonly<Record<ScoresheetColumn, number>>>> = {
  "zh-CN": {
    clause: 10, title: 22, lookFor: 42, points: 7, method: 11, verdict: 10, sampleSize: 8, nonconforming: 9, givenScore: 8,
    score: 11, scoreTwin: 10, evidence: 26, finding: 22, reason: 15, assessor: 10, remark: 14,
  },
  "en-US": {
    clause: 10, title: 24, lookFor: 46, points: 9, method: 13, verdict: 15, sampleSize: 9, nonconforming: 15, givenScore: 9,
    score: 11, scoreTwin: 10, evidence: 26, finding: 22, reason: 15, assessor: 11, remark: 14,
  },
};

/** The sheet on which people assess: one row a clause, a heading row a section, the native recount in hidden columns beside. */
export function scoresheetSheet(layout: Layout, answers: Answers, carried: CarriedEntries, company: string): PlanSheet {
  const { locale, scoresheet, sheets, catalogue } = layout;
  const columns = keysOf(SCORESHEET_HEADERS);
  const helpers = keysOf(HELPER_COLUMNS);
  const provisional = clausesOf(catalogue).some((clause) => clause.provenance === "provisional");
  const firstHelper = Math.min(...Object.values(HELPER_COLUMNS));
  const tableCells = scoresheet.rows.map((row) =>
    row.kind === "section"
      ? columns.map((column) => sectionCell(layout, answers, row, column))
      : columns.map((column) => clauseCell(layout, answers, row, column, carried)),
  );
  return {
    name: sheets.scoresheet,
    tabColor: COLORS.brand,
    showGridlines: false,
    columns: [
      ...columns.map((column, index) => ({ column: columnLetter(index), width: WIDTHS[locale][column] })),
      ...Array.from({ length: firstHelper + helpers.length - columns.length }, (_, index) => ({
        column: columnLetter(columns.length + index),
        width: 8,
        hidden: true,
      })),
    ],
    rows: [
      { row: 1, height: 30 },
      { row: scoresheet.header, height: 32 },
      ...scoresheet.rows.filter((row) => row.kind === "section").map(({ row }) => ({ row, height: 22 })),
    ],
    blocks: [
      {
        at: "A1",
        cells: [
          [text(sheetText("scoresheet.title", locale, { title: catalogue.title[locale] }))],
          [text(sheetText("scoresheet.note", locale))],
          [provisional ? text(sheetText("scoresheet.provisional", locale)) : EMPTY],
          columns.map((column) => text(SCORESHEET_HEADERS[column][locale])),
        ],
      },
      { at: cellAt(0, scoresheet.body.first), cells: tableCells },
      { at: cellAt(firstHelper, scoresheet.header), cells: [helpers.map((helper) => text(helper))] },
      { at: cellAt(firstHelper, scoresheet.body.first), cells: scoresheet.rows.map((row) => helperCells(layout, answers, row, helpers)) },
    ],
    styles: styles(layout, carried, provisional),
    merges: [],
    tables: [{ name: TABLES.scoresheet, range: scoresheetTable(layout), style: "TableStyleLight1", showBandedRows: false, showFilter: true }],
    validations: scoresheetValidations(layout),
    conditionalFormats: scoresheetConditions(layout),
    charts: [],
    freezeAt: cellAt(2, scoresheet.body.first),
    protection: { allowAutoFilter: true, allowFormatColumns: true, allowFormatRows: true },
    print: printSetup(layout, "landscape", rangeOf(0, 1, columns.length - 1, scoresheet.body.last), company, {
      sheet: sheets.scoresheet,
      titleRows: `${String(scoresheet.header)}:${String(scoresheet.header)}`,
    }),
  };
}

/** Whether an entry cell is for filling in on a clause of that method. */
function takesEntry(clause: Clause, column: ScoresheetEntry): boolean {
  const method: Method = clause.method;
  switch (column) {
    case "sampleSize":
    case "nonconforming":
      return method === "proportional";
    case "givenScore":
      return method === "judged";
    case "reason":
      return clause.excludable;
    default:
      return true;
  }
}

function clauseCell(layout: Layout, answers: Answers, clauseRow: ClauseRow, column: ScoresheetColumn, carried: CarriedEntries): PlanContent {
  const { locale } = layout;
  const { row, clause } = clauseRow;
  switch (column) {
    case "clause":
      return text(clause.id);
    case "title":
      return text(clause.title[locale]);
    case "lookFor":
      return text(clause.guidance[locale]);
    case "points":
      return decimal(clause.points);
    case "method":
      return text(METHOD_WORDS[clause.method][locale]);
    case "score":
      return formula(scoreCall(layout, row), answers.clause(clauseRow).score);
    case "scoreTwin":
      return formula(clauseTwins(layout, row).scoreTwin, answers.clause(clauseRow).scoreTwin);
    default:
      return carriedInto(carried.clauses.get(clause.id)?.get(column) ?? EMPTY, column, locale);
  }
}

/** A section's subtotal is a text, so that nobody who sums the column counts it twice. */
function sectionCell(layout: Layout, answers: Answers, { section, sectionNumber }: SectionRow, column: ScoresheetColumn): PlanContent {
  const { locale, profile } = layout;
  const { helper, scores } = referencesOf(layout);
  const decimals = String(Math.max(2, profile.displayDecimals));
  const sumIf = (range: string): string => `SUMIF(${helper("section")},${String(sectionNumber)},${range})`;
  switch (column) {
    case "clause":
      return text(section.id);
    case "title":
      return text(sheetText("scoresheet.section", locale, { title: section.title[locale], points: exactText(section.points) }));
    case "score":
      return formula(
        `ROUND(${sumIf(scores)},${decimals})&" / "&ROUND(${sumIf(helper("applicable"))}/${String(layout.scale.points)},${decimals})`,
        answers.sectionScore(section.id),
      );
    default:
      return EMPTY;
  }
}

function helperCells(layout: Layout, answers: Answers, row: ScoresheetRow, helpers: readonly HelperColumn[]): readonly PlanContent[] {
  const twins = clauseTwins(layout, row.row);
  const shown = row.kind === "section" ? answers.sectionRow : answers.clause(row);
  return helpers.map((helper) => formula(twins[helper], shown[helper]));
}

function styles(layout: Layout, carried: CarriedEntries, provisional: boolean): readonly PlanStyledRange[] {
  const { locale, scoresheet, profile } = layout;
  const last = keysOf(SCORESHEET_HEADERS).length - 1;
  const { first, last: end } = scoresheet.body;
  const column = (name: ScoresheetColumn): string => rangeOf(scoresheetColumn(name), first, scoresheetColumn(name), end);
  const centred = (["points", "method", "verdict", "sampleSize", "nonconforming", "givenScore", "score", "scoreTwin", "assessor"] as const).map(
    (name): PlanStyledRange => ({ range: column(name), style: { horizontal: "center" } }),
  );
  const decimals = Math.max(2, profile.displayDecimals);
  return [
    { range: rangeOf(0, 1, last, end), style: base(locale) },
    { range: "A1", style: TITLE },
    { range: rangeOf(0, 2, last, 2), style: NOTE },
    { range: rangeOf(0, 3, last, 3), style: provisional ? { ...WARNING, wrap: false } : NOTE },
    { range: rangeOf(0, scoresheet.header, last, scoresheet.header), style: HEADER },
    { range: rangeOf(0, first, last, end), style: BODY },
    { range: column("clause"), style: { bold: true, numberFormat: "@" } },
    { range: column("lookFor"), style: { fontSize: 9, color: COLORS.muted } },
    { range: column("scoreTwin"), style: { fontSize: 9, color: COLORS.muted } },
    ...centred,
    ...(["score", "scoreTwin"] as const).map((name) => ({ range: column(name), style: { numberFormat: `0.${"0".repeat(decimals)}` } })),
    ...(["verdict", "evidence", "finding", "reason", "assessor", "remark"] as const).map((name) => ({
      range: column(name),
      style: { numberFormat: "@" },
    })),
    ...SCORESHEET_ENTRIES.flatMap((name) => entryStyles(layout, carried, name)),
    ...runsOf(clauseRows(layout), ({ row }) => row, ({ clause }) => (clause.provenance === "provisional" ? "provisional" : null)).map((run) => ({
      range: rangeOf(scoresheetColumn("points"), run.first, scoresheetColumn("points"), run.last),
      style: { italic: true, color: COLORS.warningInk },
    })),
    ...scoresheet.rows
      .filter((row) => row.kind === "section")
      .map(({ row }) => ({
        range: rangeOf(0, row, last, row),
        style: { bold: true, fontSize: 11, color: COLORS.brand, fill: COLORS.band, wrap: false, vertical: "center" } as const,
      })),
  ];
}

function entryStyles(layout: Layout, carried: CarriedEntries, name: ScoresheetEntry): readonly PlanStyledRange[] {
  const column = scoresheetColumn(name);
  // What was carried into a cell that the clause has no use for must stay within reach, so that it can be cleared.
  const open = ({ clause }: ClauseRow): boolean => takesEntry(clause, name) || carried.clauses.get(clause.id)?.has(name) === true;
  return runsOf(clauseRows(layout), ({ row }) => row, (row) => (open(row) ? "open" : null)).map((run) => ({
    range: rangeOf(column, run.first, column, run.last),
    style: ENTRY,
  }));
}

