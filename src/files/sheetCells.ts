import type { Grid, GridCell } from "../template";
import type { XlsxCell, XlsxRange, XlsxSheet } from "../xlsx";
import { withDottedNames } from "./functionNames";

const BLANK: GridCell = { value: { kind: "blank" }, formula: "", isDate: false };

/** Days between the first day of the 1900 system, as it counts from March 1900 on, and that of the 1904 system. */
const DAYS_TO_1904 = 1462;

/** The cells of one sheet by row and column, as grids have them. */
export class SheetCells {
  private readonly rows: ReadonlyMap<number, readonly XlsxCell[]>;

  constructor(
    private readonly sheet: XlsxSheet,
    private readonly dates: "1900" | "1904",
  ) {
    this.rows = new Map(sheet.rows.filter(({ cells }) => cells.length > 0).map(({ row, cells }) => [row, cells]));
  }

  cell(row: number, column: number): GridCell {
    const found = this.rows.get(row)?.find((each) => each.column === column);
    return found === undefined ? BLANK : this.gridCell(found);
  }

  grid(range: XlsxRange): Grid {
    const width = range.lastColumn - range.firstColumn + 1;
    // One row for all that hold nothing: what stands far down a sheet must not cost the rows in between.
    const blankRow: readonly GridCell[] = Array.from({ length: width }, () => BLANK);
    const cells = Array.from({ length: range.lastRow - range.firstRow + 1 }, (_, index): readonly GridCell[] => {
      const found = (this.rows.get(range.firstRow + index) ?? []).filter(({ column }) => column >= range.firstColumn && column <= range.lastColumn);
      if (found.length === 0) {
        return blankRow;
      }
      const row = [...blankRow];
      found.forEach((cell) => (row[cell.column - range.firstColumn] = this.gridCell(cell)));
      return row;
    });
    return { sheet: this.sheet.name, row: range.firstRow, column: range.firstColumn, cells };
  }

  /** What stands below a range in its columns, from the first row with anything in it on; null where nothing does. */
  below(range: XlsxRange): Grid | null {
    const filled = [...this.rows]
      .filter(([row, cells]) => row > range.lastRow && cells.some(({ column }) => column >= range.firstColumn && column <= range.lastColumn))
      .map(([row]) => row);
    const [first] = filled;
    const last = filled.at(-1);
    return first === undefined || last === undefined ? null : this.grid({ ...range, firstRow: first, lastRow: last });
  }

  private gridCell({ value, formula, isDate }: XlsxCell): GridCell {
    const converted = isDate && this.dates === "1904" && value.kind === "number" ? { ...value, value: value.value + DAYS_TO_1904 } : value;
    return { value: converted, formula: withDottedNames(formula), isDate };
  }
}
