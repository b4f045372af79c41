import type { FormCell, FormColumn, FormItems, FormMapping, FormStandard } from "../core";
import type { LookedSheet } from "./formLook";
import { clauseIdsOf, POINTED_COLUMNS, type FormPointing, type PointedColumn, type PointedList } from "./formPointing";

/** The mapping of what was pointed at. Headers, and the nearest text to the left of each cell, are taken from the form, so that a copy is held against them. */
export function mappingOf(pointing: FormPointing, looked: LookedSheet, catalogue: FormStandard, profile: FormStandard): FormMapping {
  const { headerRow } = pointing;
  const column = (letters: string, row = headerRow): FormColumn | null => (letters === "" ? null : { column: letters, header: textAt(looked, letters, row), headerRow: null });
  const cell = (address: string): FormCell | null => (address === "" ? null : { sheet: null, cell: address, label: labelOf(looked, address) });
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
    sheet: { by: "name", name: pointing.sheet },
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
    claims: { total: cell(total), grade: shownGrade === null ? null : { ...shownGrade, words: [] }, specialDeductions: null },
    specialDeductions: itemsOf(pointing.lists.specialDeductions, column) ?? (count === null ? null : { by: "count", cell: count }),
    bonuses: itemsOf(pointing.lists.bonuses, column),
    results: {
      score: column(pointing.resultColumns.score),
      findings: column(pointing.resultColumns.findings),
      total: cell(pointing.resultCells.total),
      grade: cell(pointing.resultCells.grade),
      specialDeductions: cell(pointing.resultCells.specialDeductions),
    },
  };
}

type ColumnMaker = (letters: string, row?: number) => FormColumn | null;

function columnsOf({ columns }: FormPointing, column: ColumnMaker): Readonly<Record<PointedColumn, FormColumn | null>> {
  return Object.fromEntries(POINTED_COLUMNS.map((key) => [key, column(columns[key])])) as Record<PointedColumn, FormColumn | null>;
}

/** A row that is no number becomes row 0, which no mapping may have: the mapping is refused with its place. */
function itemsOf(list: PointedList, column: ColumnMaker): FormItems | null {
  const [headerRow, firstRow, lastRow] = [list.headerRow, list.firstRow, list.lastRow].map((digits) => (/^[0-9]{1,7}$/.test(digits) ? Number.parseInt(digits, 10) : 0)) as [number, number, number];
  const text = column(list.text, headerRow);
  return text === null ? null : { by: "rows", sheet: null, headerRow, firstRow, lastRow, text, clause: column(list.clause, headerRow), evidence: column(list.evidence, headerRow), cause: null };
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
