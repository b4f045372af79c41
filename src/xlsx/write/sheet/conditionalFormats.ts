import { boxName, cellName, parseBox } from "../addresses";
import type { XlsxCondition, XlsxConditionalFormat, XlsxConditionFormat } from "../document";
import { storedFormula } from "../formula/storedFormula";
import { argb } from "../styles/styleParts";
import type { StyleBook } from "../styles/styleBook";
import { Unwritable } from "../unwritable";
import { attributes, formulaText } from "../xml";
import { conditionFormula } from "./conditionFormulas";
import { type ExtendedFormat, barExtension, isExtended } from "./extendedFormats";
import { thresholdXml } from "./thresholds";

export interface StoredFormats {
  /** the elements `conditionalFormatting`, the first rule strongest */
  readonly xml: string;
  /** what younger programs are told beside them */
  readonly extended: readonly ExtendedFormat[];
}

/** Conditional formats as a sheet keeps them; `sheetNumber` makes their ids different from those of other sheets. */
export function conditionalFormats(formats: readonly (XlsxConditionalFormat | XlsxConditionFormat)[], sheet: string, sheetNumber: number, styles: StyleBook): StoredFormats {
  const extended: ExtendedFormat[] = [];
  const elements = formats.map((format, index) => {
    const priority = index + 1;
    if ("formula" in format) {
      const own = attributes({ type: "expression", dxfId: styles.conditionalOf(format.style), priority, stopIfTrue: format.stopIfTrue ? true : undefined });
      return element(boxName(parseBox(format.range, sheet)), `<cfRule${own}>${formulaElement(storedFormula(format.formula).text)}</cfRule>`);
    }
    const boxes = format.ranges.map((range) => parseBox(range, sheet));
    const [first] = boxes;
    if (first === undefined) {
      throw new Unwritable("bad-address", sheet, "");
    }
    const sqref = boxes.map(boxName).join(" ");
    const { condition } = format;
    const isBar = condition.kind === "bar";
    const id = `{00000000-0000-4000-8000-${(sheetNumber * 0x1000000 + priority).toString(16).toUpperCase().padStart(12, "0")}}`;
    if (isBar || isExtended(condition)) {
      extended.push({ id, sqref, priority, condition });
    }
    return isExtended(condition) ? "" : element(sqref, ruleXml(format, cellName(first.row, first.column), priority, styles, isBar ? barExtension(id) : ""));
  });
  return { xml: elements.join(""), extended };
}

function element(sqref: string, rule: string): string {
  return `<conditionalFormatting sqref="${sqref}">${rule}</conditionalFormatting>`;
}

function formulaElement(text: string): string {
  return `<formula>${formulaText(text)}</formula>`;
}

function ruleXml({ condition, style, stopIfTrue }: XlsxConditionFormat, cell: string, priority: number, styles: StyleBook, extension: string): string {
  const isPicture = condition.kind === "bar" || condition.kind === "scale" || condition.kind === "icons";
  const { type, ...own } = ruleAttributes(condition);
  const all = attributes({ type, dxfId: isPicture ? undefined : styles.conditionalOf(style), priority, stopIfTrue: stopIfTrue && !isPicture ? true : undefined, ...own });
  const inner = isPicture ? pictureXml(condition) + extension : conditionFormula(condition, cell).map(formulaElement).join("");
  return inner === "" ? `<cfRule${all}/>` : `<cfRule${all}>${inner}</cfRule>`;
}

function ruleAttributes(condition: XlsxCondition): { readonly type: string } & Readonly<Record<string, string | number | boolean | undefined>> {
  switch (condition.kind) {
    case "formula":
      return { type: "expression" };
    case "duplicate":
      return { type: "duplicateValues" };
    case "unique":
      return { type: "uniqueValues" };
    case "rank":
      return { type: "top10", percent: condition.percent ? true : undefined, bottom: condition.bottom ? true : undefined, rank: condition.count };
    case "average":
      return { type: "aboveAverage", aboveAverage: condition.operator.startsWith("less") ? false : undefined, equalAverage: condition.operator.endsWith("Equal") ? true : undefined };
    case "number":
      return { type: "cellIs", operator: condition.operator };
    case "text":
      return condition.operator === "equal" || condition.operator === "notEqual"
        ? { type: "cellIs", operator: condition.operator }
        : { type: condition.operator, operator: condition.operator === "notContainsText" ? "notContains" : condition.operator, text: condition.text };
    case "period":
      return { type: "timePeriod", timePeriod: condition.period };
    case "blanks":
      return { type: "containsBlanks" };
    case "noBlanks":
      return { type: "notContainsBlanks" };
    case "errors":
      return { type: "containsErrors" };
    case "noErrors":
      return { type: "notContainsErrors" };
    case "bar":
      return { type: "dataBar" };
    case "scale":
      return { type: "colorScale" };
    case "icons":
      return { type: "iconSet" };
  }
}

function pictureXml(condition: Extract<XlsxCondition, { readonly kind: "bar" | "scale" | "icons" }>): string {
  switch (condition.kind) {
    case "bar": {
      const own = attributes({ showValue: condition.showValue ? undefined : false });
      return `<dataBar${own}>${thresholdXml(condition.min)}${thresholdXml(condition.max)}<color rgb="${argb(condition.color)}"/></dataBar>`;
    }
    case "scale":
      return `<colorScale>${condition.points.map((point) => thresholdXml(point)).join("")}${condition.points.map(({ color }) => `<color rgb="${argb(color)}"/>`).join("")}</colorScale>`;
    case "icons": {
      const own = attributes({ iconSet: condition.icons, showValue: condition.showValue ? undefined : false, reverse: condition.reverse ? true : undefined });
      return `<iconSet${own}>${condition.levels.map((level) => thresholdXml(level, level.above)).join("")}</iconSet>`;
    }
  }
}
