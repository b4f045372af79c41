import { ONE, ZERO, integer, multiply, subtract } from "../../exact";
import type { Rational } from "../../exact";
import type { SchemeProfile } from "../../profile";
import type { GradeGoal } from "../gradeGoal";
import { totalSteps } from "../total";
import type { Direction, Option } from "./options";
import { commonDenominator, unitsOf } from "./scale";
import type { Sheet } from "./sheet";

/** How many special deductions and bonuses there are once the special changes of a set are made. */
export interface SpecialCounts {
  readonly specialDeductions: number;
  readonly bonuses: number;
}

/**
 * What clauses are worth towards an edge of the total, for given special items.
 *
 * A total reaches the edge where (total - edge) × applicable points >= 0, and that product is a sum over clauses: a change of one clause adds
 * the same to it whatever the others do, an exclusion too. So changes are independent once the special items are given.
 */
export interface Weights {
  /** the sum as it stands, with its sign turned for a drop */
  readonly present: bigint;
  /** what the option's step adds to it */
  readonly gain: (option: Option, step: bigint) => bigint;
  /** whether a sum lies on the side of the edge that is wanted */
  readonly enough: (sum: bigint) => boolean;
}

/** Reads the weights off the arithmetic of the total. */
export function weightsOf(
  sheet: Sheet,
  counts: SpecialCounts,
  { edge, inclusive }: Extract<GradeGoal, { readonly kind: "from" }>,
  profile: SchemeProfile,
  direction: Direction,
): Weights {
  const sign = direction === "lift" ? 1n : -1n;
  const sum = (obtained: Rational, applicable: Rational): Rational =>
    multiply(subtract(totalSteps({ obtained, applicable, ...counts }, profile).raw, edge), applicable);
  const first = sum(ZERO, ONE);
  const perApplicable = subtract(sum(ZERO, integer(2)), first);
  const perObtained = subtract(sum(ONE, ONE), first);
  const alone = subtract(first, perApplicable);
  const scale = commonDenominator([perApplicable, perObtained, alone]);
  const applicable = sign * unitsOf(perApplicable, scale);
  const obtained = sign * unitsOf(perObtained, scale);
  return {
    present: obtained * sheet.obtained + applicable * sheet.applicable + sign * unitsOf(alone, scale) * sheet.scale,
    gain: (option, step) => obtained * option.obtained(step) + applicable * option.applicable,
    enough: (value) => value > 0n || (value === 0n && inclusive === (direction === "lift")),
  };
}
