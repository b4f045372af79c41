import { rational } from "../../../test/core/builders";
import { fractionText, parseDecimal, parseFraction, shortestDecimal } from ".";

describe("parseDecimal", () => {
  test.each([
    ["0", rational(0)],
    ["7", rational(7)],
    ["-7", rational(-7)],
    ["2.5", rational(5, 2)],
    ["2.50", rational(5, 2)],
    ["-0.5", rational(-1, 2)],
    ["0.0", rational(0)],
    ["0.05", rational(1, 20)],
    ["100", rational(100)],
    ["999999999999999.999999999999999", rational(999999999999999999999999999999n, 10n ** 15n)],
    ["0.000000000000001", rational(1n, 10n ** 15n)],
    ["-10.01", rational(-1001, 100)],
  ])("%s is a number", (text, value) => {
    expect(parseDecimal(text)).toEqual(value);
  });

  test.each([
    "", " ", "-", ".", "-.5", ".5", "5.", "+5", "05", "00", "-05", "1e2", "1E2", "0x10", "1,5", "1 5", " 1", "1 ", "1\n", "\n1", "1_0", "NaN",
    "Infinity", "--1", "1.2.3", "１", "1．5", "٣", "-0", "-0.0", "-0.000", "1000000000000000", "-1000000000000000", "0.0000000000000001",
    "1.0000000000000000", "1a", "a1", "1.a", "½", "-0.0a",
  ])("%j is none", (text) => {
    expect(parseDecimal(text)).toBeNull();
  });
});

describe("shortestDecimal", () => {
  test.each([
    [0, "0"],
    [-0, "0"],
    [7.5, "7.5"],
    [-7.5, "-7.5"],
    [0.1, "0.1"],
    [1e-7, "0.0000001"],
    [1.5e-7, "0.00000015"],
    [-1.25e-9, "-0.00000000125"],
    [1e-15, "0.000000000000001"],
    [1.5e-14, "0.000000000000015"],
    [0.000001, "0.000001"],
    [999999999999999, "999999999999999"],
    [100, "100"],
    [46.8, "46.8"],
  ])("%d is %s", (x, text) => {
    expect(shortestDecimal(x)).toBe(text);
  });

  test.each([NaN, Infinity, -Infinity, 1e15, 1e21, 1.5e300, -1e21, 1e-16, 1.5e-15, 5e-324, 0.1 + 0.2, 1 / 3])("%d has none", (x) => {
    expect(shortestDecimal(x)).toBeNull();
  });
});

describe("parseFraction", () => {
  test.each([rational(0), rational(7), rational(-7), rational(4369, 46), rational(-5, 2)])("reads back what was written: %j", (value) => {
    expect(parseFraction(fractionText(value))).toEqual(value);
  });

  test.each(["", "-", "1/0", "1/-2", "1.5", " 1", "1/2/3", "x"])("%j is none", (text) => {
    expect(() => parseFraction(text)).toThrow("not a fraction");
  });
});
