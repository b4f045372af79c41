import { equals, exactText, roundTo } from "../exact";
import type { Rational } from "../exact";

/** Fewer decimals than this hide half a point. */
const LEAST_DECIMALS = 2;

/** Whether a figure is this one, or this one rounded half away from zero to the decimals that are shown, at least two. */
export function isShownAs(exact: Rational, shown: Rational): boolean {
  const decimals = Math.max(LEAST_DECIMALS, exactText(shown).split(".")[1]?.length ?? 0);
  return equals(roundTo(exact, decimals, "half-away-from-zero"), shown);
}
