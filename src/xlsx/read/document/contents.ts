import type { XlsxBlock, XlsxCached, XlsxContent } from "../../write/document";
import { isStoredError } from "../../write/sheet/storedErrors";
import type { XlsxCell, XlsxRange, XlsxSheet, XlsxTable, XlsxValue } from "../workbook";
import { Blocks, type PlacedContent } from "./blocks";
import { readFormula } from "./formulas";
import type { LeftOuts } from "./leftOut";
import type { RowLooks, StoredArray } from "./rowsAndCells";

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
  readonly arrays: RowLooks["arrays"];
}

/**
 * What a sheet's cells hold, its formulas as people read them. A header cell of a table that the file leaves empty gets its
 * column's name, which is what formulas call the column.
 */
export function contentsOf({ name, rows }: XlsxSheet, tables: readonly XlsxTable[], { dates, runs, arrays }: ContentLooks, left: LeftOuts): readonly XlsxBlock[] {
  const found = new Map<number, readonly PlacedContent[]>();
  const filling = new Filling();
  for (const { row, cells } of rows) {
    found.set(
      row,
      cells.map((cell) => {
        const isLong = cell.formula.length - 1 > LONGEST_FORMULA;
        if (isLong) {
          left.add("long-formulas", name);
        }
        const isValueOnly = isLong || cell.formula.startsWith(DATA_TABLE);
        const array = isValueOnly ? undefined : arrays.get(row)?.get(cell.column);
        if (array !== undefined) {
          filling.add(array.area);
        }
        const content = array === undefined && filling.holds(row, cell.column) ? filled(valueOf(cell, dates)) : contentOf(cell, dates, isValueOnly, array);
        if (content?.kind === "error" && !("filled" in content) && !isStoredError(content.code)) {
          left.add("newer-errors", name);
        }
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

/** Which cells are filled by formulas above or left of them; rows come from above, and no two formulas fill the same cell. */
class Filling {
  private readonly lastRows = new Map<number, number>();

  add({ firstColumn, lastColumn, lastRow }: XlsxRange): void {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      this.lastRows.set(column, lastRow);
    }
  }

  holds(row: number, column: number): boolean {
    return row <= (this.lastRows.get(column) ?? -1);
  }
}

function filled(content: XlsxCached | null): XlsxContent {
  return content === null ? null : { ...content, filled: true };
}

function valueOf({ value, isDate }: XlsxCell, dates: "1900" | "1904"): XlsxCached | null {
  const shifted: XlsxValue = isDate && dates === "1904" && value.kind === "number" ? { kind: "number", value: value.value + DAYS_TO_1904 } : value;
  return shifted.kind === "blank" ? null : shifted;
}

function contentOf(cell: XlsxCell, dates: "1900" | "1904", isValueOnly: boolean, array?: StoredArray): XlsxContent {
  const cached = valueOf(cell, dates);
  if (cell.formula === "" || isValueOnly) {
    return cached;
  }
  return {
    kind: "formula",
    formula: readFormula(cell.formula),
    ...(cached === null ? {} : { cached }),
    ...(array === undefined ? {} : { array: { range: array.range, dynamic: array.dynamic } }),
  };
}
