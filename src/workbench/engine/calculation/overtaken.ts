import type { ICommandInfo, IObjectMatrixPrimitiveType, Nullable, ICellData } from "@univerjs/core";
import type { ISetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";

interface CellsChanged {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
}

const CONTENT = ["v", "f", "si", "p"] as const satisfies readonly (keyof ICellData)[];

/** What was edited while a calculation runs: its results speak of the workbook as it was before, and must not be written over an edit. */
export class OvertakenResults {
  #touched = new Map<string, Set<string>>();
  #isMoved = false;

  /** A calculation begins: it knows everything that was edited until now. */
  clear(): void {
    this.#touched = new Map();
    this.#isMoved = false;
  }

  /** Notes an edit that came during the calculation. */
  note(edit: Readonly<ICommandInfo>): void {
    if (edit.id !== SetRangeValuesMutation.id) {
      this.#isMoved = true;
      return;
    }
    const { unitId, subUnitId, cellValue = {} } = edit.params as CellsChanged;
    const key = `${unitId}/${subUnitId}`;
    const cells = this.#touched.get(key) ?? new Set<string>();
    for (const [row, line] of Object.entries(cellValue)) {
      for (const [column, cell] of Object.entries((line ?? {}) as Record<string, Nullable<ICellData>>)) {
        if (cell === null || cell === undefined || CONTENT.some((part) => cell[part] !== undefined)) cells.add(`${row}/${column}`);
      }
    }
    this.#touched.set(key, cells);
  }

  /**
   * Takes out of the results what an edit has overtaken. False where nothing of them holds any more, because rows, columns or sheets
   * are others now: everything has to be calculated again.
   */
  takeFrom(results: ISetFormulaCalculationResultMutation): boolean {
    if (this.#isMoved) {
      results.unitData = {};
      return false;
    }
    for (const [unitId, sheets] of Object.entries(results.unitData)) {
      for (const [sheetId, matrix] of Object.entries(sheets ?? {})) {
        for (const cell of this.#touched.get(`${unitId}/${sheetId}`) ?? []) {
          const [row = "", column = ""] = cell.split("/");
          Reflect.deleteProperty((matrix as Record<string, object | undefined> | null | undefined)?.[row] ?? {}, column);
        }
      }
    }
    return true;
  }
}
