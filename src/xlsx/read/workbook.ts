/** A rectangle of cells; row and column count from 0, both ends belong to it. */
export interface XlsxRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** What stands in one cell, as the file says it; a formula's value is the one that was kept beside it. */
export type XlsxValue =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly code: string };

/** How cells of one style show what they hold. */
export interface XlsxCellStyle {
  /** numbers are shown as dates or times */
  readonly isDate: boolean;
  /** the code of the number format; "" for one that programs have built in */
  readonly format: string;
  /** the number of a format that programs have built in, 0 for the general one; it counts where `format` is "" */
  readonly builtIn: number;
  readonly colors: XlsxColors;
}

/** Colours of a text and of its ground, each in one word for the way in which the file names it; "" for the usual ones. */
export interface XlsxColors {
  readonly ink: string;
  readonly ground: string;
}

/** What a rule lays over the cells for which it holds, as far as that can hide what they hold. */
export interface XlsxConditionLook extends XlsxColors {
  readonly ranges: readonly XlsxRange[];
  /** the code of a number format, "" for none of its own */
  readonly format: string;
  /** a bar or a picture stands in the place of the value */
  readonly hidesValue: boolean;
}

export interface XlsxCell {
  readonly column: number;
  readonly value: XlsxValue;
  /** with its leading "="; "" where the cell holds no formula. Custom functions as the file spells them; a shared formula as it reads in this cell. */
  readonly formula: string;
  /** the cell shows its number as a date or a time, or the file keeps it as one */
  readonly isDate: boolean;
  readonly style: XlsxCellStyle;
}

export interface XlsxRow {
  readonly row: number;
  /** hidden, filtered out, or of no height */
  readonly hidden: boolean;
  /** in order; cells that hold neither value nor formula are left out */
  readonly cells: readonly XlsxCell[];
}

export interface XlsxTable {
  readonly name: string;
  readonly sheet: string;
  /** header row included, totals row left out */
  readonly range: XlsxRange;
  readonly columns: readonly string[];
}

export interface XlsxName {
  readonly name: string;
  /** null for a name of the whole workbook */
  readonly scope: string | null;
  /** as the file spells it, without a leading "=" */
  readonly refersTo: string;
  /** where it points, when it is one range of one sheet of this workbook */
  readonly target: { readonly sheet: string; readonly range: XlsxRange } | null;
  readonly hidden: boolean;
}

export interface XlsxSheetEntry {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
}

export interface XlsxSheet extends XlsxSheetEntry {
  /** in order; rows without cells stand here only when they are hidden */
  readonly rows: readonly XlsxRow[];
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[];
  readonly merges: readonly XlsxRange[];
  readonly isProtected: boolean;
  /** looks that rules lay over cells, as far as they can hide what the cells hold */
  readonly conditions: readonly XlsxConditionLook[];
}

/** The structure of a workbook, read before any cell. */
export interface XlsxStructure {
  /** in the order of the tabs */
  readonly sheets: readonly XlsxSheetEntry[];
  readonly tables: readonly XlsxTable[];
  readonly names: readonly XlsxName[];
}

/** What matters for trusting the figures of a file; nothing of it is a reason to refuse the file. */
export interface XlsxFacts {
  /** the program that says it wrote the file, "" when it does not say */
  readonly maker: string;
  readonly calculation: "automatic" | "manual";
  readonly iterates: boolean;
  readonly fullPrecision: boolean;
  readonly dates: "1900" | "1904";
  /** targets of links to other workbooks */
  readonly externalLinks: readonly string[];
  /** connections, queries and the like are there */
  readonly hasConnections: boolean;
  readonly hasMacros: boolean;
  readonly isStructureProtected: boolean;
  /** the package carries a digital signature, which is not verified */
  readonly isSigned: boolean;
}

export interface XlsxWorkbook extends XlsxStructure {
  /** the sheets that were asked for, in the order of the tabs */
  readonly read: readonly XlsxSheet[];
  readonly facts: XlsxFacts;
}
