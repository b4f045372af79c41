import type { ControlTotals, Issue, Locale, ReviewFinding, ReviewedFile, Signal, TriagedSheet } from "../../core";
import type { RegisterSurvey } from "./registerSurvey";

/** What a register shows in words that stand with the codes elsewhere. */
export interface RegisterTexts {
  readonly finding: (finding: ReviewFinding) => { readonly title: string; readonly problem: string };
  readonly signal: (signal: Signal) => { readonly title: string; readonly problem: string; readonly mend: string };
  readonly issue: (issue: Issue) => { readonly meaning: string; readonly mend: string };
}

/** A run that is to be told as a workbook: its totals are right, and every file of it stands in one sheet of the register. */
export interface RegisterRequest {
  readonly locale: Locale;
  readonly totals: ControlTotals;
  readonly files: readonly ReviewedFile[];
  /** the sheets that were scored or are incomplete, in the order in which they are listed */
  readonly sheets: readonly TriagedSheet[];
  readonly texts: RegisterTexts;
}

/** A register without its rows: how many there are, and what is said of all of them together. */
export interface RegisterOutline {
  readonly locale: Locale;
  readonly totals: ControlTotals;
  readonly survey: RegisterSurvey;
  readonly rows: Readonly<Record<RegisterList, number>>;
}

/** The sheets of a register that are one table each. */
export type RegisterList = "register" | "findings" | "signals" | "refused";

/** Identifies the shape of the register. */
export const REGISTER_TEMPLATE = "servicestar.register 1";
