import type { XlsxConditionalFormat, XlsxConditionFormat } from "../../write/document";
import { cellAddress, rangeAddress } from "../workbook/reference";
import { type RuleAreas, ruleAreas, type RuleBudget } from "./areas";
import { readFormula } from "./formulas";
import type { XlsxLeftOutCode } from "./leftOut";
import type { Palette } from "./palette";
import { conditionOf } from "./storedConditions";
import type { ConditionalLook } from "./styleSheet";
import { flagOf, type XmlElement } from "./xmlElement";

/** A `cfRule` with its formulas, ranges and look, which the extended form keeps elsewhere. */
export interface StoredCondition {
  readonly element: XmlElement;
  readonly formulas: readonly string[];
  readonly areas: RuleAreas | null;
  readonly priority: number;
  readonly look: ConditionalLook | null;
  /** the same rule as Excel 2010 keeps it */
  readonly extended?: XmlElement;
}

/** Kinds whose formula stands beside them in the file and says the same. */
const WITH_FORMULA = new Set([
  "expression", "containsText", "notContainsText", "beginsWith", "endsWith", "containsBlanks", "notContainsBlanks", "containsErrors", "notContainsErrors", "timePeriod",
]);
const COMPARISONS = new Map([
  ["equal", "="],
  ["notEqual", "<>"],
  ["greaterThan", ">"],
  ["lessThan", "<"],
  ["greaterThanOrEqual", ">="],
  ["lessThanOrEqual", "<="],
]);

/** What a rule that a document cannot say is called. */
export function leftOutCode(type: string): XlsxLeftOutCode {
  switch (type) {
    case "dataBar":
      return "data-bars";
    case "colorScale":
      return "color-scales";
    case "iconSet":
      return "icon-sets";
    default:
      return "conditional-formats";
  }
}

/** The conditional formats that a stored rule stands for, one over all areas or one an area; null where a document cannot say it exactly. */
export function conditionsOf(stored: StoredCondition, palette: Palette, budget: RuleBudget): readonly (XlsxConditionalFormat | XlsxConditionFormat)[] | null {
  const { element, areas, look, formulas, extended } = stored;
  const [first] = areas?.ranges ?? [];
  if (areas === null || first === undefined || look === null || areas.ranges.length > budget.areas) {
    return null;
  }
  const condition = conditionOf({ element, formulas: formulas.map(readFormula), origin: areas.origin, extended, palette });
  if (condition === null || !areas.isOriginSure) {
    return formulaFormats(stored, budget);
  }
  budget.areas -= areas.ranges.length;
  return [{ ranges: areas.ranges.map(rangeAddress), condition, style: look.style, stopIfTrue: flagOf(element, "stopIfTrue", false) }];
}

function formulaFormats({ element, formulas, areas: stored, look }: StoredCondition, budget: RuleBudget): readonly XlsxConditionalFormat[] | null {
  const type = element.attributes.get("type") ?? "";
  const areas = leftOutCode(type) === "conditional-formats" ? ruleAreas(stored, formulas.map(readFormula), budget) : null;
  if (areas === null || look === null) {
    return null;
  }
  const found: XlsxConditionalFormat[] = [];
  for (const area of areas) {
    const cell = cellAddress(area.range.firstRow, area.range.firstColumn);
    const formula = WITH_FORMULA.has(type) ? (area.formulas[0] ?? null) : type === "cellIs" ? comparison(element.attributes.get("operator") ?? "", cell, area.formulas) : null;
    if (formula === null || formula === "") {
      return null;
    }
    found.push({ range: rangeAddress(area.range), formula: `=${formula}`, style: look.style, stopIfTrue: flagOf(element, "stopIfTrue", false) });
  }
  return found;
}

/** The comparison of a cell's value as a formula of that cell. */
function comparison(operator: string, cell: string, [first, second]: readonly string[]): string | null {
  const sign = COMPARISONS.get(operator);
  if (first === undefined || first === "") {
    return null;
  }
  if (sign !== undefined) {
    return `${cell}${sign}${enclosed(first)}`;
  }
  if (second === undefined || second === "" || (operator !== "between" && operator !== "notBetween")) {
    return null;
  }
  const between = `AND(${cell}>=${enclosed(first)},${cell}<=${enclosed(second)})`;
  return operator === "between" ? between : `NOT(${between})`;
}

/** In brackets, unless it is a single figure, text or cell: what it is compared by binds weaker than the rest. */
function enclosed(formula: string): string {
  return /^(?:-?[0-9.]+|"(?:[^"]|"")*"|\$?[A-Z]{1,3}\$?[0-9]+)$/.test(formula) ? formula : `(${formula})`;
}
