import type {
  PlanBlock,
  PlanBorder,
  PlanChart,
  PlanConditionalFormat,
  PlanContent,
  PlanName,
  PlanPrint,
  PlanSheet,
  PlanStyle,
  PlanStyledRange,
  PlanTable,
  PlanValidation,
  WorkbookPlan,
} from "../../template";

/** What a formula gave when it was last counted. A code that files of Excel's first generation do not have is kept as `#VALUE!`. */
export type XlsxCached =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly code: string };

/** Content of one cell: a plan's, and what only a person or a calculation puts into one. */
export type XlsxContent =
  | PlanContent
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "formula"; readonly formula: string; readonly cached?: XlsxCached };

export interface XlsxBlock extends Omit<PlanBlock, "cells"> {
  readonly cells: readonly (readonly XlsxContent[])[];
}

export interface XlsxBorder extends Omit<PlanBorder, "style"> {
  readonly style: PlanBorder["style"] | "thick" | "double" | "dashed" | "dotted";
}

export interface XlsxStyle extends Omit<PlanStyle, "borders" | "horizontal"> {
  readonly horizontal?: PlanStyle["horizontal"] | "general";
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly borders?: readonly XlsxBorder[];
}

export interface XlsxStyledRange extends Omit<PlanStyledRange, "style"> {
  readonly style: XlsxStyle;
}

export type XlsxOperator =
  | "between" | "notBetween" | "equal" | "notEqual" | "greaterThan" | "lessThan" | "greaterThanOrEqual" | "lessThanOrEqual";

export type XlsxRule =
  | PlanValidation["rule"]
  /** the words stand in cells; a range or a formula, with its "=" */
  | { readonly kind: "list-range"; readonly formula: string }
  /** `first` and `second` are figures or formulas; `second` is "" unless the operator takes two */
  | {
      readonly kind: "comparison";
      readonly of: "whole" | "decimal" | "textLength" | "date" | "time";
      readonly operator: XlsxOperator;
      readonly first: string;
      readonly second: string;
    };

export interface XlsxValidation extends Omit<PlanValidation, "rule" | "error"> {
  readonly rule: XlsxRule;
  /** null: what breaks the rule is taken without a word */
  readonly error: { readonly style: "stop" | "warning" | "information"; readonly title: string; readonly message: string } | null;
}

export interface XlsxConditionalFormat extends Omit<PlanConditionalFormat, "style"> {
  readonly style: Pick<XlsxStyle, "color" | "fill" | "bold" | "italic" | "underline" | "strike">;
}

export interface XlsxSheetContent
  extends Omit<PlanSheet, "blocks" | "styles" | "rows" | "validations" | "conditionalFormats" | "print" | "tables" | "charts"> {
  readonly visibility?: "visible" | "hidden" | "very-hidden";
  readonly blocks: readonly XlsxBlock[];
  readonly styles: readonly XlsxStyledRange[];
  /** a row without height sizes itself */
  readonly rows: readonly { readonly row: number; readonly height?: number; readonly hidden?: boolean }[];
  readonly validations: readonly XlsxValidation[];
  readonly conditionalFormats: readonly XlsxConditionalFormat[];
  readonly tables: readonly PlanTable[];
  readonly charts: readonly PlanChart[];
  /** null: printed as the program likes */
  readonly print: PlanPrint | null;
}

/** A name of the workbook: of a range, as in a plan, or of any formula (with its "="). */
export type XlsxDefinedName = PlanName | { readonly name: string; readonly formula: string; readonly hidden?: boolean; readonly comment?: string };

/** The add-in whose functions the formulas call, as the file names it to Excel. */
export interface XlsxAddIn {
  /** the id of its manifest */
  readonly id: string;
  /** four numbers, "1.0.0.0" */
  readonly version: string;
  /** where Excel finds it, in the words of [MS-OWEXML] 2.2.5 */
  readonly store: string;
  readonly storeType: string;
}

/** A workbook to write. Every `WorkbookPlan` is one; more can be said where a person has worked on the workbook. */
export interface XlsxDocument extends Omit<WorkbookPlan, "sheets" | "names" | "properties" | "template"> {
  readonly sheets: readonly XlsxSheetContent[];
  readonly names: readonly XlsxDefinedName[];
  readonly properties: { readonly title: string; readonly subject: string; readonly creator?: string };
  /** without it the custom functions are stored all the same, and Excel asks for no add-in */
  readonly addIn?: XlsxAddIn;
}

/** Raw DEFLATE of all the bytes (RFC 1951, no header); the same bytes give the same result. */
export type DeflateRaw = (bytes: Uint8Array) => Uint8Array;
