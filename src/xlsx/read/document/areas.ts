import { parseRange } from "../workbook/reference";
import type { XlsxRange } from "../workbook";
import { isFixed, movedFormula } from "./formulas";

/** A rule's area with the rule's formulas as they read from its first cell. */
export interface RuleArea {
  readonly range: XlsxRange;
  readonly formulas: readonly string[];
}

const MOST_AREAS = 8_192;

/**
 * The areas of a `sqref`, formulas moved from where they were written for to each area's first cell. Null where an address is
 * none, a formula cannot be moved, or it is not certain for which cell it was written.
 */
export function ruleAreas(sqref: string, formulas: readonly string[]): readonly RuleArea[] | null {
  const words = sqref.split(/ +/).filter((word) => word !== "");
  const areas = words.length > MOST_AREAS ? [null] : words.map((word) => parseRange(word));
  const ranges = areas.filter((range) => range !== null);
  const first = ranges[0];
  if (first === undefined || ranges.length < areas.length) {
    return null;
  }
  const origin = { row: Math.min(...ranges.map(({ firstRow }) => firstRow)), column: Math.min(...ranges.map(({ firstColumn }) => firstColumn)) };
  // Programs count from the first area or from all of them together; mostly both begin in the same cell.
  if ((origin.row !== first.firstRow || origin.column !== first.firstColumn) && !formulas.every(isFixed)) {
    return null;
  }
  const moved = ranges.map((range) => ({ range, formulas: formulas.map((formula) => movedFormula(formula, origin, { row: range.firstRow, column: range.firstColumn })) }));
  return moved.some((area) => area.formulas.includes(null)) ? null : moved.map((area) => ({ range: area.range, formulas: area.formulas.filter((formula) => formula !== null) }));
}
