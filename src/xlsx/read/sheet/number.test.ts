import fc from "fast-check";
import { XLSX_LIMITS } from "../limits";
import { XmlScanner } from "../xml/scanner";
import { readNumber } from "./number";

function read(written: string): number {
  const scanner = new XmlScanner(new TextEncoder().encode(`<v>${written}</v>`), XLSX_LIMITS);
  scanner.next();
  scanner.content();
  return readNumber(scanner);
}

test("every number as JavaScript writes it comes back as it was", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const written = String(number).replace("e+", "E+");
      expect(read(written)).toBe(number + 0);
    }),
    { numRuns: 5000 },
  );
});

test("short decimals are the nearest double, however they are read", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), fc.integer({ min: 1, max: 14 }), fc.boolean(), (digits, places, isNegative) => {
      const text = String(digits).padStart(places + 1, "0");
      const written = `${isNegative ? "-" : ""}${text.slice(0, -places)}.${text.slice(-places)}`;
      expect(read(written)).toBe(Number(written) + 0);
    }),
    { numRuns: 5000 },
  );
});

test("minus nothing is nothing", () => {
  expect(Object.is(read("-0"), 0)).toBe(true);
  expect(Object.is(read("-0.00"), 0)).toBe(true);
  expect(Object.is(read("-0e5"), 0)).toBe(true);
});
