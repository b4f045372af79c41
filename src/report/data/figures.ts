import { compare, decimalText, divide, exactDecimalText, exactText, HUNDRED, multiply, ZERO } from "../../core";
import type { Rational, SchemeProfile } from "../../core";

/** Points: the exact decimal where there is one, else with the profile's decimals. */
export function pointsText(value: Rational, { displayDecimals }: SchemeProfile): string {
  return exactDecimalText(value) ?? decimalText(value, displayDecimals, "half-away-from-zero");
}

/** The total and its like, with the profile's decimals. */
export function totalText(value: Rational, { displayDecimals }: SchemeProfile): string {
  return decimalText(value, displayDecimals, "half-away-from-zero");
}

/** The exact figure where the shown one is not already it; else "". */
export function exactBeside(value: Rational, shown: string): string {
  const exact = exactText(value);
  return exact === shown ? "" : exact;
}

/** Part of whole in percent with one decimal; null where there is no whole. */
export function percentText(part: Rational, whole: Rational): string | null {
  const share = shareOf(part, whole);
  return share === null ? null : `${decimalText(multiply(share, HUNDRED), 1, "half-away-from-zero")}%`;
}

/** Part of whole; null where there is no whole. */
export function shareOf(part: Rational, whole: Rational): Rational | null {
  return compare(whole, ZERO) > 0 ? divide(part, whole) : null;
}
