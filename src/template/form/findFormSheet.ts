import { formIssue } from "../../core";
import type { FormColumn, FormMapping, Issue } from "../../core";
import { cellAt } from "../plan/address";
import { rawText, valueText } from "../reading/cell";
import { columnsOf, contentOf, headerOf, placeOf } from "./formCell";
import type { Located } from "./formCell";
import type { FormSheet } from "./formSheet";

/** The sheet with the clauses, or every reason why none is. */
export type FormSheetFinding = { readonly ok: true; readonly sheet: FormSheet } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Finds the sheet with the clauses as the mapping says, and holds every header of it against the mapping: a column is never looked for elsewhere. */
export function findFormSheet(sheets: readonly FormSheet[], mapping: FormMapping): FormSheetFinding {
  const { sheet: wanted, headerRow } = mapping;
  const columns = [...columnsOf(mapping).map(([, column]) => column), ...[mapping.results.score, mapping.results.findings].flatMap((column) => (column === null ? [] : [column]))];
  if (wanted.by === "name") {
    const named = sheets.find(({ name }) => name === wanted.name);
    if (named === undefined) {
      return { ok: false, issues: [formIssue("form-sheet-missing", "", { sheet: wanted.name })] };
    }
    const issues = headerIssues(named, columns, headerRow);
    return issues.length > 0 ? { ok: false, issues } : { ok: true, sheet: named };
  }
  const fitting = sheets.filter((sheet) => headerIssues(sheet, columns, headerRow).length === 0);
  const [only, ...more] = fitting;
  if (only === undefined) {
    const { clause } = mapping.columns;
    return { ok: false, issues: [formIssue("form-sheet-not-found", "", { header: clause.header, cell: `${clause.column}${String(clause.headerRow ?? headerRow)}` })] };
  }
  return more.length > 0 ? { ok: false, issues: [formIssue("form-sheets-several", "", { sheets: fitting.map(({ name }) => name).join(", ") })] } : { ok: true, sheet: only };
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
