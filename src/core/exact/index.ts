export type { Rational, Whole } from "./rational";
export type { Rounding } from "./decimalText";
export {
  HUNDRED, ONE, ZERO, add, compare, divide, equals, fraction, integer, isMultipleOf, multiply, negate, subtract, sum,
} from "./rational";
export { parseDecimal, parseFraction, shortestDecimal } from "./parseDecimal";
export { decimalText, exactDecimalText, exactText, fractionText, roundTo, spreadsheetDecimal } from "./decimalText";
