import type { CellValue, Grid, GridCell } from "../grid";

/** A table as a custom function gets it: the plain values of its cells, header row first; blank cells as "". */
export type Matrix = readonly (readonly unknown[])[];

/** A matrix as a grid without a place; formulas and date formats are not to be seen in it. */
export function gridOfMatrix(matrix: Matrix): Grid {
  return { sheet: "", row: 0, column: 0, cells: matrix.map((row) => row.map(cellOf)) };
}

/** One plain value as a cell. Errors come as their text, or as the runtime's error object with a code. */
export function cellOf(content: unknown): GridCell {
  return { value: valueOf(content), formula: "", isDate: false };
}

/** Error values that a host may hand over as their text. */
const ERROR_TEXTS: ReadonlySet<string> = new Set([
  "#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!", "#BUSY!", "#CONNECT!", "#BLOCKED!", "#FIELD!", "#UNKNOWN!",
]);

function valueOf(content: unknown): CellValue {
  switch (typeof content) {
    case "number":
      return { kind: "number", value: content };
    case "boolean":
      return { kind: "boolean", value: content };
    case "string":
      return content === "" ? { kind: "blank" } : ERROR_TEXTS.has(content) ? { kind: "error", code: content } : { kind: "text", text: content };
    case "object":
      return content === null ? { kind: "blank" } : { kind: "error", code: "code" in content ? String(content.code) : "#VALUE!" };
    default:
      return { kind: "blank" };
  }
}
