import type { XlsxBorder, XlsxStyle, XlsxStyledRange } from "../../../xlsx";
import type { Engine, EngineStyle } from "../../engine";
import { parseArea, type Area } from "../../model";
import { rectanglesOf } from "../rectangles";

type Borders = NonNullable<EngineStyle["borders"]>;
type Edge = keyof Borders;

/** Each cell of a range has its own, whatever its place. */
const DIAGONALS = [["up", "diagonal-up"], ["down", "diagonal-down"]] as const;

/** Rows or columns of a styled range whose cells have the same edges, given for each of its borders. */
interface Span {
  readonly start: number;
  readonly count: number;
  readonly edges: readonly (readonly Edge[])[];
}

/** Lays the styles over the sheet's cells, later ones over earlier ones, and answers the cells that they unlock. */
export function loadLooks(engine: Engine, sheetId: string, styles: readonly XlsxStyledRange[]): readonly Area[] {
  const looks: EngineStyle[][] = [];
  const unlocked: (true | undefined)[][] = [];
  for (const { range, style } of styles) {
    const area = parseArea(range);
    if (area === null) continue;
    for (const part of partsOf(area, style)) layOver(looks, part.area, part.style);
    if (style.locked !== undefined) setUnlocked(unlocked, area, !style.locked);
  }
  const columns = looks.reduce((most, line) => Math.max(most, line.length), 0);
  if (columns > 0) {
    const grid = Array.from(looks, (line) => Array.from({ length: columns }, (_, column) => line?.[column] ?? null));
    engine.writeStyles({ sheetId, row: 0, column: 0, rows: grid.length, columns }, grid);
  }
  return rectanglesOf(Array.from(unlocked, (line) => Array.from(line ?? [], (free) => (free === true ? FREE : null)))).map(({ area }) => area);
}

/** Cells that looked alike before look alike after it, and share one object. */
function layOver(looks: EngineStyle[][], area: Area, over: EngineStyle): void {
  const made = new Map<EngineStyle | undefined, EngineStyle>();
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line = (looks[row] ??= []);
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const under = line[column];
      const look = made.get(under) ?? merged(under, over);
      made.set(under, look);
      line[column] = look;
    }
  }
}

function merged(under: EngineStyle | undefined, over: EngineStyle): EngineStyle {
  const borders = { ...under?.borders, ...over.borders };
  return { ...under, ...over, ...(Object.keys(borders).length > 0 ? { borders } : {}) };
}

const FREE = { across: true, down: true };

function setUnlocked(unlocked: (true | undefined)[][], area: Area, isUnlocked: boolean): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const cells = (unlocked[row] ??= []);
    for (let column = area.column; column < area.column + area.columns; column += 1) cells[column] = isUnlocked ? true : undefined;
  }
}

function partsOf(area: Area, { borders = [], locked: _, horizontal, ...others }: XlsxStyle): readonly { readonly area: Area; readonly style: EngineStyle }[] {
  const rest: EngineStyle = { ...others, ...(horizontal === undefined ? {} : { horizontal }) };
  if (borders.length === 0) return Object.keys(rest).length === 0 ? [] : [{ area, style: rest }];
  const rows = spansOf(area.row, area.rows, (isFirst, isLast) => borders.map((border) => edgesOf(border, isFirst, isLast, "top", "bottom", "inside-horizontal")));
  const columns = spansOf(area.column, area.columns, (isFirst, isLast) => borders.map((border) => edgesOf(border, isFirst, isLast, "left", "right", "inside-vertical")));
  return rows.flatMap((down) =>
    columns.map((across) => ({
      area: { row: down.start, rows: down.count, column: across.start, columns: across.count },
      style: { ...rest, borders: linesOf(borders, down.edges, across.edges) },
    })),
  );
}

/** The first, the inner and the last lines, put together where their edges are equal. */
function spansOf(start: number, count: number, edgesAt: (isFirst: boolean, isLast: boolean) => Span["edges"]): readonly Span[] {
  const places = count === 1 ? [[start, 1]] : count === 2 ? [[start, 1], [start + 1, 1]] : [[start, 1], [start + 1, count - 2], [start + count - 1, 1]];
  const spans: Span[] = [];
  for (const [place = start, length = 1] of places) {
    const edges = edgesAt(place === start, place + length === start + count);
    const before = spans.at(-1);
    if (before !== undefined && JSON.stringify(before.edges) === JSON.stringify(edges)) spans[spans.length - 1] = { ...before, count: before.count + length };
    else spans.push({ start: place, count: length, edges });
  }
  return spans;
}

function edgesOf({ edges }: XlsxBorder, isFirst: boolean, isLast: boolean, before: "top" | "left", after: "bottom" | "right", inside: XlsxBorder["edges"][number]): readonly Edge[] {
  return [...(edges.includes(isFirst ? before : inside) ? [before] : []), ...(edges.includes(isLast ? after : inside) ? [after] : [])];
}

/** Later borders win over earlier ones. */
function linesOf(borders: readonly XlsxBorder[], down: readonly (readonly Edge[])[], across: readonly (readonly Edge[])[]): Borders {
  return Object.fromEntries(
    borders.flatMap(({ edges, style, color }, index) =>
      [...(down[index] ?? []), ...(across[index] ?? []), ...DIAGONALS.filter(([, name]) => edges.includes(name)).map(([edge]) => edge)].map((edge) => [edge, { style, color }]),
    ),
  );
}
