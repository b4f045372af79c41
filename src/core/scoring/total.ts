import { HUNDRED, add, compare, divide, integer, multiply, negate } from "../exact";
import type { Rational } from "../exact";
import type { SchemeProfile } from "../profile";

/** What a total is made of, before clauses are looked at. */
export interface TotalParts {
  readonly obtained: Rational;
  /** > 0 */
  readonly applicable: Rational;
  readonly specialDeductions: number;
  readonly bonuses: number;
}

/** Every figure on the way from the obtained points to the total. */
export interface TotalSteps {
  /** <= 0 */
  readonly deducted: Rational;
  /** >= 0 */
  readonly added: Rational;
  /** what is divided by the applicable points: the obtained points, special items included where the profile applies them before */
  readonly numerator: Rational;
  readonly normalised: Rational;
  /** before cap and floor */
  readonly raw: Rational;
  readonly limit: "capped" | "floored" | null;
  readonly total: Rational;
}

/** The total by the profile's arithmetic, exact, with the steps that led to it. */
export function totalSteps(parts: TotalParts, profile: SchemeProfile): TotalSteps {
  const deducted = negate(multiply(integer(parts.specialDeductions), profile.specialDeduction.points));
  const added = multiply(integer(parts.bonuses), profile.bonus.points);
  const special = add(deducted, added);
  const before = profile.specialItemsApplied === "before-normalising";
  const numerator = before ? add(parts.obtained, special) : parts.obtained;
  const normalised = multiply(divide(numerator, parts.applicable), HUNDRED);
  const raw = before ? normalised : add(normalised, special);
  return { deducted, added, numerator, normalised, raw, ...clamp(raw, profile) };
}

function clamp(raw: Rational, { cap, floor }: SchemeProfile): Pick<TotalSteps, "limit" | "total"> {
  if (cap !== null && compare(raw, cap) > 0) {
    return { limit: "capped", total: cap };
  }
  if (floor !== null && compare(raw, floor) < 0) {
    return { limit: "floored", total: floor };
  }
  return { limit: null, total: raw };
}
