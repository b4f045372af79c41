import type { Issue } from "../../core";
import type { Grid, WorkbookGrids } from "../grid";
import { SCORING_TABLES } from "../vocabulary";
import { cellIn, isBlank, placeIn } from "./cell";
import { workbookIssue } from "./issues";

interface Offset {
  readonly row: number;
  readonly column: number;
}

/** Each table that is scored below which something was typed, where nobody would read it. */
export function belowTables(grids: WorkbookGrids): readonly Issue[] {
  return SCORING_TABLES.flatMap((table) => {
    const below = grids.below.get(table);
    const [first] = below === undefined ? [] : strangeBelow(below, grids);
    return below === undefined || first === undefined
      ? []
      : [workbookIssue("rows-below-table", table, { table }, placeIn(below, first.row, first.column))];
  });
}

/** The cells below a table that hold something of a person's; the other tables and their titles on the sheet are none of it. */
export function strangeBelow(below: Grid, { tables }: WorkbookGrids): readonly Offset[] {
  return below.cells.flatMap((cells, row) =>
    [...cells.keys()]
      .filter((column) => !isBlank(cellIn(below, row, column)) && ![...tables.values()].some((table) => isWithin(below, { row, column }, table)))
      .map((column) => ({ row, column })),
  );
}

/** Whether the cell belongs to a table or is its title, which stands right above the header's first cell. */
function isWithin(below: Grid, { row, column }: Offset, table: Grid): boolean {
  const atRow = below.row + row;
  const atColumn = below.column + column;
  const inTable =
    atRow >= table.row &&
    atRow < table.row + table.cells.length &&
    atColumn >= table.column &&
    atColumn < table.column + (table.cells[0]?.length ?? 0);
  return table.sheet === below.sheet && (inTable || (atRow === table.row - 1 && atColumn === table.column));
}
