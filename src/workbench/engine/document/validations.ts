import type { IDataValidationRule, IDisposable, ISheetDataValidationRule } from "@univerjs/core";
import { DataValidationErrorStyle, DataValidationOperator, DataValidationRenderMode, DataValidationType, generateRandomId } from "@univerjs/core";
import { AddDataValidationMutation, type IAddDataValidationMutationParams } from "@univerjs/data-validation";
import { deserializeListOptions, serializeListOptions } from "@univerjs/sheets";
import { AddSheetDataValidationCommand, ClearRangeDataValidationCommand, SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import type { EngineOperator, EngineRange, EngineRule, EngineValidation } from "../engine";
import type { UniverContext } from "../univer/context";
import { fromRange, toRange, UNIT_ID } from "../univer/context";
import { growSheet } from "./sheets";

const COMPARING = {
  "whole-number": DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  "text-length": DataValidationType.TEXT_LENGTH,
  date: DataValidationType.DATE,
} as const;

/** A rule made elsewhere may be of any kind: its type is a text. */
const TYPES = { custom: String(DataValidationType.CUSTOM), list: String(DataValidationType.LIST) };

const OPERATORS: Readonly<Record<EngineOperator, DataValidationOperator>> = {
  between: DataValidationOperator.BETWEEN,
  notBetween: DataValidationOperator.NOT_BETWEEN,
  equal: DataValidationOperator.EQUAL,
  notEqual: DataValidationOperator.NOT_EQUAL,
  greaterThan: DataValidationOperator.GREATER_THAN,
  lessThan: DataValidationOperator.LESS_THAN,
  greaterThanOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  lessThanOrEqual: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const ERROR_STYLES: Readonly<Record<EngineValidation["error"]["style"], DataValidationErrorStyle>> = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
};

/** One for each rectangle; kinds that a person made at the grid and the interface has no word for are left out. */
export function listValidations(context: UniverContext, sheetId: string): EngineValidation[] {
  return context.injector
    .get(SheetDataValidationModel)
    .getRules(UNIT_ID, sheetId)
    .flatMap((stored) => {
      const rule = fromUniverRule(stored);
      return rule === null ? [] : stored.ranges.map((range) => ({ range: fromRange(sheetId, range), rule, ...aboutOf(stored) }));
    });
}

/** Takes the place of what was set on these cells before. */
export function setValidation(context: UniverContext, validation: EngineValidation): void {
  growSheet(context, validation.range);
  const { prompt, error } = validation;
  const rule: ISheetDataValidationRule = {
    uid: generateRandomId(10),
    ranges: [toRange(validation.range)],
    ...toUniverRule(validation.rule),
    allowBlank: validation.ignoreBlank,
    showInputMessage: prompt.show,
    promptTitle: prompt.title,
    prompt: prompt.message,
    showErrorMessage: error.show,
    errorStyle: ERROR_STYLES[error.style],
    errorTitle: error.title,
    error: error.message,
  };
  context.run(AddSheetDataValidationCommand.id, { subUnitId: validation.range.sheetId, rule });
}

export function clearValidations(context: UniverContext, range: EngineRange): void {
  context.attempt(ClearRangeDataValidationCommand.id, { subUnitId: range.sheetId, ranges: [toRange(range)] });
}

/** Univer fits every row of a list anew, all columns of it, which takes long and which Excel does not do. A person's own rule is left to it. */
export function keepRowHeights(context: UniverContext): IDisposable {
  return context.commands.beforeCommandExecuted(({ id, params }) => {
    if (context.runsForProgram && id === AddDataValidationMutation.id) (params as IAddDataValidationMutationParams).source = "patched";
  });
}

function toUniverRule(rule: EngineRule): Omit<IDataValidationRule, "uid" | "ranges"> {
  const arrow = { showDropDown: true, renderMode: DataValidationRenderMode.ARROW };
  switch (rule.kind) {
    case "list":
      return { type: DataValidationType.LIST, formula1: serializeListOptions([...rule.items]), ...arrow };
    case "list-range":
      return { type: DataValidationType.LIST, formula1: rule.formula, ...arrow };
    case "custom":
      return { type: DataValidationType.CUSTOM, formula1: rule.formula };
    default:
      return { type: COMPARING[rule.kind], operator: OPERATORS[rule.operator], formula1: rule.first, formula2: rule.second };
  }
}

/** True for the kinds that the interface has. */
export function isWordedRule(rule: ISheetDataValidationRule): boolean {
  return fromUniverRule(rule) !== null;
}

/** Whether it is a list whose words have colours, one for each word behind the words themselves. */
export function hasColors({ type, formula2 = "" }: ISheetDataValidationRule): boolean {
  return String(type) === TYPES.list && /[^,]/.test(formula2);
}

function fromUniverRule(rule: ISheetDataValidationRule): EngineRule | null {
  const type: string = rule.type;
  const first = rule.formula1 ?? "";
  if (type === TYPES.custom) return { kind: "custom", formula: first };
  if (type === TYPES.list) {
    return first.startsWith("=") ? { kind: "list-range", formula: first } : { kind: "list", items: deserializeListOptions(first) };
  }
  const kind = (Object.keys(COMPARING) as (keyof typeof COMPARING)[]).find((key) => String(COMPARING[key]) === type);
  if (!kind) return null;
  const operator = (Object.keys(OPERATORS) as EngineOperator[]).find((key) => OPERATORS[key] === rule.operator) ?? "between";
  return { kind, operator, first, second: rule.formula2 ?? "" };
}

function aboutOf(rule: ISheetDataValidationRule): Pick<EngineValidation, "ignoreBlank" | "prompt" | "error"> {
  const style = (Object.keys(ERROR_STYLES) as (keyof typeof ERROR_STYLES)[]).find((key) => ERROR_STYLES[key] === rule.errorStyle) ?? "warning";
  return {
    ignoreBlank: rule.allowBlank ?? true,
    prompt: { show: rule.showInputMessage ?? false, title: rule.promptTitle ?? "", message: rule.prompt ?? "" },
    error: { show: rule.showErrorMessage ?? false, style, title: rule.errorTitle ?? "", message: rule.error ?? "" },
  };
}
