import type { Catalogue, FormCell, FormColumn, FormMapping, FormStandard, FormVerdict, Issue, Locale, ScoreMeaning } from "../core";
import { clauseIdOf, clausesOf } from "../core";
import { cellText, type FormSheet } from "../template";
import type { FormFilePort } from "./formPorts";

/** A cell of a form with what stands in it, as far as a person needs it to know the cell again. */
export interface LookedCell {
  readonly column: string;
  readonly text: string;
}

export interface LookedSheet {
  readonly name: string;
  /** rows in which something stands, by their number from 1 */
  readonly rows: readonly { readonly row: number; readonly cells: readonly LookedCell[] }[];
}

/** What a person is shown of a form to point at, or why the file is not read. */
export type FormLook = { readonly kind: "looked"; readonly sheets: readonly LookedSheet[] } | { readonly kind: "refused"; readonly issues: readonly Issue[] };

/** More than any form needs, and little enough to hold and to show. */
const MOST_ROWS = 600;
const MOST_COLUMNS = 52;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Reads the top left of every sheet of a form, for a person to point at. */
export function lookAtForm(bytes: Uint8Array, files: FormFilePort): FormLook {
  const opened = files.read(bytes, null);
  return opened.ok ? { kind: "looked", sheets: opened.file.sheets.map(lookedSheet) } : { kind: "refused", issues: opened.issues };
}

function lookedSheet(sheet: FormSheet): LookedSheet {
  return {
    name: sheet.name,
    rows: sheet.rows.slice(0, MOST_ROWS).map((row) => ({
      row: row + 1,
      cells: Array.from({ length: MOST_COLUMNS }, (_, column) => ({ column: lettersOf(column), text: cellText(sheet.cell(row, column)) })).filter(({ text }) => text !== ""),
    })),
  };
}

function lettersOf(column: number): string {
  return `${column < LETTERS.length ? "" : LETTERS.charAt(Math.floor(column / LETTERS.length) - 1)}${LETTERS.charAt(column % LETTERS.length)}`;
}

export const POINTED_COLUMNS = ["clause", "points", "verdict", "score", "sampleSize", "nonconforming", "evidence", "finding", "reason", "remark", "assessor", "shownScore"] as const;
export type PointedColumn = (typeof POINTED_COLUMNS)[number];
export const POINTED_CELLS = ["company", "creditCode", "scope", "assessedOn", "teamLeader", "total", "grade", "specialDeductions"] as const;
export type PointedCell = (typeof POINTED_CELLS)[number];

/** What a person has pointed at; "" for what the form has no place for. */
export interface FormPointing {
  readonly title: string;
  readonly locale: Locale;
  readonly sheet: string;
  readonly headerRow: number;
  /** letters */
  readonly columns: Readonly<Record<PointedColumn, string>>;
  readonly holds: ScoreMeaning;
  /** the text in the score column by which a clause does not concern the company */
  readonly excluded: string;
  readonly verdicts: Readonly<Record<string, FormVerdict>>;
  /** the clause's id is the first word of its cell */
  readonly firstWord: boolean;
  readonly end: string;
  readonly skip: readonly string[];
  /** addresses */
  readonly cells: Readonly<Record<PointedCell, string>>;
}

/** The mapping of what was pointed at. Headers, and the nearest text to the left of each cell, are taken from the form, so that a copy is held against them. */
export function mappingOf(pointing: FormPointing, looked: LookedSheet, catalogue: FormStandard, profile: FormStandard): FormMapping {
  const { columns, cells } = pointing;
  const column = (key: PointedColumn): FormColumn | null => (columns[key] === "" ? null : { column: columns[key], header: textAt(looked, columns[key], pointing.headerRow), headerRow: null });
  const cell = (key: PointedCell): FormCell | null => (cells[key] === "" ? null : { sheet: null, cell: cells[key], label: labelOf(looked, cells[key]) });
  const score = column("score");
  const verdict = column("verdict");
  const shown = column("shownScore");
  const leader = cell("teamLeader");
  const grade = cell("grade");
  const count = cell("specialDeductions");
  return {
    id: "form",
    version: "1",
    title: pointing.title,
    locale: pointing.locale,
    catalogue,
    profile,
    sheet: { by: "name", name: pointing.sheet },
    headerRow: pointing.headerRow,
    rows: { end: pointing.end === "" ? null : pointing.end, skip: pointing.skip.filter((text) => text !== pointing.end) },
    clauseIds: { steps: stepsOf(pointing), prefix: "", names: [] },
    columns: {
      clause: column("clause") ?? { column: "", header: "", headerRow: null },
      points: column("points"),
      verdict: verdict === null ? null : { ...verdict, words: Object.entries(pointing.verdicts).map(([text, means]) => ({ text, means })) },
      score: score === null ? null : { ...score, holds: pointing.holds, excluded: pointing.excluded === "" ? [] : [pointing.excluded] },
      sampleSize: column("sampleSize"),
      nonconforming: column("nonconforming"),
      evidence: column("evidence"),
      finding: column("finding"),
      reason: column("reason"),
      remark: column("remark"),
      assessor: column("assessor"),
      shownScore: shown === null ? null : { ...shown, holds: "score" },
    },
    head: {
      company: cell("company") ?? { sheet: null, cell: "", label: null },
      creditCode: cell("creditCode"),
      scope: cell("scope"),
      assessedOn: cell("assessedOn"),
      stage: null,
      assessors: leader === null ? [] : [{ ...leader, role: "team-leader" }],
    },
    claims: { total: cell("total"), grade: grade === null ? null : { ...grade, words: [] }, specialDeductions: null },
    specialDeductions: count === null ? null : { by: "count", cell: count },
    bonuses: null,
    results: { score: null, findings: null, total: null, grade: null, specialDeductions: null },
  };
}

function stepsOf({ firstWord }: Pick<FormPointing, "firstWord">): FormMapping["clauseIds"]["steps"] {
  return firstWord ? ["trim", "first-word"] : ["trim"];
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

/** Texts of a column below the header, each once, in their order. */
export function textsBelow(looked: LookedSheet, column: string, headerRow: number): readonly string[] {
  return [...new Set(looked.rows.filter(({ row }) => row > headerRow).flatMap(({ cells }) => cells.filter((each) => each.column === column).map(({ text }) => text)))];
}

/** Texts of the clause column that stand for no clause and no heading of the catalogue: the list ends with one of them, or passes over it. */
export function strangeTexts(looked: LookedSheet, { columns, headerRow, firstWord }: FormPointing, catalogue: Catalogue): readonly string[] {
  const known = new Set([...clausesOf(catalogue).map(({ id }) => id), ...catalogue.sections.flatMap(({ id, indicators }) => [id, ...indicators.map((indicator) => indicator.id)])]);
  return textsBelow(looked, columns.clause, headerRow).filter((text) => !known.has(clauseIdOf(text, { steps: stepsOf({ firstWord }), prefix: "", names: [] })));
}
