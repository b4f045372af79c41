import type { XlsxBorder, XlsxStyle, XlsxStyledRange } from "../../write/document";
import { rangeAddress } from "../workbook/reference";
import type { CellLook, Edge, Edges } from "./cellLooks";

/** Rows that look the same, from left to right: first column, last column and number of the look, three figures a run. */
export interface LookBand {
  readonly firstRow: number;
  lastRow: number;
  readonly runs: readonly number[];
}

/** Cells that the styled ranges of one sheet may cover together; a writer takes no more. */
const MOST_STYLED_CELLS = 5_000_000;
const MOST_RANGES = 200_000;

/** One of the two layers of looks: their numbers, and how far one of them may spread as a single range. */
interface Layer {
  /** the kind of look that the cell's look is in this layer; 0 where there is nothing to say */
  readonly kindOf: readonly number[];
  readonly kinds: readonly LayerKind[];
}

interface LayerKind {
  readonly style: XlsxStyle;
  readonly canWiden: boolean;
  readonly canStack: boolean;
}

interface Rectangle {
  readonly firstRow: number;
  lastRow: number;
  readonly first: number;
  readonly last: number;
  readonly kind: number;
}

/** The styles of a sheet as few ranges, and how many were too many. */
export interface GatheredStyles {
  readonly styles: readonly XlsxStyledRange[];
  readonly dropped: number;
}

/**
 * Gathers the looks of cells into ranges: first everything but lines, then the lines. No two ranges of a layer overlap, so the
 * order in which they are laid does not matter.
 */
export function gatherStyles(bands: readonly LookBand[], looks: readonly CellLook[]): GatheredStyles {
  const budget = { cells: MOST_STYLED_CELLS, ranges: MOST_RANGES, dropped: 0 };
  const styles = [plainLayer(looks), lineLayer(looks)].flatMap((layer) => rangesOf(bands, layer, budget));
  return { styles, dropped: budget.dropped };
}

function plainLayer(looks: readonly CellLook[]): Layer {
  return layerOf(looks, ({ style }) => (Object.keys(style).length === 0 ? null : { style, canWiden: true, canStack: true }));
}

/** Lines of a range lie on its sides or between all of its cells: where a cell's own sides differ, it cannot stand beside its like. */
function lineLayer(looks: readonly CellLook[]): Layer {
  return layerOf(looks, ({ edges }) => {
    if (Object.keys(edges).length === 0) {
      return null;
    }
    const canWiden = isSameEdge(edges.left, edges.right);
    const canStack = isSameEdge(edges.top, edges.bottom);
    return { style: { borders: bordersOf(edges, canWiden, canStack) }, canWiden, canStack };
  });
}

function layerOf(looks: readonly CellLook[], kindOf: (look: CellLook) => LayerKind | null): Layer {
  const kinds: LayerKind[] = [{ style: {}, canWiden: true, canStack: true }];
  const known = new Map<string, number>();
  const numbers = looks.map((look) => {
    const kind = kindOf(look);
    if (kind === null) {
      return 0;
    }
    const key = JSON.stringify(kind);
    const number = known.get(key) ?? kinds.push(kind) - 1;
    known.set(key, number);
    return number;
  });
  return { kindOf: numbers, kinds };
}

function isSameEdge(one: Edge | undefined, other: Edge | undefined): boolean {
  return one?.style === other?.style && one?.color === other?.color;
}

/** Sides with the same line together. */
function bordersOf({ top, bottom, left, right, up, down }: Edges, canWiden: boolean, canStack: boolean): readonly XlsxBorder[] {
  const sides = new Map<string, { readonly edge: Edge; readonly edges: XlsxBorder["edges"][number][] }>();
  const put = (edge: Edge | undefined, ...names: readonly XlsxBorder["edges"][number][]): void => {
    if (edge !== undefined) {
      const key = `${edge.style} ${edge.color}`;
      const found = sides.get(key) ?? { edge, edges: [] };
      sides.set(key, found);
      found.edges.push(...names);
    }
  };
  put(top, "top");
  put(bottom, "bottom", ...(canStack ? (["inside-horizontal"] as const) : []));
  put(left, "left");
  put(right, "right", ...(canWiden ? (["inside-vertical"] as const) : []));
  put(up, "diagonal-up");
  put(down, "diagonal-down");
  return [...sides.values()].map(({ edge, edges }) => ({ edges, ...edge }));
}

function rangesOf(bands: readonly LookBand[], layer: Layer, budget: { cells: number; ranges: number; dropped: number }): readonly XlsxStyledRange[] {
  const done: Rectangle[] = [];
  let open: readonly Rectangle[] = [];
  let reached = -1;
  for (const { firstRow, lastRow, runs } of bands) {
    const before = firstRow === reached + 1 ? open : [];
    const next: Rectangle[] = [];
    let place = 0;
    for (const [first, last, kind] of runsOf(runs, layer)) {
      while ((before[place]?.first ?? Infinity) < first) {
        place += 1;
      }
      const above = before[place];
      const canStack = layer.kinds[kind]?.canStack === true;
      if (above?.first === first && above.last === last && above.kind === kind && canStack) {
        above.lastRow = lastRow;
        next.push(above);
        continue;
      }
      for (let row = firstRow; row <= lastRow; row = canStack ? lastRow + 1 : row + 1) {
        const rectangle: Rectangle = { firstRow: row, lastRow: canStack ? lastRow : row, first, last, kind };
        if (done.length === budget.ranges) {
          budget.dropped += 1;
          break;
        }
        done.push(rectangle);
        next.push(rectangle);
      }
    }
    open = next;
    reached = lastRow;
  }
  budget.ranges -= done.length;
  return done.flatMap(({ firstRow, lastRow, first, last, kind }) => {
    const cells = (lastRow - firstRow + 1) * (last - first + 1);
    if (cells > budget.cells) {
      budget.dropped += 1;
      return [];
    }
    budget.cells -= cells;
    return [{ range: rangeAddress({ firstRow, firstColumn: first, lastRow, lastColumn: last }), style: layer.kinds[kind]?.style ?? {} }];
  });
}

/** The runs of one layer: neighbours of one kind together, or cell by cell where they cannot stand together. */
function runsOf(runs: readonly number[], { kindOf, kinds }: Layer): readonly (readonly [number, number, number])[] {
  const found: [number, number, number][] = [];
  for (let index = 0; index < runs.length; index += 3) {
    const first = runs[index] as number;
    const last = runs[index + 1] as number;
    const kind = kindOf[runs[index + 2] as number] ?? 0;
    if (kind === 0) {
      continue;
    }
    const before = found.at(-1);
    if (kinds[kind]?.canWiden !== true) {
      for (let column = first; column <= last; column += 1) {
        found.push([column, column, kind]);
      }
    } else if (before?.[2] === kind && before[1] === first - 1) {
      before[1] = last;
    } else {
      found.push([first, last, kind]);
    }
  }
  return found;
}
