/** A JSON number as a JS number that is whole only where the literal is: what a double cannot hold exactly never looks like a whole number. */
export type JsonNumber =
  | { readonly kind: "number"; readonly value: number }
  /** beyond 2^53 - 1 on either side, where neighbouring whole numbers fall together */
  | { readonly kind: "too-large" };

const PARTS = /^-?([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/;

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

/** Whether the literal means a whole number, told by its digits alone. */
function isWhole(literal: string): boolean {
  const [, whole = "", decimals = "", exponent = "0"] = PARTS.exec(literal) ?? [];
  const digits = (whole + decimals).replace(/0+$/, "");
  const power = Number(exponent) - decimals.length + (whole.length + decimals.length - digits.length);
  return digits === "" || power >= 0;
}
