import { assert } from "../assert";

/**
 * An exact rational number n/d in lowest terms with d > 0.
 * The only number that counts towards a score; made by the functions of this folder alone.
 */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** A whole number: a bigint, or a JS number that is a safe integer. */
export type Whole = bigint | number;

/** The rational n/d in lowest terms; throws where d is 0 or a number is not a safe integer. */
export function fraction(n: Whole, d: Whole): Rational {
  return reduced(whole(n), whole(d));
}

/** The rational of a whole number; throws where a number is not a safe integer. */
export function integer(n: Whole): Rational {
  return { n: whole(n), d: 1n };
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };
export const HUNDRED: Rational = { n: 100n, d: 1n };

function whole(value: Whole): bigint {
  assert(typeof value === "bigint" || Number.isSafeInteger(value), `not a safe integer: ${String(value)}`);
  return BigInt(value);
}

function reduced(n: bigint, d: bigint): Rational {
  assert(d !== 0n, "denominator is zero");
  const divisor = greatestCommonDivisor(n, d);
  const [top, bottom] = [n / divisor, d / divisor];
  // Stryker disable next-line EqualityOperator: equivalent, the denominator is never 0 here
  return bottom < 0n ? { n: -top, d: -bottom } : { n: top, d: bottom };
}

/** Euclid; the sign of the outcome is left to the caller. */
function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) {
    [x, y] = [y, x % y];
  }
  return x;
}

/** a + b */
export function add(a: Rational, b: Rational): Rational {
  return reduced(a.n * b.d + b.n * a.d, a.d * b.d);
}

/** a - b */
export function subtract(a: Rational, b: Rational): Rational {
  return reduced(a.n * b.d - b.n * a.d, a.d * b.d);
}

/** a × b */
export function multiply(a: Rational, b: Rational): Rational {
  return reduced(a.n * b.n, a.d * b.d);
}

/** a ÷ b; throws where b is 0. */
export function divide(a: Rational, b: Rational): Rational {
  return reduced(a.n * b.d, a.d * b.n);
}

/** -a */
export function negate(a: Rational): Rational {
  return { n: -a.n, d: a.d };
}

/** The sum of all; 0 for none. */
export function sum(all: Iterable<Rational>): Rational {
  let total = ZERO;
  for (const one of all) {
    total = add(total, one);
  }
  return total;
}

/** -1 where a < b, 0 where they are the same number, 1 where a > b; by cross-multiplication, without tolerance. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether a and b are the same number. */
export function equals(a: Rational, b: Rational): boolean {
  return compare(a, b) === 0;
}

/** Whether a is a whole number of steps (of either sign, 0 included); throws where the step is 0. */
export function isMultipleOf(a: Rational, step: Rational): boolean {
  return divide(a, step).d === 1n;
}
