import type { Grid, GridPlace, WorkbookGrids } from "../grid";
import { HEAD_NAMES, RESULT_NAMES } from "../plan/names";
import { RECORD_TABLES, entryColumns } from "../records/tables";
import { BONUS_HEADERS, DEDUCTION_ENTRIES, DEDUCTION_HEADERS, SCORESHEET_ENTRIES, SCORESHEET_HEADERS, TABLES, keyOfWord } from "../vocabulary";
import { cellIn, isBlank, valueText } from "./cell";

export type CountingCell = GridPlace;

const COUNTING: readonly (readonly [table: string, headers: Parameters<typeof keyOfWord>[0], columns: readonly string[]])[] = [
  [TABLES.scoresheet, SCORESHEET_HEADERS, ["clause", "points", "score", "scoreTwin", ...SCORESHEET_ENTRIES]],
  [TABLES.deductions, DEDUCTION_HEADERS, DEDUCTION_ENTRIES],
  [TABLES.bonuses, BONUS_HEADERS, ["reason"]],
  ...Object.values(RECORD_TABLES).map((table) => [table.name, table.headers, entryColumns(table).map(({ key }) => key)] as const),
];

/** Every cell with something in it that a reader of the assessment must be able to see: entries, records among them, points, scores, head and results. */
export function countingCells({ tables, names }: WorkbookGrids): readonly CountingCell[] {
  const inTables = COUNTING.flatMap(([table, headers, columns]) => {
    const grid = tables.get(table);
    const offsets = (grid?.cells[0] ?? []).flatMap((cell, offset) => (columns.includes(keyOfWord(headers, valueText(cell)) ?? "") ? [offset] : []));
    return grid === undefined ? [] : filledCells(grid, 1, offsets);
  });
  const named = [...HEAD_NAMES, ...RESULT_NAMES].flatMap((name) => {
    const grid = names.get(name);
    return grid === undefined ? [] : filledCells(grid, 0, [...(grid.cells[0] ?? []).keys()]);
  });
  return [...inTables, ...named];
}

function filledCells(grid: Grid, fromRow: number, offsets: readonly number[]): readonly CountingCell[] {
  const filled: CountingCell[] = [];
  for (let row = fromRow; row < grid.cells.length; row += 1) {
    for (const offset of offsets) {
      if (!isBlank(cellIn(grid, row, offset))) {
        filled.push({ sheet: grid.sheet, row: grid.row + row, column: grid.column + offset });
      }
    }
  }
  return filled;
}
