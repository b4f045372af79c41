import type { XlsxArray } from "../../../xlsx";
import type { Engine, EngineCell, EngineRange } from "../../engine";
import { areaAddress, type Area } from "../../model";

/** What the grid shows where it may not fill the cells that it would. */
const BLOCKED = "#SPILL!";

/** Which formulas of a sheet a file holds as array formulas, and which cells those fill; asked for row by row, cells from the left. */
export class SavedArrays {
  private readonly engine: Engine;
  private readonly used: EngineRange;
  private readonly lastRows = new Map<number, number>();

  constructor(engine: Engine, used: EngineRange) {
    this.engine = engine;
    this.used = used;
  }

  /**
   * Null for a formula that a file holds as a plain one: it fills its own cell, and nobody said that it is more. An array formula of a file is
   * held as it came while nobody has put another formula in its place; whatever else fills cells here is a dynamic one.
   */
  arrayAt(row: number, column: number, cell: EngineCell): XlsxArray | null {
    const { array, fills } = cell;
    if (array === undefined && fills === undefined && cell.value !== BLOCKED) return null;
    const size = fills ?? { rows: 1, columns: 1 };
    const isFixed = array?.dynamic === false && (array.formula === cell.formula || (array.rows === size.rows && array.columns === size.columns));
    const area: Area = isFixed ? { row, column, rows: array.rows, columns: array.columns } : { row, column, ...size };
    if (!this.isFree(area)) return { range: areaAddress({ row, column, rows: 1, columns: 1 }), dynamic: true };
    for (let place = column; place < column + area.columns; place += 1) this.lastRows.set(place, row + area.rows - 1);
    return { range: areaAddress(area), dynamic: !isFixed };
  }

  /** Whether a cell is filled by a formula that was asked for before. */
  isFilled(row: number, column: number): boolean {
    return row <= (this.lastRows.get(column) ?? -1);
  }

  /** Whether nothing stands in the cells but what the formula itself fills in. */
  private isFree({ row, column, rows, columns }: Area): boolean {
    const bottom = Math.min(row + rows, this.used.row + this.used.rows);
    const right = Math.min(column + columns, this.used.column + this.used.columns);
    const cells = this.engine.read({ ...this.used, row, column, rows: bottom - row, columns: right - column });
    return cells.every((line, down) => line.every((cell, across) => (down === 0 && across === 0) || cell.spilled === true || (cell.formula === "" && cell.value === null)));
  }
}
