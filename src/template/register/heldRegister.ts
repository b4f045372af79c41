import type { Locale } from "../../core";
import { keysOf } from "../vocabulary";
import { REGISTER_HEADERS, type RegisterColumn } from "./registerWords";

/** The table of a register as it stands in a workbook; everything as text. */
export interface RegisterTable {
  /** columns from 0, rows from 1: the cell of its first header */
  readonly column: number;
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** formulas of the row above the header, "" where there is none */
  readonly above: readonly string[];
  /** where the control totals stand; null where the name is lost */
  readonly totalsCell: { readonly sheet: string; readonly address: string } | null;
  readonly sheet: string;
}

/** A register in a workbook, in the language in which it was written. */
export interface HeldRegister extends RegisterTable {
  readonly locale: Locale;
}

/** The table with its language: that of most of its headers. */
export function heldRegister(table: RegisterTable): HeldRegister {
  const known = (locale: Locale): number => keysOf(REGISTER_HEADERS).filter((column) => table.headers.includes(REGISTER_HEADERS[column][locale])).length;
  return { ...table, locale: known("zh-CN") >= known("en-US") ? "zh-CN" : "en-US" };
}

/** The place of a column among the table's own, whatever a person moved or added; -1 where it is gone. */
export function placeIn({ headers }: RegisterTable, column: RegisterColumn): number {
  return headers.findIndex((header) => Object.values(REGISTER_HEADERS[column]).includes(header));
}
