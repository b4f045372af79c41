import { refuse, shown } from "../refusal";
import { LAST_COLUMN, LAST_ROW } from "../workbook/reference";
import type { AttributeList } from "../xml/attributes";

const A = 0x41;
const Z = 0x5a;
const ZERO = 0x30;
const NINE = 0x39;

/** The row number that an attribute holds, counted from 0. */
export function rowNumber(attributes: AttributeList, index: number): number {
  const row = digits(attributes, index, 0) - 1;
  return row >= 0 && row <= LAST_ROW ? row : refuse("row-reference", { found: shown(attributes.value(index)) });
}

/** The column of a cell's reference, counted from 0; the reference must be in `row`. */
export function cellColumn(attributes: AttributeList, index: number, row: number): number {
  const length = attributes.length(index);
  let column = 0;
  let place = 0;
  for (; place < length && place < 4; place += 1) {
    const byte = attributes.byte(index, place);
    if (byte < A || byte > Z) {
      break;
    }
    column = column * 26 + byte - A + 1;
  }
  const isReference = place > 0 && column <= LAST_COLUMN + 1 && digits(attributes, index, place) - 1 === row;
  return isReference ? column - 1 : refuse("cell-reference", { found: shown(attributes.value(index)) });
}

/** The whole number without leading zeros from an offset to the end; -1 where there is none. */
function digits(attributes: AttributeList, index: number, from: number): number {
  const length = attributes.length(index);
  if (from === length || length - from > 7 || attributes.byte(index, from) === ZERO) {
    return -1;
  }
  let value = 0;
  for (let place = from; place < length; place += 1) {
    const byte = attributes.byte(index, place);
    if (byte < ZERO || byte > NINE) {
      return -1;
    }
    value = value * 10 + byte - ZERO;
  }
  return value;
}
