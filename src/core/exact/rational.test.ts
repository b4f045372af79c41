import { rational } from "../../../test/core/builders";
import { HUNDRED, ONE, ZERO, add, compare, divide, equals, fraction, integer, isMultipleOf, multiply, negate, subtract, sum } from ".";

const half = rational(1, 2);
const third = rational(1, 3);

describe("fraction", () => {
  test.each([
    [6n, 4n, 3n, 2n],
    [-6n, 4n, -3n, 2n],
    [6n, -4n, -3n, 2n],
    [-6n, -4n, 3n, 2n],
    [0n, 7n, 0n, 1n],
    [0n, -7n, 0n, 1n],
    [5n, 1n, 5n, 1n],
    [4n, 6n, 2n, 3n],
  ])("%d/%d is %d/%d in lowest terms, the sign above", (n, d, top, bottom) => {
    expect(fraction(n, d)).toEqual({ n: top, d: bottom });
  });

  test("takes JS numbers that are safe integers, up to the largest", () => {
    expect(fraction(9007199254740991, 2)).toEqual({ n: 9007199254740991n, d: 2n });
    expect(integer(-9007199254740991)).toEqual({ n: -9007199254740991n, d: 1n });
  });

  test.each([2.5, NaN, Infinity, 9007199254740992])("throws for the JS number %d", (bad) => {
    expect(() => fraction(bad, 1)).toThrow(`not a safe integer: ${String(bad)}`);
    expect(() => fraction(1, bad)).toThrow("not a safe integer");
    expect(() => integer(bad)).toThrow("not a safe integer");
  });

  test("throws for a denominator of 0", () => {
    expect(() => fraction(1, 0)).toThrow("denominator is zero");
  });
});

test("the constants are 0, 1 and 100", () => {
  expect([ZERO, ONE, HUNDRED]).toEqual([{ n: 0n, d: 1n }, { n: 1n, d: 1n }, { n: 100n, d: 1n }]);
});

describe("arithmetic", () => {
  test("add", () => {
    expect(add(half, third)).toEqual(fraction(5, 6));
    expect(add(half, half)).toEqual(ONE);
    expect(add(half, fraction(-1, 2))).toEqual(ZERO);
  });

  test("subtract", () => {
    expect(subtract(half, third)).toEqual(fraction(1, 6));
    expect(subtract(third, half)).toEqual(fraction(-1, 6));
  });

  test("multiply", () => {
    expect(multiply(fraction(2, 3), fraction(9, 4))).toEqual(fraction(3, 2));
    expect(multiply(fraction(-2, 3), ZERO)).toEqual(ZERO);
  });

  test("divide", () => {
    expect(divide(half, third)).toEqual(fraction(3, 2));
    expect(divide(half, fraction(-1, 3))).toEqual(fraction(-3, 2));
    expect(() => divide(ONE, ZERO)).toThrow("denominator is zero");
  });

  test("negate", () => {
    expect(negate(half)).toEqual(fraction(-1, 2));
    expect(negate(ZERO)).toEqual(ZERO);
  });

  test("sum", () => {
    expect(sum([])).toEqual(ZERO);
    expect(sum([third, third, third])).toEqual(ONE);
    expect(sum(new Set([half, third]))).toEqual(fraction(5, 6));
  });

  test("a hundred times a tenth is ten, a third three times is one", () => {
    expect(sum(Array.from({ length: 100 }, () => fraction(1, 10)))).toEqual(integer(10));
    expect(multiply(divide(ONE, integer(3)), integer(3))).toEqual(ONE);
  });
});

describe("compare and equals", () => {
  test("tell less, same and more, without any tolerance", () => {
    const hair = fraction(1n, 10n ** 40n);
    expect(compare(third, half)).toBe(-1);
    expect(compare(half, third)).toBe(1);
    expect(compare(fraction(2, 4), half)).toBe(0);
    expect(compare(add(half, hair), half)).toBe(1);
    expect(compare(subtract(half, hair), half)).toBe(-1);
    expect(compare(fraction(-1, 2), fraction(-1, 3))).toBe(-1);
    expect(equals(fraction(2, 4), half)).toBe(true);
    expect(equals(add(half, hair), half)).toBe(false);
    expect(equals(third, half)).toBe(false);
  });
});

describe("isMultipleOf", () => {
  test.each([
    [rational(15, 2), half, true],
    [rational(29, 4), half, false],
    [ZERO, half, true],
    [rational(-3, 2), half, true],
    [rational(1, 3), rational(1, 9), true],
    [half, ONE, false],
  ])("%#", (value, step, expected) => {
    expect(isMultipleOf(value, step)).toBe(expected);
  });

  test("throws for a step of 0", () => {
    expect(() => isMultipleOf(ONE, ZERO)).toThrow("denominator is zero");
  });
});
