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

export type XlsxFont = Pick<XlsxStyle, "fontName" | "fontSize" | "bold" | "italic" | "underline" | "strike" | "baseline" | "color">;

/** The look of the next so many characters of a text. It takes the place of the cell's own font; null leaves them as the cell is. */
export interface XlsxRun {
  readonly length: number;
  readonly style: XlsxFont | null;
}

/** An array formula: Excel works its arguments out cell by cell, which it does not for another. */
export interface XlsxArray {
  /** the cells that it fills, from its own on */
  readonly range: string;
  /** fills as many cells as its result has, in programs that know of it; else always these */
  readonly dynamic: boolean;
}

/** Content of one cell: a plan's, and what only a person or a calculation puts into one. */
export type XlsxContent =
  | PlanContent
  /** `runs` cover the text from its first character; what they do not reach looks as the cell does */
  | { readonly kind: "text"; readonly text: string; readonly runs?: readonly XlsxRun[] }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "formula"; readonly formula: string; readonly cached?: XlsxCached; readonly array?: XlsxArray }
  /** what the array formula of another cell gives here */
  | (XlsxCached & { readonly filled: true });

export interface XlsxBlock extends Omit<PlanBlock, "cells"> {
  readonly cells: readonly (readonly XlsxContent[])[];
}

export interface XlsxBorder extends Omit<PlanBorder, "style" | "edges"> {
  /** a diagonal crosses each cell of the range by itself; the file has one line for both */
  readonly edges: readonly (PlanBorder["edges"][number] | "diagonal-up" | "diagonal-down")[];
  readonly style:
    | PlanBorder["style"] | "thick" | "double" | "dashed" | "dotted" | "dashDot" | "dashDotDot"
    | "mediumDashed" | "mediumDashDot" | "mediumDashDotDot" | "slantDashDot";
}

export interface XlsxStyle extends Omit<PlanStyle, "borders" | "horizontal"> {
  readonly horizontal?: PlanStyle["horizontal"] | "general" | "justify" | "distributed";
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly baseline?: "superscript" | "subscript";
  /** degrees that the text rises by, -90 to 90; or its letters below each other */
  readonly rotation?: number | "stacked";
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

/** A point of a scale; `value` is a figure or a formula (with its "="), "" where the type says it all. */
export interface XlsxThreshold {
  readonly type: "num" | "min" | "max" | "percent" | "percentile" | "formula";
  readonly value: string;
}

/** Pictures that Excel has for cells; each name begins with how many they are. */
export type XlsxIcons =
  | "3Arrows" | "3ArrowsGray" | "3Flags" | "3Signs" | "3Stars" | "3Symbols" | "3Symbols2" | "3TrafficLights1" | "3TrafficLights2" | "3Triangles"
  | "4Arrows" | "4ArrowsGray" | "4Rating" | "4RedToBlack" | "4TrafficLights"
  | "5Arrows" | "5ArrowsGray" | "5Boxes" | "5Quarters" | "5Rating";

/** What cells a conditional format is for, or a picture of their values. */
export type XlsxCondition =
  /** relative to the first cell of the first range */
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "duplicate" | "unique" }
  /** so many of the largest or smallest, or so many of a hundred */
  | { readonly kind: "rank"; readonly bottom: boolean; readonly percent: boolean; readonly count: number }
  | { readonly kind: "average"; readonly operator: "greaterThan" | "greaterThanOrEqual" | "lessThan" | "lessThanOrEqual" }
  /** figures; `second` is null unless the operator takes two */
  | { readonly kind: "number"; readonly operator: XlsxOperator; readonly first: number; readonly second: number | null }
  | { readonly kind: "text"; readonly operator: "beginsWith" | "endsWith" | "containsText" | "notContainsText" | "equal" | "notEqual"; readonly text: string }
  | { readonly kind: "blanks" | "noBlanks" | "errors" | "noErrors" }
  | {
      readonly kind: "period";
      readonly period: "today" | "yesterday" | "tomorrow" | "last7Days" | "thisMonth" | "lastMonth" | "nextMonth" | "thisWeek" | "lastWeek" | "nextWeek";
    }
  | {
      readonly kind: "bar";
      readonly min: XlsxThreshold;
      readonly max: XlsxThreshold;
      readonly color: string;
      readonly negative: string;
      readonly gradient: boolean;
      readonly showValue: boolean;
    }
  /** two or three points, the lowest first */
  | { readonly kind: "scale"; readonly points: readonly (XlsxThreshold & { readonly color: string })[] }
  /** one level for each picture, the lowest first; `above`: from the threshold on, but not at it */
  | { readonly kind: "icons"; readonly icons: XlsxIcons; readonly reverse: boolean; readonly showValue: boolean; readonly levels: readonly (XlsxThreshold & { readonly above: boolean })[] };

/** A conditional format over one range or several together. */
export interface XlsxConditionFormat {
  readonly ranges: readonly string[];
  readonly condition: XlsxCondition;
  /** what it lays over the cells; nothing for bars, scales and icons */
  readonly style: XlsxConditionalFormat["style"];
  readonly stopIfTrue: boolean;
}

export type XlsxFilterOperator = "equal" | "notEqual" | "greaterThan" | "greaterThanOrEqual" | "lessThan" | "lessThanOrEqual";

/** A column by which rows are filtered; which rows it hides is said by the rows. */
export interface XlsxFilterColumn {
  /** from the first column of the filter or table, which is 0 */
  readonly column: number;
  readonly criterion:
    /** rows whose cell shows one of the texts, or nothing */
    | { readonly kind: "values"; readonly values: readonly string[]; readonly blanks: boolean }
    /** one condition or two; in a text "*" stands for any letters, "?" for one, and "~" makes either a letter */
    | { readonly kind: "conditions"; readonly all: boolean; readonly conditions: readonly { readonly operator: XlsxFilterOperator; readonly value: string }[] };
}

/** The filter of a sheet; the first row of the range is its header. */
export interface XlsxFilter {
  readonly range: string;
  readonly columns: readonly XlsxFilterColumn[];
}

export interface XlsxTableContent extends PlanTable {
  readonly filters?: readonly XlsxFilterColumn[];
}

/** Inches. */
export interface XlsxMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** How a sheet is printed. A plan's own set-up is one; what it does not say is as in a plan: A4, in the middle across, Excel's margins. */
export interface XlsxPrint extends Omit<PlanPrint, "area"> {
  /** null: whatever the sheet holds */
  readonly area: string | null;
  /** columns repeated on each page, "A:B" */
  readonly titleColumns?: string;
  /** the number of a paper's size (ECMA-376 part 1, 18.3.1.63); 9, A4, where it is not given */
  readonly paper?: number;
  /** per cent; 100 where it is not given */
  readonly scale?: number;
  /** as many pages as this, 0 for as many as it takes; in the place of `fitToWidth` and `fitToHeight` */
  readonly pages?: { readonly wide: number; readonly high: number };
  readonly margins?: XlsxMargins;
  /** true where it is not given */
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly gridlines?: boolean;
  readonly headings?: boolean;
  readonly blackAndWhite?: boolean;
  readonly draft?: boolean;
  readonly overThenDown?: boolean;
  /** a page begins below so many rows, or right of so many columns */
  readonly rowBreaks?: readonly number[];
  readonly columnBreaks?: readonly number[];
}

export interface XlsxSheetContent
  extends Omit<PlanSheet, "blocks" | "styles" | "rows" | "validations" | "conditionalFormats" | "print" | "tables" | "charts"> {
  readonly visibility?: "visible" | "hidden" | "very-hidden";
  readonly blocks: readonly XlsxBlock[];
  readonly styles: readonly XlsxStyledRange[];
  /** a row without height sizes itself; rows that a filter hides are hidden */
  readonly rows: readonly { readonly row: number; readonly height?: number; readonly hidden?: boolean }[];
  readonly validations: readonly XlsxValidation[];
  /** first one wins */
  readonly conditionalFormats: readonly (XlsxConditionalFormat | XlsxConditionFormat)[];
  readonly tables: readonly XlsxTableContent[];
  readonly filter?: XlsxFilter;
  /** per cent; 100 where it is not given */
  readonly zoom?: number;
  readonly charts: readonly PlanChart[];
  /** null: printed as the program likes */
  readonly print: XlsxPrint | null;
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

/** Rows of a sheet that come after the rest of it is known, so that nobody holds all of them at once. They are the last ones of the sheet. */
export interface XlsxLateRows {
  /** the sheet's name */
  readonly sheet: string;
  /** the first cell of the first of them */
  readonly at: string;
  /** how many will come */
  readonly count: number;
}

/** Raw DEFLATE of all the bytes (RFC 1951, no header); the same bytes give the same result. */
export type DeflateRaw = (bytes: Uint8Array) => Uint8Array;

/** The same of bytes that come piece by piece: the pieces that it gives, one behind the other, are the result. */
export interface DeflatePieces {
  readonly next: (bytes: Uint8Array) => Uint8Array;
  /** ends it with these bytes */
  readonly last: (bytes: Uint8Array) => Uint8Array;
}
