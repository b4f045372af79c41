import fc from "fast-check";
import { compare, decimalText, exactDecimalText, fraction, negate, parseDecimal, roundTo, shortestDecimal, subtract } from "../../src/core";
import { halfAwayFromZero } from "./oracle";

const SEED = 27_922;

describe("rounding for display", () => {
  test("every thousandth from 0 to 100 rounds half away from zero to two decimals, on both sides of zero", () => {
    const wrong: number[] = [];
    for (let thousandths = 0; thousandths <= 100_000; thousandths += 1) {
      const last = thousandths % 10;
      const hundredths = (thousandths - last) / 10 + (last >= 5 ? 1 : 0);
      const text = `${String(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, "0")}`;
      const value = fraction(thousandths, 1000);
      const mirrored = hundredths === 0 ? text : `-${text}`;
      const good =
        decimalText(value, 2, "half-away-from-zero") === text && decimalText(negate(value), 2, "half-away-from-zero") === mirrored;
      if (!good) {
        wrong.push(thousandths);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("rounding up never shows less than the number, and less than one unit more", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 9n), 10n ** 9n), fc.bigInt(1n, 10n ** 6n), fc.nat(6), (n, d, decimals) => {
        const value = fraction(n, d);
        const excess = subtract(roundTo(value, decimals, "up"), value);
        return excess.n >= 0n && compare(excess, fraction(1n, 10n ** BigInt(decimals))) < 0;
      }),
      { numRuns: 10_000, seed: SEED },
    );
  });

  test("half away from zero equals the second implementation", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 6n), 10n ** 6n), fc.constantFrom(1n, 2n, 3n, 7n, 8n, 9n, 11n, 40n, 200n, 2000n), fc.nat(3), (n, d, decimals) => {
        const value = fraction(n, d);
        const other = halfAwayFromZero(value, decimals);
        return compare(roundTo(value, decimals, "half-away-from-zero"), fraction(other.n, other.d)) === 0;
      }),
      { numRuns: 20_000, seed: SEED },
    );
  });
});

describe("decimals", () => {
  const texts = fc.tuple(fc.bigInt(-(10n ** 15n) + 1n, 10n ** 15n - 1n), fc.nat(15)).map(([digits, places]) => {
    const magnitude = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
    const whole = magnitude.slice(0, magnitude.length - places);
    const sign = digits < 0n ? "-" : "";
    return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${magnitude.slice(-places)}`;
  });

  test("a text is read as the number it names, and written back in its shortest form", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const value = parseDecimal(text);
        const shortest = text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
        return value !== null && exactDecimalText(value) === shortest;
      }),
      { numRuns: 20_000, seed: SEED },
    );
  });

  test("a JS number's shortest decimal reads back as the same number", () => {
    const numbers = fc.oneof(fc.double(), fc.double({ min: -1000, max: 1000 }), fc.integer().map((n) => n / 100), fc.nat(15).map((n) => 10 ** -n));
    let seen = 0;
    fc.assert(
      fc.property(numbers, (x) => {
        const text = shortestDecimal(x);
        seen += text === null ? 0 : 1;
        return text === null || (parseDecimal(text) !== null && !/e/i.test(text) && Number(text) === (x === 0 ? 0 : x));
      }),
      { numRuns: 20_000, seed: SEED },
    );
    expect(seen).toBeGreaterThan(5_000);
  });
});
