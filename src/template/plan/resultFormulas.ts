import type { Place } from "../../core";
import type { Grid, WorkbookGrids } from "../grid";
import { SCORING_TABLES } from "../vocabulary";
import { boxOf, cellAt, onSheet, rangeOf } from "./address";
import type { Box } from "./address";
import type { PlanCached, PlanSheet, WorkbookPlan } from "./plan";

/** A formula that belongs into a locked cell, and what it shows for the entries of the plan. */
export interface ResultFormula extends Place {
  readonly formula: string;
  readonly cached: PlanCached;
}

/** What of a plan its tables and names are found by. */
export interface AnchoredPlan extends Pick<WorkbookPlan, "names"> {
  readonly sheets: readonly Pick<PlanSheet, "name" | "tables">[];
}

/** Every formula of the plan on which something rests, results, native twins and recount, with its cell. */
export function resultFormulas(plan: WorkbookPlan): readonly ResultFormula[] {
  return plan.sheets.flatMap((sheet) => formulasOf(sheet));
}

/**
 * The same for the workbook that is there, whose sheets may have been renamed; null where its tables or names no longer
 * stand where the plan has them, so that only a rebuild can help. Nothing rests on a table of records: one that is gone or
 * was moved takes along no more than the formulas beside it.
 */
export function resultFormulasFor(plan: WorkbookPlan, grids: WorkbookGrids): readonly ResultFormula[] | null {
  return formulasIn(grids, plan, resultFormulas(plan));
}

/** The same for formulas that are known already. */
export function formulasIn<Formula extends Pick<ResultFormula, "sheet" | "formula">>(grids: WorkbookGrids, anchors: AnchoredPlan, formulas: readonly Formula[]): readonly Formula[] | null {
  const actual = actualSheets(anchors, grids);
  if ("moved" in actual) {
    return null;
  }
  const { sheets } = actual;
  if (anchors.sheets.every(({ name }) => sheets.get(name) === name)) {
    return formulas;
  }
  const renamed = new Map([...sheets].filter(([planned, found]) => planned !== found).map(([planned, found]) => [onSheet(planned, ""), onSheet(found, "")]));
  const inNames = (formula: string): string => (renamed.size === 0 ? formula : formula.replace(/'[^'"]+'!/g, (reference) => renamed.get(reference) ?? reference));
  return formulas.flatMap((each) => {
    const sheet = sheets.get(each.sheet);
    return sheet === undefined ? [] : [{ ...each, sheet, formula: inNames(each.formula) }];
  });
}

/** The first table of records that is there and not where the plan has it; null where there is none. */
export function movedRecords(plan: AnchoredPlan, grids: WorkbookGrids): Place | null {
  const [moved] = recordAnchors(plan, grids).flatMap(({ range, grid }) => (grid === undefined || rangeOfGrid(grid) === range ? [] : [{ sheet: grid.sheet, address: rangeOfGrid(grid) }]));
  return moved ?? null;
}

/** The first table or name that no longer stands where the plan has it: where it stands now, or where it should where it is gone; null where all do. Tables of records are left out. */
export function movedArea(plan: AnchoredPlan, grids: WorkbookGrids): Place | null {
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
        return content?.kind === "formula" && content.cached !== undefined && content.isForPicture !== true && !isEntry
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
function actualSheets(plan: AnchoredPlan, grids: WorkbookGrids): { readonly sheets: ReadonlyMap<string, string> } | { readonly moved: Place } {
  const actual = new Map<string, string>();
  const anchors = [
    ...tableAnchors(plan, grids).filter(({ table }) => isScored(table)),
    ...plan.names
      .filter(({ name }) => name !== "SS_Unplaced")
      .map(({ name, sheet, range }) => ({ sheet, range, grid: grids.names.get(name) })),
  ];
  for (const { sheet, range, grid } of anchors) {
    if (grid === undefined) {
      return { moved: { sheet: actual.get(sheet) ?? sheet, address: range } };
    }
    const found = rangeOfGrid(grid);
    if (found !== range || (actual.get(sheet) ?? grid.sheet) !== grid.sheet) {
      return { moved: { sheet: grid.sheet, address: found } };
    }
    actual.set(sheet, grid.sheet);
  }
  for (const { sheet, range, grid } of recordAnchors(plan, grids)) {
    if (grid !== undefined && rangeOfGrid(grid) === range) {
      actual.set(sheet, actual.get(sheet) ?? grid.sheet);
    }
  }
  return { sheets: actual };
}

interface TableAnchor {
  readonly table: string;
  readonly sheet: string;
  readonly range: string;
  readonly grid: Grid | undefined;
}

function tableAnchors(plan: AnchoredPlan, grids: WorkbookGrids): readonly TableAnchor[] {
  return plan.sheets.flatMap((sheet) => sheet.tables.map(({ name, range }) => ({ table: name, sheet: sheet.name, range, grid: grids.tables.get(name) })));
}

function recordAnchors(plan: AnchoredPlan, grids: WorkbookGrids): readonly TableAnchor[] {
  return tableAnchors(plan, grids).filter(({ table }) => !isScored(table));
}

function isScored(table: string): boolean {
  return (SCORING_TABLES as readonly string[]).includes(table);
}

function rangeOfGrid({ row, column, cells }: Grid): string {
  return rangeOf(column, row + 1, column + (cells[0]?.length ?? 0) - 1, row + cells.length);
}
