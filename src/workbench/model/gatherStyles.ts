import type { Engine, EngineRange, EngineStyle } from "../engine";

/** Calls whose answers no style changes: they may come between two styles without parting them. */
const UNTOUCHED: ReadonlySet<PropertyKey> = new Set<keyof Engine>([
  "sheets", "activeSheet", "usedRange", "selection", "names", "tables", "merges", "freeze", "validations", "conditionalFormats",
  "isRowHidden", "isColumnHidden", "isRowHeightSet", "extent", "on", "settle",
]);

/** Longer than any sheet of the grid: a whole column or row. */
const WHOLE = 10_000;
/** Beyond so many cells a style is set in bands: within one the page can neither draw nor answer. */
const CELLS_AT_ONCE = 2_000;

export interface GatheringEngine {
  readonly engine: Engine;
  /** sets a band of what is due and could not be set at once; false where nothing is due. All is set before anything is read, written or ended. */
  readonly carryOn: () => boolean;
}

interface StyleOf {
  readonly range: EngineRange;
  readonly style: EngineStyle;
}

/**
 * The same engine, with the styles that follow each other on one range set at once. Office.js sends a format property by
 * property, and setting one costs the grid as much as setting all of them. Only inside `group` or a part of a `stretch`, and nothing
 * is read or written in between without them.
 */
export function gatherStyles(engine: Engine): GatheringEngine {
  let held: StyleOf | null = null;
  const due: StyleOf[] = [];
  let depth = 0;
  const release = (): void => {
    if (held === null) return;
    const { range, style } = held;
    held = null;
    due.push(...bandsOf(range).map((band) => ({ range: band, style })));
  };
  const carryOn = (): boolean => {
    const next = due.shift();
    if (next === undefined) return false;
    engine.style(next.range, next.style);
    return true;
  };
  const flush = (): void => {
    release();
    while (carryOn());
  };
  const inside = <T>(run: () => T): T => {
    depth += 1;
    try {
      return run();
    } finally {
      depth -= 1;
    }
  };
  const own: Pick<Engine, "style" | "readStyle" | "group" | "stretch"> = {
    style: (range, style) => {
      if (held !== null && isSame(held.range, range)) {
        held = { range, style: merged(held.style, style) };
        return;
      }
      release();
      held = { range, style };
      if (depth === 0) flush();
    },
    readStyle: (sheetId, row, column) =>
      [...due, ...(held === null ? [] : [held])].reduce((set, { range, style }) => (holds(range, sheetId, row, column) ? merged(set, style) : set), engine.readStyle(sheetId, row, column)),
    group: (run) =>
      engine.group(() => {
        try {
          return inside(run);
        } finally {
          if (depth === 0) flush();
        }
      }),
    stretch: (finish) => {
      const { run, end } = engine.stretch(finish);
      return {
        run: (part) => run(() => inside(part)),
        end: () => {
          try {
            run(flush);
          } finally {
            end();
          }
        },
      };
    },
  };
  return {
    carryOn,
    engine: new Proxy(engine, {
      get: (target, name) => {
        if (name === "style" || name === "readStyle" || name === "group" || name === "stretch") return own[name];
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== "function" || UNTOUCHED.has(name)) return member;
        return (...args: unknown[]): unknown => {
          flush();
          return Reflect.apply(member, target, args) as unknown;
        };
      },
    }),
  };
}

/** A row at least, whatever its width. Whole columns are cut to the sheet by the grid alone, and stay one. */
function bandsOf(range: EngineRange): readonly EngineRange[] {
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / range.columns));
  if (range.rows <= rows || range.rows >= WHOLE || range.columns >= WHOLE) return [range];
  return Array.from({ length: Math.ceil(range.rows / rows) }, (_, band) => ({ ...range, row: range.row + band * rows, rows: Math.min(rows, range.rows - band * rows) }));
}

function isSame(a: EngineRange, b: EngineRange): boolean {
  return a.sheetId === b.sheetId && a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

function holds(range: EngineRange, sheetId: string, row: number, column: number): boolean {
  return (
    range.sheetId === sheetId &&
    row >= range.row && row < range.row + range.rows &&
    column >= range.column && column < range.column + range.columns
  );
}

function merged(first: EngineStyle, second: EngineStyle): EngineStyle {
  const borders = { ...first.borders, ...second.borders };
  return { ...first, ...second, ...(Object.keys(borders).length > 0 ? { borders } : {}) };
}
