import type { Issue, Place, Rectification } from "../../core";
import type { CellWrite } from "../cellWrite";
import type { Grid, WorkbookGrids } from "../grid";
import { cellIn, heldText, isBlank, placeIn } from "../reading/cell";
import { findColumns, localeOfScoresheet } from "../reading/columns";
import { serialOf } from "../reading/dates";
import { DEDUCTION_ENTRIES, DEDUCTION_HEADERS, LATER_DEDUCTION_COLUMNS, RECTIFICATION_WORDS, TABLES } from "../vocabulary";
import type { DeductionEntry } from "../vocabulary";
import type { RECORD_ISSUE_CODES, RecordWriting } from "./writing";

/** The cells by which a row of deductions is known again. */
const KEY: readonly DeductionEntry[] = ["cause", "clause", "description"];

/** Writes what changes in the rectification of a special deduction, by its place among those that are entered. Cells that are not named stay as they are. */
export function writesForDeduction(grids: WorkbookGrids, at: number, change: Partial<Rectification>): RecordWriting {
  const locale = localeOfScoresheet(grids);
  const grid = grids.tables.get(TABLES.deductions);
  if (grid === undefined) {
    return refusedAs("records-missing", {});
  }
  const { offsets } = findColumns(TABLES.deductions, grid, DEDUCTION_HEADERS, locale, LATER_DEDUCTION_COLUMNS);
  const row = rowOf(grid, offsets, at);
  if (row === null) {
    return refusedAs("records-missing", {});
  }
  const changes = Object.entries(change) as readonly (readonly [keyof Rectification, string])[];
  const lost = changes.find(([column, value]) => value !== "" && !offsets.has(column));
  if (lost !== undefined) {
    return refusedAs("record-column-missing", { column: DEDUCTION_HEADERS[lost[0]][locale] });
  }
  const writes = changes.flatMap(([column, value]): CellWrite[] => {
    const offset = offsets.get(column);
    return offset === undefined ? [] : [{ ...placeIn(grid, row, offset), value: contentOf(column, value, locale) }];
  });
  const meant = new Set([...KEY, ...changes.map(([column]) => column)]);
  const holds = [...meant].flatMap((column) => {
    const offset = offsets.get(column);
    return offset === undefined ? [] : [{ ...placeIn(grid, row, offset), text: heldText(cellIn(grid, row, offset)) }];
  });
  return { ok: true, writes, holds };
}

/** Where the row of a special deduction begins, by its place among those that are entered; null where there is none. */
export function placeOfDeduction({ tables }: WorkbookGrids, at: number): Place | null {
  const grid = tables.get(TABLES.deductions);
  if (grid === undefined) {
    return null;
  }
  const { offsets } = findColumns(TABLES.deductions, grid, DEDUCTION_HEADERS, "zh-CN", LATER_DEDUCTION_COLUMNS);
  const row = rowOf(grid, offsets, at);
  return row === null ? null : placeIn(grid, row, offsets.get("cause") ?? 0);
}

/** A row counts as a deduction as soon as anything is entered in it, as the reader counts. */
function rowOf(grid: Grid, offsets: ReadonlyMap<DeductionEntry | "number", number>, at: number): number | null {
  const rows = grid.cells.flatMap((_, row) => {
    const isFilled = DEDUCTION_ENTRIES.some((column) => {
      const offset = offsets.get(column);
      return offset !== undefined && !isBlank(cellIn(grid, row, offset));
    });
    return row > 0 && isFilled ? [row] : [];
  });
  return rows[at] ?? null;
}

function contentOf(column: keyof Rectification, value: string, locale: "zh-CN" | "en-US"): CellWrite["value"] {
  if (value === "") {
    return null;
  }
  if (column === "status") {
    return RECTIFICATION_WORDS[value as Rectification["status"]][locale];
  }
  return column === "due" || column === "verifiedOn" ? (serialOf(value) ?? value) : value;
}

function refusedAs(code: (typeof RECORD_ISSUE_CODES)[number], params: Issue["params"]): RecordWriting {
  return { ok: false, issue: { code, path: TABLES.deductions, params: { table: TABLES.deductions, ...params } } };
}
