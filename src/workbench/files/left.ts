import type { XlsxLeftOutCode } from "../../xlsx";

/** What a file or the grid has no place for, so that a person can be told before it is lost. */
export type LeftOutCode = XlsxLeftOutCode | "validation-texts" | "list-colors";

export interface LeftOut {
  readonly code: LeftOutCode;
  /** the sheet's name, "" for the workbook */
  readonly sheet: string;
  /** how many of them; 1 where there is nothing to count */
  readonly count: number;
}
