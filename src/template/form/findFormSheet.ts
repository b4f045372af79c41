import { formIssue } from "../../core";
import type { FormColumn, FormMapping, Issue } from "../../core";
import { cellAt } from "../plan/address";
import { rawText, valueText } from "../reading/cell";
import { columnsOf, contentOf, headerOf, placeOf } from "./formCell";
import type { Located } from "./formCell";
import type { FormSheet } from "./formSheet";

/** A sheet with clauses, and the row of its headers, which counts from 1. */
export interface ClauseSheet {
  readonly sheet: FormSheet;
  readonly headerRow: number;
}

/** The sheets with the clauses, in the mapping's order, or every reason why there are none. */
export type FormSheetFinding = { readonly ok: true; readonly sheets: readonly [ClauseSheet, ...ClauseSheet[]] } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Finds the sheets with the clauses as the mapping says, and holds every header of it against the mapping: a column is never looked for elsewhere. */
export function findFormSheet(sheets: readonly FormSheet[], mapping: FormMapping): FormSheetFinding {
  const { sheet: wanted, headerRow } = mapping;
  const columns = [...columnsOf(mapping).map(([, column]) => column), ...[mapping.results.score, mapping.results.findings].flatMap((column) => (column === null ? [] : [column]))];
  if (wanted.by !== "headers") {
    const named = wanted.by === "name" ? [{ name: wanted.name, headerRow }] : wanted.sheets.map((each) => ({ name: each.name, headerRow: each.headerRow ?? headerRow }));
    return findNamed(sheets, named, columns);
  }
  const fitting = sheets.filter((sheet) => headerIssues(sheet, columns, headerRow).length === 0);
  const [only, ...more] = fitting;
  if (only === undefined) {
    const { clause } = mapping.columns;
    return { ok: false, issues: [formIssue("form-sheet-not-found", "", { header: clause.header, cell: `${clause.column}${String(clause.headerRow ?? headerRow)}` })] };
  }
  return more.length > 0 ? { ok: false, issues: [formIssue("form-sheets-several", "", { sheets: fitting.map(({ name }) => name).join(", ") })] } : { ok: true, sheets: [{ sheet: only, headerRow }] };
}

function findNamed(sheets: readonly FormSheet[], named: readonly { readonly name: string; readonly headerRow: number }[], columns: readonly FormColumn[]): FormSheetFinding {
  const found = named.flatMap(({ name, headerRow }) => sheets.filter((sheet) => sheet.name === name).map((sheet): ClauseSheet => ({ sheet, headerRow })));
  const missing = named.filter(({ name }) => !found.some(({ sheet }) => sheet.name === name));
  const issues = [
    ...missing.map(({ name }) => formIssue("form-sheet-missing", "", { sheet: name })),
    ...found.flatMap(({ sheet, headerRow }) => headerIssues(sheet, columns, headerRow)),
  ];
  const [first, ...others] = found;
  return first === undefined || issues.length > 0 ? { ok: false, issues } : { ok: true, sheets: [first, ...others] };
}

/** Every header that does not stand where the mapping says, with its cell. */
export function headerIssues(sheet: FormSheet, columns: readonly FormColumn[], headerRow: number): readonly Issue[] {
  return columns.flatMap((column) => {
    const cell = headerOf(sheet, column, headerRow);
    const content = contentOf(cell);
    if (content.formula === "" && valueText(content) === column.header) {
      return [];
    }
    const elsewhere = columnWith(sheet, column.header, cell);
    return elsewhere === null
      ? [formIssue("form-header-differs", "", { header: column.header, found: rawText(content) }, placeOf(cell))]
      : [formIssue("form-header-moved", "", { header: column.header, found: cellAt(elsewhere, cell.row + 1) }, placeOf(cell))];
  });
}

/** As far to the right as a moved column is looked for, to say where it went. */
const WIDTH = 256;

function columnWith(sheet: FormSheet, header: string, { row, column: own }: Located): number | null {
  for (let column = 0; column < WIDTH; column += 1) {
    if (column !== own && valueText(sheet.cell(row, column)) === header) {
      return column;
    }
  }
  return null;
}
