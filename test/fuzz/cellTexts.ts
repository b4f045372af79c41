import type { XlsxValue, XlsxWorkbook } from "../../src/xlsx";

/** What each cell holds, by "sheet!row:column" from 0, said so that programs can be compared: "n 60", "t 得分", "b true", "e #N/A". */
export type CellTexts = ReadonlyMap<string, string>;

export function cellKey(sheet: string, row: number, column: number): string {
  return `${sheet}!${row}:${column}`;
}

/** The cells that hold a value; those that show dates are left out, since other programs give them another form. */
export function ourCellTexts({ read }: XlsxWorkbook): CellTexts {
  const cells = new Map<string, string>();
  for (const { name, rows } of read) {
    for (const { row, cells: inRow } of rows) {
      for (const { column, value, isDate } of inRow) {
        const text = valueText(value);
        if (text !== null) {
          cells.set(cellKey(name, row, column), isDate && value.kind === "number" ? "date" : text);
        }
      }
    }
  }
  return cells;
}

/** Null for what holds nothing, an empty text among it: many programs know no difference. */
export function valueText(value: XlsxValue): string | null {
  switch (value.kind) {
    case "blank":
      return null;
    case "text":
      return value.text === "" ? null : `t ${value.text}`;
    case "number":
      return `n ${value.value}`;
    case "boolean":
      return `b ${value.value}`;
    case "error":
      return `e ${value.code}`;
  }
}
