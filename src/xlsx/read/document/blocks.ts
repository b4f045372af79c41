import type { XlsxBlock, XlsxContent } from "../../write/document";
import { cellAddress } from "../workbook/reference";

/** Empty cells between two filled ones that are not worth a block of their own. */
const WIDEST_GAP = 8;

/** One cell's content with its place. */
export interface PlacedContent {
  readonly column: number;
  readonly content: XlsxContent;
}

interface Line {
  readonly first: number;
  readonly cells: XlsxContent[];
}

interface OpenBlock {
  readonly row: number;
  readonly first: number;
  readonly width: number;
  readonly lines: (readonly XlsxContent[])[];
}

/** Gathers contents into blocks: cells that stand near each other in a row, and rows of the same width below each other. */
export class Blocks {
  private readonly done: OpenBlock[] = [];
  private open: readonly OpenBlock[] = [];
  private reached = -1;

  /** Rows come from above, cells from the left. */
  addRow(row: number, cells: readonly PlacedContent[]): void {
    const before = row === this.reached + 1 ? this.open : [];
    let place = 0;
    this.open = linesOf(cells).map(({ first, cells: line }) => {
      while ((before[place]?.first ?? Infinity) < first) {
        place += 1;
      }
      const above = before[place];
      if (above?.first === first && above.width === line.length) {
        above.lines.push(line);
        return above;
      }
      const block: OpenBlock = { row, first, width: line.length, lines: [line] };
      this.done.push(block);
      return block;
    });
    this.reached = row;
  }

  list(): readonly XlsxBlock[] {
    return this.done.map(({ row, first, lines }) => ({ at: cellAddress(row, first), cells: lines }));
  }
}

function linesOf(cells: readonly PlacedContent[]): readonly Line[] {
  const lines: Line[] = [];
  let reached = -1;
  for (const { column, content } of cells) {
    const line = lines.at(-1);
    if (line === undefined || column - reached > WIDEST_GAP) {
      lines.push({ first: column, cells: [content] });
    } else {
      for (let empty = reached + 1; empty < column; empty += 1) {
        line.cells.push(null);
      }
      line.cells.push(content);
    }
    reached = column;
  }
  return lines;
}
