import type { ICellData, IRange, IStyleData, Nullable, Worksheet } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { EngineArray, EngineCell, EngineInput, EngineRange, EngineValue } from "../engine";
import type { UniverContext } from "../univer/context";
import { fromRange, toRange, UNIT_ID } from "../univer/context";
import { isErrorText } from "./errorText";
import { setMatrix, setStyles } from "./matrix";
import { fontOf, readRuns, styledText } from "./richText";
import { growSheet } from "./sheets";
import { composedStyles, fromNumberFormat, toNumberFormat } from "./styles";
import { typedValue } from "./typedValue";

export function readCells(context: UniverContext, range: EngineRange): EngineCell[][] {
  const sheet = context.sheet(range.sheetId);
  const formulas = context.injector.get(FormulaDataModel);
  const spilled = formulas.getArrayFormulaCellData()[UNIT_ID]?.[range.sheetId];
  const filled = formulas.getArrayFormulaRange()[UNIT_ID]?.[range.sheetId];
  const styleOf = composedStyles(sheet);
  return Array.from({ length: range.rows }, (_, down) => {
    const row = range.row + down;
    return Array.from({ length: range.columns }, (__, right) => {
      const column = range.column + right;
      const cell = readCell(sheet, styleOf, { row, column }, spilled?.[row]?.[column], () => formulas.getFormulaStringByCell(row, column, range.sheetId, UNIT_ID) ?? "");
      return cell.formula === "" ? cell : { ...cell, ...fillsOf(filled?.[row]?.[column]), ...arrayOf(sheet.getCellRaw(row, column)) };
    });
  });
}

function readCell(
  sheet: Worksheet,
  styleOf: ReturnType<typeof composedStyles>,
  { row, column }: { readonly row: number; readonly column: number },
  spilled: Nullable<ICellData>,
  formulaOf: () => string,
): EngineCell {
  const stored = sheet.getCellRaw(row, column);
  const formula = stored && (stored.f || stored.si) ? formulaOf() : "";
  const style = styleOf(row, column, stored);
  const numberFormat = fromNumberFormat(style.n);
  // A cell of the text format has both, and its lines are parted in the styled one alone.
  const own = plainText(stored) ?? (stored?.v === undefined || stored.v === null ? null : stored);
  const runs = own !== null && formula === "" && stored?.p ? readRuns(stored.p, fontOf(style)) : null;
  const cell = own ?? spilled ?? stored;
  const value = cellValue(cell);
  const type = value === null ? "blank" : isError(cell, value) ? "error" : typeof value === "string" ? "text" : typeof value;
  const text = value === null ? "" : displayedText(sheet, row, column, value);
  return { value, type: type as EngineCell["type"], formula, numberFormat, text, ...(own === null && spilled && formula === "" ? { spilled: true } : {}), ...(runs === null ? {} : { runs }) };
}

function fillsOf(range: Nullable<IRange>): Pick<EngineCell, "fills"> {
  if (!range) return {};
  const { rows, columns } = fromRange("", range);
  return rows * columns === 1 ? {} : { fills: { rows, columns } };
}

/** What is kept of an array formula with its cell, and so goes where the cell goes. */
function arrayOf(cell: Nullable<ICellData>): Pick<EngineCell, "array"> {
  const array = cell?.custom?.[ARRAY] as EngineArray | undefined;
  return array === undefined ? {} : { array };
}

/** The text of a cell that holds styled text, as a plain cell. */
function plainText(cell: Nullable<ICellData>): ICellData | null {
  const stream = cell?.p?.body?.dataStream;
  if (stream === undefined) return null;
  return { v: stream.replace(/\r\n\0?$/, "").replaceAll("\r", "\n"), t: CellValueType.STRING };
}

function cellValue(cell: Nullable<ICellData>): EngineValue {
  const value = cell?.v;
  if (!cell || value === undefined || value === null) return null;
  if (cell.t === CellValueType.BOOLEAN) return value === true || value === 1 || String(value).toUpperCase() === "TRUE" || value === "1";
  if (cell.t === CellValueType.NUMBER && typeof value === "string") return Number(value);
  if (cell.t === CellValueType.STRING || cell.t === CellValueType.FORCE_STRING) return formulaBlank(cell, String(value));
  return typeof value === "string" ? formulaBlank(cell, value) : value;
}

/** An empty text is a value only as the result of a formula. */
function formulaBlank(cell: ICellData, text: string): EngineValue {
  return text === "" && !cell.f && !cell.si ? null : text;
}

function isError(cell: Nullable<ICellData>, value: EngineValue): boolean {
  return typeof value === "string" && cell?.t !== CellValueType.FORCE_STRING && isErrorText(value);
}

function displayedText(sheet: Worksheet, row: number, column: number, value: EngineValue): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const shown = sheet.getCellValueOnly(row, column)?.v;
  return shown === undefined || shown === null ? String(value) : String(shown);
}

export function writeCells(context: UniverContext, range: EngineRange, inputs: readonly (readonly EngineInput[])[]): void {
  growSheet(context, range);
  const sheet = context.sheet(range.sheetId);
  const styleOf = composedStyles(sheet);
  const matrix: Record<number, Record<number, ICellData>> = {};
  inputs.forEach((inputRow, down) => {
    inputRow.forEach((input, right) => {
      if (input === null) return;
      const [row, column] = [range.row + down, range.column + right];
      (matrix[row] ??= {})[column] = toCell(input, styleOf(row, column, sheet.getCellRaw(row, column)));
    });
  });
  setMatrix(context, range.sheetId, matrix);
}

/** `clears` names what goes; "formats" leaves contents and "contents" leaves formats. One cell may be spared. */
export function clearCells(
  context: UniverContext,
  range: EngineRange,
  clears: "contents" | "formats" | "all",
  spared?: { readonly row: number; readonly column: number },
): void {
  const sheet = context.sheet(range.sheetId);
  const matrix: Record<number, Record<number, ICellData>> = {};
  const { startRow, endRow, startColumn, endColumn } = toRange(range);
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell || row < startRow || row > endRow || column < startColumn || column > endColumn) return;
    if (row === spared?.row && column === spared.column) return;
    const emptied: ICellData = {};
    if (clears !== "formats") Object.assign(emptied, BLANK);
    if (clears !== "contents") emptied.s = null;
    (matrix[row] ??= {})[column] = emptied;
  });
  if (clears === "formats") setStyles(context, range.sheetId, matrix);
  else setMatrix(context, range.sheetId, matrix);
}

export function usedRange(context: UniverContext, sheetId: string): EngineRange | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const take = (row: number, column: number, cell: Nullable<ICellData>): void => {
    if (!cell || (cellValue(plainText(cell) ?? cell) === null && !cell.f && !cell.si)) return;
    [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
  };
  context.sheet(sheetId).getCellMatrix().forValue(take);
  const spilled = context.injector.get(FormulaDataModel).getArrayFormulaCellData()[UNIT_ID]?.[sheetId] ?? {};
  for (const [row, cells] of Object.entries(spilled)) {
    for (const [column, cell] of Object.entries((cells ?? {}) as Record<string, Nullable<ICellData>>)) take(Number(row), Number(column), cell);
  }
  return bottom < 0 ? null : { sheetId, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

const ARRAY = "array";
const BLANK: ICellData = { v: null, f: null, si: null, p: null, t: null, custom: null };

function toCell(input: Exclude<EngineInput, null>, style: IStyleData): ICellData {
  if ("formula" in input) return input.formula === "" ? BLANK : formulaCell(input.formula, input.array);
  const { value } = input;
  if (value === null || value === "") return BLANK;
  if ("runs" in input) return { ...BLANK, p: styledText(input.value, input.runs.map(({ length, style: own }) => ({ length, style: own ?? fontOf(style) }))) };
  const numberFormat = fromNumberFormat(style.n);
  if (typeof value === "number") return { ...BLANK, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...BLANK, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (input.text === true || numberFormat === "@") return textCell(value);
  if (value.startsWith("'")) return textCell(value.slice(1));
  if (value.startsWith("=") && value.length > 1) return { ...BLANK, f: value };
  return parsedCell(value, numberFormat);
}

function formulaCell(formula: string, array: EngineArray | undefined): ICellData {
  return { ...BLANK, f: formula.startsWith("=") ? formula : `=${formula}`, ...(array === undefined ? {} : { custom: { [ARRAY]: array } }) };
}

/** The type keeps a text that looks like a number, a truth value, an error or a formula from being taken for one. */
function textCell(text: string): ICellData {
  const ambiguous = isErrorText(text) || text.startsWith("=") || typedValue(text) !== null;
  return { ...BLANK, v: text, t: ambiguous ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** A string as a person would type it: a number, a percentage, a date or a truth value where it reads as one. */
function parsedCell(text: string, numberFormat: string): ICellData {
  const parsed = isErrorText(text) ? null : typedValue(text);
  if (!parsed) return { ...BLANK, v: text, t: CellValueType.STRING };
  if (typeof parsed.v === "boolean") return { ...BLANK, v: parsed.v ? 1 : 0, t: CellValueType.BOOLEAN };
  const cell: ICellData = { ...BLANK, v: Number(parsed.v), t: CellValueType.NUMBER };
  return parsed.z !== undefined && numberFormat === "General" ? { ...cell, s: { n: toNumberFormat(parsed.z) } } : cell;
}
