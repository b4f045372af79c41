import type { XlsxBlock, XlsxCached, XlsxContent } from "../../write/document";
import type { XlsxCell, XlsxSheet, XlsxTable, XlsxValue } from "../workbook";
import { Blocks, type PlacedContent } from "./blocks";
import { readFormula } from "./formulas";
import type { LeftOuts } from "./leftOut";
import type { RowLooks } from "./rowsAndCells";

/** Days between the two calendars of spreadsheets. */
const DAYS_TO_1904 = 1462;
/** Excel's limit of a formula as it is stored; a writer takes no longer one. */
const LONGEST_FORMULA = 8_192;

/** What the strict reader says of cells that a data table fills; a cell cannot be given such a formula. */
const DATA_TABLE = "=TABLE(";

/** What contents are put together with. */
interface ContentLooks {
  readonly dates: "1900" | "1904";
  readonly runs: RowLooks["runs"];
}

/**
 * What a sheet's cells hold, its formulas as people read them. A header cell of a table that the file leaves empty gets its
 * column's name, which is what formulas call the column.
 */
export function contentsOf({ name, rows }: XlsxSheet, tables: readonly XlsxTable[], { dates, runs }: ContentLooks, left: LeftOuts): readonly XlsxBlock[] {
  const found = new Map<number, readonly PlacedContent[]>();
  for (const { row, cells } of rows) {
    found.set(
      row,
      cells.map((cell) => {
        const isLong = cell.formula.length - 1 > LONGEST_FORMULA;
        if (isLong) {
          left.add("long-formulas", name);
        }
        const content = contentOf(cell, dates, isLong || cell.formula.startsWith(DATA_TABLE));
        const own = runs.get(row)?.get(cell.column);
        return { column: cell.column, content: content?.kind === "text" && own !== undefined ? { ...content, runs: own } : content };
      }),
    );
  }
  for (const { range, columns } of tables) {
    found.set(range.firstRow, withHeaders(found.get(range.firstRow) ?? [], range.firstColumn, columns));
  }
  const blocks = new Blocks();
  for (const [row, cells] of [...found].sort(([a], [b]) => a - b)) {
    blocks.addRow(row, cells);
  }
  return blocks.list();
}

function withHeaders(cells: readonly PlacedContent[], firstColumn: number, names: readonly string[]): readonly PlacedContent[] {
  const filled = new Set(cells.map(({ column }) => column));
  const headers = names.map((text, index): PlacedContent => ({ column: firstColumn + index, content: { kind: "text", text } })).filter(({ column }) => !filled.has(column));
  return headers.length === 0 ? cells : [...cells, ...headers].sort((a, b) => a.column - b.column);
}

function contentOf({ value, formula, isDate }: XlsxCell, dates: "1900" | "1904", isValueOnly: boolean): XlsxContent {
  const shifted: XlsxValue = isDate && dates === "1904" && value.kind === "number" ? { kind: "number", value: value.value + DAYS_TO_1904 } : value;
  const cached: XlsxCached | null = shifted.kind === "blank" ? null : shifted;
  if (formula === "" || isValueOnly) {
    return cached;
  }
  return { kind: "formula", formula: readFormula(formula), ...(cached === null ? {} : { cached }) };
}
