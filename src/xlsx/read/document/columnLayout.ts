import type { XlsxSheetContent } from "../../write/document";
import { columnLetters } from "../workbook/reference";
import { eachChild } from "../xml/children";
import type { XmlScanner } from "../xml/scanner";
import type { LeftOuts } from "./leftOut";
import { flagOf, figureOf, indexOf, type XmlElement } from "./xmlElement";

/** What `cols` says of some columns that follow each other. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
  /** as the file keeps it: characters with the cell's margin; null where it does not say */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly look: number;
}

/** Columns that all sheets may lay out together. */
export interface ColumnBudget {
  columns: number;
}

const CELL_MARGIN = 5;
const OUR_DIGIT = 7;
/** A column that nobody has set, in a file of ours. */
const STANDARD_WIDTH = (8.43 * OUR_DIGIT + CELL_MARGIN) / OUR_DIGIT;
/** Programs lay out the rest of a sheet in one run, to one of the ends that sheets have had: 256, 1,024 or 16,384 columns. */
const RESTS = [255, 1023, 16_383];
/** Widths nearer than this are the same to the eye. */
const SAME = 0.05;

/** Reads a `cols` that has just begun. */
export function readColumnRuns(scanner: XmlScanner, element: (scanner: XmlScanner) => XmlElement, sheet: string, left: LeftOuts): readonly ColumnRun[] {
  const runs: ColumnRun[] = [];
  eachChild(scanner, () => {
    const column = element(scanner);
    const [first, last] = [(indexOf(column, "min") ?? 1) - 1, (indexOf(column, "max") ?? 1) - 1];
    if ((indexOf(column, "outlineLevel") ?? 0) > 0) {
      left.add("outlines", sheet, last - first + 1);
    }
    const width = figureOf(column, "width");
    runs.push({ first, last, width, hidden: flagOf(column, "hidden", false) || width === 0, look: indexOf(column, "style") ?? 0 });
  });
  return runs;
}

/**
 * The columns of a sheet that are not as in an untouched one, by letter. The rest of the sheet beyond the last used column
 * stands there only when it is hidden. `standard` is the width that the sheet gives the others, null where it gives none.
 */
export function columnLayout(
  runs: readonly ColumnRun[],
  { standard, lastColumn, digitWidth }: { readonly standard: number | null; readonly lastColumn: number; readonly digitWidth: number },
  budget: ColumnBudget,
  dropped: (columns: number) => void,
): XlsxSheetContent["columns"] {
  const found: { column: string; width: number; hidden?: boolean }[] = [];
  const others = standard ?? STANDARD_WIDTH;
  const add = (first: number, last: number, stored: number, hidden: boolean): void => {
    const isRest = RESTS.includes(last) && last > first && !hidden;
    const end = isRest ? Math.min(last, lastColumn) : last;
    for (let column = first; column <= end; column += 1) {
      if (budget.columns === 0) {
        dropped(end - column + 1);
        return;
      }
      budget.columns -= 1;
      found.push({ column: columnLetters(column), width: characters(stored, digitWidth), ...(hidden ? { hidden } : {}) });
    }
  };
  let next = 0;
  for (const { first, last, width, hidden } of [...runs, { first: lastColumn + 1, last: lastColumn, width: null, hidden: false }]) {
    if (Math.abs(others - STANDARD_WIDTH) > SAME) {
      add(next, Math.min(first - 1, lastColumn), others, others === 0);
    }
    const stored = width === null || (hidden && width === 0) ? others : width;
    if (hidden || width !== null || Math.abs(others - STANDARD_WIDTH) > SAME) {
      add(first, last, stored, hidden);
    }
    next = Math.max(next, last + 1);
  }
  return found;
}

/** The file's width as characters of the standard font of a file of ours, to a hundredth. */
function characters(stored: number, digitWidth: number): number {
  return Math.max(0, Math.round(((stored * digitWidth - CELL_MARGIN) / OUR_DIGIT) * 100) / 100);
}
