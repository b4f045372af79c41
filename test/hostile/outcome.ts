import type { XlsxFacts, XlsxLimits, XlsxRefusalCode, XlsxValue } from "../../src/xlsx";

/** What a cell must turn out as: a value, or one with its formula, or a number that is shown as a date. */
export type Expected = string | number | boolean | null | { readonly error: string } | { readonly formula: string; readonly value: string | number | boolean | null | { readonly error: string } } | { readonly date: number };

/** The two ends that reading can come to. What a readable workbook means for a score is for the checks, and is tested with them. */
export type Outcome =
  | { readonly refused: XlsxRefusalCode; readonly sheet?: string; readonly cell?: string; readonly part?: string }
  | { readonly read: Readonly<Record<string, Expected>>; readonly sheet?: string; readonly facts?: Partial<XlsxFacts>; readonly hiddenRows?: readonly number[] };

/** One line of the table: a file that code makes, and what becomes of it. */
export interface HostileRow {
  /** the number in the list of hostile inputs */
  readonly id: string;
  readonly what: string;
  readonly bytes: () => Uint8Array;
  readonly outcome: Outcome;
  /** smaller limits, where the real ones would make a test slow */
  readonly limits?: Partial<XlsxLimits>;
}

export function plain(value: XlsxValue): Exclude<Expected, { formula: string } | { date: number }> {
  switch (value.kind) {
    case "blank":
      return null;
    case "text":
      return value.text;
    case "error":
      return { error: value.code };
    case "number":
    case "boolean":
      return value.value;
  }
}
