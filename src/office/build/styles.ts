import type { PlanBorder, PlanStyle } from "../../template";
import type { Piece } from "./contents";
import type { Target } from "./sheets";

/** Excel's column width of `characters` digits of the standard font, in points (7 pixels a digit, 5 of margin, 96 dpi). */
export function widthInPoints(characters: number): number {
  return (Math.floor(characters * 7 + 0.5) + 5) * 0.75;
}

const EDGES: Readonly<Record<PlanBorder["edges"][number], Excel.BorderIndex | "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical">> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  "inside-horizontal": "InsideHorizontal",
  "inside-vertical": "InsideVertical",
};

const WEIGHTS = { thin: "Thin", medium: "Medium", hair: "Hairline" } as const;
const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** Formats, merges, widths, heights and frozen panes of a sheet, queued. */
export function writeStyles({ sheet, plan }: Target, pieces: readonly Piece[]): void {
  for (const { range } of pieces.filter((piece) => piece.sheet === plan.name)) {
    setNumberFormat(range, "General");
  }
  for (const { range, style } of plan.styles) {
    writeStyle(sheet.getRange(range), style);
  }
  for (const range of plan.merges) {
    sheet.getRange(range).merge();
  }
  for (const { column, width, hidden } of plan.columns) {
    const range = sheet.getRange(`${column}:${column}`);
    range.format.columnWidth = widthInPoints(width);
    range.columnHidden = hidden ?? false;
  }
  for (const { range } of pieces.filter((piece) => piece.sheet === plan.name)) {
    range.getEntireRow().format.autofitRows();
  }
  for (const { row, height } of plan.rows) {
    sheet.getRange(`${row}:${row}`).format.rowHeight = height;
  }
  if (plan.freezeAt === null) {
    sheet.freezePanes.unfreeze();
  } else {
    freeze(sheet, plan.freezeAt);
  }
}

/** One format for every cell: Excel takes a single text for the whole range, which the typings leave out. */
function setNumberFormat(range: Excel.Range, format: string): void {
  (range as { numberFormat: unknown }).numberFormat = format;
}

function freeze(sheet: Excel.Worksheet, at: string): void {
  const corner = /^([A-Z]+)(\d+)$/.exec(at);
  if (corner === null) {
    throw new Error(`not a cell: ${at}`);
  }
  const rows = Number(corner[2]) - 1;
  const columns = [...(corner[1] ?? "A")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  if (columns === 0) {
    sheet.freezePanes.freezeRows(rows);
  } else if (rows === 0) {
    sheet.freezePanes.freezeColumns(columns);
  } else {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  }
}

/** Gives a range what the style names, queued; the rest stays. */
export function writeStyle(range: Excel.Range, style: PlanStyle): void {
  const { font, fill } = range.format;
  if (style.fontName !== undefined) font.name = style.fontName;
  if (style.fontSize !== undefined) font.size = style.fontSize;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.color !== undefined) font.color = style.color;
  if (style.fill !== undefined) fill.color = style.fill;
  if (style.horizontal !== undefined) range.format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) range.format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) range.format.wrapText = style.wrap;
  if (style.indent !== undefined) range.format.indentLevel = style.indent;
  if (style.numberFormat !== undefined) setNumberFormat(range, style.numberFormat);
  if (style.locked !== undefined) range.format.protection.locked = style.locked;
  for (const { edges, style: line, color } of style.borders ?? []) {
    for (const edge of edges) {
      const border = range.format.borders.getItem(EDGES[edge] as Excel.BorderIndex);
      border.style = "Continuous";
      border.weight = WEIGHTS[line];
      border.color = color;
    }
  }
}
