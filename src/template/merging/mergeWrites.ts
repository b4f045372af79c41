import type { Locale, Place } from "../../core";
import type { CellWrite } from "../cellWrite";
import type { Grid, WorkbookGrids } from "../grid";
import { inLanguage } from "../plan/entries";
import { HEAD_FIELDS } from "../plan/head";
import type { PlanContent } from "../plan/plan";
import { cellIn, isBlank, placeIn, valueText } from "../reading/cell";
import { findColumns, localeOfScoresheet } from "../reading/columns";
import { serialOf } from "../reading/dates";
import { recordGrid } from "../reading/recordTable";
import { RECORD_TABLES } from "../records/tables";
import { BONUS_HEADERS, DEDUCTION_HEADERS, SCORESHEET_HEADERS, TABLES } from "../vocabulary";
import { MERGE_LISTS, ROW_LISTS } from "./lists";
import type { RowList, SlotPlace } from "./merge";
import type { ResolvedMerge } from "./resolveMerge";
import { fieldAt, slotKey } from "./slots";

/** A cell that has to hold exactly this text still when the merge is written. */
export interface MergeHold extends Place {
  readonly text: string;
}

/** The cells that a merge changes, or the table that lacks a column that it needs; nothing is written in part. */
export type MergeWriting = { readonly ok: true; readonly writes: readonly CellWrite[]; readonly holds: readonly MergeHold[] } | { readonly ok: false; readonly table: string };

/** Where the entries of a list stand: the rows in the order in which they are counted, free ones after them. */
interface ListRows {
  readonly grid: Grid;
  readonly offsets: ReadonlyMap<string, number>;
  readonly rows: readonly number[];
}

/** The writes that make the merged workbook of the one that was read; a cell that says the same already is left as it is written. */
export function mergeWrites(grids: WorkbookGrids, resolved: ResolvedMerge): MergeWriting {
  const locale = localeOfScoresheet(grids);
  const lists = new Map(ROW_LISTS.map((list) => [list, listRows(grids, list, locale)]));
  const clauses = clauseRows(grids, locale);
  const writes: CellWrite[] = [];
  const holds: MergeHold[] = [];
  for (const { slot, content } of resolved.slots) {
    if (slotKey(slot, slot.mine) === slotKey(slot, content)) {
      continue;
    }
    const cell = cellOf(slot.at, grids, clauses, lists);
    if (cell === null) {
      return { ok: false, table: tableOf(slot.at) };
    }
    const place = placeIn(cell.grid, cell.row, cell.column);
    writes.push({ ...place, value: valueOf(slot.at, content, locale) });
    const before = cellIn(cell.grid, cell.row, cell.column);
    // What a formula of a person gives may change by itself.
    if (before.formula === "") {
      holds.push({ ...place, text: before.value.kind === "number" ? String(before.value.value) : valueText(before) });
    }
  }
  const ids = new Set(resolved.slots.flatMap(({ slot, content }) => (slot.at.kind === "clause" && slotKey(slot, slot.mine) !== slotKey(slot, content) ? [slot.at.clause] : [])));
  return { ok: true, writes, holds: [...[...ids].flatMap((id) => idHold(id, clauses)), ...holds] };
}

interface Cell {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
}

function cellOf(at: SlotPlace, grids: WorkbookGrids, clauses: ListRows & { readonly ids: ReadonlyMap<string, number> } | null, lists: ReadonlyMap<RowList, ListRows | null>): Cell | null {
  switch (at.kind) {
    case "head": {
      const grid = grids.names.get(HEAD_FIELDS[at.field].name);
      return grid === undefined ? null : { grid, row: 0, column: 0 };
    }
    case "clause":
      return inRow(clauses, clauses?.ids.get(at.clause), at.field);
    case "row": {
      const list = lists.get(at.list) ?? null;
      return inRow(list, list?.rows[at.row], at.field);
    }
  }
}

function inRow(list: ListRows | null, row: number | undefined, field: string): Cell | null {
  const column = list?.offsets.get(field);
  return list === null || row === undefined || column === undefined ? null : { grid: list.grid, row, column };
}

function tableOf(at: SlotPlace): string {
  if (at.kind === "head") {
    return HEAD_FIELDS[at.field].name;
  }
  if (at.kind === "clause") {
    return TABLES.scoresheet;
  }
  return at.list === "assessors" ? "SS_Assessors" : at.list === "deductions" ? TABLES.deductions : at.list === "bonuses" ? TABLES.bonuses : RECORD_TABLES[at.list].name;
}

function clauseRows(grids: WorkbookGrids, locale: Locale): (ListRows & { readonly ids: ReadonlyMap<string, number> }) | null {
  const grid = grids.tables.get(TABLES.scoresheet);
  if (grid === undefined) {
    return null;
  }
  const { offsets } = findColumns(TABLES.scoresheet, grid, SCORESHEET_HEADERS, locale);
  const ids = new Map<string, number>();
  grid.cells.forEach((_, row) => {
    const id = valueText(cellIn(grid, row, offsets.get("clause") ?? -1));
    if (row > 0 && id !== "" && !ids.has(id)) {
      ids.set(id, row);
    }
  });
  return { grid, offsets, rows: [], ids };
}

function idHold(id: string, clauses: ReturnType<typeof clauseRows>): readonly MergeHold[] {
  const row = clauses?.ids.get(id);
  const column = clauses?.offsets.get("clause");
  return clauses === null || row === undefined || column === undefined ? [] : [{ ...placeIn(clauses.grid, row, column), text: id }];
}

function listRows(grids: WorkbookGrids, list: RowList, locale: Locale): ListRows | null {
  switch (list) {
    case "assessors": {
      const grid = grids.names.get("SS_Assessors");
      return grid === undefined ? null : filledFirst(grid, new Map([["name", 0], ["role", 1]]), list, 0);
    }
    case "deductions":
      return tableRows(grids.tables.get(TABLES.deductions), TABLES.deductions, list, locale);
    case "bonuses":
      return tableRows(grids.tables.get(TABLES.bonuses), TABLES.bonuses, list, locale);
    default: {
      const found = recordGrid(grids, RECORD_TABLES[list], locale);
      return found.kind === "found" ? numbered(found.grid, found.columns.offsets, list) : null;
    }
  }
}

function tableRows(grid: Grid | undefined, table: string, list: "deductions" | "bonuses", locale: Locale): ListRows | null {
  return grid === undefined ? null : filledFirst(grid, findColumns<string>(table, grid, list === "deductions" ? DEDUCTION_HEADERS : BONUS_HEADERS, locale).offsets, list, 1);
}

function blankRow(grid: Grid, offsets: ReadonlyMap<string, number>, list: RowList, row: number): boolean {
  return MERGE_LISTS[list].fields.every(({ key }) => isBlank(cellIn(grid, row, offsets.get(key) ?? -1)));
}

/** Lists that are counted without their blank rows: what is new goes below the last filled row first. */
function filledFirst(grid: Grid, offsets: ReadonlyMap<string, number>, list: RowList, first: number): ListRows {
  const all = Array.from({ length: grid.cells.length - first }, (_, index) => index + first);
  const filled = all.filter((row) => !blankRow(grid, offsets, list, row));
  const last = filled.at(-1) ?? first - 1;
  const free = all.filter((row) => blankRow(grid, offsets, list, row));
  return { grid, offsets, rows: [...filled, ...free.filter((row) => row > last), ...free.filter((row) => row < last)] };
}

/** Tables of records are counted with their blank rows, down to the last filled one. */
function numbered(grid: Grid, offsets: ReadonlyMap<string, number>, list: RowList): ListRows {
  const all = grid.cells.slice(1).map((_, index) => index + 1);
  const blank = all.filter((row) => blankRow(grid, offsets, list, row));
  const last = all.filter((row) => !blank.includes(row)).at(-1) ?? 0;
  return { grid, offsets, rows: [...all, ...blank.filter((row) => row < last)] };
}

function valueOf(at: SlotPlace, content: PlanContent, locale: Locale): CellWrite["value"] {
  const { words, holdsDate } = fieldAt(at);
  const inWords = inLanguage(content, words ?? undefined, locale);
  switch (inWords?.kind) {
    case undefined:
      return null;
    case "number":
      return inWords.value;
    case "text":
      return holdsDate ? (serialOf(inWords.text) ?? inWords.text) : inWords.text;
    case "formula":
      throw new Error("a formula is never written by a merge");
  }
}
