import type { Injector, RTree } from "@univerjs/core";
import { IDependencyManagerService, IFormulaDependencyGenerator, RegisterOtherFormulaService } from "@univerjs/engine-formula";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";

/** Forgets the formulas of a validation that is taken away: Univer goes on calculating them, for each cell that the rule was set on. */
export function forgetFormulasOfRemovedRules(injector: Injector): { dispose: () => void } {
  const formulas = injector.get(RegisterOtherFormulaService);
  const ofRule = new Map<string, string[]>();
  const register = formulas.registerFormulaWithRange.bind(formulas);
  formulas.registerFormulaWithRange = (unitId, subUnitId, formula, ranges, extra, kind, ruleId) => {
    const id = register(unitId, subUnitId, formula, ranges, extra, kind, ruleId);
    if (ruleId !== undefined) ofRule.set(ruleId, [...(ofRule.get(ruleId) ?? []), id]);
    return id;
  };
  const removed = injector.get(SheetDataValidationModel).ruleChange$.subscribe(({ type, unitId, subUnitId, rule }) => {
    if (type !== "remove") return;
    formulas.deleteFormula(unitId, subUnitId, ofRule.get(rule.uid) ?? []);
    ofRule.delete(rule.uid);
  });
  return { dispose: () => removed.unsubscribe() };
}

type RangeEntry = Parameters<RTree["insert"]>[0];

/** By formula, where each of its ranges begins and where those that begin there end. */
type EnteredRanges = Map<RangeEntry["id"], Map<number, number[]>>;

/**
 * Enters what a formula refers to once. Univer enters the ranges of every formula again with every calculation, so that each
 * calculation takes longer than the one before, without end. What is taken out (by range, by sheet, all) can be entered again.
 */
export function enterRangesOnce(injector: Injector): void {
  const { _dependencyRTreeCache: ranges } = injector.get(IDependencyManagerService) as unknown as { readonly _dependencyRTreeCache: RTree };
  const entered = new Map<string, EnteredRanges>();
  const sheetOf = (unitId: string, sheetId: string): string => `${unitId}/${sheetId}`;
  const insert = ranges.insert.bind(ranges);
  const remove = ranges.remove.bind(ranges);
  const removeById = ranges.removeById.bind(ranges);
  const clear = ranges.clear.bind(ranges);
  ranges.insert = (item) => {
    const sheet = sheetOf(item.unitId, item.sheetId);
    const ofSheet = entered.get(sheet) ?? (new Map() as EnteredRanges);
    const ofFormula = ofSheet.get(item.id) ?? new Map<number, number[]>();
    const { start, end } = cornersOf(item.range);
    const ends = ofFormula.get(start) ?? [];
    if (ends.includes(end)) return;
    ofFormula.set(start, [...ends, end]);
    entered.set(sheet, ofSheet.set(item.id, ofFormula));
    insert(item);
  };
  ranges.remove = (item) => {
    const ofFormula = entered.get(sheetOf(item.unitId, item.sheetId))?.get(item.id);
    const { start, end } = cornersOf(item.range);
    ofFormula?.set(start, (ofFormula.get(start) ?? []).filter((one) => one !== end));
    remove(item);
  };
  ranges.removeById = (unitId, sheetId) => {
    for (const sheet of [...entered.keys()]) if (sheetId === undefined ? sheet.startsWith(`${unitId}/`) : sheet === sheetOf(unitId, sheetId)) entered.delete(sheet);
    removeById(unitId, sheetId);
  };
  ranges.clear = () => {
    entered.clear();
    clear();
  };
}

/** More columns than a sheet has. */
const COLUMNS = 20_000;
/** Stands for the row or the column that a range over whole columns or rows has none of. */
const NONE = 19_999;

/** Two numbers that are the same for the same range only: texts for tens of thousands of ranges were most of what a calculation threw away. */
function cornersOf({ startRow, startColumn, endRow, endColumn }: RangeEntry["range"]): { readonly start: number; readonly end: number } {
  const corner = (row: number, column: number): number => (Number.isNaN(row) ? -1 : row) * COLUMNS + (Number.isNaN(column) ? NONE : column);
  return { start: corner(startRow, startColumn), end: corner(endRow, endColumn) };
}

interface Generator {
  _calculateListByFunctionRefNode: (trees: readonly { readonly addressFunctionNodes: readonly unknown[] }[]) => Promise<void>;
}

/** Looks for what INDIRECT and OFFSET refer to only where a formula has them: Univer sorts the places of all formulas for it, each time. */
export function followAddressesWhereThereAreAny(injector: Injector): void {
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as Generator;
  const follow = generator._calculateListByFunctionRefNode.bind(generator);
  generator._calculateListByFunctionRefNode = async (trees) => {
    if (trees.some(({ addressFunctionNodes }) => addressFunctionNodes.length > 0)) await follow(trees);
  };
}
