import { refuse, shown } from "../refusal";
import type { XmlScanner } from "../xml/scanner";

const ZERO = 0x30;
const NINE = 0x39;
const DOT = 0x2e;
const MINUS = 0x2d;
/** So many digits are a whole number that a double holds exactly, as are the powers of ten up to 10^22: their quotient is rounded once. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);
/** Excel writes at most 17 digits and an exponent. */
const LONGEST = 64;
const GRAMMAR = /^-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/;

/** The number that the scanner's last content is, nearest double; -0 is 0. Anything that is not wholly a number is refused. */
export function readNumber(scanner: XmlScanner): number {
  const quick = scanner.isVerbatim ? plainDecimal(scanner) : NaN;
  return Number.isNaN(quick) ? anyNumber(scanner.contentText()) : quick;
}

/** A short decimal without an exponent; NaN for everything else. */
function plainDecimal(scanner: XmlScanner): number {
  const length = scanner.contentLength;
  const isNegative = length > 0 && scanner.contentCode(0) === MINUS;
  let digits = 0;
  let value = 0;
  let decimals = -1;
  for (let index = isNegative ? 1 : 0; index < length; index += 1) {
    const code = scanner.contentCode(index);
    if (code >= ZERO && code <= NINE) {
      value = value * 10 + (code - ZERO);
      digits += 1;
      decimals += decimals < 0 ? 0 : 1;
    } else if (code === DOT && decimals < 0 && digits > 0) {
      decimals = 0;
    } else {
      return NaN;
    }
  }
  if (digits === 0 || digits > EXACT_DIGITS || decimals === 0) {
    return NaN;
  }
  const size = decimals < 0 ? value : value / (POWERS[decimals] as number);
  return isNegative && size !== 0 ? -size : size;
}

function anyNumber(text: string): number {
  const value = text.length <= LONGEST && GRAMMAR.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value + 0 : refuse("cell-number", { found: shown(text) });
}
