import { decimalText, exactDecimalText, exactText, shortestDecimal } from "../../core";
import type { Rational } from "../../core";
import type { PlanCached, PlanContent } from "./plan";

export const EMPTY: PlanContent = null;

/** A text cell; an empty text leaves the cell empty. */
export function text(value: string): PlanContent {
  return value === "" ? null : { kind: "text", text: value };
}

export function number(value: number): PlanContent {
  return { kind: "number", value };
}

/** A formula cell and what it shows; the formula comes without its "=". */
export function formula(body: string, cached: PlanCached): PlanContent {
  return { kind: "formula", formula: `=${body}`, cached };
}

/** The same for a cell that only a picture is drawn from. */
export function pictureFormula(body: string, cached: PlanCached): PlanContent {
  return { kind: "formula", formula: `=${body}`, cached, isForPicture: true };
}

export function cachedText(shown: string): PlanCached {
  return { kind: "text", text: shown };
}

export function cachedCount(value: number): PlanCached {
  return { kind: "number", value };
}

/** So many decimals of a figure tell every spreadsheet number from its neighbours. */
const EXACT_ENOUGH = 20;

/** A figure as a cell holds it: the spreadsheet number nearest to the exact one. */
export function cachedFigure(value: Rational): PlanCached {
  const nearest: unknown = JSON.parse(exactDecimalText(value) ?? decimalText(value, EXACT_ENOUGH, "half-away-from-zero"));
  return { kind: "number", value: typeof nearest === "number" && nearest !== 0 ? nearest : 0 };
}

/**
 * An exact decimal as a cell: a number where a spreadsheet's number has exactly this shortest form,
 * else the decimal as text, which keeps every digit and which no native formula takes for a number.
 */
export function decimal(value: Rational): PlanContent {
  const exact = exactText(value);
  const asNumber = numberOf(exact);
  return asNumber === null ? text(exact) : number(asNumber);
}

/** The spreadsheet number whose shortest form is this decimal text; null where there is none. */
export function numberOf(exact: string): number | null {
  const value: unknown = JSON.parse(/^-?[0-9]+(\.[0-9]+)?$/.test(exact) ? exact : "null");
  return typeof value === "number" && shortestDecimal(value) === exact ? value : null;
}

/** A text as a formula's literal: `"…"`, its quotes doubled. */
export function literal(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
