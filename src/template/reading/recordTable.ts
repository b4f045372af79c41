import type { Locale } from "../../core";
import type { Grid, GridCell, WorkbookGrids } from "../grid";
import { RECORD_TABLES } from "../records/tables";
import type { RecordColumn, RecordTable } from "../records/tables";
import { keyOfWord } from "../vocabulary";
import { BLANK_CELL, cellIn, valueText } from "./cell";
import { findColumns } from "./columns";
import type { Columns } from "./columns";

/** A table of records in a workbook; one of that name whose columns are mostly others is a person's own, and none of ours. */
export type RecordGrid =
  | { readonly kind: "missing" }
  | { readonly kind: "foreign"; readonly grid: Grid }
  | FoundRecordTable;

export interface FoundRecordTable {
  readonly kind: "found";
  readonly grid: Grid;
  readonly columns: Columns<string>;
}

/** Looks a table of records up and finds its columns by their words. */
export function recordGrid({ tables }: WorkbookGrids, table: RecordTable, locale: Locale): RecordGrid {
  const grid = tables.get(table.name);
  if (grid === undefined) {
    return { kind: "missing" };
  }
  const headers = (grid.cells[0] ?? []).map(valueText);
  return hasRecordColumns(table, headers) ? { kind: "found", grid, columns: findColumns(table.name, grid, table.headers, locale) } : { kind: "foreign", grid };
}

/** Whether a table of this name has other columns than the record table of that name; false for a name that none has. */
export function isForeignRecordTable(name: string, headers: readonly string[]): boolean {
  const table = Object.values(RECORD_TABLES).find((each) => each.name === name);
  return table !== undefined && !hasRecordColumns(table, headers);
}

/** Whether at least half of the table's columns are among these headers. */
export function hasRecordColumns({ headers, columns }: RecordTable, found: readonly string[]): boolean {
  return new Set(found.flatMap((header) => keyOfWord(headers, header) ?? [])).size * 2 >= columns.length;
}

/** The cell of a column in a row of the grid, header row first; blank where the column is lost. */
export function recordCell({ grid, columns }: FoundRecordTable, row: number, { key }: RecordColumn): GridCell {
  const offset = columns.offsets.get(key);
  return offset === undefined ? BLANK_CELL : cellIn(grid, row, offset);
}
