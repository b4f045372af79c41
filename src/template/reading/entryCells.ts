import { clausesOf } from "../../core";
import type { Catalogue, EntryField, Place } from "../../core";
import type { GridCell, WorkbookGrids } from "../grid";
import { SCORESHEET_ENTRIES, SCORESHEET_HEADERS, TABLES, VERDICT_WORDS, keyOfWord } from "../vocabulary";
import type { ScoresheetColumn, ScoresheetEntry, VerdictKey } from "../vocabulary";
import { BLANK_CELL, cellIn, placeIn, valueText, type FaultKind } from "./cell";
import { readClauseEntry } from "./clauseEntry";
import { findColumns, localeOfHeaders } from "./columns";

/** One entry cell of a clause's row as it stands. */
export interface EntryCell {
  readonly place: Place;
  /** what stands in it, whole: a formula with its "=", a number in its shortest form, a date as YYYY-MM-DD; "" where it is blank */
  readonly text: string;
  /** why it is not taken for an entry; null where it is one, or is rightly blank */
  readonly fault: FaultKind | null;
}

/** The entry cells of one clause's row. */
export interface ClauseCells {
  /** the cell with the clause's id */
  readonly id: Place;
  /** the verdict that stands there, whether or not its figures do; null where there is none */
  readonly verdict: VerdictKey | null;
  /** a column that the table has lost is left out */
  readonly cells: ReadonlyMap<EntryField & ScoresheetEntry, EntryCell>;
}

/**
 * Where every entry of each clause stands and what stands there, faults included. Columns are found by their header and rows
 * by their clause id, so neither order matters; of a clause that stands twice the first row counts.
 */
export function entryCells(grids: WorkbookGrids, catalogue: Catalogue): ReadonlyMap<string, ClauseCells> {
  const found = new Map<string, ClauseCells>();
  const grid = grids.tables.get(TABLES.scoresheet);
  if (grid === undefined) {
    return found;
  }
  const { offsets } = findColumns(TABLES.scoresheet, grid, SCORESHEET_HEADERS, localeOfHeaders(grid, SCORESHEET_HEADERS));
  const clauses = new Set(clausesOf(catalogue).map(({ id }) => id));
  for (let row = 1; row < grid.cells.length; row += 1) {
    const cellOf = (column: ScoresheetColumn): GridCell => {
      const offset = offsets.get(column);
      return offset === undefined ? BLANK_CELL : cellIn(grid, row, offset);
    };
    const id = cellOf("clause");
    const clause = id.formula === "" ? valueText(id) : "";
    if (clauses.has(clause) && !found.has(clause)) {
      const { faults } = readClauseEntry(cellOf);
      const cells = SCORESHEET_ENTRIES.flatMap((column): [ScoresheetEntry, EntryCell][] => {
        const offset = offsets.get(column);
        return offset === undefined
          ? []
          : [[column, { place: placeIn(grid, row, offset), text: shownText(cellOf(column)), fault: faults.find(({ field }) => field === column)?.kind ?? null }]];
      });
      found.set(clause, { id: placeIn(grid, row, offsets.get("clause") ?? 0), verdict: verdictOf(cellOf("verdict")), cells: new Map(cells) });
    }
  }
  return found;
}

function shownText(cell: GridCell): string {
  return cell.formula === "" ? valueText(cell) : cell.formula;
}

function verdictOf({ value, formula }: GridCell): VerdictKey | null {
  return value.kind === "text" && formula === "" ? keyOfWord(VERDICT_WORDS, value.text) : null;
}
