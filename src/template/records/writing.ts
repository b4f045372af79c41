import { clausesOf, compare } from "../../core";
import type { Issue, Locale, Place, Rational, RecordList } from "../../core";
import type { CellWrite } from "../cellWrite";
import type { WorkbookGrids } from "../grid";
import { decimal } from "../plan/cells";
import { heldText, isBlank, placeIn } from "../reading/cell";
import { localeOfScoresheet } from "../reading/columns";
import { serialOf } from "../reading/dates";
import { catalogueOfList } from "../reading/functionRules";
import type { RecordValue } from "../reading/recordCell";
import { keyOf, recordRows } from "../reading/recordRows";
import type { RecordFields, RecordRow } from "../reading/recordRows";
import { recordCell, recordGrid } from "../reading/recordTable";
import type { FoundRecordTable } from "../reading/recordTable";
import { RECORD_TABLES, entryColumns } from "./tables";
import type { RecordColumn, RecordTable } from "./tables";

/** Why a record cannot be written into its table. */
export const RECORD_ISSUE_CODES = [
  "records-missing", // table
  "record-column-missing", // table, column
  "records-full", // table, rows
] as const;

/**
 * The cells that are to change, or why the records cannot be written; nothing is written in part. `holds` is what stands now in these
 * cells and in those that tell their rows apart, as a spreadsheet's value in letters: where it no longer does, rows have moved.
 */
export type RecordWriting =
  | { readonly ok: true; readonly writes: readonly CellWrite[]; readonly holds: readonly (Place & { readonly text: string })[] }
  | { readonly ok: false; readonly issue: Issue };

/** Which rows of a table are given over to which records. */
export interface Arrangement {
  readonly list: RecordList;
  /** the rows in which nothing else is to be left */
  readonly takes: (rows: readonly RecordRow[]) => readonly RecordRow[];
  readonly records: readonly RecordFields[];
}

/**
 * The writes after which the records stand in the rows that are given over to them: each in the row with its key, else in the first
 * free one; rows that are left over become blank. A cell that says the same already is not written, nor is one whose content cannot
 * be read as long as the record says nothing in its place.
 */
export function arrange(grids: WorkbookGrids, { list, takes, records }: Arrangement): RecordWriting {
  const table = RECORD_TABLES[list];
  const locale = localeOfScoresheet(grids);
  const found = recordGrid(grids, table, locale);
  if (found.kind !== "found") {
    return issueOf("records-missing", table, {});
  }
  const rows = recordRows(table, found, clausesIn(grids));
  const taken = takes(rows);
  const placed = place(table, rows, taken, records);
  if (placed === null) {
    return issueOf("records-full", table, { rows: rows.length });
  }
  const lost = entryColumns(table).find((column) => !found.columns.offsets.has(column.key) && records.some((record) => !isNothing(record[column.key], column)));
  if (lost !== undefined) {
    return issueOf("record-column-missing", table, { column: lost.header[locale] });
  }
  const cells: RowCells = { table, found, locale };
  const left = taken.filter((row) => !placed.has(row));
  const changes = [...left.map((row) => ({ row, writes: blanked(cells, row) })), ...[...placed].map(([row, record]) => ({ row, writes: written(cells, row, record) }))];
  return { ok: true, writes: changes.flatMap(({ writes }) => writes), holds: changes.flatMap(({ row, writes }) => holdsOf(cells, row, writes)) };
}

/** What stands in the cells of a row that change, and in those of its key; nothing where the row is left as it is. */
function holdsOf({ table, found }: RowCells, { row }: RecordRow, writes: readonly CellWrite[]): readonly (Place & { readonly text: string })[] {
  const written = new Set(writes.map(({ address }) => address));
  return table.columns.flatMap((column) => {
    const offset = found.columns.offsets.get(column.key);
    const place = offset === undefined ? null : placeIn(found.grid, row, offset);
    const isMeant = place !== null && writes.length > 0 && (written.has(place.address) || table.key.includes(column.key));
    return isMeant ? [{ ...place, text: heldText(recordCell(found, row, column)) }] : [];
  });
}

function issueOf(code: (typeof RECORD_ISSUE_CODES)[number], { name }: RecordTable, params: Issue["params"]): RecordWriting {
  return { ok: false, issue: { code, path: name, params: { table: name, ...params } } };
}

/** A row for each record; null where there are not enough. */
function place(table: RecordTable, rows: readonly RecordRow[], taken: readonly RecordRow[], records: readonly RecordFields[]): ReadonlyMap<RecordRow, RecordFields> | null {
  const placed = new Map<RecordRow, RecordFields>();
  const homeless: RecordFields[] = [];
  for (const record of records) {
    const key = keyOf(table, record);
    const row = taken.find((each) => !placed.has(each) && keyOf(table, each.fields) === key);
    if (row === undefined) {
      homeless.push(record);
    } else {
      placed.set(row, record);
    }
  }
  for (const record of homeless) {
    const free = rows.find((row) => !placed.has(row) && (row.isBlank || taken.includes(row)));
    if (free === undefined) {
      return null;
    }
    placed.set(free, record);
  }
  return placed;
}

interface RowCells {
  readonly table: RecordTable;
  readonly found: FoundRecordTable;
  readonly locale: Locale;
}

function blanked({ table, found }: RowCells, { row }: RecordRow): readonly CellWrite[] {
  return entryColumns(table).flatMap((column) => (isBlank(recordCell(found, row, column)) ? [] : writeOf(found, row, column, null)));
}

function written({ table, found, locale }: RowCells, { row, fields }: RecordRow, record: RecordFields): readonly CellWrite[] {
  // What cannot be read belongs to the record that stood here.
  const isOwnRow = keyOf(table, fields) === keyOf(table, record);
  return entryColumns(table).flatMap((column) => {
    const value = record[column.key] ?? null;
    const cell = recordCell(found, row, column);
    const saysTheSame = isSame(value, fields[column.key] ?? null) && (isOwnRow || isBlank(cell) || !isNothing(value, column));
    return saysTheSame ? [] : writeOf(found, row, column, contentOf(column, value, locale));
  });
}

function writeOf({ grid, columns }: FoundRecordTable, row: number, { key }: RecordColumn, value: CellWrite["value"]): readonly CellWrite[] {
  const offset = columns.offsets.get(key);
  return offset === undefined ? [] : [{ ...placeIn(grid, row, offset), value }];
}

/** Whether this is what a blank cell of the column says. */
function isNothing(value: RecordValue | undefined, { holds }: RecordColumn): boolean {
  return value === undefined || value === null || value === "" || (holds.kind === "word" && value === holds.blank);
}

function isSame(a: RecordValue, b: RecordValue): boolean {
  return typeof a === "object" && typeof b === "object" && a !== null && b !== null ? compare(a, b) === 0 : a === b;
}

/** A value as its cell holds it: a date as a day number, a word in the workbook's language, a figure as the spreadsheet's number. */
function contentOf({ holds }: RecordColumn, value: RecordValue, locale: Locale): CellWrite["value"] {
  if (value === null || value === "") {
    return null;
  }
  if (typeof value === "object") {
    const content = decimal(value);
    return content?.kind === "number" ? content.value : content?.kind === "text" ? content.text : null;
  }
  if (typeof value === "number") {
    return value;
  }
  switch (holds.kind) {
    case "date":
      return serialOf(value) ?? value;
    case "word":
      return holds.words[value]?.[locale] ?? value;
    default:
      return value;
  }
}

/** Points by clause, as the workbook's own list of clauses has them. */
function clausesIn({ names }: WorkbookGrids): ReadonlyMap<string, Rational> {
  const list = names.get("SS_Clauses");
  const catalogue = list === undefined ? null : catalogueOfList(list);
  return new Map((catalogue === null ? [] : clausesOf(catalogue)).map(({ id, points }) => [id, points]));
}
