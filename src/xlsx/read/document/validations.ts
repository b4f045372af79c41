import type { XlsxOperator, XlsxRule, XlsxValidation } from "../../write/document";
import { looseText } from "./looseText";
import { rangeAddress } from "../workbook/reference";
import { type RuleAreas, ruleAreas, type RuleBudget } from "./areas";
import { readFormula } from "./formulas";
import type { XmlElement } from "./xmlElement";
import { flagOf } from "./xmlElement";

const TYPES = ["whole", "decimal", "textLength", "date", "time"] as const;
const OPERATORS: readonly XlsxOperator[] = ["between", "notBetween", "equal", "notEqual", "greaterThan", "lessThan", "greaterThanOrEqual", "lessThanOrEqual"];
/** What Excel's dialogs take, and a writer with them. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
const LONGEST_LIST = 255;

/** A `dataValidation` with its formulas and ranges, which the extended form keeps elsewhere. */
export interface StoredValidation {
  readonly element: XmlElement;
  readonly formulas: readonly string[];
  readonly areas: RuleAreas | null;
}

/** The validations that a stored one stands for, one an area; null where a document cannot say it. */
export function validationsOf({ element, formulas, areas: stored }: StoredValidation, budget: RuleBudget): readonly XlsxValidation[] | null {
  const areas = ruleAreas(stored, formulas.map(readFormula), budget);
  const prompt = messageOf(element, "showInputMessage", "promptTitle", "prompt");
  const error = errorOf(element);
  if (areas === null || prompt === "too-long" || error === "too-long") {
    return null;
  }
  const found: XlsxValidation[] = [];
  for (const area of areas) {
    const rule = ruleOf(element, area.formulas);
    if (rule === null) {
      return null;
    }
    found.push({ range: rangeAddress(area.range), rule, ignoreBlank: flagOf(element, "allowBlank", false), ...(prompt === null || isSilent(prompt) ? {} : { prompt }), error });
  }
  return found;
}

/** Whether the rule neither holds anybody back nor says anything. */
export function saysNothing({ element }: StoredValidation): boolean {
  const prompt = messageOf(element, "showInputMessage", "promptTitle", "prompt");
  return (element.attributes.get("type") ?? "none") === "none" && (prompt === null || (prompt !== "too-long" && isSilent(prompt)));
}

/** A prompt without a word is never shown. */
function isSilent({ title, message }: Message): boolean {
  return title === "" && message === "";
}

type Message = { readonly title: string; readonly message: string };

function messageOf(element: XmlElement, shown: string, titleName: string, messageName: string): Message | null | "too-long" {
  const title = looseText(element.attributes.get(titleName) ?? "");
  const message = looseText(element.attributes.get(messageName) ?? "");
  if (!flagOf(element, shown, false)) {
    return null;
  }
  return title.length > LONGEST_TITLE || message.length > LONGEST_MESSAGE ? "too-long" : { title, message };
}

function errorOf(element: XmlElement): XlsxValidation["error"] | "too-long" {
  const message = messageOf(element, "showErrorMessage", "errorTitle", "error");
  const style = element.attributes.get("errorStyle") ?? "stop";
  return message === null || message === "too-long" ? message : { style: style === "warning" || style === "information" ? style : "stop", ...message };
}

function ruleOf(element: XmlElement, [first = "", second = ""]: readonly string[]): XlsxRule | null {
  const type = element.attributes.get("type") ?? "none";
  switch (type) {
    case "none":
      return { kind: "custom", formula: "=TRUE" };
    case "list":
      return listOf(first);
    case "custom":
      return first === "" ? null : { kind: "custom", formula: `=${first}` };
    default: {
      const of = TYPES.find((each) => each === type);
      const operator = OPERATORS.find((each) => each === (element.attributes.get("operator") ?? "between"));
      const isPair = operator === "between" || operator === "notBetween";
      return of === undefined || operator === undefined || first === "" || (isPair && second === "") ? null : comparisonOf(of, operator, first, isPair ? second : "");
    }
  }
}

/** Words in quotes, parted by commas; anything else says where the words stand. LibreOffice leaves quotes among the words single. */
function listOf(formula: string): XlsxRule | null {
  const words = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1] ?? (formula.includes("&") ? undefined : /^"([^]*)"$/.exec(formula)?.[1]);
  if (words !== undefined) {
    const list = words.replaceAll('""', '"');
    return list.length > LONGEST_LIST ? null : { kind: "list", items: list.split(",") };
  }
  return formula === "" ? null : { kind: "list-range", formula: `=${formula}` };
}

/** The plan's own words for the rules that it has; the others as they are. */
function comparisonOf(of: (typeof TYPES)[number], operator: XlsxOperator, first: string, second: string): XlsxRule {
  const [min, max] = [literal(first), literal(second)];
  if ((of === "whole" || of === "decimal") && min !== null) {
    const kind = of === "whole" ? "whole-number" : "decimal";
    if (operator === "greaterThanOrEqual") {
      return { kind, min, max: null };
    }
    if (operator === "between" && max !== null) {
      return { kind, min, max };
    }
  }
  if (of === "textLength" && operator === "lessThanOrEqual" && min !== null) {
    return { kind: "text-length", max: min };
  }
  const bound = (formula: string): string => (formula === "" || literal(formula) !== null ? formula : `=${formula}`);
  return { kind: "comparison", of, operator, first: bound(first), second: bound(second) };
}

/** The figure that a formula is, if it is one and reads the same when it is written again. */
function literal(formula: string): number | null {
  const value = /^-?[0-9]{1,17}(?:\.[0-9]{1,17})?$/.test(formula) ? Number(formula) : Number.NaN;
  return String(value) === formula ? value : null;
}
