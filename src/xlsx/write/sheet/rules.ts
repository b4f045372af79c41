import type { XlsxRule, XlsxValidation } from "../document";
import { boxName, parseBox } from "../addresses";
import { storedFormula } from "../formula/storedFormula";
import { Unwritable } from "../unwritable";
import { attributes, formulaText, spreadsheetString } from "../xml";

/** What the dialogs of Excel take; a file with more is damaged to it. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
const LONGEST_LIST = 255;

/** The element `dataValidations`; "" without any. */
export function validationsXml(validations: readonly XlsxValidation[], sheet: string): string {
  return validations.length === 0
    ? ""
    : `<dataValidations count="${validations.length}">${validations.map((each) => validationXml(each, sheet)).join("")}</dataValidations>`;
}

interface StoredRule {
  readonly type: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
}

function validationXml({ range, rule, ignoreBlank, prompt, error }: XlsxValidation, sheet: string): string {
  const sqref = boxName(parseBox(range, sheet));
  const { type, operator, formulas } = storedRule(rule, sheet, sqref);
  const text = (value: string | undefined, longest: number): string | undefined =>
    value === undefined || value === "" ? undefined : spreadsheetString(limited(value, longest, sheet, sqref));
  const own = attributes({
    type,
    errorStyle: error === null || error.style === "stop" ? undefined : error.style,
    operator: operator === "between" ? undefined : operator,
    allowBlank: ignoreBlank ? true : undefined,
    showInputMessage: prompt === undefined ? undefined : true,
    showErrorMessage: error === null ? undefined : true,
    errorTitle: text(error?.title, LONGEST_TITLE),
    error: text(error?.message, LONGEST_MESSAGE),
    promptTitle: text(prompt?.title, LONGEST_TITLE),
    prompt: text(prompt?.message, LONGEST_MESSAGE),
    sqref,
  });
  return `<dataValidation${own}>${formulas.map((formula, index) => `<formula${index + 1}>${formulaText(formula)}</formula${index + 1}>`).join("")}</dataValidation>`;
}

function storedRule(rule: XlsxRule, sheet: string, range: string): StoredRule {
  switch (rule.kind) {
    case "list": {
      const list = rule.items.join(",");
      // Excel parts the words at commas and knows no way to keep one within a word.
      if (list.length > LONGEST_LIST || rule.items.some((item) => item.includes(","))) {
        throw new Unwritable("list-too-long", sheet, range);
      }
      return { type: "list", formulas: [`"${list.replaceAll('"', '""')}"`] };
    }
    case "list-range":
      return { type: "list", formulas: [stored(rule.formula)] };
    case "whole-number":
      return { type: "whole", ...limits(rule.min, rule.max) };
    case "decimal":
      return { type: "decimal", ...limits(rule.min, rule.max) };
    case "text-length":
      return { type: "textLength", operator: "lessThanOrEqual", formulas: [String(rule.max)] };
    case "custom":
      return { type: "custom", formulas: [stored(rule.formula)] };
    case "comparison":
      return { type: rule.of, operator: rule.operator, formulas: [rule.first, rule.second].filter((formula) => formula !== "").map(stored) };
  }
}

function limits(min: number, max: number | null): Omit<StoredRule, "type"> {
  return max === null
    ? { operator: "greaterThanOrEqual", formulas: [String(min)] }
    : { operator: "between", formulas: [String(min), String(max)] };
}

function stored(formula: string): string {
  return storedFormula(formula).text;
}

/** Titles and messages within what Excel takes; throws `text-too-long` beyond. */
function limited(text: string, longest: number, sheet: string, range: string): string {
  if (text.length > longest) {
    throw new Unwritable("text-too-long", sheet, range);
  }
  return text;
}
