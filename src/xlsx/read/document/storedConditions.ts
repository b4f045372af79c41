import { conditionFormula } from "../../write/sheet/conditionFormulas";
import type { XlsxCondition, XlsxIcons, XlsxOperator, XlsxThreshold } from "../../write/document";
import { cellAddress } from "../workbook/reference";
import { readFormula } from "./formulas";
import { looseText } from "./looseText";
import { colorOf, type Palette } from "./palette";
import { childOf, childrenOf, figureOf, flagOf, indexOf, type XmlElement } from "./xmlElement";

const OPERATORS: readonly XlsxOperator[] = ["between", "notBetween", "equal", "notEqual", "greaterThan", "lessThan", "greaterThanOrEqual", "lessThanOrEqual"];
const TEXTS = ["beginsWith", "endsWith", "containsText", "notContainsText"] as const;
const PERIODS = ["today", "yesterday", "tomorrow", "last7Days", "thisMonth", "lastMonth", "nextMonth", "thisWeek", "lastWeek", "nextWeek"] as const;
const ICONS: readonly XlsxIcons[] = [
  "3Arrows", "3ArrowsGray", "3Flags", "3Signs", "3Stars", "3Symbols", "3Symbols2", "3TrafficLights1", "3TrafficLights2", "3Triangles",
  "4Arrows", "4ArrowsGray", "4Rating", "4RedToBlack", "4TrafficLights", "5Arrows", "5ArrowsGray", "5Boxes", "5Quarters", "5Rating",
];
const THRESHOLDS = ["num", "min", "max", "percent", "percentile", "formula"] as const;
const SIGNS = new Map<string, "duplicate" | "unique" | "blanks" | "noBlanks" | "errors" | "noErrors">([
  ["duplicateValues", "duplicate"],
  ["uniqueValues", "unique"],
  ["containsBlanks", "blanks"],
  ["notContainsBlanks", "noBlanks"],
  ["containsErrors", "errors"],
  ["notContainsErrors", "noErrors"],
]);
/** What Excel gives bars of negative figures unless somebody picks another colour. */
const NEGATIVE = "#FF0000";

/** A `cfRule` with what belongs to it. */
export interface RuleSource {
  readonly element: XmlElement;
  readonly formulas: readonly string[];
  /** the first of its cells; 0-based */
  readonly origin: { readonly row: number; readonly column: number };
  /** what Excel 2010 keeps of it elsewhere */
  readonly extended: XmlElement | undefined;
  readonly palette: Palette;
}

/**
 * The condition that a stored rule is, if a document has it as such. Where a file says beside a condition what its formula is, that must be
 * the one that goes with it: some programs write other formulas under the same name. Null otherwise.
 */
export function conditionOf(source: RuleSource): XlsxCondition | null {
  const { element, formulas } = source;
  const type = element.attributes.get("type") ?? "";
  switch (type) {
    case "top10":
      return { kind: "rank", bottom: flagOf(element, "bottom", false), percent: flagOf(element, "percent", false), count: indexOf(element, "rank") ?? 10 };
    case "aboveAverage": {
      const operator = `${flagOf(element, "aboveAverage", true) ? "greaterThan" : "lessThan"}${flagOf(element, "equalAverage", false) ? "OrEqual" : ""}` as const;
      // So many standard deviations from the average are more than a document says.
      return (indexOf(element, "stdDev") ?? 0) > 0 ? null : { kind: "average", operator };
    }
    case "cellIs":
      return comparison(element.attributes.get("operator") ?? "", formulas);
    case "timePeriod": {
      const period = PERIODS.find((each) => each === element.attributes.get("timePeriod"));
      return period === undefined ? null : usual({ kind: "period", period }, source);
    }
    case "dataBar":
      return barOf(source);
    case "colorScale":
      return scaleOf(element, source.palette);
    case "iconSet":
      return iconsOf(element);
    default: {
      const kind = SIGNS.get(type);
      const operator = TEXTS.find((each) => each === type);
      const text = element.attributes.get("text");
      if (kind !== undefined) {
        return usual({ kind }, source);
      }
      return operator === undefined || text === undefined ? null : usual({ kind: "text", operator, text: looseText(text) }, source);
    }
  }
}

function usual(condition: XlsxCondition, { formulas, origin }: RuleSource): XlsxCondition | null {
  const [expected] = conditionFormula(condition, cellAddress(origin.row, origin.column));
  const isUsual = expected === undefined || formulas[0] === undefined || bare(formulas[0]) === bare(expected);
  return isUsual ? condition : null;
}

/** A formula by its letters: LibreOffice writes the same ones without brackets that need not be. */
function bare(formula: string): string {
  return formula.replace(/[\s()]/g, "").toUpperCase();
}

function comparison(operator: string, [first = "", second = ""]: readonly string[]): XlsxCondition | null {
  const sign = OPERATORS.find((each) => each === operator);
  const words = /^"((?:[^"]|"")*)"$/.exec(first)?.[1];
  if (words !== undefined && (sign === "equal" || sign === "notEqual")) {
    return { kind: "text", operator: sign, text: words.replaceAll('""', '"') };
  }
  const isPair = sign === "between" || sign === "notBetween";
  const [low, high] = [figure(first), figure(second)];
  return sign === undefined || low === null || (isPair && high === null) ? null : { kind: "number", operator: sign, first: low, second: isPair ? high : null };
}

/** A figure that reads the same when it is written again. */
function figure(formula: string): number | null {
  const value = /^-?[0-9]{1,17}(?:\.[0-9]{1,17})?$/.test(formula) ? Number(formula) : Number.NaN;
  return String(value) === formula ? value : null;
}

function barOf({ element, extended, palette }: RuleSource): XlsxCondition | null {
  const bar = childOf(element, "dataBar");
  const younger = childOf(extended, "dataBar");
  const [min = null, max = null] = childrenOf(bar, "cfvo").map(thresholdOf);
  const color = colorOf(childOf(bar, "color"), palette);
  if (min === null || max === null || color === null) {
    return null;
  }
  const isSame = flagOf(younger, "negativeBarColorSameAsPositive", false);
  return {
    kind: "bar",
    min,
    max,
    color,
    negative: isSame ? color : (colorOf(childOf(younger, "negativeFillColor"), palette) ?? NEGATIVE),
    gradient: flagOf(younger, "gradient", true),
    showValue: flagOf(bar, "showValue", true),
  };
}

function scaleOf(element: XmlElement, palette: Palette): XlsxCondition | null {
  const scale = childOf(element, "colorScale");
  const thresholds = childrenOf(scale, "cfvo").map(thresholdOf);
  const colors = childrenOf(scale, "color").map((color) => colorOf(color, palette));
  const points = thresholds.flatMap((threshold, index) => {
    const color = colors[index] ?? null;
    return threshold === null || color === null ? [] : [{ ...threshold, color }];
  });
  return points.length === thresholds.length && points.length === colors.length && (points.length === 2 || points.length === 3) ? { kind: "scale", points } : null;
}

function iconsOf(element: XmlElement): XlsxCondition | null {
  const set = childOf(element, "iconSet");
  const icons = ICONS.find((each) => each === (set?.attributes.get("iconSet") ?? "3TrafficLights1"));
  const stored = childrenOf(set, "cfvo");
  const levels = stored.flatMap((each) => {
    const threshold = thresholdOf(each);
    return threshold === null ? [] : [{ ...threshold, above: !flagOf(each, "gte", true) }];
  });
  // Pictures that somebody has put together are told one by one.
  const isOwn = flagOf(set, "custom", false) || childOf(set, "cfIcon") !== undefined;
  return icons === undefined || isOwn || levels.length !== stored.length || levels.length !== Number(icons[0])
    ? null
    : { kind: "icons", icons, reverse: flagOf(set, "reverse", false), showValue: flagOf(set, "showValue", true), levels };
}

/** Its value stands in an attribute, or in the younger form in an element. */
function thresholdOf(element: XmlElement): XlsxThreshold | null {
  const type = THRESHOLDS.find((each) => each === element.attributes.get("type"));
  if (type === undefined || type === "min" || type === "max") {
    return type === undefined ? null : { type, value: "" };
  }
  const value = readFormula(childOf(element, "f")?.text ?? looseText(element.attributes.get("val") ?? ""));
  if (figureOf({ ...element, attributes: new Map([["val", value]]) }, "val") !== null) {
    return { type, value };
  }
  return value === "" ? null : { type, value: `=${value}` };
}
