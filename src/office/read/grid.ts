import type { CellValue, Grid, GridCell } from "../../template";

/** Asks for what `gridOf` needs. */
export function loadGrid(range: Excel.Range): void {
  range.load({
    values: true,
    valueTypes: true,
    formulas: true,
    numberFormatCategories: true,
    rowIndex: true,
    columnIndex: true,
    rowCount: true,
    columnCount: true,
    worksheet: { name: true },
  });
}

/** Asks for where a range lies. */
export function loadPlace(range: Excel.Range): void {
  range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true, worksheet: { name: true } });
}

const BLANK: GridCell = { value: { kind: "blank" }, formula: "", isDate: false };

/** The grid of a range of which only a part was read; all around it is blank. */
export function spreadOver(range: Excel.Range, part: Grid | null): Grid {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  if (part !== null && part.row === rowIndex && part.column === columnIndex && part.cells.length === rowCount && part.cells[0]?.length === columnCount) {
    return part;
  }
  const blankRow: readonly GridCell[] = Array.from({ length: columnCount }, () => BLANK);
  const cells = Array.from({ length: rowCount }, (_, index): readonly GridCell[] => {
    const found = part?.cells[rowIndex + index - part.row];
    return part === null || found === undefined ? blankRow : blankRow.map((blank, column) => found[columnIndex + column - part.column] ?? blank);
  });
  return { sheet: range.worksheet.name, row: rowIndex, column: columnIndex, cells };
}

/** A loaded range as a grid; null where the host left the values out. */
export function gridOf(range: Excel.Range): Grid | null {
  const { values, valueTypes, formulas, numberFormatCategories } = range as {
    readonly values: unknown[][] | null;
    readonly valueTypes: string[][] | null;
    readonly formulas: unknown[][] | null;
    readonly numberFormatCategories: string[][] | null;
  };
  if (values === null || valueTypes === null || formulas === null || numberFormatCategories === null) {
    return null;
  }
  return {
    sheet: range.worksheet.name,
    row: range.rowIndex,
    column: range.columnIndex,
    cells: values.map((row, r) =>
      row.map((value, c) => gridCell(value, valueTypes[r]?.[c] ?? "", formulas[r]?.[c], numberFormatCategories[r]?.[c] ?? "")),
    ),
  };
}

function gridCell(value: unknown, type: string, formula: unknown, category: string): GridCell {
  // A text that begins with "=" reads back as its own formula; a formula never gives its own text.
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return {
    value: cellValue(value, type),
    formula: isFormula ? formula : "",
    isDate: category === "Date" || category === "Time",
  };
}

function cellValue(value: unknown, type: string): CellValue {
  if (type === "Error") {
    return { kind: "error", code: String(value) };
  }
  switch (typeof value) {
    case "number":
      return { kind: "number", value };
    case "boolean":
      return { kind: "boolean", value };
    case "string":
      return value === "" ? { kind: "blank" } : { kind: "text", text: value };
    default:
      return { kind: "blank" };
  }
}
