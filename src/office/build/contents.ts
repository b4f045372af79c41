import { HostError } from "../../application";
import type { PlanBlock, PlanContent } from "../../template";
import type { Target } from "./sheets";

/** Well under Excel's 5 MB a request and its advice on block sizes. */
const MAX_CELLS = 50_000;
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
export async function writeContents(context: Excel.RequestContext, targets: readonly Target[]): Promise<readonly Piece[]> {
  const pieces = targets.flatMap(({ sheet, plan }) => plan.blocks.flatMap((block) => split(sheet, plan.name, block)));
  const batches = batched(pieces);
  for (const batch of batches) {
    batch.forEach(writePiece);
    // Each batch is a request of its own: the size limit is one of requests.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
  await verifyTexts(context, pieces);
  return pieces;
}

function writePiece({ range, cells }: Piece): void {
  range.numberFormat = cells.map((row) => row.map((content) => (content?.kind === "text" ? "@" : "General")));
  range.formulas = cells.map((row) => row.map(literal));
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

async function verifyTexts(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<void> {
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

function split(sheet: Excel.Worksheet, name: string, block: PlanBlock): Piece[] {
  const width = block.cells[0]?.length ?? 0;
  if (width === 0) {
    return [];
  }
  const pieces: Piece[] = [];
  const start = sheet.getRange(block.at);
  let from = 0;
  let size = 0;
  block.cells.forEach((row, index) => {
    const rowSize = row.reduce((sum, content) => sum + sizeOf(content), 0);
    const rows = index - from;
    if (rows > 0 && (size + rowSize > MAX_CHARACTERS || (rows + 1) * width > MAX_CELLS)) {
      pieces.push(piece(name, start, block, from, index, width));
      from = index;
      size = 0;
    }
    size += rowSize;
  });
  pieces.push(piece(name, start, block, from, block.cells.length, width));
  return pieces;
}

function piece(sheet: string, start: Excel.Range, block: PlanBlock, from: number, to: number, width: number): Piece {
  return { sheet, range: start.getOffsetRange(from, 0).getResizedRange(to - from - 1, width - 1), cells: block.cells.slice(from, to) };
}

function batched(pieces: readonly Piece[]): Piece[][] {
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
