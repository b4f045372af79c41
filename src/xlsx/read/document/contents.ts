import type { XlsxBlock, XlsxCached, XlsxContent } from "../../write/document";
import type { XlsxCell, XlsxSheet, XlsxValue } from "../workbook";
import { Blocks } from "./blocks";
import { readFormula } from "./formulas";
import type { LeftOuts } from "./leftOut";

/** Days between the two calendars of spreadsheets. */
const DAYS_TO_1904 = 1462;
/** Excel's limit of a formula as it is stored; a writer takes no longer one. */
const LONGEST_FORMULA = 8_192;

/** What the strict reader says of cells that a data table fills; a cell cannot be given such a formula. */
const DATA_TABLE = "=TABLE(";

/** What a sheet's cells hold, its formulas as people read them. */
export function contentsOf({ name, rows }: XlsxSheet, dates: "1900" | "1904", left: LeftOuts): readonly XlsxBlock[] {
  const blocks = new Blocks();
  for (const { row, cells } of rows) {
    blocks.addRow(
      row,
      cells.map((cell) => {
        const isLong = cell.formula.length - 1 > LONGEST_FORMULA;
        if (isLong) {
          left.add("long-formulas", name);
        }
        return { column: cell.column, content: contentOf(cell, dates, isLong || cell.formula.startsWith(DATA_TABLE)) };
      }),
    );
  }
  return blocks.list();
}

function contentOf({ value, formula, isDate }: XlsxCell, dates: "1900" | "1904", isValueOnly: boolean): XlsxContent {
  const shifted: XlsxValue = isDate && dates === "1904" && value.kind === "number" ? { kind: "number", value: value.value + DAYS_TO_1904 } : value;
  const cached: XlsxCached | null = shifted.kind === "blank" ? null : shifted;
  if (formula === "" || isValueOnly) {
    return cached;
  }
  return { kind: "formula", formula: readFormula(formula), ...(cached === null ? {} : { cached }) };
}
