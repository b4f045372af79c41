/** A JSON number as a JS number that is whole only where the literal is: what a double cannot hold exactly never looks like a whole number. */
export type JsonNumber =
  | { readonly kind: "number"; readonly value: number }
  /** beyond 2^53 - 1 on either side, where neighbouring whole numbers fall together */
  | { readonly kind: "too-large" };

/** Reads a literal of the JSON grammar; "-0" gives 0, and a fraction that a double rounds to a whole number gives NaN. */
export function jsonNumber(literal: string): JsonNumber {
  const value = Number(literal);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    return { kind: "too-large" };
  }
  if (!Number.isInteger(value)) {
    return { kind: "number", value };
  }
  return { kind: "number", value: isWhole(literal) ? value + 0 : Number.NaN };
}

/** Whether the literal means a whole number, told by its digits alone and in one pass over them, however many there are. */
function isWhole(literal: string): boolean {
  const [mantissa = "", exponent = "0"] = literal.split(/[eE]/);
  const point = mantissa.indexOf(".");
  const decimals = point < 0 ? 0 : mantissa.length - point - 1;
  let last = mantissa.length - 1;
  while (last >= 0 && !isSignificant(mantissa.charCodeAt(last))) {
    last -= 1;
  }
  const zeros = mantissa.length - 1 - last - (point > last ? 1 : 0);
  return last < 0 || Number(exponent) - decimals + zeros >= 0;
}

/** A digit from 1 to 9. */
const isSignificant = (code: number): boolean => code >= 0x31 && code <= 0x39;
