import { fraction } from "../../exact";
import type { Rational } from "../../exact";

/*
 * The search compares many sums. Over one common denominator they are whole numbers, exact and quick.
 */

/** The least whole number above 0 of which each denominator is a divisor. */
export function commonDenominator(values: Iterable<Rational>): bigint {
  let common = 1n;
  for (const { d } of values) {
    // lcm(a, d) = a × d / gcd(a, d), and d / gcd(a, d) is what is left of d in lowest terms.
    common *= fraction(common, d).d;
  }
  return common;
}

/** How often 1/scale goes into the value; exact where its denominator divides the scale. */
export function unitsOf(value: Rational, scale: bigint): bigint {
  return value.n * (scale / value.d);
}

/** Orders whole numbers, the least first. */
export function ascending(a: bigint, b: bigint): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}
