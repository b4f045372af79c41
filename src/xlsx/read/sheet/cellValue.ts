import type { XlsxLimits } from "../limits";
import { refuse, shown } from "../refusal";
import { unescapeText } from "../workbook/escapes";
import type { XlsxValue } from "../workbook";
import type { XmlScanner } from "../xml/scanner";
import { isoSerial } from "./isoDate";
import { readNumber } from "./number";

const ZERO = 0x30;
export const BLANK: XlsxValue = { kind: "blank" };
const TRUE: XlsxValue = { kind: "boolean", value: true };
const FALSE: XlsxValue = { kind: "boolean", value: false };

/** The errors that Excel has, as files spell them in every language. */
const ERRORS = new Map(
  "#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CONNECT! #BLOCKED! #UNKNOWN! #FIELD! #CALC! #BUSY! #EXTERNAL! #PYTHON!"
    .split(" ")
    .map((code): [string, XlsxValue] => [code, { kind: "error", code }]),
);

/** What the values of a sheet are read with. */
export interface ValueContext {
  readonly strings: readonly XlsxValue[];
  readonly dates: "1900" | "1904";
  readonly limits: XlsxLimits;
}

/**
 * The value of a `v` that has just begun, by the type of its cell; a value of another type is refused, never converted.
 * Programs that do not calculate leave the one beside a formula empty.
 */
export function readValue(scanner: XmlScanner, type: string, context: ValueContext, isOfFormula: boolean): XlsxValue {
  scanner.content();
  if (isOfFormula && type === "n" && scanner.contentLength === 0) {
    return BLANK;
  }
  switch (type) {
    case "n":
      return numberValue(readNumber(scanner));
    case "s":
      return sharedString(scanner, context.strings);
    case "str":
      return formulaText(scanner, context.limits);
    case "b":
      return boolean(scanner.contentText());
    case "e": {
      const found = scanner.contentText();
      return ERRORS.get(found) ?? refuse("cell-error", { found: shown(found) });
    }
    case "d":
      return { kind: "number", value: isoSerial(scanner.contentText(), context.dates) };
    case "inlineStr":
      return refuse("cell-two-values");
    default:
      return refuse("cell-type", { type: shown(type) });
  }
}

function sharedString(scanner: XmlScanner, strings: readonly XlsxValue[]): XlsxValue {
  return strings[index(scanner)] ?? refuse("cell-string-index", { found: shown(scanner.contentText()) });
}

/** Small whole numbers are most of what scoresheets hold; one object for each spares the memory of the others. */
const WHOLE_NUMBERS: readonly XlsxValue[] = Array.from({ length: 1001 }, (_, value) => ({ kind: "number", value }));

function numberValue(value: number): XlsxValue {
  const whole = value >= 0 && value < WHOLE_NUMBERS.length && Math.trunc(value) === value ? WHOLE_NUMBERS[value] : undefined;
  return whole ?? { kind: "number", value };
}

/** The whole number without leading zeros that the last content is; -1 where it is none. */
function index(scanner: XmlScanner): number {
  if (!scanner.isVerbatim) {
    const text = scanner.contentText();
    return /^(?:0|[1-9][0-9]{0,8})$/.test(text) ? Number.parseInt(text, 10) : -1;
  }
  const length = scanner.contentLength;
  if (length === 0 || length > 9 || (length > 1 && scanner.contentCode(0) === ZERO)) {
    return -1;
  }
  let number = 0;
  for (let place = 0; place < length; place += 1) {
    const digit = scanner.contentCode(place) - ZERO;
    if (digit < 0 || digit > 9) {
      return -1;
    }
    number = number * 10 + digit;
  }
  return number;
}

function formulaText(scanner: XmlScanner, limits: XlsxLimits): XlsxValue {
  const stored = scanner.contentText();
  const text = scanner.contentMayHoldEscape() ? unescapeText(stored) : stored;
  return text.length > limits.text ? refuse("limit-text", { limit: limits.text }) : { kind: "text", text };
}

function boolean(text: string): XlsxValue {
  return text === "1" ? TRUE : text === "0" ? FALSE : refuse("cell-boolean", { found: shown(text) });
}
