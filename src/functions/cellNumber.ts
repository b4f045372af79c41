import { spreadsheetDecimal } from "../core";
import type { Rational } from "../core";

/** A figure as a cell holds it: the spreadsheet number nearest to the decimal. */
export function cellNumber(decimal: string): number {
  return Number.parseFloat(decimal);
}

/** The spreadsheet number nearest to the exact figure. */
export function exactNumber(value: Rational): number {
  return cellNumber(spreadsheetDecimal(value));
}
