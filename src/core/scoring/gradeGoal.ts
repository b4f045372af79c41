import { compare, fraction, roundTo, subtract } from "../exact";
import type { Rational } from "../exact";
import type { SchemeProfile } from "../profile";
import { comparedTotal } from "./gradeFor";

/** Which totals, before cap and floor, reach a grade's threshold: all of them, none, or those from an edge on. */
export type GradeGoal =
  | { readonly kind: "always" | "never" }
  /** `inclusive`: the edge itself reaches it */
  | { readonly kind: "from"; readonly edge: Rational; readonly inclusive: boolean };

/** The goal of the threshold `from`, with the profile's cap, floor and rounding taken into account. */
export function gradeGoal(from: Rational, profile: SchemeProfile): GradeGoal {
  const reaches = (total: Rational): boolean => compare(comparedTotal(total, profile), from) >= 0;
  if (profile.cap !== null && !reaches(profile.cap)) {
    return { kind: "never" };
  }
  if (profile.floor !== null && reaches(profile.floor)) {
    return { kind: "always" };
  }
  const edge = profile.gradeOn === "exact" ? from : roundingEdge(from, profile.displayDecimals);
  return { kind: "from", edge, inclusive: reaches(edge) };
}

/** Half a unit of the last decimal below the least shown figure that is not below `from`. */
function roundingEdge(from: Rational, decimals: number): Rational {
  return subtract(roundTo(from, decimals, "up"), fraction(1, 2n * 10n ** BigInt(decimals)));
}
