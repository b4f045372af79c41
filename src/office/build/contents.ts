import { HostError } from "../../application";
import type { PlanBlock, PlanContent } from "../../template";
import type { Target } from "./sheets";

/** A host may draw and answer between two writes and never within one: so many cells take it a few hundredths of a second. */
const MAX_CELLS = 1_000;
/** Well under Excel's 5 MB a request. */
const MAX_CHARACTERS = 1_000_000;

/** A part of a block that goes over in one write. */
export interface Piece {
  readonly sheet: string;
  readonly range: Excel.Range;
  readonly cells: readonly (readonly PlanContent[])[];
}

/**
 * Writes every block of the targets. Texts are written under the text format, so that "5.1.10" or "=1" stays what it
 * is, and every text is read back and compared; the format goes back to General for the styles that follow.
 */
export async function writeContents(context: Excel.RequestContext, targets: readonly Target[], signal?: AbortSignal): Promise<readonly Piece[]> {
  const pieces = targets.flatMap(({ sheet, plan }) => plan.blocks.flatMap((block) => split(sheet, plan.name, block)));
  const batches = batched(pieces);
  for (const batch of batches) {
    if (signal?.aborted === true) {
      throw new HostError("cancelled");
    }
    context.application.suspendApiCalculationUntilNextSync();
    batch.forEach(writePiece);
    batch.forEach(loadPiece);
    // Each batch is a request of its own: the size limit is one of requests.
    await context.sync();
  }
  await verifyTexts(context, pieces);
  return pieces;
}

function writePiece({ range, cells }: Piece): void {
  range.numberFormat = cells.map((row) => row.map((content) => (content?.kind === "text" ? "@" : "General")));
  range.formulas = cells.map((row) => row.map(literal));
}

/** Asked for after every write of the batch: a read between two writes would calculate what is half there. */
function loadPiece({ range }: Piece): void {
  range.load({ values: true, rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
}

function literal(content: PlanContent): string | number {
  if (content === null) {
    return "";
  }
  switch (content.kind) {
    case "text":
      return content.text;
    case "number":
      return content.value;
    case "formula":
      return content.formula;
  }
}

/** Reads nothing by itself: the values of every piece must be loaded. Mends texts that Excel took the first apostrophe of; anything else fails. */
export async function verifyTexts(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<void> {
  const wrong = pieces.flatMap(({ range, cells }) =>
    cells.flatMap((row, r) =>
      row.flatMap((content, c) =>
        content?.kind === "text" && range.values[r]?.[c] !== content.text
          ? [{ cell: range.getCell(r, c), text: content.text }]
          : [],
      ),
    ),
  );
  if (wrong.length === 0) {
    return;
  }
  // A leading apostrophe is taken for Excel's own text mark; a second one keeps it.
  for (const { cell, text } of wrong) {
    cell.values = [[`'${text}`]];
    cell.load({ values: true, address: true });
  }
  await context.sync();
  const lost = wrong.find(({ cell, text }) => cell.values[0]?.[0] !== text);
  if (lost !== undefined) {
    throw new HostError("unexpected", { hostCode: "TextChanged", address: lost.cell.address });
  }
}

/** A block as rectangles: its rows may differ in width, and one write must not grow too large. */
export function split(sheet: Excel.Worksheet, name: string, block: PlanBlock): Piece[] {
  const start = sheet.getRange(block.at);
  const pieces: Piece[] = [];
  let from = 0;
  let size = 0;
  const close = (to: number): void => {
    const cells = block.cells.slice(from, to);
    const width = cells[0]?.length ?? 0;
    if (width > 0) {
      pieces.push({ sheet: name, range: start.getOffsetRange(from, 0).getResizedRange(cells.length - 1, width - 1), cells });
    }
    from = to;
    size = 0;
  };
  block.cells.forEach((row, index) => {
    const rowSize = row.reduce((sum, content) => sum + sizeOf(content), 0);
    const otherWidth = row.length !== block.cells[from]?.length;
    if (index > from && (otherWidth || size + rowSize > MAX_CHARACTERS || (index - from + 1) * row.length > MAX_CELLS)) {
      close(index);
    }
    size += rowSize;
  });
  close(block.cells.length);
  return pieces;
}

/** Pieces gathered into requests under the size limit, in their order. */
export function batched(pieces: readonly Piece[]): Piece[][] {
  const batches: Piece[][] = [];
  let size = Infinity;
  for (const next of pieces) {
    const nextSize = next.cells.reduce((sum, row) => sum + row.reduce((rowSum, content) => rowSum + sizeOf(content), 0), 0);
    if (size + nextSize > MAX_CHARACTERS) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(next);
    size += nextSize;
  }
  return batches;
}

/** What a cell weighs in a request: its own characters, its format and the punctuation around both. */
function sizeOf(content: PlanContent): number {
  const own = content === null ? 0 : content.kind === "text" ? content.text.length : content.kind === "formula" ? content.formula.length : 20;
  return own + 16;
}
