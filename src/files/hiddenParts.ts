import type { HiddenPart } from "../core";
import type { CountingCell } from "../template";
import type { XlsxSheet, XlsxWorkbook } from "../xlsx";
import { addressOf } from "./address";

/** Every hidden sheet, and the hidden rows and columns of the sheets that were read as far as one of the given cells stands in them. */
export function hiddenParts(workbook: XlsxWorkbook, cells: readonly CountingCell[]): readonly HiddenPart[] {
  const sheets = workbook.sheets
    .filter(({ visibility }) => visibility !== "visible")
    .map(({ name, visibility }): HiddenPart => ({
      kind: visibility === "hidden" ? "sheet" : "very-hidden-sheet",
      place: { sheet: name, address: "A1" },
      count: 1,
    }));
  return [...sheets, ...workbook.read.flatMap((sheet) => hiddenLines(sheet, cells.filter((cell) => cell.sheet === sheet.name)))];
}

function hiddenLines(sheet: XlsxSheet, cells: readonly CountingCell[]): readonly HiddenPart[] {
  const rows = new Set(sheet.rows.filter(({ hidden }) => hidden).map(({ row }) => row));
  const inRows = cells.filter(({ row }) => rows.has(row));
  const inColumns = cells.filter(({ column }) => sheet.hiddenColumns.some(({ first, last }) => column >= first && column <= last));
  return [
    ...runsOf(inRows, ({ row }) => row).map((run) => partOf("rows", sheet.name, run, ({ row }) => row)),
    ...runsOf(inColumns, ({ column }) => column).map((run) => partOf("columns", sheet.name, run, ({ column }) => column)),
  ];
}

/** Cells on neighbouring lines together. */
function runsOf(cells: readonly CountingCell[], lineOf: (cell: CountingCell) => number): readonly (readonly CountingCell[])[] {
  const runs: CountingCell[][] = [];
  let last = Number.NaN;
  for (const cell of [...cells].sort((a, b) => lineOf(a) - lineOf(b))) {
    const line = lineOf(cell);
    if (line === last || line === last + 1) {
      runs.at(-1)?.push(cell);
    } else {
      runs.push([cell]);
    }
    last = line;
  }
  return runs;
}

function partOf(kind: "rows" | "columns", sheet: string, cells: readonly CountingCell[], lineOf: (cell: CountingCell) => number): HiddenPart {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const address = addressOf({ firstRow: smallest(rows), firstColumn: smallest(columns), lastRow: largest(rows), lastColumn: largest(columns) });
  return { kind, place: { sheet, address }, count: new Set(cells.map(lineOf)).size };
}

function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
