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

/**
 * Enters what a formula refers to once. Univer enters the ranges of every formula again with every calculation, so that each
 * calculation takes longer than the one before, without end. What is taken out (by range, by sheet, all) can be entered again.
 */
export function enterRangesOnce(injector: Injector): void {
  const { _dependencyRTreeCache: ranges } = injector.get(IDependencyManagerService) as unknown as { readonly _dependencyRTreeCache: RTree };
  const entered = new Map<string, Set<string>>();
  const sheetOf = (unitId: string, sheetId: string): string => `${unitId}/${sheetId}`;
  const keyOf = ({ id, range }: RangeEntry): string => `${String(id)}/${String(range.startRow)}/${String(range.startColumn)}/${String(range.endRow)}/${String(range.endColumn)}`;
  const insert = ranges.insert.bind(ranges);
  const remove = ranges.remove.bind(ranges);
  const removeById = ranges.removeById.bind(ranges);
  const clear = ranges.clear.bind(ranges);
  ranges.insert = (item) => {
    const sheet = sheetOf(item.unitId, item.sheetId);
    const keys = entered.get(sheet) ?? new Set();
    const key = keyOf(item);
    if (keys.has(key)) return;
    entered.set(sheet, keys.add(key));
    insert(item);
  };
  ranges.remove = (item) => {
    entered.get(sheetOf(item.unitId, item.sheetId))?.delete(keyOf(item));
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
