import type { Locale } from "../../core";

/** What a formula shows before any program has calculated it. */
export type PlanCached =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  /** `code` as spreadsheets write it: "#VALUE!" */
  | { readonly kind: "error"; readonly code: string };

/** Content of one cell. Texts are always written as texts, whatever they look like; null leaves the cell empty. */
export type PlanContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  /**
   * invariant (en-US) formula with its leading "="; custom functions by their dotted name (`STAR.TOTAL`).
   * `cached` is there for every formula of ours; a file keeps it beside the formula, a live host calculates for itself.
   * One for a picture is no result: nothing rests on it, and a workbook without it is none that was changed.
   */
  | { readonly kind: "formula"; readonly formula: string; readonly cached?: PlanCached; readonly isForPicture?: true }
  | null;

/** Addresses are in A1 form without sheet and without `$`: "B3", "A1:F20". */
export interface PlanBlock {
  readonly at: string;
  readonly cells: readonly (readonly PlanContent[])[];
}

export interface PlanBorder {
  readonly edges: readonly ("top" | "bottom" | "left" | "right" | "inside-horizontal" | "inside-vertical")[];
  readonly style: "thin" | "medium" | "hair";
  /** "#RRGGBB" */
  readonly color: string;
}

export interface PlanStyle {
  readonly fontName?: string;
  /** points */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** "#RRGGBB" */
  readonly color?: string;
  /** "#RRGGBB" */
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** invariant number format; "@" for text */
  readonly numberFormat?: string;
  readonly borders?: readonly PlanBorder[];
  /** default true, as in Excel */
  readonly locked?: boolean;
}

/** A style over a range; later ones win, property by property. */
export interface PlanStyledRange {
  readonly range: string;
  readonly style: PlanStyle;
}

export interface PlanTable {
  readonly name: string;
  /** header row included; the header texts stand in the cells */
  readonly range: string;
  /** an Excel table style name, "TableStyleLight1" and its like */
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showFilter: boolean;
}

export type PlanRule =
  /** a list of fixed words */
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "whole-number"; readonly min: number; readonly max: number | null }
  | { readonly kind: "decimal"; readonly min: number; readonly max: number | null }
  | { readonly kind: "text-length"; readonly max: number }
  /** a date from `from` on; shown and stored as a spreadsheet date */
  | { readonly kind: "custom"; readonly formula: string };

export interface PlanValidation {
  readonly range: string;
  readonly rule: PlanRule;
  readonly ignoreBlank: boolean;
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly error: { readonly style: "stop" | "warning"; readonly title: string; readonly message: string };
}

export interface PlanConditionalFormat {
  readonly range: string;
  /** relative to the range's top left cell, no custom functions */
  readonly formula: string;
  readonly style: Pick<PlanStyle, "color" | "fill" | "bold" | "italic">;
  readonly stopIfTrue: boolean;
}

/** A row of figures of a chart: a column of cells beside its categories. */
export interface PlanSeries {
  readonly name: string;
  readonly values: string;
}

export interface PlanChart {
  readonly name: string;
  /** a radar has an axis for each category, all of them with the same scale */
  readonly kind: "bar-clustered" | "radar";
  readonly title: string;
  /** one column of category texts; the columns of figures have the same rows, header row excluded */
  readonly categories: string;
  /** one or more; with more than one there is a legend */
  readonly series: readonly PlanSeries[];
  /** the cells that it covers */
  readonly at: string;
  readonly max: number | null;
}

export interface PlanPrint {
  readonly orientation: "portrait" | "landscape";
  readonly area: string;
  /** rows repeated on each page, "5:5" */
  readonly titleRows?: string;
  readonly fitToWidth: boolean;
  /** the whole area on one page */
  readonly fitToHeight?: boolean;
  readonly header: { readonly left: string; readonly center: string; readonly right: string };
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

export interface PlanSheet {
  readonly name: string;
  /** "#RRGGBB" */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  /** width in characters of the standard font; by column letter */
  readonly columns: readonly { readonly column: string; readonly width: number; readonly hidden?: boolean }[];
  /** height in points; only rows that do not size themselves */
  readonly rows: readonly { readonly row: number; readonly height: number }[];
  readonly blocks: readonly PlanBlock[];
  readonly styles: readonly PlanStyledRange[];
  readonly merges: readonly string[];
  readonly tables: readonly PlanTable[];
  readonly validations: readonly PlanValidation[];
  /** first one wins */
  readonly conditionalFormats: readonly PlanConditionalFormat[];
  readonly charts: readonly PlanChart[];
  /** "B6": rows above and columns left of it stay */
  readonly freezeAt: string | null;
  /** null: not protected. What is listed stays allowed on a protected sheet. */
  readonly protection: { readonly allowAutoFilter: boolean; readonly allowFormatColumns: boolean; readonly allowFormatRows: boolean } | null;
  readonly print: PlanPrint;
}

export interface PlanName {
  readonly name: string;
  readonly sheet: string;
  readonly range: string;
}

/** The whole scoring workbook as data: what every writer (Excel, file) renders, and nothing that they decide themselves. */
export interface WorkbookPlan {
  readonly locale: Locale;
  /** template id and version, as in `SS_Template` */
  readonly template: string;
  readonly sheets: readonly PlanSheet[];
  readonly names: readonly PlanName[];
  readonly activeSheet: string;
  readonly properties: { readonly title: string; readonly subject: string };
}
