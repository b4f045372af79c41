import type { FormArea, FormSheet } from "../form/formSheet";
import type { GridCell } from "../grid";
import { boxOf, cellAt } from "../plan/address";
import { BLANK_CELL } from "../reading/cell";

/** What stands in a cell: a text beginning with "=" is a formula, whose value is left out. */
export type CellContent = string | number | boolean | GridCell;

/** A sheet of a form with these cells by address. */
export function formSheet(name: string, contents: Readonly<Record<string, CellContent>>, merges: readonly string[] = []): FormSheet {
  const cells = new Map(Object.entries(contents).map(([address, content]) => [address, gridCell(content)]));
  const rows = new Set([...cells.keys()].map((address) => boxOf(address).row - 1));
  return {
    name,
    rows: [...rows].sort((a, b) => a - b),
    cell: (row, column) => cells.get(cellAt(column, row + 1)) ?? BLANK_CELL,
    merges: merges.map(areaOf),
  };
}

/** A number that the sheet shows as a date. */
export function dateCell(value: number): GridCell {
  return { value: { kind: "number", value }, formula: "", isDate: true };
}

/** A formula with the value that is kept beside it. */
export function formulaCell(formula: string, value: string | number): GridCell {
  return { ...gridCell(value), formula };
}

function gridCell(content: CellContent): GridCell {
  switch (typeof content) {
    case "string":
      return content.startsWith("=") ? { ...BLANK_CELL, formula: content } : { ...BLANK_CELL, value: { kind: "text", text: content } };
    case "number":
      return { ...BLANK_CELL, value: { kind: "number", value: content } };
    case "boolean":
      return { ...BLANK_CELL, value: { kind: "boolean", value: content } };
    default:
      return content;
  }
}

function areaOf(range: string): FormArea {
  const { column, row, lastColumn, lastRow } = boxOf(range);
  return { firstRow: row - 1, firstColumn: column, lastRow: lastRow - 1, lastColumn };
}
