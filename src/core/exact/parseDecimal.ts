import { fraction } from "./rational";
import type { Rational } from "./rational";

/** ASCII digits, no leading zero, plus sign, exponent or blank; at most 15 digits on each side of the point. */
const DECIMAL = /^(-?)(0|[1-9][0-9]{0,14})(?:\.([0-9]{1,15}))?$/;

/** The number that a decimal text of the file formats means, or null where the text is none ("-0" in any form is none). */
export function parseDecimal(text: string): Rational | null {
  const match = DECIMAL.exec(text);
  if (match === null) {
    return null;
  }
  const [, sign = "", whole = "", decimals = ""] = match;
  const digits = BigInt(whole + decimals);
  if (sign === "-" && digits === 0n) {
    return null;
  }
  return fraction(sign === "-" ? -digits : digits, 10n ** BigInt(decimals.length));
}

/** A JS number's own shortest text. A positive exponent starts at 21 digits, which no decimal of ours has. */
const NUMBER_TEXT = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:e-([0-9]+))?$/;

/**
 * The shortest decimal text that reads back as the same JS number, without exponent ("0.0000001", never "1e-7"; "0" for -0);
 * null where the number is not finite or its text does not fit the decimals of the file formats.
 */
export function shortestDecimal(x: number): string | null {
  const plain = plainText(String(x));
  return plain === null || parseDecimal(plain) === null ? null : plain;
}

function plainText(text: string): string | null {
  const match = NUMBER_TEXT.exec(text);
  if (match === null) {
    return null;
  }
  const [, sign = "", whole = "", decimals = "", exponent] = match;
  // The exponent form has exactly one digit before the point.
  return exponent === undefined ? text : `${sign}0.${whole.padStart(Number.parseInt(exponent, 10), "0")}${decimals}`;
}
