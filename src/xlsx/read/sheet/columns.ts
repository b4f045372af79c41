import { refuse, shown } from "../refusal";
import { LAST_COLUMN } from "../workbook/reference";
import { booleanAttribute, countAttribute, eachChild, passOver, sizeAttribute } from "../xml/children";
import type { XmlScanner } from "../xml/scanner";

/** Columns that nobody sees: hidden, or of no width. */
export interface HiddenColumns {
  readonly first: number;
  readonly last: number;
}

/** What `cols` says of some columns. */
export interface ColumnRun extends HiddenColumns {
  readonly isHidden: boolean;
}

/** Reads a `cols` that has just begun; runs of columns follow each other without overlapping. */
export function readColumns(scanner: XmlScanner, main: string, needed: ReadonlySet<string>, runs: ColumnRun[]): void {
  eachChild(scanner, () => {
    if (scanner.uri !== main || scanner.local !== "col") {
      refuse("xml-element", { element: shown(scanner.local) });
    }
    const first = (countAttribute(scanner, "min") ?? 0) - 1;
    const last = (countAttribute(scanner, "max") ?? 0) - 1;
    if (first <= (runs.at(-1)?.last ?? -1) || last < first || last > LAST_COLUMN) {
      refuse("columns-invalid");
    }
    runs.push({ first, last, isHidden: booleanAttribute(scanner, "hidden", false) || sizeAttribute(scanner, "width") === 0 });
    passOver(scanner, main, needed);
  });
}

/** The hidden columns in order; `othersHidden` says what holds for columns that `cols` does not name. */
export function hiddenColumns(runs: readonly ColumnRun[], othersHidden: boolean): readonly HiddenColumns[] {
  const hidden: HiddenColumns[] = [];
  const add = (first: number, last: number): void => {
    const before = hidden.at(-1);
    if (before?.last === first - 1) {
      hidden[hidden.length - 1] = { first: before.first, last };
    } else {
      hidden.push({ first, last });
    }
  };
  let next = 0;
  for (const { first, last, isHidden } of [...runs, { first: LAST_COLUMN + 1, last: LAST_COLUMN + 1, isHidden: false }]) {
    if (othersHidden && first > next) {
      add(next, first - 1);
    }
    if (isHidden) {
      add(first, last);
    }
    next = last + 1;
  }
  return hidden;
}
