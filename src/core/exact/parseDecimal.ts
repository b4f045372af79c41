import { assert } from "../assert";
import { fraction } from "./rational";
import type { Rational } from "./rational";

/** ASCII digits, no leading zero, plus sign, exponent or blank; at most 15 digits on each side of the point. */
const DECIMAL = /^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?$/;

/** The number that a decimal text of the file formats means, or null where the text is none ("-0" in any form is none). */
export function parseDecimal(text: string): Rational | null {
  if (!DECIMAL.test(text)) {
    return null;
  }
  const point = text.indexOf(".");
  const decimals = point === -1 ? 0 : text.length - point - 1;
  const value = fraction(BigInt(text.replace(".", "")), 10n ** BigInt(decimals));
  return value.n === 0n && text.startsWith("-") ? null : value;
}

/** "n" or "n/d", as `fractionText` writes it. */
const FRACTION = /^(-?[0-9]+)(?:\/([1-9][0-9]*))?$/;

/** The number that a text of `fractionText` means; throws where it is none. */
export function parseFraction(text: string): Rational {
  const [, n, d = "1"] = FRACTION.exec(text) ?? [];
  assert(n !== undefined, `not a fraction: ${text}`);
  return fraction(BigInt(n), BigInt(d));
}

/**
 * The shortest decimal text that reads back as the same JS number, without exponent ("0.0000001", never "1e-7"; "0" for -0);
 * null where the number is not finite or its text does not fit the decimals of the file formats.
 */
export function shortestDecimal(x: number): string | null {
  const text = withoutExponent(String(x));
  return parseDecimal(text) === null ? null : text;
}

/** A positive exponent stays: JS writes one from 22 digits on, which no decimal of ours has. */
function withoutExponent(text: string): string {
  const exponentAt = text.indexOf("e-");
  if (exponentAt === -1) {
    return text;
  }
  const sign = text.startsWith("-") ? "-" : "";
  const digits = text.slice(0, exponentAt).replace(/[-.]/g, "");
  // The exponent form has one digit before its point.
  const zeros = "0".repeat(Number.parseInt(text.slice(exponentAt + 2), 10) - 1);
  return `${sign}0.${zeros}${digits}`;
}
