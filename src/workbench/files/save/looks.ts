import type { XlsxBorder, XlsxStyle, XlsxStyledRange } from "../../../xlsx";
import type { Engine, EngineStyle } from "../../engine";
import { areaAddress, type Area } from "../../model";
import { rectanglesOf, type Rectangle, type Tiling } from "../rectangles";

type Borders = NonNullable<EngineStyle["borders"]>;
type Line = NonNullable<Borders[keyof Borders]>;

/** The font of a cell that nobody has styled, in a file. */
const STANDARD_FONT = "Calibri";
const STANDARD_SIZE = 11;

interface Look extends Tiling {
  readonly style: Omit<XlsxStyle, "borders">;
  readonly borders: Borders;
}

/** Every look of the sheet that differs from an untouched cell's, and which cells are unlocked. */
export function saveLooks(engine: Engine, sheetId: string, rows: number, columns: number, unlocked: readonly Area[]): readonly XlsxStyledRange[] {
  if (rows === 0 || columns === 0) return [];
  const looks = new Map<EngineStyle, { readonly locked: Look | null; readonly unlocked: Look | null }>();
  const equal = new Map<string, Look>();
  const lookOf = (style: EngineStyle, isLocked: boolean): Look | null => {
    const known = looks.get(style) ?? { locked: shared(lookFrom(style, true), equal), unlocked: shared(lookFrom(style, false), equal) };
    looks.set(style, known);
    return isLocked ? known.locked : known.unlocked;
  };
  const grid = engine.readStyles({ sheetId, row: 0, column: 0, rows, columns }).map((styles, row) => {
    const free = unlockedColumns(unlocked, row, columns);
    return styles.map((style, column) => lookOf(style, free[column] !== true));
  });
  return rectanglesOf(grid).map(toStyledRange);
}

function unlockedColumns(unlocked: readonly Area[], row: number, columns: number): readonly boolean[] {
  const free: boolean[] = [];
  for (const area of unlocked) {
    if (row < area.row || row >= area.row + area.rows) continue;
    for (let column = area.column; column < Math.min(area.column + area.columns, columns); column += 1) free[column] = true;
  }
  return free;
}

/** Equal looks are one object; an untouched cell's look is null. */
function shared(look: Look, equal: Map<string, Look>): Look | null {
  if (Object.keys(look.style).length === 0 && Object.keys(look.borders).length === 0) return null;
  const key = JSON.stringify([look.style, look.borders]);
  const known = equal.get(key) ?? look;
  equal.set(key, known);
  return known;
}

function lookFrom(style: EngineStyle, isLocked: boolean): Look {
  const { fontName, fontSize, bold, italic, underline, strike, baseline, vertical, wrap, indent = 0, rotation, numberFormat } = style;
  // An indent needs a side to start from; without one it is the left.
  const horizontal = indent > 0 && (style.horizontal ?? "general") === "general" ? "left" : style.horizontal;
  const color = colorOf(style.color);
  const fill = colorOf(style.fill);
  const borders = bordersOf(style.borders ?? {});
  return {
    style: {
      ...(fontName === undefined || fontName === "" || fontName === STANDARD_FONT ? {} : { fontName }),
      ...(fontSize === undefined || fontSize === STANDARD_SIZE ? {} : { fontSize }),
      ...(bold === true ? { bold } : {}),
      ...(italic === true ? { italic } : {}),
      ...(underline === true ? { underline } : {}),
      ...(strike === true ? { strike } : {}),
      ...(baseline === "superscript" || baseline === "subscript" ? { baseline } : {}),
      ...(color === null ? {} : { color }),
      ...(fill === null ? {} : { fill }),
      ...(horizontal === undefined || horizontal === "general" ? {} : { horizontal }),
      ...(vertical === undefined || vertical === "bottom" ? {} : { vertical }),
      ...(wrap === true ? { wrap } : {}),
      ...(indent > 0 ? { indent } : {}),
      ...(rotation === undefined || rotation === 0 ? {} : { rotation }),
      ...(numberFormat === undefined || numberFormat === "General" ? {} : { numberFormat }),
      ...(isLocked ? {} : { locked: false }),
    },
    borders,
    across: sameLine(borders.left, borders.right),
    down: sameLine(borders.top, borders.bottom),
  };
}

function bordersOf(borders: Borders): Borders {
  const drawn: { -readonly [Edge in keyof Borders]?: Line } = {};
  for (const edge of ["top", "bottom", "left", "right", "up", "down"] as const) {
    const line = borders[edge];
    if (line !== undefined && line.style !== "none") drawn[edge] = { style: line.style, color: colorOf(line.color) ?? "#000000" };
  }
  return drawn;
}

function sameLine(a: Line | undefined, b: Line | undefined): boolean {
  return a?.style === b?.style && a?.color === b?.color;
}

/** "#RRGGBB"; null for none and for what is no plain colour. */
export function colorOf(color: string | undefined): string | null {
  return /^#[0-9A-F]{6}/i.exec(color ?? "")?.[0].toUpperCase() ?? null;
}

function toStyledRange({ area, value: { style, borders } }: Rectangle<Look>): XlsxStyledRange {
  const lines = linesOf(area, borders);
  return { range: areaAddress(area), style: lines.length === 0 ? style : { ...style, borders: lines } };
}

/** The edges of each kind of line; within the rectangle every cell has its own. */
function linesOf(area: Area, borders: Borders): readonly XlsxBorder[] {
  const lines = new Map<string, { readonly line: Line; readonly edges: XlsxBorder["edges"][number][] }>();
  const draw = (line: Line | undefined, edge: XlsxBorder["edges"][number], inside: XlsxBorder["edges"][number] | null): void => {
    if (line === undefined) return;
    const key = `${line.style} ${line.color}`;
    const known = lines.get(key) ?? { line, edges: [] };
    lines.set(key, known);
    known.edges.push(edge, ...(inside === null ? [] : [inside]));
  };
  draw(borders.top, "top", null);
  draw(borders.bottom, "bottom", area.rows > 1 ? "inside-horizontal" : null);
  draw(borders.left, "left", null);
  draw(borders.right, "right", area.columns > 1 ? "inside-vertical" : null);
  draw(borders.up, "diagonal-up", null);
  draw(borders.down, "diagonal-down", null);
  return [...lines.values()].flatMap(({ line, edges }) => (line.style === "none" ? [] : [{ edges, style: line.style, color: line.color }]));
}
