import { fraction } from "../../core";
import { builtInProfile } from "../../schema";
import { figureTexts } from "./figureTexts";

const plain = figureTexts(builtInProfile(), false);
const exact = figureTexts(builtInProfile(), true);

test("a total has the profile's decimals; what is missing is rounded up", () => {
  expect(plain.total(fraction(4369n, 46n))).toBe("94.98");
  expect(plain.missing(fraction(1n, 46n))).toBe("0.03");
  expect(plain.missing(fraction(1n, 100_000n))).toBe("0.01");
});

test("points show every decimal there is, or else the profile's", () => {
  expect(plain.points(fraction(25n, 2n))).toBe("12.5");
  expect(plain.points(fraction(7n, 3n))).toBe("2.33");
});

test("an exact value is given on demand alone, and only where the shown one is not it", () => {
  expect(plain.exact(fraction(1n, 46n), "0.03")).toBeNull();
  expect(exact.exact(fraction(1n, 46n), "0.03")).toBe("1/46");
  expect(exact.exact(fraction(25n, 2n), "12.5")).toBeNull();
});
