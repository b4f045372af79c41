import { parseRange } from "../workbook/reference";
import type { XlsxRange } from "../workbook";
import { formulaFor, takeApart } from "../sheet/sharedFormula";

/** The areas of a rule, and the cell that its formulas were written for. */
export interface RuleAreas {
  readonly ranges: readonly XlsxRange[];
  readonly origin: { readonly row: number; readonly column: number };
  /** programs count from the first area or from all of them together; mostly both begin in the same cell */
  readonly isOriginSure: boolean;
}

/** One area with the rule's formulas as they read from its first cell. */
export interface RuleArea {
  readonly range: XlsxRange;
  readonly formulas: readonly string[];
}

/** What the rules of all sheets may come to together, each area having its own formulas. */
export interface RuleBudget {
  areas: number;
  formulaCharacters: number;
}

/** An address in A1 form and a blank are no longer than this, and Excel has no rule of more areas. */
const LONGEST = 24 * 8_192;
/** Excel's limit of a formula. */
const LONGEST_FORMULA = 8_192;

/** The areas of a `sqref`; null where an address is none, or there is none at all. */
export function parseAreas(sqref: string): RuleAreas | null {
  const words = sqref.length > LONGEST ? [] : sqref.split(" ").filter((word) => word !== "");
  const ranges = words.map(parseRange).filter((range) => range !== null);
  const first = ranges[0];
  if (first === undefined || ranges.length < words.length) {
    return null;
  }
  const origin = ranges.reduce((found, range) => ({ row: Math.min(found.row, range.firstRow), column: Math.min(found.column, range.firstColumn) }), { row: first.firstRow, column: first.firstColumn });
  return { ranges, origin, isOriginSure: origin.row === first.firstRow && origin.column === first.firstColumn };
}

/**
 * The areas with their formulas, moved from where they were written for. Null where a formula is too long or would leave the
 * sheet, where it is not certain for which cell it was written, and where the budget is used up.
 */
export function ruleAreas(areas: RuleAreas | null, formulas: readonly string[], budget: RuleBudget): readonly RuleArea[] | null {
  if (areas === null || areas.ranges.length > budget.areas || formulas.some((formula) => formula.length > LONGEST_FORMULA)) {
    return null;
  }
  const { ranges, origin, isOriginSure } = areas;
  budget.areas -= ranges.length;
  const parts = formulas.map((formula) => takeApart(formula, origin.row, origin.column));
  const isFixed = formulas.every((formula, index) => formulaFor(parts[index] ?? takeApart("", 0, 0), origin.row + 1, origin.column + 1) === formula);
  if (isFixed) {
    return ranges.map((range) => ({ range, formulas }));
  }
  const characters = ranges.length * formulas.reduce((sum, formula) => sum + formula.length, 0);
  if (!isOriginSure || characters > budget.formulaCharacters) {
    return null;
  }
  budget.formulaCharacters -= characters;
  const moved = ranges.map((range) => ({ range, formulas: parts.map((part) => formulaFor(part, range.firstRow, range.firstColumn)) }));
  return moved.some((area) => area.formulas.includes(null)) ? null : moved.map((area) => ({ range: area.range, formulas: area.formulas.filter((formula) => formula !== null) }));
}
