import type { XlsxCondition, XlsxConditionFormat, XlsxRule, XlsxSheetContent, XlsxValidation } from "../../../xlsx";
import type { Engine, EngineCondition, EngineConditionFormat, EngineRange, EngineRule, EngineValidation } from "../../engine";
import { areaAddress } from "../../model";
import { colorOf } from "./looks";

/** What Excel takes; a file with more is damaged to it. */
const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

/** What Excel fills bars with unless somebody picks another colour. */
const BAR = "#638EC6";
const NEGATIVE_BAR = "#FF0000";

const COMPARED = { "whole-number": "whole", decimal: "decimal", "text-length": "textLength", date: "date" } as const;

export interface SavedValidations {
  readonly validations: readonly XlsxValidation[];
  /** rules that a file cannot hold: a list with commas in its words, or a longer one than Excel takes */
  readonly unwritable: number;
  /** rules of which a title or message was cut to what Excel takes */
  readonly shortened: number;
}

export function saveValidations(engine: Engine, sheetId: string): SavedValidations {
  const all = [...engine.validations(sheetId)].sort((a, b) => byPlace(a.range, b.range));
  const saved = all.flatMap((validation) => {
    const rule = toRule(validation.rule);
    return rule === null ? [] : [{ validation, saved: toValidation(validation, rule) }];
  });
  return {
    validations: saved.map((each) => each.saved),
    unwritable: all.length - saved.length,
    shortened: saved.filter(({ validation }) => isTooLong(validation)).length,
  };
}

export function byPlace(a: EngineRange, b: EngineRange): number {
  return a.row - b.row || a.column - b.column || a.rows - b.rows || a.columns - b.columns;
}

function toRule(rule: EngineRule): XlsxRule | null {
  switch (rule.kind) {
    case "list":
      return rule.items.join(",").length > LONGEST_LIST || rule.items.some((item) => item.includes(",")) ? null : rule;
    case "list-range":
    case "custom":
      return rule;
    default: {
      const operand = rule.kind === "date" ? serialDate : (text: string) => text;
      return { kind: "comparison", of: COMPARED[rule.kind], operator: rule.operator, first: operand(rule.first), second: takesTwo(rule.operator) ? operand(rule.second) : "" };
    }
  }
}

/** The grid has a date as its text, a file as its number of days (1900 system, where every date of use lies behind its false leap day). */
function serialDate(operand: string): string {
  const [, year, month, day, hour = "0", minute = "0", second = "0"] =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(operand) ?? [];
  if (year === undefined) return operand;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  return String((time - Date.UTC(1899, 11, 30)) / 86_400_000);
}

function takesTwo(operator: string): boolean {
  return operator === "between" || operator === "notBetween";
}

function toValidation({ range, ignoreBlank, prompt, error }: EngineValidation, rule: XlsxRule): XlsxValidation {
  const { title, message } = prompt;
  return {
    range: areaAddress(range),
    rule,
    ignoreBlank,
    ...(prompt.show && title + message !== "" ? { prompt: { title: title.slice(0, LONGEST_TITLE), message: message.slice(0, LONGEST_MESSAGE) } } : {}),
    error: error.show ? { style: error.style, title: error.title.slice(0, LONGEST_TITLE), message: error.message.slice(0, LONGEST_MESSAGE) } : null,
  };
}

function isTooLong({ prompt, error }: EngineValidation): boolean {
  return [prompt, error].some(({ show, title, message }) => show && (title.length > LONGEST_TITLE || message.length > LONGEST_MESSAGE));
}

/** The first one wins, as in the grid. */
export function saveConditionalFormats(engine: Engine, sheetId: string): XlsxSheetContent["conditionalFormats"] {
  return engine.conditionFormats(sheetId).flatMap(({ ranges, condition, style, stopIfTrue }): XlsxSheetContent["conditionalFormats"] => {
    const areas = ranges.map((range) => areaAddress(range));
    const own = { style: savedStyle(style), stopIfTrue };
    // The grid counts from the first cell of the first area, as a file does where they are one rule.
    const [range] = areas;
    return condition.kind === "formula" && range !== undefined && areas.length === 1
      ? [{ range, formula: condition.formula, ...own }]
      : [{ ranges: areas, condition: savedCondition(condition), ...own }];
  });
}

function savedCondition(condition: EngineCondition): XlsxCondition {
  switch (condition.kind) {
    case "bar":
      return { ...condition, color: colorOf(condition.color) ?? BAR, negative: colorOf(condition.negative) ?? NEGATIVE_BAR };
    case "scale":
      return { ...condition, points: condition.points.map((point) => ({ ...point, color: colorOf(point.color) ?? BAR })) };
    default:
      return condition;
  }
}

function savedStyle({ color, fill, ...letters }: EngineConditionFormat["style"]): XlsxConditionFormat["style"] {
  const [text, ground] = [colorOf(color), colorOf(fill)];
  return { ...(text === null ? {} : { color: text }), ...(ground === null ? {} : { fill: ground }), ...letters };
}
