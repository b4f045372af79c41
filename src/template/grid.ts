import type { Place } from "../core";

/** What stands in one cell, as the host or the file says it; nothing is converted on the way here. */
export type CellValue =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** `code` as spreadsheets write it: "#N/A", "#NAME?" */
  | { readonly kind: "error"; readonly code: string };

export interface GridCell {
  readonly value: CellValue;
  /** with its leading "="; "" where the cell holds no formula */
  readonly formula: string;
  /** the cell shows its number as a date or a time */
  readonly isDate: boolean;
}

/** The seam for reading: a rectangle of cells and where it lies. Row and column count from 0. */
export interface Grid {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly GridCell[])[];
}

/** A workbook as the reader sees it: its tables and defined names as grids, in a live Excel or in a file. */
export interface WorkbookGrids {
  /** keyed by table name, header row included */
  readonly tables: ReadonlyMap<string, Grid>;
  /** keyed by defined name; a name that refers to nothing is left out */
  readonly names: ReadonlyMap<string, Grid>;
  /** what stands below each table on its sheet down to the last used row, in the table's columns */
  readonly below: ReadonlyMap<string, Grid>;
  /** of a file: defined names of ours whose cells were deleted */
  readonly dangling?: readonly string[];
}

/** A cell by its sheet, its row and its column, both from 0. */
export interface GridPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The place of a cell in a grid, by its offset in it. */
export type PlaceOf = (grid: Grid, row: number, column: number) => Place;
