import { parseDecimal, shortestDecimal } from "../../core";
import type { EntryFault, LocalizedText, Place, Rational } from "../../core";
import type { CellValue, Grid, GridCell } from "../grid";
import { cellAt } from "../plan/address";
import { keyOfWord } from "../vocabulary";
import { isoDateOf, isRealDate } from "./dates";

export type FaultKind = EntryFault["kind"];
/** What a cell can be found to be by itself. */
type CellFaultKind = Exclude<FaultKind, "idle">;

/** What an entry cell holds: nothing, a value, or something that is not silently taken for one. */
export type Reading<Value> =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "fault"; readonly fault: CellFaultKind };

const BLANK: Reading<never> = { kind: "blank" };

function value<Value>(read: Value): Reading<Value> {
  return { kind: "value", value: read };
}

function fault(kind: CellFaultKind): Reading<never> {
  return { kind: "fault", fault: kind };
}

export const BLANK_CELL: GridCell = { value: { kind: "blank" }, formula: "", isDate: false };

/** The cell at an offset in a grid; a blank one outside of it. */
export function cellIn(grid: Grid, row: number, column: number): GridCell {
  return grid.cells[row]?.[column] ?? BLANK_CELL;
}

/** The place of a cell in a grid, by its offset in it. */
export function placeIn(grid: Grid, row: number, column: number): Place {
  return { sheet: grid.sheet, address: cellAt(grid.column + column, grid.row + row + 1) };
}

/** Whether nothing at all stands in a cell; a text of blanks is something. */
export function isBlank(cell: GridCell): boolean {
  return cell.formula === "" && isBlankValue(cell.value);
}

/** Whether a cell shows nothing, whatever stands in it. */
export function isBlankValue(value: CellValue): boolean {
  return value.kind === "blank" || (value.kind === "text" && value.text === "");
}

/** What stands in a cell, for messages: the formula where there is one, else the value; at most 80 characters. */
export function rawText(cell: GridCell): string {
  const raw = cell.formula === "" ? valueText(cell) : cell.formula;
  const characters = [...raw];
  return characters.length > 80 ? `${characters.slice(0, 79).join("")}…` : raw;
}

/** What a cell holds as a spreadsheet program says its value in letters: a date is the number that it is. */
export function heldText({ value: content }: GridCell): string {
  return content.kind === "number" || content.kind === "boolean" ? String(content.value) : valueText({ value: content, formula: "", isDate: false });
}

/** The value as a text, numbers in their shortest form and dates as YYYY-MM-DD. */
export function valueText({ value: content, isDate }: GridCell): string {
  switch (content.kind) {
    case "blank":
      return "";
    case "text":
      return content.text;
    case "number":
      return (isDate ? isoDateOf(content.value) : null) ?? shortestDecimal(content.value) ?? String(content.value);
    case "boolean":
      return content.value ? "TRUE" : "FALSE";
    case "error":
      return content.code;
  }
}

/** What keeps every kind of entry from being read; null where the cell may be looked at further. */
function commonFault(cell: GridCell): CellFaultKind | null {
  if (cell.formula !== "") {
    return "formula";
  }
  return cell.value.kind === "error" || cell.value.kind === "boolean" ? cell.value.kind : null;
}

/** A free text; a number or a date that was typed into it is taken as the text that it shows. */
export function readText(cell: GridCell): Reading<string> {
  if (isBlank(cell)) {
    return BLANK;
  }
  const found = commonFault(cell);
  return found === null ? value(valueText(cell)) : fault(found);
}

/** A word of a list, in either language, exactly as it is written there; a stray blank makes it another word. */
export function readWord<Key extends string>(cell: GridCell, words: Readonly<Record<Key, LocalizedText>>): Reading<Key> {
  if (isBlank(cell)) {
    return BLANK;
  }
  const found = commonFault(cell);
  if (found !== null) {
    return fault(found);
  }
  if (cell.value.kind !== "text") {
    return fault(cell.isDate ? "date" : "unknown-word");
  }
  const key = keyOfWord(words, cell.value.text);
  return key === null ? fault("unknown-word") : value(key);
}

const FULL_WIDTH = /[０-９．－＋]/u;
/** Digits with what people and programs put around them: blanks of every kind, an apostrophe, separators, a percent sign. */
const NUMBER_LIKE = /^[\s\u200b'’]*[-+]?[0-9][0-9\s,.%/]*(?:[eE][-+]?[0-9]+[\s\u200b]*|\u200b[\s\u200b]*)?$/u;

/** A number cell; `value` is what the host says and is finite. */
function readNumber(cell: GridCell): Reading<number> {
  if (isBlank(cell)) {
    return BLANK;
  }
  const found = commonFault(cell);
  if (found !== null) {
    return fault(found);
  }
  if (cell.value.kind === "number") {
    return cell.isDate ? fault("date") : value(cell.value.value);
  }
  const text = valueText(cell);
  return fault(FULL_WIDTH.test(text) ? "full-width" : NUMBER_LIKE.test(text) ? "text-number" : "not-a-number");
}

/** A count as the cell holds it; whether it is whole and in range is for the rules of the arithmetic to say. */
export function readCount(cell: GridCell): Reading<number> {
  const read = readNumber(cell);
  if (read.kind !== "value") {
    return read;
  }
  // -0 is no other count than 0.
  return value(read.value === 0 ? 0 : read.value);
}

/** A number by its shortest decimal form. */
export function readDecimal(cell: GridCell): Reading<Rational> {
  const read = readNumber(cell);
  if (read.kind !== "value") {
    return read;
  }
  const text = shortestDecimal(read.value);
  const decimal = text === null ? null : parseDecimal(text);
  return decimal === null ? fault("not-a-number") : value(decimal);
}

/** A date as YYYY-MM-DD, from a date of the spreadsheet (1900 system) or from a text of that form. */
export function readDate(cell: GridCell): Reading<string> {
  if (isBlank(cell)) {
    return BLANK;
  }
  const found = commonFault(cell);
  if (found !== null) {
    return fault(found);
  }
  if (cell.value.kind === "number") {
    const date = isoDateOf(cell.value.value);
    return date === null ? fault("date") : value(date);
  }
  const text = valueText(cell);
  return isRealDate(text) ? value(text) : fault("date");
}
