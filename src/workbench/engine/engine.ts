/** A cell's value in the grid: blank is null, an error is its text ("#N/A") with `type` "error". */
export type EngineValue = string | number | boolean | null;

/** 0-based, inclusive start, counts >= 1. */
export interface EngineRange {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface EngineCell {
  readonly value: EngineValue;
  readonly type: "blank" | "text" | "number" | "boolean" | "error";
  /** "" or with its leading "=" */
  readonly formula: string;
  readonly numberFormat: string;
  /** as displayed */
  readonly text: string;
  /** the value is part of what a formula in another cell fills in */
  readonly spilled?: true;
  /** how many cells the formula fills, where they are more than its own */
  readonly fills?: { readonly rows: number; readonly columns: number };
  /** what was said of the formula when it was written, whatever it fills here */
  readonly array?: EngineArray;
  /** the looks of parts of the text */
  readonly runs?: readonly EngineRun[];
}

export type EngineFont = Pick<EngineStyle, "fontName" | "fontSize" | "bold" | "italic" | "underline" | "strike" | "baseline" | "color">;

/** An array formula of a file. The grid works out every formula as a dynamic one, and so needs to be told for the next file. */
export interface EngineArray {
  /** the formula that it was said of, with its "=" */
  readonly formula: string;
  readonly rows: number;
  readonly columns: number;
  readonly dynamic: boolean;
}

/** How the next so many characters of a cell's text look; what is not given is as in a cell that nobody has styled. */
export interface EngineRun {
  readonly length: number;
  readonly style: EngineFont;
}

/** What a write puts into one cell; null leaves it alone. `text: true` stores a string as text, never parsed. */
export type EngineInput =
  | { readonly value: EngineValue; readonly text?: boolean }
  /** a text with the looks of its parts; null for one that looks as the cell does by now */
  | { readonly value: string; readonly runs: readonly { readonly length: number; readonly style: EngineFont | null }[] }
  | { readonly formula: string; readonly array?: EngineArray }
  | null;

/** Properties that are given are set, the others stay. Colours are "#RRGGBB"; "" removes a fill. */
export interface EngineStyle {
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly baseline?: "normal" | "superscript" | "subscript";
  readonly horizontal?: "general" | "left" | "center" | "right" | "justify" | "distributed";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly numberFormat?: string;
  /** degrees that the text rises by, -90 to 90; or its letters below each other */
  readonly rotation?: number | "stacked";
  readonly borders?: Partial<Record<"top" | "bottom" | "left" | "right" | "up" | "down", { readonly style: EngineLine; readonly color: string }>>;
}
export type EngineLine =
  | "none" | "hair" | "thin" | "medium" | "thick" | "double" | "dashed" | "dotted" | "dashDot" | "dashDotDot"
  | "mediumDashed" | "mediumDashDot" | "mediumDashDotDot" | "slantDashDot";

export interface EngineSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  /** "" for none */
  readonly tabColor: string;
  readonly showGridlines: boolean;
}

export interface EngineTable {
  readonly id: string;
  readonly name: string;
  readonly range: EngineRange;
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showFilter: boolean;
}

export type EngineFilterOperator = "equal" | "notEqual" | "greaterThan" | "greaterThanOrEqual" | "lessThan" | "lessThanOrEqual";
/** `value` is a figure or a text; in a text "*" stands for any letters, "?" for one, and "~" makes either a letter */
export interface EngineFilterCondition {
  readonly operator: EngineFilterOperator;
  readonly value: string;
}
export type EngineFilterCriterion =
  /** rows whose cell shows one of the texts, or nothing */
  | { readonly kind: "values"; readonly values: readonly string[]; readonly blanks: boolean }
  /** one or two conditions */
  | { readonly kind: "conditions"; readonly all: boolean; readonly conditions: readonly EngineFilterCondition[] };
export interface EngineFilterColumn {
  /** from the first column of the filter or table, which is 0 */
  readonly column: number;
  readonly criterion: EngineFilterCriterion;
}
/** The filter of a sheet; the first row of the range is its header. */
export interface EngineFilter {
  readonly range: EngineRange;
  readonly columns: readonly EngineFilterColumn[];
}

export type EngineRule =
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "list-range"; readonly formula: string }
  | { readonly kind: "whole-number" | "decimal" | "text-length" | "date"; readonly operator: EngineOperator; readonly first: string; readonly second: string }
  | { readonly kind: "custom"; readonly formula: string };
export type EngineOperator =
  | "between" | "notBetween" | "equal" | "notEqual" | "greaterThan" | "lessThan" | "greaterThanOrEqual" | "lessThanOrEqual";

export interface EngineValidation {
  readonly range: EngineRange;
  readonly rule: EngineRule;
  readonly ignoreBlank: boolean;
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
  readonly error: { readonly show: boolean; readonly style: "stop" | "warning" | "information"; readonly title: string; readonly message: string };
}

export interface EngineConditionalFormat {
  readonly id: string;
  readonly range: EngineRange;
  readonly formula: string;
  readonly style: Pick<EngineStyle, "color" | "fill" | "bold" | "italic">;
  readonly stopIfTrue: boolean;
}

/** A point of a scale; `value` is a figure or a formula (with its "="), "" where the type says it all. */
export interface EngineThreshold {
  readonly type: "num" | "min" | "max" | "percent" | "percentile" | "formula";
  readonly value: string;
}

/** What cells a format is for, or a picture of their values. */
export type EngineCondition =
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "duplicate" | "unique" | "blanks" | "noBlanks" | "errors" | "noErrors" }
  | { readonly kind: "rank"; readonly bottom: boolean; readonly percent: boolean; readonly count: number }
  | { readonly kind: "average"; readonly operator: "greaterThan" | "greaterThanOrEqual" | "lessThan" | "lessThanOrEqual" }
  | { readonly kind: "number"; readonly operator: EngineOperator; readonly first: number; readonly second: number | null }
  | { readonly kind: "text"; readonly operator: "beginsWith" | "endsWith" | "containsText" | "notContainsText" | "equal" | "notEqual"; readonly text: string }
  | { readonly kind: "period"; readonly period: EnginePeriod }
  | { readonly kind: "bar"; readonly min: EngineThreshold; readonly max: EngineThreshold; readonly color: string; readonly negative: string; readonly gradient: boolean; readonly showValue: boolean }
  /** the lowest first */
  | { readonly kind: "scale"; readonly points: readonly (EngineThreshold & { readonly color: string })[] }
  /** one level for each picture of the set, the lowest first */
  | { readonly kind: "icons"; readonly icons: EngineIcons; readonly reverse: boolean; readonly showValue: boolean; readonly levels: readonly (EngineThreshold & { readonly above: boolean })[] };
export type EnginePeriod = "today" | "yesterday" | "tomorrow" | "last7Days" | "thisMonth" | "lastMonth" | "nextMonth" | "thisWeek" | "lastWeek" | "nextWeek";
export type EngineIcons =
  | "3Arrows" | "3ArrowsGray" | "3Flags" | "3Signs" | "3Stars" | "3Symbols" | "3Symbols2" | "3TrafficLights1" | "3TrafficLights2" | "3Triangles"
  | "4Arrows" | "4ArrowsGray" | "4Rating" | "4RedToBlack" | "4TrafficLights"
  | "5Arrows" | "5ArrowsGray" | "5Boxes" | "5Quarters" | "5Rating";

/** A conditional format of any kind, over one range or several together. */
export interface EngineConditionFormat {
  readonly ranges: readonly EngineRange[];
  readonly condition: EngineCondition;
  readonly style: Pick<EngineStyle, "color" | "fill" | "bold" | "italic" | "underline" | "strike">;
  readonly stopIfTrue: boolean;
}

export interface EngineName {
  readonly name: string;
  /** "=Sheet!$A$1:$B$2" or another formula */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

/** Something that a person can make at the grid and that the other members have no word for. */
export interface EngineUnworded {
  readonly kind: "styled-text" | "clipped-text" | "lines" | "filter" | "validation" | "list-colors" | "table-look" | "conditional-format" | "sheet-name";
  /** cells, rules, tables or names */
  readonly count: number;
}

/** A custom function as the grid calls it: arguments as 2-D arrays of what the cells hold, an error as its text. */
export interface EngineFunction {
  /** "STAR.TOTAL" */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly matrix: boolean; readonly optional: boolean }[];
  /** never rejects; an error result is its text with `error: true` */
  readonly call: (args: readonly EngineArgument[], caller: { readonly address: string }) => Promise<EngineResult> | EngineResult;
}
export type EngineArgument = readonly (readonly EngineValue[])[] | null;
export type EngineResult = { readonly values: readonly (readonly EngineValue[])[]; readonly error?: string };

export type EngineEvent =
  /** cells changed by a person or through the API; calculation results are not reported here */
  | { readonly kind: "changed"; readonly range: EngineRange; readonly source: "user" | "api" }
  /** whole rows or columns came (`count` > 0) or went (`count` < 0) at an index, by undo as well; told before the "changed" of the same step */
  | { readonly kind: "shifted"; readonly sheetId: string; readonly axis: "row" | "column"; readonly at: number; readonly count: number; readonly source: "user" | "api" }
  | { readonly kind: "calculated" }
  | { readonly kind: "selection"; readonly range: EngineRange }
  | { readonly kind: "sheet-added" | "sheet-deleted" | "sheet-activated" | "sheet-renamed"; readonly sheetId: string };

/** A program's work in parts, between which the page draws and answers. */
export interface EngineStretch {
  readonly run: <T>(part: () => T) => T;
  readonly end: () => void;
}

/**
 * The spreadsheet under the workbench: cells, formulas, styles, validation, conditional formats, names, tables.
 * It is the document; whoever reads back through it gets what the person at the grid changed too.
 * Reads are synchronous and see every earlier write; calculated results are there once `settle` has resolved.
 */
export interface Engine {
  readonly sheets: () => readonly EngineSheet[];
  readonly addSheet: (name: string, at?: number) => string;
  readonly deleteSheet: (sheetId: string) => void;
  readonly updateSheet: (sheetId: string, patch: Partial<Omit<EngineSheet, "id">>) => void;
  readonly moveSheet: (sheetId: string, to: number) => void;
  readonly activeSheet: () => string;
  readonly activateSheet: (sheetId: string) => void;

  readonly read: (range: EngineRange) => EngineCell[][];
  /** `inputs` has the range's shape; sheets grow as needed */
  readonly write: (range: EngineRange, inputs: readonly (readonly EngineInput[])[]) => void;
  readonly clear: (range: EngineRange, what: "contents" | "formats" | "all") => void;
  /** the smallest range that holds every cell with a value or formula; null for an empty sheet */
  readonly usedRange: (sheetId: string) => EngineRange | null;
  /** so many rows and columns, from the first on, hold contents, looks or sizes; all beyond them is untouched */
  readonly extent: (sheetId: string) => { readonly rows: number; readonly columns: number };
  /** what else is on the sheet, by kind; kinds that it has none of are left out */
  readonly unworded: (sheetId: string) => readonly EngineUnworded[];
  readonly insertRows: (sheetId: string, row: number, count: number) => void;
  readonly deleteRows: (sheetId: string, row: number, count: number) => void;
  readonly insertColumns: (sheetId: string, column: number, count: number) => void;
  readonly deleteColumns: (sheetId: string, column: number, count: number) => void;

  readonly style: (range: EngineRange, style: EngineStyle) => void;
  /** the same for many cells in one step, each with its own; `styles` has the range's shape, null leaves a cell alone */
  readonly writeStyles: (range: EngineRange, styles: readonly (readonly (EngineStyle | null)[])[]) => void;
  readonly readStyle: (sheetId: string, row: number, column: number) => EngineStyle;
  /** the same for a range, without what tables lay over their cells; equal looks may be one object */
  readonly readStyles: (range: EngineRange) => readonly (readonly EngineStyle[])[];
  /** pixels */
  readonly columnWidth: (sheetId: string, column: number) => number;
  readonly setColumnWidth: (sheetId: string, column: number, count: number, pixels: number) => void;
  readonly rowHeight: (sheetId: string, row: number) => number;
  readonly setRowHeight: (sheetId: string, row: number, count: number, pixels: number) => void;
  /** false: the row fits itself to what stands in it */
  readonly isRowHeightSet: (sheetId: string, row: number) => boolean;
  readonly autofitRows: (sheetId: string, row: number, count: number) => void;
  readonly isRowHidden: (sheetId: string, row: number) => boolean;
  readonly setRowsHidden: (sheetId: string, row: number, count: number, hidden: boolean) => void;
  readonly isColumnHidden: (sheetId: string, column: number) => boolean;
  readonly setColumnsHidden: (sheetId: string, column: number, count: number, hidden: boolean) => void;
  readonly merges: (sheetId: string) => readonly EngineRange[];
  readonly merge: (range: EngineRange) => void;
  readonly unmerge: (range: EngineRange) => void;
  /** frozen rows and columns from the top left */
  readonly freeze: (sheetId: string) => { readonly rows: number; readonly columns: number };
  readonly setFreeze: (sheetId: string, rows: number, columns: number) => void;

  readonly names: () => readonly EngineName[];
  readonly setName: (name: EngineName) => void;
  readonly deleteName: (name: string) => void;
  readonly tables: () => readonly EngineTable[];
  readonly addTable: (table: Omit<EngineTable, "id">) => string;
  readonly updateTable: (id: string, patch: Partial<Omit<EngineTable, "id">>) => void;
  readonly deleteTable: (id: string) => void;
  /** columns by which a table's rows are filtered */
  readonly tableFilters: (id: string) => readonly EngineFilterColumn[];
  /** false where the grid has no such comparison for tables */
  readonly setTableFilter: (id: string, filter: EngineFilterColumn) => boolean;
  /** shows the rows again that the table's filter of this column has hidden */
  readonly clearTableFilter: (id: string, column: number) => void;
  /** the sheet's own filter */
  readonly filter: (sheetId: string) => EngineFilter | null;
  /** the rows that are given are those that it hides */
  readonly setFilter: (filter: EngineFilter, filteredRows: readonly number[]) => void;
  /** hidden by a filter, of the sheet or of a table */
  readonly isRowFiltered: (sheetId: string, row: number) => boolean;
  /** filters the tables' rows anew, by the values of now */
  readonly refilterTables: () => void;
  readonly validations: (sheetId: string) => readonly EngineValidation[];
  readonly setValidation: (validation: EngineValidation) => void;
  readonly clearValidations: (range: EngineRange) => void;
  readonly conditionalFormats: (sheetId: string) => readonly EngineConditionalFormat[];
  readonly addConditionalFormat: (format: Omit<EngineConditionalFormat, "id">) => string;
  /** the first one wins; kinds that the interface has no word for are left out */
  readonly conditionFormats: (sheetId: string) => readonly EngineConditionFormat[];
  /** wins over those before it */
  readonly addConditionFormat: (sheetId: string, format: EngineConditionFormat) => void;
  readonly deleteConditionalFormat: (sheetId: string, id: string) => void;

  readonly selection: () => EngineRange;
  readonly select: (range: EngineRange) => void;
  /** asked before a person's edit is taken; false refuses it (a locked cell of a protected sheet) */
  readonly setEditGuard: (allows: (range: EngineRange) => boolean) => void;
  readonly registerFunction: (definition: EngineFunction) => void;
  /** marks every formula for calculation */
  readonly recalculate: () => void;
  /** resolves when no calculation is under way or due */
  readonly settle: () => Promise<void>;
  readonly on: (listener: (event: EngineEvent) => void) => () => void;
  /** what runs inside becomes one step of undo */
  readonly group: <T>(run: () => T) => T;
  /**
   * Begins a work in parts that becomes one step of undo. Until its end nothing is calculated. Before a person's change `finish` is
   * called, which does what is left and ends it, so that no change of anybody comes between two parts.
   */
  readonly stretch: (finish: () => void) => EngineStretch;
  /** nothing that was done so far, nor anything of the group that is under way, can be taken back any more */
  readonly closeHistory: () => void;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** the scale by which a sheet is shown, 1 for its own size */
  readonly zoom: (sheetId: string) => number;
  readonly setZoom: (sheetId: string, zoom: number) => void;
  /** the whole document as JSON, and back */
  readonly save: () => unknown;
  readonly load: (document: unknown) => void;
  readonly dispose: () => void;
}
