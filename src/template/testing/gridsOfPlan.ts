import type { CellValue, Grid, GridCell, WorkbookGrids } from "../grid";
import type { PlanContent, WorkbookPlan } from "../plan/plan";
import { cellAt } from "../plan/address";
import { cellsOf, cornersOf } from "./planCells";
import type { SheetCells } from "./planCells";

const BLANK: GridCell = { value: { kind: "blank" }, formula: "", isDate: false };

export type Change = GridCell | CellValue;

/** What a host would hand over after writing the plan, with `changes` made to cells ("Sheet!B2"); formulas show what the plan says that they show. */
export function gridsOfPlan(plan: WorkbookPlan, changes: ReadonlyMap<string, Change> = new Map()): WorkbookGrids {
  const sheets = new Map(plan.sheets.map((sheet) => [sheet.name, cellsOf(sheet)]));
  const grid = (sheet: string, address: string): Grid => gridAt(sheets.get(sheet) ?? new Map(), sheet, address, changes);
  const tables = new Map(plan.sheets.flatMap((sheet) => sheet.tables.map((table) => [table.name, grid(sheet.name, table.range)] as const)));
  const below = new Map(
    plan.sheets.flatMap((sheet) =>
      sheet.tables.flatMap((table) => {
        const { row, column, rows, columns } = cornersOf(table.range);
        const last = lastRow(sheets.get(sheet.name) ?? new Map(), sheet.name, changes);
        return last < row + rows ? [] : [[table.name, grid(sheet.name, `${cellAt(column, row + rows + 1)}:${cellAt(column + columns - 1, last + 1)}`)] as const];
      }),
    ),
  );
  return { tables, names: new Map(plan.names.map(({ name, sheet, range }) => [name, grid(sheet, range)])), below };
}

function lastRow(cells: SheetCells, sheet: string, changes: ReadonlyMap<string, Change>): number {
  const changed = [...changes.keys()].filter((key) => key.startsWith(`${sheet}!`)).map((key) => cornersOf(key.slice(sheet.length + 1)).row);
  return Math.max(0, ...cells.keys(), ...changed);
}

function gridAt(cells: SheetCells, sheet: string, address: string, changes: ReadonlyMap<string, Change>): Grid {
  const { row, column, rows, columns } = cornersOf(address);
  return {
    sheet,
    row,
    column,
    cells: Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_, across) => {
        const change = changes.get(`${sheet}!${cellAt(column + across, row + down + 1)}`);
        const planned = gridCell(cells.get(row + down)?.get(column + across) ?? null);
        return change === undefined ? planned : "kind" in change ? { ...planned, value: change, formula: planned.formula } : change;
      }),
    ),
  };
}

function gridCell(content: PlanContent): GridCell {
  switch (content?.kind) {
    case undefined:
      return BLANK;
    case "text":
      return { ...BLANK, value: { kind: "text", text: content.text } };
    case "number":
      return { ...BLANK, value: { kind: "number", value: content.value } };
    case "formula":
      return { ...BLANK, formula: content.formula, value: content.cached ?? BLANK.value };
  }
}
