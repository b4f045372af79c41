import { type Box, parseBox, parseColumn } from "../addresses";
import type { XlsxContent, XlsxSheetContent } from "../document";
import { PLAIN, layOver, type CellStyle, type Position } from "../styles/cellStyle";
import { Unwritable } from "../unwritable";
import { STANDARD_HEIGHT, neededHeight } from "./rowHeights";

/** Far beyond any workbook of ours; a style over a whole sheet would otherwise fill the memory. */
const MOST_STYLED_CELLS = 5_000_000;

/** Characters of a column that nobody has set. */
const STANDARD_WIDTH = 8.43;

/** One cell of a sheet that is laid out; a cell that is only coloured has no content. */
export interface LaidCell {
  readonly column: number;
  readonly content: XlsxContent;
  readonly style: CellStyle;
}

/** Rows from one to another, both counted from 0 and both among them. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
}

const WHOLE: RowWindow = { first: 0, last: Infinity };

export interface LaidRow {
  readonly row: number;
  /** points; null where the standard height will do */
  readonly height: number | null;
  /** somebody set the height; the others go on fitting themselves to their texts */
  readonly isHeightSet: boolean;
  readonly hidden: boolean;
  readonly cells: readonly LaidCell[];
}

/**
 * The sheet row by row, in order: contents and, laid over each other, every style that reaches a cell. Cells with equal
 * styles share one object, so that whoever renders a style can remember it. Of a window only its rows are given, as they are in the whole sheet.
 */
export function layOut(sheet: XlsxSheetContent, headers: ReadonlyMap<string, string>, window: RowWindow = WHOLE): readonly LaidRow[] {
  const contents = contentsOf(sheet, headers);
  const styles = stylesOf(sheet, window);
  const planned = new Map(sheet.rows.map((row) => [row.row - 1, row]));
  const widths = widthsOf(sheet);
  const isMerged = mergedCells(sheet);
  const numbers = [...new Set([...contents.keys(), ...styles.keys(), ...planned.keys()])].filter((row) => row >= window.first && row <= window.last).sort((a, b) => a - b);
  return numbers.map((row) => {
    const content = contents.get(row) ?? [];
    const style = styles.get(row) ?? [];
    const cells: LaidCell[] = [];
    for (const column of columnsOf(content, style)) {
      cells.push({ column, content: content[column] ?? null, style: style[column] ?? PLAIN });
    }
    const set = planned.get(row)?.height;
    const sizing = cells.filter(({ column, content: own }) => own !== null && widths.get(column) !== 0 && !isMerged(row, column));
    const needed = sizing.reduce((most, cell) => Math.max(most, neededHeight(cell.content, cell.style, widths.get(cell.column) ?? STANDARD_WIDTH)), 0);
    return {
      row,
      height: set ?? (needed > STANDARD_HEIGHT ? needed : null),
      isHeightSet: set !== undefined,
      hidden: planned.get(row)?.hidden ?? false,
      cells,
    };
  });
}

/** Characters by column; 0 for a hidden one, whose texts need no room. */
function widthsOf({ name, columns }: XlsxSheetContent): ReadonlyMap<number, number> {
  return new Map(columns.map(({ column, width, hidden }) => [parseColumn(column, name), hidden === true ? 0 : width]));
}

/** Whether a cell belongs to a merge, which never sizes its row; to be asked for rows from above. A merge may be a whole sheet. */
function mergedCells({ name, merges }: XlsxSheetContent): (row: number, column: number) => boolean {
  const boxes = merges.map((merge) => parseBox(merge, name)).sort((a, b) => a.row - b.row);
  let next = 0;
  let open: readonly Box[] = [];
  let columns = new Set<number>();
  let reached = -1;
  return (row, column) => {
    if (row !== reached) {
      reached = row;
      const begun = next;
      while ((boxes[next]?.row ?? Infinity) <= row) {
        next += 1;
      }
      const left = [...open, ...boxes.slice(begun, next)].filter(({ lastRow }) => lastRow >= row);
      if (next > begun || left.length < open.length) {
        columns = new Set(left.flatMap((box) => Array.from({ length: box.lastColumn - box.column + 1 }, (_, index) => box.column + index)));
      }
      open = left;
    }
    return columns.has(column);
  };
}

/** Columns in which either list holds something; far columns make sparse lists, which are not walked place by place. */
function columnsOf(content: readonly XlsxContent[], style: readonly CellStyle[]): readonly number[] {
  const columns = new Set<number>();
  content.forEach((cell, column) => cell !== null && columns.add(column));
  style.forEach((_, column) => columns.add(column));
  return [...columns].sort((a, b) => a - b);
}

function contentsOf(sheet: XlsxSheetContent, headers: ReadonlyMap<string, string>): Map<number, XlsxContent[]> {
  const rows = new Map<number, XlsxContent[]>();
  const put = (row: number, column: number, content: XlsxContent): void => {
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    cells[column] = content;
  };
  for (const { at, cells } of sheet.blocks) {
    const start = parseBox(at, sheet.name);
    cells.forEach((line, down) => line.forEach((content, across) => put(start.row + down, start.column + across, content)));
  }
  for (const [address, text] of headers) {
    const { row, column } = parseBox(address, sheet.name);
    put(row, column, { kind: "text", text });
  }
  return rows;
}

function stylesOf(sheet: XlsxSheetContent, window: RowWindow): Map<number, CellStyle[]> {
  const rows = new Map<number, CellStyle[]>();
  let styled = 0;
  for (const { range, style } of sheet.styles) {
    const box = parseBox(range, sheet.name);
    const [first, last] = [Math.max(box.row, window.first), Math.min(box.lastRow, window.last)];
    styled += Math.max(0, last - first + 1) * (box.lastColumn - box.column + 1);
    if (styled > MOST_STYLED_CELLS) {
      throw new Unwritable("too-many-cells", sheet.name, range);
    }
    // Laying the same style over the same one in the same position gives the same object.
    const known = new Map<CellStyle, CellStyle[]>();
    const hasBorders = (style.borders ?? []).length > 0;
    for (let row = first; row <= last; row += 1) {
      const cells = rows.get(row) ?? [];
      rows.set(row, cells);
      for (let column = box.column; column <= box.lastColumn; column += 1) {
        const under = cells[column] ?? PLAIN;
        const position = {
          isFirstRow: row === box.row,
          isLastRow: row === box.lastRow,
          isFirstColumn: column === box.column,
          isLastColumn: column === box.lastColumn,
        };
        const key = hasBorders ? positionKey(position) : 0;
        const variants = known.get(under) ?? [];
        known.set(under, variants);
        cells[column] = variants[key] ??= layOver(under, style, position);
      }
    }
  }
  return rows;
}

function positionKey({ isFirstRow, isLastRow, isFirstColumn, isLastColumn }: Position): number {
  return (isFirstRow ? 1 : 0) + (isLastRow ? 2 : 0) + (isFirstColumn ? 4 : 0) + (isLastColumn ? 8 : 0);
}
