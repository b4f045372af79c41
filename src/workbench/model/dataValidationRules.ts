import type { EngineOperator, EngineRule } from "../engine";
import { recordOf, wordOf } from "./arguments";
import { HostError, invalidArgument } from "./hostError";
import type { Json } from "./json";

const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const;

const BASIC = { wholeNumber: "whole-number", decimal: "decimal", textLength: "text-length", date: "date" } as const;
type BasicName = keyof typeof BASIC;

/** Excel's word for the kind of a rule. */
export function ruleTypeOf(rule: EngineRule): string {
  switch (rule.kind) {
    case "list":
    case "list-range":
      return "List";
    case "whole-number":
      return "WholeNumber";
    case "decimal":
      return "Decimal";
    case "text-length":
      return "TextLength";
    case "date":
      return "Date";
    case "custom":
      return "Custom";
  }
}

/** A rule as an add-in writes it, `{ list: { inCellDropDown, source } }` and its like, as the grid's rule. */
export function ruleFrom(value: Json): EngineRule {
  const given = recordOf(value, "rule");
  const names = Object.keys(given).filter((name) => given[name] !== null);
  const [name = ""] = names;
  if (names.length !== 1) throw invalidArgument("a rule has exactly one kind");
  const part = recordOf(given[name] ?? null, `rule.${name}`);
  if (name === "list") return listRule(part);
  if (name === "custom") return { kind: "custom", formula: formulaOf(part["formula"] ?? null) };
  if (name in BASIC) return basicRule(BASIC[name as BasicName], part, name);
  if (name === "time") throw new HostError("UnsupportedOperation", "Rules for times are not supported by the workbench.");
  throw invalidArgument(`rule.${name}`);
}

/** The grid's rule as an add-in reads it. */
export function ruleToJson(rule: EngineRule): Json {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.items.join(",") } };
    case "list-range":
      return { list: { inCellDropDown: true, source: rule.formula } };
    case "custom":
      return { custom: { formula: rule.formula } };
    default: {
      const name = (Object.keys(BASIC) as BasicName[]).find((key) => BASIC[key] === rule.kind) ?? "decimal";
      const operator = (Object.keys(OPERATORS) as (keyof typeof OPERATORS)[]).find((key) => OPERATORS[key] === rule.operator) ?? "Between";
      return { [name]: { operator, formula1: operand(rule.first), formula2: operand(rule.second) } };
    }
  }
}

function listRule(part: Readonly<Record<string, Json>>): EngineRule {
  const source = part["source"];
  if (typeof source !== "string" || source === "") throw invalidArgument("rule.list.source");
  if (source.startsWith("=")) return { kind: "list-range", formula: source };
  if (source.length > 255) throw invalidArgument("rule.list.source: a list of words has at most 255 characters");
  return { kind: "list", items: source.split(",").map((item) => item.trim()) };
}

function basicRule(kind: (typeof BASIC)[BasicName], part: Readonly<Record<string, Json>>, name: string): EngineRule {
  const operator: EngineOperator = OPERATORS[wordOf(part["operator"] ?? "Between", `rule.${name}.operator`, Object.keys(OPERATORS) as (keyof typeof OPERATORS)[])];
  const needsTwo = operator === "between" || operator === "notBetween";
  const first = limitOf(part["formula1"] ?? null, `rule.${name}.formula1`);
  const second = needsTwo ? limitOf(part["formula2"] ?? null, `rule.${name}.formula2`) : "";
  if (first === "" || (needsTwo && second === "")) throw invalidArgument(`rule.${name}: a limit is missing`);
  return { kind, operator, first, second };
}

function limitOf(value: Json, name: string): string {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value === "string") return value;
  if (value === null) return "";
  throw invalidArgument(name);
}

function formulaOf(value: Json): string {
  if (typeof value !== "string" || value === "") throw invalidArgument("rule.custom.formula");
  return value.startsWith("=") ? value : `=${value}`;
}

function operand(text: string): Json {
  if (text === "") return null;
  return text.startsWith("=") || !Number.isFinite(Number(text)) ? text : Number(text);
}
