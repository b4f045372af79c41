import type { Area } from "../model";

/** What two neighbours must have in common to lie in one rectangle. */
export interface Tiling {
  /** equal cells side by side make one rectangle */
  readonly across: boolean;
  /** equal cells below each other do */
  readonly down: boolean;
}

export interface Rectangle<T extends Tiling> {
  readonly area: Area;
  readonly value: T;
}

interface Run<T> {
  readonly column: number;
  readonly columns: number;
  readonly value: T;
}

/**
 * Equal values of a grid as rectangles that do not overlap: runs within a row, then runs of the same width below each
 * other. Values are compared by identity; null is nothing. The same grid gives the same rectangles in the same order.
 */
export function rectanglesOf<T extends Tiling>(rows: Iterable<readonly (T | null)[]>): readonly Rectangle<T>[] {
  const done: Rectangle<T>[] = [];
  let open = new Map<number, { run: Run<T>; row: number; rows: number }>();
  let row = 0;
  const close = (left: typeof open): void => {
    for (const { run, row: top, rows: height } of left.values()) {
      done.push({ area: { row: top, column: run.column, rows: height, columns: run.columns }, value: run.value });
    }
  };
  for (const cells of rows) {
    const next: typeof open = new Map();
    for (const run of runsOf(cells)) {
      const above = open.get(run.column);
      const goesOn = above !== undefined && above.run.value === run.value && above.run.columns === run.columns && run.value.down;
      next.set(run.column, goesOn ? { ...above, rows: above.rows + 1 } : { run, row, rows: 1 });
      if (goesOn) open.delete(run.column);
    }
    close(open);
    open = next;
    row += 1;
  }
  close(open);
  return done.sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column);
}

function runsOf<T extends Tiling>(cells: readonly (T | null)[]): readonly Run<T>[] {
  const runs: Run<T>[] = [];
  for (let column = 0; column < cells.length; column += 1) {
    const value = cells[column];
    if (value === null || value === undefined) continue;
    let end = column + 1;
    while (value.across && end < cells.length && cells[end] === value) end += 1;
    runs.push({ column, columns: end - column, value });
    column = end - 1;
  }
  return runs;
}
