import type { MaskedCells } from "../core";
import type { CountingCell } from "../template";
import { isUnseen, numberFormat, type XlsxCell, type XlsxConditionLook, type XlsxRange, type XlsxSheet } from "../xlsx";
import { addressOf } from "./address";
import { isMasking } from "./maskingFormat";
import { isRounding } from "./roundingFormat";
import { shortened } from "./shortened";

const NO_OWN: ReadonlyMap<number, string> = new Map();

/** Cells among the given ones that show something else than they hold, or nothing: one entry a sheet and way, at the first such cell. */
export function maskedCells(sheets: readonly XlsxSheet[], cells: readonly CountingCell[]): readonly MaskedCells[] {
  return sheets.flatMap((sheet) => {
    const counting = new Set(cells.filter((cell) => cell.sheet === sheet.name).map(({ row, column }) => placeKey(row, column)));
    const found = new Map<string, MaskedCells>();
    for (const { row, cells: inRow } of sheet.rows) {
      for (const cell of inRow) {
        if (!counting.has(placeKey(row, cell.column))) {
          continue;
        }
        for (const mask of masksOf(cell, rulesAt(sheet.conditions, row, cell.column))) {
          const key = `${mask.kind} ${mask.format}`;
          const place = { sheet: sheet.name, address: addressOf({ firstRow: row, firstColumn: cell.column, lastRow: row, lastColumn: cell.column }) };
          const before = found.get(key);
          found.set(key, before === undefined ? { ...mask, count: 1, place } : { ...before, count: before.count + 1 });
        }
      }
    }
    return [...found.values()];
  });
}

/** No sheet has more columns. */
const COLUMNS = 16_384;

function placeKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

type Mask = Pick<MaskedCells, "kind" | "format">;

const NO_MASKS: readonly Mask[] = [];

function masksOf({ style, value, formula }: XlsxCell, rules: readonly XlsxConditionLook[]): readonly Mask[] {
  // A result has as many decimals as it comes out with, and its format says how many are of interest; an entry is what somebody wrote.
  const code = formula === "" && value.kind === "number" && !style.isDate ? (style.format === "" ? numberFormat(style.builtIn, NO_OWN) : style.format) : null;
  const isRounded = code !== null && value.kind === "number" && isRounding(code, value.value);
  const [isFormatted, isColored, isRuled] = [isMasking(style.format), isUnseen(style.colors), rules.some((rule) => canHide(rule, style))];
  if (!isRounded && !isFormatted && !isColored && !isRuled) {
    return NO_MASKS;
  }
  return [
    ...(isFormatted ? [{ kind: "format", format: shortened(style.format) } as const] : []),
    ...(isRounded ? [{ kind: "rounded", format: shortened(code) } as const] : []),
    ...(isColored ? [{ kind: "color", format: "" } as const] : []),
    ...(isRuled ? [{ kind: "condition", format: "" } as const] : []),
  ];
}

/** Whether a rule, where it holds, hides what a cell of that style shows without it. */
function canHide({ ink, ground, format, hidesValue }: XlsxConditionLook, { colors }: XlsxCell["style"]): boolean {
  const laid = { ink: ink === "" ? colors.ink : ink, ground: ground === "" ? colors.ground : ground };
  return hidesValue || isMasking(format) || (isUnseen(laid) && !isUnseen(colors));
}

const NO_RULES: readonly XlsxConditionLook[] = [];

function rulesAt(rules: readonly XlsxConditionLook[], row: number, column: number): readonly XlsxConditionLook[] {
  return rules.length === 0 ? NO_RULES : rules.filter(({ ranges }) => ranges.some((range) => isIn(range, row, column)));
}

function isIn({ firstRow, firstColumn, lastRow, lastColumn }: XlsxRange, row: number, column: number): boolean {
  return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
}
