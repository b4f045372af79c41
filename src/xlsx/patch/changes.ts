import type { XlsxRefusal, XlsxRefusalCode } from "../read/refusal";

/** Why cells were not changed; nothing is written then. Codes are permanent. */
export const XLSX_PATCH_CODES = [
  "patch-signed", // {}
  "patch-sheet-unknown", // {}
  "patch-sheet-no-cells", // {}
  "patch-address", // found
  "patch-cell-twice", // {}
  "patch-number", // {}
  "patch-text-length", // length, limit
  "patch-text-surrogate", // {}
  "patch-merged", // range
  "patch-formula", // {}
  "patch-array", // range
  "patch-table-header", // table
  "patch-table-totals", // table
  "patch-pivot-table", // range
] as const;
export type XlsxPatchCode = (typeof XLSX_PATCH_CODES)[number];

/** Why, and at which cell; a package that the strict reader refuses has the reader's own code. */
export interface XlsxPatchRefusal extends Omit<XlsxRefusal, "code"> {
  readonly code: XlsxPatchCode | XlsxRefusalCode;
}

/** What a cell shall hold. A text is never anything else, whatever it looks like; an empty one leaves the cell blank. */
export type XlsxPatchValue =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean };

export interface XlsxCellChange {
  /** the sheet's name as the workbook spells it */
  readonly sheet: string;
  /** in A1 form, without `$` */
  readonly cell: string;
  readonly value: XlsxPatchValue;
  /** that a formula may go for it; otherwise a cell with a formula is refused */
  readonly replacesFormula?: boolean;
  /** a cell of the same sheet whose style this one takes, in A1 form; left out, the cell keeps its own */
  readonly styleOf?: string;
}

/** What is printed of a sheet. Where the workbook does not say so of the sheet, or names more than one area, it is left as it is. */
export interface XlsxPrintArea {
  readonly sheet: string;
  /** in A1 form, without `$` */
  readonly range: string;
}

/** A change whose address is known to be one; row and column count from 0. */
export interface PlacedChange extends XlsxCellChange {
  readonly row: number;
  readonly column: number;
  /** the place of the cell whose style this one takes; null where it keeps its own */
  readonly model: { readonly row: number; readonly column: number } | null;
}
