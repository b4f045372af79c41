import { refuse, shown } from "../refusal";
import { columnOf, LAST_COLUMN, LAST_ROW } from "../workbook/reference";
import type { AttributeList } from "../xml/attributes";

const A = 0x41;
const Z = 0x5a;
const ZERO = 0x30;
const NINE = 0x39;

/** The row number that an attribute holds, counted from 0. */
export function rowNumber(attributes: AttributeList, index: number): number {
  const row = attributes.isVerbatim(index) ? digits(attributes, index, 0) - 1 : rowOf(attributes.value(index));
  return row >= 0 && row <= LAST_ROW ? row : refuse("row-reference", { found: shown(attributes.value(index)) });
}

/** The column of a cell's reference, counted from 0; the reference must be in `row`. */
export function cellColumn(attributes: AttributeList, index: number, row: number): number {
  if (!attributes.isVerbatim(index)) {
    return columnWrittenOut(attributes.value(index), row);
  }
  const length = attributes.length(index);
  let column = 0;
  let place = 0;
  for (; place < length && place < 4; place += 1) {
    const code = attributes.code(index, place);
    if (code < A || code > Z) {
      break;
    }
    column = column * 26 + code - A + 1;
  }
  const isReference = place > 0 && column <= LAST_COLUMN + 1 && digits(attributes, index, place) - 1 === row;
  return isReference ? column - 1 : refuse("cell-reference", { found: shown(attributes.value(index)) });
}

/** The same for a reference with characters that are written as `&#67;`. */
function columnWrittenOut(text: string, row: number): number {
  const [, letters = "", number = ""] = /^([A-Z]{1,3})([0-9]+)$/.exec(text) ?? [];
  const column = columnOf(letters);
  return column >= 0 && rowOf(number) === row ? column : refuse("cell-reference", { found: shown(text) });
}

function rowOf(text: string): number {
  return /^[1-9][0-9]{0,6}$/.test(text) ? Number.parseInt(text, 10) - 1 : -1;
}

/** The whole number without leading zeros from an offset to the end; -1 where there is none. */
function digits(attributes: AttributeList, index: number, from: number): number {
  const length = attributes.length(index);
  if (from === length || length - from > 7 || attributes.code(index, from) === ZERO) {
    return -1;
  }
  let value = 0;
  for (let place = from; place < length; place += 1) {
    const code = attributes.code(index, place);
    if (code < ZERO || code > NINE) {
      return -1;
    }
    value = value * 10 + code - ZERO;
  }
  return value;
}
