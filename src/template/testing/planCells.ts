import type { PlanContent, PlanSheet, WorkbookPlan } from "../plan/plan";
import { columnNumber } from "../plan/address";

/** A sheet's cells by row and column from 0, as a writer would leave them. */
export type SheetCells = Map<number, Map<number, PlanContent>>;

export function cornersOf(address: string): { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number } {
  const match = /^([A-Z]+)([0-9]+)(?::([A-Z]+)([0-9]+))?$/.exec(address);
  if (match === null) {
    throw new Error(`no address: ${address}`);
  }
  const [, letters = "", digits = "", endLetters = letters, endDigits = digits] = match;
  const row = Number.parseInt(digits, 10) - 1;
  const column = columnNumber(letters);
  return { row, column, rows: Number.parseInt(endDigits, 10) - row, columns: columnNumber(endLetters) - column + 1 };
}

export function cellsOf(sheet: PlanSheet): SheetCells {
  const cells: SheetCells = new Map();
  for (const { at, cells: block } of sheet.blocks) {
    const { row, column } = cornersOf(at);
    block.forEach((contents, down) =>
      contents.forEach((content, across) => {
        if (content !== null) {
          setCell(cells, row + down, column + across, content);
        }
      }),
    );
  }
  return cells;
}

export function setCell(cells: SheetCells, row: number, column: number, content: PlanContent): void {
  const found = cells.get(row) ?? new Map<number, PlanContent>();
  cells.set(row, found);
  if (content === null) {
    found.delete(column);
  } else {
    found.set(column, content);
  }
}

export function sheetNamed(plan: WorkbookPlan, name: string): PlanSheet {
  const sheet = plan.sheets.find((each) => each.name === name);
  if (sheet === undefined) {
    throw new Error(`no sheet ${name}`);
  }
  return sheet;
}
