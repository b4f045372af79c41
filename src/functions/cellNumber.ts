import { decimalText } from "../core";
import type { Rational } from "../core";

/** So many decimals of a figure tell every spreadsheet number from its neighbours. */
const EXACT_ENOUGH = 20;

/** A figure as a cell holds it: the spreadsheet number nearest to the decimal. */
export function cellNumber(decimal: string): number {
  return Number.parseFloat(decimal);
}

/** The spreadsheet number nearest to the exact figure. */
export function exactNumber(value: Rational): number {
  return cellNumber(decimalText(value, EXACT_ENOUGH, "half-away-from-zero"));
}
