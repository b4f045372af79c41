import type { FormCell, FormColumn, FormItems, FormMapping, FormStandard } from "../core";
import type { LookedSheet } from "./formLook";
import { clauseIdsOf, POINTED_COLUMNS, type FormPointing, type PointedColumn, type PointedList } from "./formPointing";

/** The mapping of what was pointed at. Headers, and the nearest text to the left of each cell, are taken from the form, so that a copy is held against them. */
export function mappingOf(pointing: FormPointing, sheets: readonly LookedSheet[], catalogue: FormStandard, profile: FormStandard): FormMapping {
  const { headerRow } = pointing;
  const looked = sheets.find(({ name }) => name === pointing.sheet) ?? NO_SHEET;
  const column: ColumnMaker = (letters) => columnOf(letters, looked, headerRow);
  const cell = (typed: string): FormCell | null => (typed === "" ? null : cellOf(typed, pointing.sheet, sheets));
  const { clause, score, verdict, shownScore, points, sampleSize, nonconforming, evidence, finding, reason, remark, assessor } = columnsOf(pointing, column);
  const { company, creditCode, scope, assessedOn, teamLeader, total, grade, specialDeductions } = pointing.cells;
  const [leader, shownGrade, count] = [cell(teamLeader), cell(grade), cell(specialDeductions)];
  return {
    id: "form",
    version: "1",
    title: pointing.title,
    locale: pointing.locale,
    catalogue,
    profile,
    sheet: pointing.moreSheets.length === 0 ? { by: "name", name: pointing.sheet } : { by: "names", sheets: [pointing.sheet, ...pointing.moreSheets].map((name) => ({ name, headerRow: null })) },
    headerRow,
    rows: { end: pointing.end === "" ? null : pointing.end, skip: pointing.skip.filter((text) => text !== pointing.end) },
    clauseIds: clauseIdsOf(pointing),
    columns: {
      clause: clause ?? { column: "", header: "", headerRow: null },
      points,
      verdict: verdict === null ? null : { ...verdict, words: Object.entries(pointing.verdicts).map(([text, means]) => ({ text, means })) },
      score: score === null ? null : { ...score, holds: pointing.holds, excluded: pointing.excluded === "" ? [] : [pointing.excluded] },
      sampleSize,
      nonconforming,
      evidence,
      finding,
      reason,
      remark,
      assessor,
      shownScore: shownScore === null ? null : { ...shownScore, holds: "score" },
    },
    head: {
      company: cell(company) ?? { sheet: null, cell: "", label: null },
      creditCode: cell(creditCode),
      scope: cell(scope),
      assessedOn: cell(assessedOn),
      stage: null,
      assessors: leader === null ? [] : [{ ...leader, role: "team-leader" }],
    },
    claims: { total: cell(total), grade: shownGrade === null ? null : { ...shownGrade, words: Object.entries(pointing.grades).filter(([, text]) => text !== "").map(([means, text]) => ({ text, means })) }, specialDeductions: null },
    specialDeductions: itemsOf(pointing.lists.specialDeductions, sheets, pointing.sheet) ?? (count === null ? null : { by: "count", cell: count }),
    bonuses: itemsOf(pointing.lists.bonuses, sheets, pointing.sheet),
    results: {
      score: column(pointing.resultColumns.score),
      findings: column(pointing.resultColumns.findings),
      total: cell(pointing.resultCells.total),
      grade: cell(pointing.resultCells.grade),
      specialDeductions: cell(pointing.resultCells.specialDeductions),
    },
  };
}

type ColumnMaker = (letters: string) => FormColumn | null;

/** What is shown of a sheet that the form does not have: nothing. */
const NO_SHEET: LookedSheet = { name: "", rows: [] };

function columnOf(letters: string, looked: LookedSheet, headerRow: number): FormColumn | null {
  return letters === "" ? null : { column: letters, header: textAt(looked, letters, headerRow), headerRow: null };
}

/** A cell as a person types it: an address, after a sheet's name where it stands on another sheet, quoted or not, as in a formula. */
function cellOf(typed: string, own: string, sheets: readonly LookedSheet[]): FormCell {
  const text = typed.trim();
  const mark = Math.max(text.lastIndexOf("!"), text.lastIndexOf("！"));
  const named = text.slice(0, Math.max(mark, 0));
  const name = /^'.+'$/su.test(named) ? named.slice(1, -1).replaceAll("''", "'") : named;
  const sheet = name === "" ? own : name;
  const cell = text.slice(mark + 1).trim().toUpperCase();
  return { sheet: sheet === own ? null : sheet, cell, label: labelOf(sheets.find((each) => each.name === sheet) ?? NO_SHEET, cell) };
}

function columnsOf({ columns }: FormPointing, column: ColumnMaker): Readonly<Record<PointedColumn, FormColumn | null>> {
  return Object.fromEntries(POINTED_COLUMNS.map((key) => [key, column(columns[key])])) as Record<PointedColumn, FormColumn | null>;
}

/** A row that is no number becomes row 0, which no mapping may have: the mapping is refused with its place. */
function itemsOf(list: PointedList, sheets: readonly LookedSheet[], own: string): FormItems | null {
  const on = list.sheet === "" ? own : list.sheet;
  const looked = sheets.find(({ name }) => name === on) ?? NO_SHEET;
  const [headerRow, firstRow, lastRow] = [list.headerRow, list.firstRow, list.lastRow].map((digits) => (/^[0-9]{1,7}$/.test(digits) ? Number.parseInt(digits, 10) : 0)) as [number, number, number];
  const column = (letters: string): FormColumn | null => columnOf(letters, looked, headerRow);
  const text = column(list.text);
  const cause = column(list.cause);
  return text === null
    ? null
    : {
        by: "rows",
        sheet: on === own ? null : on,
        headerRow,
        firstRow,
        lastRow,
        text,
        clause: column(list.clause),
        evidence: column(list.evidence),
        cause: cause === null ? null : { ...cause, words: Object.entries(list.causes).map(([word, means]) => ({ text: word, means })) },
      };
}

function textAt(looked: LookedSheet, column: string, row: number): string {
  return looked.rows.find((each) => each.row === row)?.cells.find((each) => each.column === column)?.text ?? "";
}

function labelOf(looked: LookedSheet, address: string): FormCell["label"] {
  const [, column = "", digits = ""] = /^([A-Z]+)([0-9]+)$/.exec(address) ?? [];
  const row = looked.rows.find((each) => String(each.row) === digits);
  const label = row?.cells.filter((each) => isLeftOf(each.column, column)).at(-1);
  return label === undefined ? null : { cell: `${label.column}${digits}`, text: label.text };
}

function isLeftOf(column: string, other: string): boolean {
  return column.length < other.length || (column.length === other.length && column < other);
}
