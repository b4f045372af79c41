import { LAST_COLUMN } from "../workbook/reference";
import type { LookBand } from "./styledRanges";

/** The cells of one row that the file names, in order: column and number of the look, two figures a cell. */
export interface LookRow {
  readonly row: number;
  /** the look of the row's other cells; -1 where it has none of its own */
  readonly look: number;
  readonly cells: readonly number[];
}

/** The look of columns whose cells the file does not name. */
export interface LookColumns {
  readonly first: number;
  readonly last: number;
  readonly look: number;
}

/** Runs that all rows of all sheets may have together. */
export interface RunBudget {
  runs: number;
}

export interface LookBands {
  readonly bands: readonly LookBand[];
  /** rows in which only the cells that the file names have their look: the sheet asks for too much */
  readonly dropped: number;
}

/**
 * The looks of a sheet's used cells, row by row: a cell's own, else its row's, else its column's, else that of look 0.
 * `isPlain` says which looks are those of untouched cells.
 */
export function lookBands(rows: readonly LookRow[], columns: readonly LookColumns[], isPlain: (look: number) => boolean, budget: RunBudget): LookBands {
  const lastColumn = rows.reduce((most, { cells }) => Math.max(most, cells.at(-2) ?? -1), -1);
  const others = columnRuns(columns, lastColumn, isPlain);
  const bands: LookBand[] = [];
  let dropped = 0;
  let next = 0;
  for (const { row, look, cells } of rows) {
    if (row > next && others.length > 0) {
      bands.push({ firstRow: next, lastRow: row - 1, runs: others });
    }
    next = row + 1;
    const under = look < 0 ? others : isPlain(look) ? [] : [0, lastColumn, look];
    if (cells.length === 0 && lastColumn < 0) {
      continue;
    }
    const before = bands.at(-1);
    if (cells.length === 0 && under === others) {
      if (before?.runs === others && before.lastRow === row - 1) {
        before.lastRow = row;
      } else if (others.length > 0) {
        bands.push({ firstRow: row, lastRow: row, runs: others });
      }
      continue;
    }
    budget.runs -= under.length / 3;
    dropped += budget.runs < 0 && under.length > 0 ? 1 : 0;
    bands.push({ firstRow: row, lastRow: row, runs: laidOver(budget.runs < 0 ? [] : under, cells) });
  }
  return { bands, dropped };
}

function columnRuns(columns: readonly LookColumns[], lastColumn: number, isPlain: (look: number) => boolean): readonly number[] {
  const runs: number[] = [];
  let next = 0;
  for (const { first, last, look } of [...columns, { first: LAST_COLUMN + 1, last: LAST_COLUMN + 1, look: 0 }]) {
    for (const [from, to, number] of [[next, first - 1, 0] as const, [first, last, look] as const]) {
      const end = Math.min(to, lastColumn);
      if (from <= end && !isPlain(number)) {
        runs.push(from, end, number);
      }
    }
    next = last + 1;
  }
  return runs;
}

/** Runs with the cells in front of them. */
function laidOver(under: readonly number[], cells: readonly number[]): readonly number[] {
  const runs: number[] = [];
  let place = 0;
  let reached = 0;
  /** what lies under the columns up to, and without, `end` */
  const fill = (end: number): void => {
    while (place < under.length) {
      const last = under[place + 1] as number;
      const from = Math.max(under[place] as number, reached);
      const to = Math.min(last, end - 1);
      if (from <= to) {
        runs.push(from, to, under[place + 2] as number);
      }
      if (last >= end) {
        break;
      }
      place += 3;
    }
    reached = end;
  };
  for (let index = 0; index < cells.length; index += 2) {
    const column = cells[index] as number;
    fill(column);
    const look = cells[index + 1] as number;
    if (runs.at(-1) === look && runs.at(-2) === column - 1) {
      runs[runs.length - 2] = column;
    } else {
      runs.push(column, column, look);
    }
    reached = column + 1;
  }
  fill(LAST_COLUMN + 1);
  return runs;
}
