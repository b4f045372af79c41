import { assert } from "../assert";
import { fraction } from "./rational";
import type { Rational } from "./rational";

/** "up" is towards positive infinity. */
export type Rounding = "half-away-from-zero" | "up";

/** The nearest number with that many decimals (a whole number >= 0), by the named rounding. */
export function roundTo(r: Rational, decimals: number, rounding: Rounding): Rational {
  const scale = 10n ** BigInt(decimals);
  return fraction(roundedUnits(r, scale, rounding), scale);
}

/** The number with exactly that many decimals, by the named rounding; a negative one that rounds to zero shows no sign. */
export function decimalText(r: Rational, decimals: number, rounding: Rounding): string {
  return placePoint(roundedUnits(r, 10n ** BigInt(decimals), rounding), decimals);
}

/** So many decimals of a figure tell every spreadsheet number from its neighbours. */
const SPREADSHEET_DECIMALS = 20;

/** The decimal text to which the spreadsheet number nearest to this one is nearest, too. */
export function spreadsheetDecimal(r: Rational): string {
  return decimalText(r, SPREADSHEET_DECIMALS, "half-away-from-zero");
}

/** "n/d" in lowest terms, or "n" for a whole number. */
export function fractionText(r: Rational): string {
  return r.d === 1n ? String(r.n) : `${String(r.n)}/${String(r.d)}`;
}

/** The shortest decimal text that is exactly this number, or null where its decimals never end. */
export function exactDecimalText(r: Rational): string | null {
  const twos = factorsOf(r.d, 2n);
  const fives = factorsOf(r.d, 5n);
  if (2n ** BigInt(twos) * 5n ** BigInt(fives) !== r.d) {
    return null;
  }
  const decimals = Math.max(twos, fives);
  return placePoint((r.n * 10n ** BigInt(decimals)) / r.d, decimals);
}

/** The exact decimal where there is one, else the fraction: what a person reads in a message or a derivation. */
export function exactText(r: Rational): string {
  return exactDecimalText(r) ?? fractionText(r);
}

/** r in units of 1/scale, rounded to a whole number of them. */
function roundedUnits(r: Rational, scale: bigint, rounding: Rounding): bigint {
  const scaled = r.n * scale;
  const truncated = scaled / r.d;
  const rest = scaled % r.d;
  switch (rounding) {
    case "up":
      return rest > 0n ? truncated + 1n : truncated;
    case "half-away-from-zero":
      if (2n * rest >= r.d) {
        return truncated + 1n;
      }
      return -2n * rest >= r.d ? truncated - 1n : truncated;
  }
}

function placePoint(units: bigint, decimals: number): string {
  const sign = units < 0n ? "-" : "";
  const digits = String(units).replace("-", "").padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}

function factorsOf(n: bigint, factor: bigint): number {
  assert(n > 0n, "a denominator is positive");
  let count = 0;
  for (let rest = n; rest % factor === 0n; rest /= factor) {
    count += 1;
  }
  return count;
}
