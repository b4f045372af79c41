import type { Piece } from "./contents";
import type { Target } from "./sheets";

interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Clears the cells that an earlier table of ours covered and the plan does not: rows that were inserted, or a table
 * that slid down. What people wrote elsewhere on a sheet stays.
 */
export function clearLeftovers(targets: readonly Target[], pieces: readonly Piece[]): void {
  for (const { sheet, plan, tables } of targets) {
    const planned = pieces.filter((piece) => piece.sheet === plan.name).map(({ range }) => rectangle(range));
    for (const { range } of tables.values()) {
      for (const run of uncovered(rectangle(range), planned)) {
        sheet.getRangeByIndexes(run.row, run.column, run.rows, run.columns).clear();
      }
    }
  }
}

function rectangle(range: Excel.Range): Rectangle {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** The cells of `area` that lie in none of `planned`, as runs along rows. */
export function uncovered(area: Rectangle, planned: readonly Rectangle[]): Rectangle[] {
  const runs: Rectangle[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const across = planned.filter((block) => row >= block.row && row < block.row + block.rows);
    let start = -1;
    for (let column = area.column; column <= area.column + area.columns; column += 1) {
      const outside = column === area.column + area.columns;
      const covered = outside || across.some((block) => column >= block.column && column < block.column + block.columns);
      if (!covered && start < 0) {
        start = column;
      } else if (covered && start >= 0) {
        runs.push({ row, column: start, rows: 1, columns: column - start });
        start = -1;
      }
    }
  }
  return runs;
}
