/** Why a document cannot stand in a file that Excel opens. */
export type UnwritableCode =
  | "bad-address"
  | "bad-color"
  | "bad-name"
  | "bad-number"
  | "bad-sheet-name"
  | "duplicate-sheet-name"
  | "formula-too-long"
  | "list-too-long"
  | "no-sheet"
  | "overlapping-merge"
  | "text-too-long"
  | "too-many-cells"
  | "unknown-sheet";

/**
 * A document that breaks one of Excel's own limits. Whoever builds the document has to keep them, so this is a bug of
 * the caller's; it is told before a byte is written, because Excel would find the file damaged.
 */
export class Unwritable extends Error {
  constructor(
    readonly code: UnwritableCode,
    /** the sheet, "" where there is none */
    readonly sheet: string,
    /** a cell, a range, a name */
    readonly place: string,
  ) {
    super(`${code}: ${[sheet, place].filter((part) => part !== "").join(" ")}`);
    this.name = "Unwritable";
  }
}
