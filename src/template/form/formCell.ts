import type { FormCell, FormColumn, FormMapping, Place } from "../../core";
import type { GridCell } from "../grid";
import { boxOf, cellAt, columnNumber, rangeOf } from "../plan/address";
import { isBlank } from "../reading/cell";
import type { CountingCell } from "../reading/countingCells";
import type { FormArea, FormSheet } from "./formSheet";

/** A cell of a form, with where it stands. */
export interface Located {
  readonly sheet: FormSheet;
  readonly row: number;
  readonly column: number;
}

/** The cell of a column in a row that counts from 0. */
export function inColumn(sheet: FormSheet, column: FormColumn, row: number): Located {
  return { sheet, row, column: columnNumber(column.column) };
}

/** The cell with a column's header. */
export function headerOf(sheet: FormSheet, column: FormColumn, headerRow: number): Located {
  return inColumn(sheet, column, (column.headerRow ?? headerRow) - 1);
}

/** The cell at an address of a sheet. */
export function atAddress(sheet: FormSheet, address: string): Located {
  const { column, row } = boxOf(address);
  return { sheet, row: row - 1, column };
}

export function contentOf({ sheet, row, column }: Located): GridCell {
  return sheet.cell(row, column);
}

export function placeOf({ sheet, row, column }: Located): Place {
  return { sheet: sheet.name, address: cellAt(column, row + 1) };
}

export function countingOf({ sheet, row, column }: Located): CountingCell {
  return { sheet: sheet.name, row, column };
}

/** The sheet that a cell of the mapping stands on; undefined where the file has none of that name. */
export function sheetOf({ sheet }: Pick<FormCell, "sheet">, own: FormSheet, sheets: readonly FormSheet[]): FormSheet | undefined {
  return sheet === null ? own : sheets.find(({ name }) => name === sheet);
}

/**
 * The merged cells that make unclear what a cell holds, as an address: it is not their first, another of them holds something, or, among rows
 * of clauses, they reach into another row or over another column that is read. Null where none do.
 */
export function unclearMerge(cell: Located, others: readonly number[] | null): Located & { readonly range: string } | null {
  const area = cell.sheet.merges.find((merge) => isIn(merge, cell.row, cell.column));
  if (area === undefined || isClear(area, cell, others)) {
    return null;
  }
  return { ...cell, range: rangeOf(area.firstColumn, area.firstRow + 1, area.lastColumn, area.lastRow + 1) };
}

function isClear(area: FormArea, { sheet, row, column }: Located, others: readonly number[] | null): boolean {
  const isFirst = area.firstRow === row && area.firstColumn === column;
  const staysAlone = others === null || (area.lastRow === row && !others.some((other) => other !== column && other >= area.firstColumn && other <= area.lastColumn));
  return isFirst && staysAlone && !holdsMore(area, sheet);
}

/** No form merges more; looking through whole rows and columns would take minutes. */
const MOST_MERGED = 100_000;

function holdsMore({ firstRow, firstColumn, lastRow, lastColumn }: FormArea, sheet: FormSheet): boolean {
  const rows = sheet.rows.filter((row) => row >= firstRow && row <= lastRow);
  return rows.length * (lastColumn - firstColumn + 1) > MOST_MERGED || rows.some((row) => {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      if ((row !== firstRow || column !== firstColumn) && !isBlank(sheet.cell(row, column))) {
        return true;
      }
    }
    return false;
  });
}

function isIn({ firstRow, firstColumn, lastRow, lastColumn }: FormArea, row: number, column: number): boolean {
  return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
}

/** The columns of a mapping that its clause rows are read by. */
export function columnsOf({ columns }: FormMapping): readonly (readonly [key: keyof FormMapping["columns"], column: FormColumn])[] {
  return COLUMN_KEYS.flatMap((key) => {
    const column = columns[key];
    return column === null ? [] : [[key, column] as const];
  });
}

const COLUMN_KEYS = [
  "clause", "points", "verdict", "score", "sampleSize", "nonconforming", "evidence", "finding", "reason", "remark", "assessor", "shownScore",
] as const satisfies readonly (keyof FormMapping["columns"])[];
