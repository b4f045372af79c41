import { rational } from "../../../test/core/builders";
import { decimalText, exactDecimalText, exactText, fractionText, roundTo, spreadsheetDecimal } from ".";

describe("decimalText, half away from zero", () => {
  test.each([
    [rational(115, 8), 2, "14.38"],
    [rational(-115, 8), 2, "-14.38"],
    [rational(14374, 1000), 2, "14.37"],
    [rational(4369, 46), 2, "94.98"],
    [rational(89996, 1000), 2, "90.00"],
    [rational(1, 2), 0, "1"],
    [rational(-1, 2), 0, "-1"],
    [rational(49, 100), 0, "0"],
    [rational(-49, 100), 0, "0"],
    [rational(-4, 1000), 2, "0.00"],
    [rational(-5, 1000), 2, "-0.01"],
    [rational(0), 2, "0.00"],
    [rational(100), 0, "100"],
    [rational(7), 3, "7.000"],
    [rational(1, 1000000), 6, "0.000001"],
    [rational(2, 3), 1, "0.7"],
    [rational(1, 3), 1, "0.3"],
    [rational(-12345, 100), 1, "-123.5"],
  ])("%#", (value, decimals, text) => {
    expect(decimalText(value, decimals, "half-away-from-zero")).toBe(text);
  });
});

describe("decimalText, up", () => {
  test.each([
    [rational(1, 46), 2, "0.03"],
    [rational(1, 1000000), 2, "0.01"],
    [rational(3, 100), 2, "0.03"],
    [rational(5), 0, "5"],
    [rational(51, 10), 0, "6"],
    [rational(0), 2, "0.00"],
    [rational(-19, 10), 0, "-1"],
    [rational(-1, 10), 0, "0"],
    [rational(-2), 0, "-2"],
  ])("%#", (value, decimals, text) => {
    expect(decimalText(value, decimals, "up")).toBe(text);
  });
});

test("roundTo gives the number that decimalText shows", () => {
  expect(roundTo(rational(115, 8), 2, "half-away-from-zero")).toEqual(rational(1438, 100));
  expect(roundTo(rational(1, 46), 2, "up")).toEqual(rational(3, 100));
  expect(roundTo(rational(-1, 2), 0, "half-away-from-zero")).toEqual(rational(-1));
});

describe("exact texts", () => {
  test.each([
    [rational(883, 10), "88.3", "883/10"],
    [rational(92), "92", "92"],
    [rational(-92), "-92", "-92"],
    [rational(0), "0", "0"],
    [rational(-1, 250), "-0.004", "-1/250"],
    [rational(1, 8), "0.125", "1/8"],
    [rational(1, 25), "0.04", "1/25"],
    [rational(3, 40), "0.075", "3/40"],
    [rational(1, 20), "0.05", "1/20"],
    [rational(12345, 100), "123.45", "2469/20"],
  ])("%# is a decimal that ends", (value, decimal, ratio) => {
    expect([exactDecimalText(value), exactText(value), fractionText(value)]).toEqual([decimal, decimal, ratio]);
  });

  test.each([
    [rational(4369, 46), "4369/46"],
    [rational(-1, 3), "-1/3"],
    [rational(1, 30), "1/30"],
  ])("%# is a decimal that never ends", (value, ratio) => {
    expect([exactDecimalText(value), exactText(value), fractionText(value)]).toEqual([null, ratio, ratio]);
  });

  test("a denominator that this folder never makes is a bug", () => {
    expect(() => exactDecimalText({ n: 1n, d: 0n })).toThrow("a denominator is positive");
  });
});

test("spreadsheetDecimal has enough decimals to be read as the nearest number", () => {
  expect(spreadsheetDecimal(rational(46, 3))).toBe("15.33333333333333333333");
  expect(spreadsheetDecimal(rational(171, 2))).toBe("85.50000000000000000000");
});
