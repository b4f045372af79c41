import type { Place } from "../../core";
import type { WorkbookGrids } from "../grid";
import { boxOf, cellAt, onSheet, rangeOf } from "./address";
import type { Box } from "./address";
import type { PlanCached, PlanSheet, WorkbookPlan } from "./plan";

/** A formula that belongs into a locked cell, and what it shows for the entries of the plan. */
export interface ResultFormula extends Place {
  readonly formula: string;
  readonly cached: PlanCached;
}

/** Every formula of the plan, results, native twins and recount, with its cell. */
export function resultFormulas(plan: WorkbookPlan): readonly ResultFormula[] {
  return plan.sheets.flatMap((sheet) => formulasOf(sheet));
}

/**
 * The same for the workbook that is there, whose sheets may have been renamed; null where its tables or names no longer
 * stand where the plan has them, so that only a rebuild can help.
 */
export function resultFormulasFor(plan: WorkbookPlan, grids: WorkbookGrids): readonly ResultFormula[] | null {
  const actual = actualSheets(plan, grids);
  if ("moved" in actual) {
    return null;
  }
  const { sheets } = actual;
  const renamed = new Map([...sheets].map(([planned, found]) => [onSheet(planned, ""), onSheet(found, "")]));
  return resultFormulas(plan).map(({ sheet, address, formula, cached }) => ({
    sheet: sheets.get(sheet) ?? sheet,
    address,
    cached,
    formula: formula.replace(/'[^'"]+'!/g, (reference) => renamed.get(reference) ?? reference),
  }));
}

/** The first table or name that no longer stands where the plan has it: where it stands now, or where it should where it is gone; null where all do. */
export function movedArea(plan: WorkbookPlan, grids: WorkbookGrids): Place | null {
  const actual = actualSheets(plan, grids);
  return "moved" in actual ? actual.moved : null;
}

function formulasOf(sheet: PlanSheet): readonly ResultFormula[] {
  // A formula that was carried over with an entry is a person's, and a fault; it is none of ours to put back.
  const unlocked = sheet.styles.filter(({ style }) => style.locked === false).map(({ range }) => boxOf(range));
  return sheet.blocks.flatMap(({ at, cells }) => {
    const { column, row } = boxOf(at);
    return cells.flatMap((contents, down) =>
      contents.flatMap((content, across) => {
        const isEntry = unlocked.some((box) => isIn(box, column + across, row + down));
        return content?.kind === "formula" && content.cached !== undefined && !isEntry
          ? [{ sheet: sheet.name, address: cellAt(column + across, row + down), formula: content.formula, cached: content.cached }]
          : [];
      }),
    );
  });
}

function isIn(box: Box, column: number, row: number): boolean {
  return column >= box.column && column <= box.lastColumn && row >= box.row && row <= box.lastRow;
}

/** Planned sheet names with the names that they have now, or the first thing that moved. */
function actualSheets(plan: WorkbookPlan, grids: WorkbookGrids): { readonly sheets: ReadonlyMap<string, string> } | { readonly moved: Place } {
  const actual = new Map<string, string>();
  const anchors = [
    ...plan.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet: sheet.name, range: table.range, grid: grids.tables.get(table.name) }))),
    ...plan.names
      .filter(({ name }) => name !== "SS_Unplaced")
      .map(({ name, sheet, range }) => ({ sheet, range, grid: grids.names.get(name) })),
  ];
  for (const { sheet, range, grid } of anchors) {
    if (grid === undefined) {
      return { moved: { sheet: actual.get(sheet) ?? sheet, address: range } };
    }
    const rows = grid.cells.length;
    const columns = grid.cells[0]?.length ?? 0;
    const found = rangeOf(grid.column, grid.row + 1, grid.column + columns - 1, grid.row + rows);
    if (found !== range || (actual.get(sheet) ?? grid.sheet) !== grid.sheet) {
      return { moved: { sheet: grid.sheet, address: found } };
    }
    actual.set(sheet, grid.sheet);
  }
  return { sheets: actual };
}

