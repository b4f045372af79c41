import type { ISetFormulaCalculationStartMutation } from "@univerjs/engine-formula";

/** What a calculation has to look at again. */
export type Dirty = Readonly<
  Pick<
    ISetFormulaCalculationStartMutation,
    | "dirtyRanges"
    | "dirtyNameMap"
    | "dirtyDefinedNameMap"
    | "dirtySuperTableMap"
    | "dirtyUnitFeatureMap"
    | "dirtyUnitOtherFormulaMap"
    | "clearDependencyTreeCache"
    | "forceCalculation"
  >
>;

export const NOTHING_DIRTY: Dirty = {
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
  forceCalculation: false,
};

/** Everything that either of the two marks. */
export function mergeDirty(first: Dirty, second: Partial<Dirty>): Dirty {
  return {
    dirtyRanges: [...first.dirtyRanges, ...(second.dirtyRanges ?? [])],
    dirtyNameMap: deepMerge(first.dirtyNameMap, second.dirtyNameMap),
    dirtyDefinedNameMap: deepMerge(first.dirtyDefinedNameMap, second.dirtyDefinedNameMap),
    dirtySuperTableMap: deepMerge(first.dirtySuperTableMap ?? {}, second.dirtySuperTableMap),
    dirtyUnitFeatureMap: deepMerge(first.dirtyUnitFeatureMap, second.dirtyUnitFeatureMap),
    dirtyUnitOtherFormulaMap: deepMerge(first.dirtyUnitOtherFormulaMap, second.dirtyUnitOtherFormulaMap),
    clearDependencyTreeCache: deepMerge(first.clearDependencyTreeCache, second.clearDependencyTreeCache),
    forceCalculation: first.forceCalculation || (second.forceCalculation ?? false),
  };
}

/** Both, where they are records down to their leaves; a leaf of the second wins. */
export function deepMerge<T>(first: T, second: T | undefined): T {
  if (!isRecord(first) || !isRecord(second)) return second ?? first;
  const merged: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const before = merged[key];
    merged[key] = before === undefined ? value : deepMerge(before, value);
  }
  return merged as T;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
