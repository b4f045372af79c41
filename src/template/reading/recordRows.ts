import type { Rational, RecordFault } from "../../core";
import type { RecordColumn, RecordTable } from "../records/tables";
import { entryColumns } from "../records/tables";
import { cellIn, isBlank } from "./cell";
import { readRecordCell } from "./recordCell";
import type { RecordValue } from "./recordCell";
import { recordCell } from "./recordTable";
import type { FoundRecordTable } from "./recordTable";

/** The fields of a record by their column. */
export type RecordFields = Readonly<Record<string, RecordValue>>;

/** One row of a table of records. */
export interface RecordRow {
  /** offset in the grid; the header has 0 */
  readonly row: number;
  /** nothing is entered in it */
  readonly isBlank: boolean;
  /** its clause as far as it can be read; "" where it names none */
  readonly clause: string;
  readonly fields: RecordFields;
  readonly faults: readonly { readonly kind: RecordFault["kind"]; readonly column: RecordColumn }[];
}

/** Every row of the table below its header, under the points of each clause by its id. */
export function recordRows(table: RecordTable, found: FoundRecordTable, clauses: ReadonlyMap<string, Rational>): readonly RecordRow[] {
  const isBlankRow = blankRows(table, found);
  return rowsOf(found).map((row) => rowOf(table, found, row, isBlankRow(row), clauses));
}

/** The same without those in which nothing is entered. */
export function filledRecordRows(table: RecordTable, found: FoundRecordTable, clauses: ReadonlyMap<string, Rational>): readonly RecordRow[] {
  const isBlankRow = blankRows(table, found);
  return rowsOf(found).flatMap((row) => (isBlankRow(row) ? [] : [rowOf(table, found, row, false, clauses)]));
}

/** The rows below the header. */
function rowsOf({ grid }: FoundRecordTable): readonly number[] {
  return grid.cells.slice(1).map((_, index) => index + 1);
}

/** Whether nothing is entered in a row. */
export function blankRows(table: RecordTable, { grid, columns }: FoundRecordTable): (row: number) => boolean {
  const offsets = entryColumns(table).flatMap(({ key }) => columns.offsets.get(key) ?? []);
  return (row) => offsets.every((offset) => isBlank(cellIn(grid, row, offset)));
}

function rowOf(table: RecordTable, found: FoundRecordTable, row: number, nothing: boolean, clauses: ReadonlyMap<string, Rational>): RecordRow {
  const faults: { kind: RecordFault["kind"]; column: RecordColumn }[] = [];
  const fields: Record<string, RecordValue> = {};
  const clause = clauseOf(table, found, row, clauses);
  const context = { clauses, points: clauses.get(clause) ?? null };
  for (const column of table.columns.filter(({ holds }) => holds.kind !== "lost")) {
    const cell = recordCell(found, row, column);
    const reading = readRecordCell(cell, column.holds, context);
    fields[column.key] = reading.value;
    if (reading.fault !== null) {
      faults.push({ kind: reading.fault, column });
    } else if (column.holds.kind === "clause" && column.holds.needed && isBlank(cell) && found.columns.offsets.has(column.key)) {
      faults.push({ kind: "no-clause", column });
    }
  }
  return { row, isBlank: nothing, clause, fields, faults };
}

function clauseOf(table: RecordTable, found: FoundRecordTable, row: number, clauses: ReadonlyMap<string, Rational>): string {
  const column = table.columns.find(({ holds }) => holds.kind === "clause");
  const value = column === undefined ? "" : readRecordCell(recordCell(found, row, column), column.holds, { clauses, points: null }).value;
  return typeof value === "string" ? value : "";
}

/** What tells a record from the others of its list; null where a part of it is not there. */
export function keyOf({ key }: RecordTable, fields: RecordFields): string | null {
  const parts = key.map((column) => fields[column] ?? null);
  return parts.some((part) => part === null || part === "") ? null : JSON.stringify(parts);
}
