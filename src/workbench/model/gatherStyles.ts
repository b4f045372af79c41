import type { Engine, EngineRange, EngineStyle } from "../engine";

/** Calls whose answers no style changes: they may come between two styles without parting them. */
const UNTOUCHED: ReadonlySet<PropertyKey> = new Set<keyof Engine>([
  "sheets", "activeSheet", "usedRange", "selection", "names", "tables", "merges", "freeze", "validations", "conditionalFormats",
  "isRowHidden", "isColumnHidden", "isRowHeightSet", "extent", "on", "settle",
]);

/**
 * The same engine, with the styles that follow each other on one range set at once. Office.js sends a format property by
 * property, and setting one costs the grid as much as setting all of them. Only inside `group`, and nothing is read or
 * written in between without them.
 */
export function gatherStyles(engine: Engine): Engine {
  let held: { readonly range: EngineRange; readonly style: EngineStyle } | null = null;
  let depth = 0;
  const flush = (): void => {
    if (held === null) return;
    const { range, style } = held;
    held = null;
    engine.style(range, style);
  };
  const own: Pick<Engine, "style" | "readStyle" | "group"> = {
    style: (range, style) => {
      if (held !== null && isSame(held.range, range)) {
        held = { range, style: merged(held.style, style) };
        return;
      }
      flush();
      if (depth === 0) engine.style(range, style);
      else held = { range, style };
    },
    readStyle: (sheetId, row, column) => {
      const set = engine.readStyle(sheetId, row, column);
      return held !== null && holds(held.range, sheetId, row, column) ? merged(set, held.style) : set;
    },
    group: (run) =>
      engine.group(() => {
        depth += 1;
        try {
          return run();
        } finally {
          depth -= 1;
          if (depth === 0) flush();
        }
      }),
  };
  return new Proxy(engine, {
    get: (target, name) => {
      if (name === "style" || name === "readStyle" || name === "group") return own[name];
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function" || UNTOUCHED.has(name)) return member;
      return (...args: unknown[]): unknown => {
        flush();
        return Reflect.apply(member, target, args) as unknown;
      };
    },
  });
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
