import type { ICellData, Injector, IUnitRange } from "@univerjs/core";
import { CellValueType, ICommandService } from "@univerjs/core";
import {
  BaseReferenceObject,
  type BaseValueObject,
  CELL_INVERTED_INDEX_CACHE,
  FormulaDependencyTree,
  FormulaDependencyTreeVirtual,
  IFunctionService,
  RegisterOtherFormulaService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  StringValueObject,
} from "@univerjs/engine-formula";

type Tree = FormulaDependencyTree | FormulaDependencyTreeVirtual;

/**
 * Takes the formulas of conditional formats and validations out of the cells.
 * Univer gives each of them a place as if it stood in a cell (counted from the rule's first cell, so somewhere around A1)
 * and then calculates what refers to that cell after it: circles where there are none, sums before what they add up.
 */
export function placeRuleFormulasNowhere(): void {
  for (const { prototype } of [FormulaDependencyTree, FormulaDependencyTreeVirtual]) {
    const inCell = Object.getOwnPropertyDescriptor(prototype, "toRTreeItem")?.value as (this: Tree) => IUnitRange[];
    prototype.toRTreeItem = function (this: Tree) {
      return this.formulaId ? [] : inCell.call(this);
    };
  }
}

/**
 * Compares every cell by its value.
 * Univer's index of equal values keeps 0 and blank under one heading, so that `=A1=""` is true where A1 holds a 0.
 */
export function compareWithoutIndex(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
}

/** A cell that was marked as text is one to formulas too, also when it holds "#N/A". */
export function readMarkedTextAsText(): void {
  const read = Object.getOwnPropertyDescriptor(BaseReferenceObject.prototype, "getCellValueObject")?.value as (this: BaseReferenceObject, cell: ICellData) => BaseValueObject;
  BaseReferenceObject.prototype.getCellValueObject = function (this: BaseReferenceObject, cell) {
    return cell.t === CellValueType.FORCE_STRING ? StringValueObject.create(String(cell.v ?? "")) : read.call(this, cell);
  };
}

/** Functions that look for or hand on a text as it is. Univer makes a date of "5.1.10" in the arguments of each. */
const TAKE_TEXT_AS_IT_IS = [
  ...["MATCH", "XMATCH", "VLOOKUP", "HLOOKUP", "XLOOKUP", "LOOKUP", "EXACT"],
  ...["IF", "IFS", "IFERROR", "IFNA", "SWITCH", "CHOOSE", "LET"],
  ...["TYPE", "T", "ISTEXT", "ISNONTEXT", "ISNUMBER"],
];

export function keepTextArguments(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  for (const name of TAKE_TEXT_AS_IT_IS) {
    const executor = functions.getExecutor(name);
    if (executor) executor.isArgumentsIgnoreNumberPattern = () => true;
  }
}

/** Reads formulas anew when a name gets another meaning: Univer keeps the old one in those that it has read. */
export function followNames(injector: Injector): { dispose: () => void } {
  return injector.get(ICommandService).onCommandExecuted((command) => {
    // The empty key is part of every formula.
    if (command.id === SetDefinedNameMutation.id || command.id === RemoveDefinedNameMutation.id) injector.get(IFunctionService).deleteFormulaAstCacheKey("");
  });
}

/**
 * Judges an entry by what the cells hold now. Univer takes the last result of a validation's formula, also while the cell that it
 * refers to has changed since: "at most the sample size" would refuse a figure that is typed quickly after its sample size.
 */
export function judgeByCurrentCells(injector: Injector, settle: () => Promise<void>): void {
  const formulas = injector.get(RegisterOtherFormulaService);
  const valueOf = formulas.getFormulaValue.bind(formulas);
  formulas.getFormulaValue = async (...place) => {
    await settle();
    return valueOf(...place);
  };
}
