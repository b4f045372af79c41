import type { Grid, GridCell } from "../template";
import type { XlsxCell, XlsxRange, XlsxSheet } from "../xlsx";
import { withDottedNames } from "./functionNames";

const BLANK: GridCell = { value: { kind: "blank" }, formula: "", isDate: false };

/** Days between the first day of the 1900 system, as it counts from March 1900 on, and that of the 1904 system. */
const DAYS_TO_1904 = 1462;

/** The cells of a row as they were read, each beside what it is in a grid once anybody asked for it. */
interface RowCells {
  readonly read: readonly XlsxCell[];
  readonly made: (GridCell | undefined)[];
}

/** The cells of one sheet by row and column, as grids have them. */
export class SheetCells {
  private readonly rows: ReadonlyMap<number, RowCells>;

  constructor(
    private readonly sheet: XlsxSheet,
    private readonly dates: "1900" | "1904",
  ) {
    const rows = new Map<number, RowCells>();
    for (const { row, cells } of sheet.rows) {
      if (cells.length > 0) {
        rows.set(row, { read: cells, made: [] });
      }
    }
    this.rows = rows;
  }

  cell(row: number, column: number): GridCell {
    const cells = this.rows.get(row);
    return cells === undefined ? BLANK : this.gridCell(cells, indexOf(cells.read, column));
  }

  grid(range: XlsxRange): Grid {
    const width = range.lastColumn - range.firstColumn + 1;
    // One row for all that hold nothing: what stands far down a sheet must not cost the rows in between.
    const blankRow: readonly GridCell[] = Array.from({ length: width }, () => BLANK);
    const cells: (readonly GridCell[])[] = [];
    for (let row = range.firstRow; row <= range.lastRow; row += 1) {
      const found = this.rows.get(row);
      cells.push(found === undefined ? blankRow : this.gridRow(found, range, blankRow));
    }
    return { sheet: this.sheet.name, row: range.firstRow, column: range.firstColumn, cells };
  }

  /** What stands below a range in its columns, from the first row with anything in it on; null where nothing does. */
  below(range: XlsxRange): Grid | null {
    let first = -1;
    let last = -1;
    for (const [row, { read }] of this.rows) {
      if (row > range.lastRow && read.some(({ column }) => column >= range.firstColumn && column <= range.lastColumn)) {
        first = first < 0 ? row : first;
        last = row;
      }
    }
    return first < 0 ? null : this.grid({ ...range, firstRow: first, lastRow: last });
  }

  private gridRow(cells: RowCells, { firstColumn, lastColumn }: XlsxRange, blankRow: readonly GridCell[]): readonly GridCell[] {
    const { read } = cells;
    let row: GridCell[] | null = null;
    for (let index = 0; index < read.length; index += 1) {
      const column = read[index]?.column ?? -1;
      if (column >= firstColumn && column <= lastColumn) {
        row ??= blankRow.slice();
        row[column - firstColumn] = this.gridCell(cells, index);
      }
    }
    return row ?? blankRow;
  }

  private gridCell({ read, made }: RowCells, index: number): GridCell {
    const known = made[index];
    const found = read[index];
    if (known !== undefined || found === undefined) {
      return known ?? BLANK;
    }
    const { value, formula, isDate } = found;
    const converted = isDate && this.dates === "1904" && value.kind === "number" ? { ...value, value: value.value + DAYS_TO_1904 } : value;
    const cell: GridCell = { value: converted, formula: withDottedNames(formula), isDate };
    made[index] = cell;
    return cell;
  }
}

/** Cells of a row mostly stand side by side. */
function indexOf(cells: readonly XlsxCell[], column: number): number {
  const guess = column - (cells[0]?.column ?? 0);
  return cells[guess]?.column === column ? guess : cells.findIndex((each) => each.column === column);
}
