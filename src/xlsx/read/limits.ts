/** What one file may cost. Sizes are bytes that were really inflated, never what a header promises. */
export interface XlsxLimits {
  readonly fileBytes: number;
  readonly entries: number;
  readonly partBytes: number;
  readonly totalBytes: number;
  /** inflated to compressed, for parts above `ratioGraceBytes` */
  readonly ratio: number;
  readonly ratioGraceBytes: number;
  readonly depth: number;
  readonly attributes: number;
  /** characters of the name of an entry, an element or an attribute */
  readonly nameLength: number;
  /** references such as `&amp;` and `&#54;` in one part */
  readonly references: number;
  /** characters of one cell's text */
  readonly text: number;
  readonly strings: number;
  readonly styles: number;
  readonly names: number;
  /** cells of the sheets that are read that hold a value or a formula */
  readonly cells: number;
  readonly merges: number;
  /** characters that shared formulas may grow to when each cell gets its own */
  readonly formulaCharacters: number;
}

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** Far above any scoring workbook, and low enough that no file fills the memory of a browser's worker. */
export const XLSX_LIMITS: XlsxLimits = {
  fileBytes: 20 * MEGABYTE,
  entries: 2_000,
  partBytes: 32 * MEGABYTE,
  totalBytes: 64 * MEGABYTE,
  ratio: 100,
  ratioGraceBytes: 100 * KILOBYTE,
  depth: 64,
  attributes: 64,
  nameLength: 256,
  references: 1_000_000,
  text: 32_767,
  strings: 200_000,
  styles: 65_536,
  names: 50_000,
  cells: 200_000,
  merges: 10_000,
  formulaCharacters: 16_000_000,
};

/** A limit in bytes as the whole megabytes that a person reads. */
export function megabytes(bytes: number): number {
  return Math.floor(bytes / MEGABYTE);
}
