import type { CellWrite } from "../cellWrite";
import type { Grid, GridCell, WorkbookGrids } from "../grid";
import { boxOf } from "../plan/address";
import { BLANK_CELL } from "../reading/cell";

/** The workbook as it will be read once these cells are written; figures that formulas make of them stay as they were. */
export function gridsAfter(grids: WorkbookGrids, writes: readonly CellWrite[]): WorkbookGrids {
  return writes.length === 0 ? grids : { ...grids, tables: new Map([...grids.tables].map(([name, grid]) => [name, after(grid, writes)])) };
}

/** Only the rows that are written into are made anew: a mark on one of hundreds of rows costs one row. */
function after(grid: Grid, writes: readonly CellWrite[]): Grid {
  const changed = new Map<number, GridCell[]>();
  for (const write of writes) {
    const { column, row } = boxOf(write.address);
    const [down, across] = [row - 1 - grid.row, column - grid.column];
    const cells = write.sheet === grid.sheet ? grid.cells[down] : undefined;
    const cell = cells?.[across];
    if (cells !== undefined && cell !== undefined) {
      const copy = changed.get(down) ?? [...cells];
      copy[across] = holding(cell, write);
      changed.set(down, copy);
    }
  }
  return changed.size === 0 ? grid : { ...grid, cells: grid.cells.map((row, down) => changed.get(down) ?? row) };
}

function holding({ isDate }: GridCell, { value }: CellWrite): GridCell {
  switch (typeof value) {
    case "string":
      return { ...BLANK_CELL, value: { kind: "text", text: value } };
    case "number":
      return { ...BLANK_CELL, value: { kind: "number", value }, isDate };
    default:
      return { ...BLANK_CELL, isDate };
  }
}
