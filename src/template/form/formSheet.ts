import type { GridCell } from "../grid";

/** A rectangle of cells; row and column count from 0, both ends belong to it. */
export interface FormArea {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A sheet of a body's own form, asked cell by cell: nobody knows how far it reaches. Row and column count from 0. */
export interface FormSheet {
  readonly name: string;
  /** rows in which something stands, ascending */
  readonly rows: readonly number[];
  /** a blank one where nothing stands */
  readonly cell: (row: number, column: number) => GridCell;
  readonly merges: readonly FormArea[];
}
