import type { Injector, RTree } from "@univerjs/core";
import { IDependencyManagerService, IOtherFormulaManagerService } from "@univerjs/engine-formula";
import type { Engine } from "../engine";
import { createEngineOver } from "../univerEngine";
import { startHeadlessUniver } from "../univer/headless";

let engine: Engine;
let injector: Injector;
let sheetId: string;
beforeEach(() => {
  const univer = startHeadlessUniver();
  injector = univer.__getInjector();
  engine = createEngineOver(univer);
  sheetId = engine.activeSheet();
});
afterEach(() => engine.dispose());

const cells = (row: number, column: number, rows: number, columns: number) => ({ sheetId, row, column, rows, columns });
const note = { show: false, title: "", message: "" };

/** What formulas refer to, as it is kept for the next calculation. */
function rangesKept(): string {
  const manager = injector.get(IDependencyManagerService) as unknown as { readonly _dependencyRTreeCache: RTree };
  return JSON.stringify(manager._dependencyRTreeCache.toJSON());
}

/** The formulas of rules that a calculation takes part of, over all sheets. */
function ruleFormulas(): number {
  return Object.values(injector.get(IOtherFormulaManagerService).getOtherFormulaData())
    .flatMap((sheets) => Object.values(sheets ?? {}))
    .flatMap((formulas) => Object.keys(formulas ?? {})).length;
}

async function put(row: number, value: string | number): Promise<unknown> {
  engine.write(cells(row, 0, 1, 1), [[{ value, text: false }]]);
  await engine.settle();
  return engine.read(cells(5, 0, 1, 1))[0]?.[0]?.value;
}

test("a hundred calculations keep what one keeps, and each is right", async () => {
  await put(5, "=SUM(A1:A3)");
  const one = rangesKept();
  for (let value = 0; value < 100; value += 1) {
    expect(await put(0, value)).toBe(value);
  }
  expect(rangesKept()).toBe(one);
});

test("a formula that is written again follows its new range, and one whose range is taken away and comes again follows it", async () => {
  await put(5, "=SUM(A1:A3)");
  await put(5, "=SUM(A2:A3)");
  expect(await put(0, 7)).toBe(0);
  expect(await put(1, 7)).toBe(7);
  await put(5, "=SUM(A1:A3)");
  expect(await put(0, 8)).toBe(15);
});

test("a formula that refers to another sheet follows that sheet's formulas written anew", async () => {
  const other = engine.addSheet("other");
  engine.write({ sheetId: other, row: 0, column: 0, rows: 2, columns: 1 }, [[{ value: 1, text: false }], [{ value: "=A1*2", text: false }]]);
  expect(await put(5, "=SUM(other!A1:A2)")).toBe(3);
  for (const value of [5, 6]) {
    engine.write({ sheetId: other, row: 0, column: 0, rows: 1, columns: 1 }, [[{ value, text: false }]]);
    await engine.settle();
    expect(engine.read(cells(5, 0, 1, 1))[0]?.[0]?.value).toBe(value * 3);
    engine.write({ sheetId: other, row: 1, column: 0, rows: 1, columns: 1 }, [[{ value: "=A1*2", text: false }]]);
    await engine.settle();
  }
});

test("an address that is calculated is followed", async () => {
  await put(1, "A1");
  await put(5, "=INDIRECT(A2)+0");
  expect(await put(0, 9)).toBe(9);
});

test("rules that take the place of others leave no formula behind", async () => {
  const custom = (formula: string): void => engine.setValidation({ range: cells(0, 1, 50, 2), rule: { kind: "custom", formula }, ignoreBlank: true, prompt: note, error: { ...note, style: "stop" } });
  custom("=B1>1");
  await engine.settle();
  const one = ruleFormulas();
  expect(one).toBeGreaterThan(0);
  for (let at = 0; at < 5; at += 1) {
    custom(`=B1>${String(at)}`);
    await engine.settle();
  }
  expect(ruleFormulas()).toBe(one);
  engine.clearValidations(cells(0, 1, 50, 2));
  await engine.settle();
  expect(ruleFormulas()).toBe(0);
});
