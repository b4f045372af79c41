import type { IStyleBase } from "@univerjs/core";
import type { IConditionalFormattingRuleConfig, IHighlightCell, IValueConfig } from "@univerjs/sheets-conditional-formatting";
import { CFNumberOperator, CFRuleType, CFSubRuleType, CFTextOperator, CFTimePeriodOperator, CFValueType } from "@univerjs/sheets-conditional-formatting";
import type { EngineCondition, EngineThreshold } from "../engine";
import { fromIcons, toIcons } from "./icons";
import { hexColor } from "./styles";

type Rule = IConditionalFormattingRuleConfig;
type Kind = EngineCondition["kind"];
type Of<K extends Kind> = Extract<EngineCondition, { readonly kind: K }>;

/** Signs of a cell that the grid counts among texts. */
const SIGNS: readonly (readonly ["blanks" | "noBlanks" | "errors" | "noErrors", CFTextOperator])[] = [
  ["blanks", CFTextOperator.containsBlanks],
  ["noBlanks", CFTextOperator.notContainsBlanks],
  ["errors", CFTextOperator.containsErrors],
  ["noErrors", CFTextOperator.notContainsErrors],
];

/** The condition of a rule of the grid; null for what the interface has no word for. */
export function conditionOf(rule: Rule): EngineCondition | null {
  switch (rule.type) {
    case CFRuleType.dataBar: {
      const { min, max, isGradient, positiveColor, nativeColor } = rule.config;
      return { kind: "bar", min: thresholdOf(min), max: thresholdOf(max), color: hexColor(positiveColor), negative: hexColor(nativeColor), gradient: isGradient, showValue: rule.isShowValue };
    }
    case CFRuleType.colorScale: {
      const points = [...rule.config].sort((a, b) => a.index - b.index).map(({ value, color }) => ({ ...thresholdOf(value), color: hexColor(color) }));
      return points.length === 2 || points.length === 3 ? { kind: "scale", points } : null;
    }
    case CFRuleType.iconSet:
      return fromIcons(rule, thresholdOf);
    default:
      return highlightOf(rule);
  }
}

function highlightOf(rule: Exclude<Rule, { readonly type: CFRuleType.dataBar | CFRuleType.colorScale | CFRuleType.iconSet }>): EngineCondition | null {
  if (!("subType" in rule)) return null;
  switch (rule.subType) {
    case CFSubRuleType.uniqueValues:
      return { kind: "unique" };
    case CFSubRuleType.duplicateValues:
      return { kind: "duplicate" };
    case CFSubRuleType.rank:
      return { kind: "rank", bottom: rule.isBottom, percent: rule.isPercent, count: rule.value };
    case CFSubRuleType.formula:
      return { kind: "formula", formula: rule.value };
    case CFSubRuleType.timePeriod:
      return { kind: "period", period: rule.operator };
    case CFSubRuleType.average:
      return rule.operator === CFNumberOperator.equal || rule.operator === CFNumberOperator.notEqual ? null : { kind: "average", operator: rule.operator };
    case CFSubRuleType.number:
      return Array.isArray(rule.value)
        ? { kind: "number", operator: rule.operator, first: Number(rule.value[0]), second: Number(rule.value[1]) }
        : { kind: "number", operator: rule.operator, first: Number(rule.value ?? 0), second: null };
    case CFSubRuleType.text: {
      const sign = SIGNS.find(([, operator]) => operator === rule.operator);
      return sign === undefined ? { kind: "text", operator: rule.operator as Of<"text">["operator"], text: rule.value ?? "" } : { kind: sign[0] };
    }
  }
}

/** A rule of the grid for a condition; the style is for those that lay one over their cells. */
export function toUniverRule(condition: EngineCondition, style: IStyleBase): Rule {
  switch (condition.kind) {
    case "bar": {
      const { min, max, color, negative, gradient, showValue } = condition;
      return { type: CFRuleType.dataBar, isShowValue: showValue, config: { min: toValue(min), max: toValue(max), isGradient: gradient, positiveColor: color, nativeColor: negative } };
    }
    case "scale":
      return { type: CFRuleType.colorScale, config: condition.points.map(({ color, ...threshold }, index) => ({ index, color, value: toValue(threshold) })) };
    case "icons":
      return toIcons(condition, toValue);
    default:
      return { type: CFRuleType.highlightCell, style, ...highlight(condition) } as Rule;
  }
}

function highlight(condition: Exclude<EngineCondition, Of<"bar" | "scale" | "icons">>): Omit<IHighlightCell, "type" | "style"> & Readonly<Record<string, unknown>> {
  switch (condition.kind) {
    case "unique":
      return { subType: CFSubRuleType.uniqueValues };
    case "duplicate":
      return { subType: CFSubRuleType.duplicateValues };
    case "rank":
      return { subType: CFSubRuleType.rank, isBottom: condition.bottom, isPercent: condition.percent, value: condition.count };
    case "formula":
      return { subType: CFSubRuleType.formula, value: condition.formula.startsWith("=") ? condition.formula : `=${condition.formula}` };
    case "period":
      return { subType: CFSubRuleType.timePeriod, operator: CFTimePeriodOperator[condition.period] };
    case "average":
      return { subType: CFSubRuleType.average, operator: CFNumberOperator[condition.operator] };
    case "number":
      return { subType: CFSubRuleType.number, operator: CFNumberOperator[condition.operator], value: condition.second === null ? condition.first : [condition.first, condition.second] };
    case "text":
      return { subType: CFSubRuleType.text, operator: CFTextOperator[condition.operator], value: condition.text };
    default: {
      const operator = SIGNS.find(([sign]) => sign === condition.kind)?.[1] ?? CFTextOperator.containsBlanks;
      return { subType: CFSubRuleType.text, operator, value: "" };
    }
  }
}

function thresholdOf({ type, value }: IValueConfig): EngineThreshold {
  return { type, value: type === CFValueType.min || type === CFValueType.max ? "" : String(value ?? "0") };
}

function toValue({ type, value }: EngineThreshold): IValueConfig {
  const isFigure = value !== "" && Number.isFinite(Number(value));
  return { type: CFValueType[type], ...(value === "" ? {} : { value: isFigure ? Number(value) : value }) };
}
