import type { MaskedCells } from "../core";
import type { CountingCell } from "../template";
import type { XlsxCell, XlsxSheet } from "../xlsx";
import { addressOf } from "./address";
import { isMasking } from "./maskingFormat";
import { shortened } from "./shortened";

/** Cells among the given ones that show something else than they hold, or nothing: one entry a sheet and way, at the first such cell. */
export function maskedCells(sheets: readonly XlsxSheet[], cells: readonly CountingCell[]): readonly MaskedCells[] {
  return sheets.flatMap((sheet) => {
    const counting = new Set(cells.filter((cell) => cell.sheet === sheet.name).map(({ row, column }) => placeKey(row, column)));
    const found = new Map<string, MaskedCells>();
    for (const { row, cells: inRow } of sheet.rows) {
      for (const cell of inRow.filter(({ column }) => counting.has(placeKey(row, column)))) {
        for (const mask of masksOf(cell)) {
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

function placeKey(row: number, column: number): string {
  return `${String(row)} ${String(column)}`;
}

function masksOf({ style }: XlsxCell): readonly Pick<MaskedCells, "kind" | "format">[] {
  return [
    ...(isMasking(style.format) ? [{ kind: "format", format: shortened(style.format) } as const] : []),
    ...(style.isUnseen ? [{ kind: "color", format: "" } as const] : []),
  ];
}
