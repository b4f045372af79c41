import type { Injector } from "@univerjs/core";
import { IFormulaDependencyGenerator } from "@univerjs/engine-formula";
import type { Engine } from "../engine";
import { createEngineOver } from "../univerEngine";
import { startHeadlessUniver } from "../univer/headless";
import { breatheBetweenFormulas } from "./breathing";

const ROWS = 40;

interface Listing {
  _getRangeListByNode: (nodeData: unknown) => Promise<unknown>;
}

let engine: Engine;
let injector: Injector;
let sheetId: string;
let logged: jest.SpyInstance;
beforeEach(() => {
  // Univer logs what it does not find, and goes on.
  logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
  ({ engine, injector, sheetId } = fresh());
});
afterEach(() => {
  engine.dispose();
  expect(logged.mock.calls).toEqual([]);
  logged.mockRestore();
});

function fresh(): { readonly engine: Engine; readonly injector: Injector; readonly sheetId: string } {
  const univer = startHeadlessUniver();
  const made = createEngineOver(univer);
  return { engine: made, injector: univer.__getInjector(), sheetId: made.activeSheet() };
}

function put(target: Engine, sheet: string, row: number, column: number, value: string | number | null): void {
  target.write({ sheetId: sheet, row, column, rows: 1, columns: 1 }, [[value === null ? null : { value, text: false }]]);
}

/** Each row doubles what stands before it and adds what stands above it; the last cell sums up. */
function fill(target: Engine, sheet: string): void {
  for (let row = 0; row < ROWS; row += 1) {
    put(target, sheet, row, 0, row + 1);
    put(target, sheet, row, 1, `=A${String(row + 1)}*2${row === 0 ? "" : `+B${String(row)}`}`);
  }
  put(target, sheet, ROWS, 1, `=SUM(B1:B${String(ROWS)})`);
}

function shown(target: Engine, sheet: string): unknown {
  return target.read({ sheetId: sheet, row: 0, column: 0, rows: ROWS + 2, columns: 3 }).map((line) => line.map(({ value }) => value));
}

/** Gives way behind every formula, and does one of these right then. */
function interrupt(edits: readonly (() => void)[]): { readonly left: () => number } {
  breatheBetweenFormulas(injector, 0);
  const listing = injector.get(IFormulaDependencyGenerator) as unknown as Listing;
  const breathing = listing._getRangeListByNode.bind(listing);
  const waiting = [...edits];
  listing._getRangeListByNode = async (nodeData) => {
    const ranges = await breathing(nodeData);
    waiting.shift()?.();
    return ranges;
  };
  return { left: () => waiting.length };
}

const EDITS: readonly (readonly [row: number, column: number, value: string | number | null])[] = [
  [3, 0, 100], // what a formula reads
  [10, 1, 7], // a value in the place of a formula
  [20, 1, null], // a formula taken away
  [5, 2, "=B6+B41"], // a formula more
  [0, 1, "=A1*3"], // another formula
  [ROWS + 1, 0, "=B41"], // a formula on the one that comes last
  [10, 1, "=A11+1"], // a formula in the place of the value again
  [39, 1, 0],
];

test("edits between two formulas lead to what the same edits lead to one after another", async () => {
  const calm = fresh();
  fill(calm.engine, calm.sheetId);
  await calm.engine.settle();
  for (const [row, column, value] of EDITS) {
    put(calm.engine, calm.sheetId, row, column, value);
    await calm.engine.settle();
  }

  const edits = interrupt(EDITS.map(([row, column, value]) => () => put(engine, sheetId, row, column, value)));
  fill(engine, sheetId);
  await engine.settle();
  expect(edits.left()).toBe(0);
  expect(shown(engine, sheetId)).toEqual(shown(calm.engine, calm.sheetId));
  calm.engine.dispose();
});

test("a sheet that goes and one that comes between two formulas leave the others right", async () => {
  const other = engine.addSheet("other");
  fill(engine, other);
  put(engine, sheetId, 0, 2, "=other!B41");
  await engine.settle();
  const before = engine.read({ sheetId, row: 0, column: 2, rows: 1, columns: 1 })[0]?.[0]?.value;
  expect(before).toBeGreaterThan(0);
  const edits = interrupt([() => void engine.addSheet("third"), () => engine.deleteSheet(other)]);
  fill(engine, sheetId);
  await engine.settle();
  expect(edits.left()).toBe(0);
  expect(engine.read({ sheetId, row: 0, column: 2, rows: 1, columns: 1 })[0]?.[0]?.value).toBe("#REF!");
  expect(engine.read({ sheetId, row: ROWS, column: 1, rows: 1, columns: 1 })[0]?.[0]?.value).toBe(before);
});

test("other tasks come in while formulas are listed, and none while breaths are long", async () => {
  const tasks = async (longest: number): Promise<number> => {
    const one = fresh();
    breatheBetweenFormulas(one.injector, longest);
    fill(one.engine, one.sheetId);
    let passed = 0;
    let isDone = false;
    const count = (): void => {
      passed += 1;
      if (!isDone) setTimeout(count, 0);
    };
    const settled = one.engine.settle();
    setTimeout(count, 0);
    await settled;
    isDone = true;
    one.engine.dispose();
    return passed;
  };
  const [all, few] = [await tasks(0), await tasks(Number.POSITIVE_INFINITY)];
  expect(all).toBeGreaterThan(few);
});
