import { parseRange } from "../read/workbook/reference";
import { shown } from "../read/refusal";
import type { PlacedChange, XlsxCellChange, XlsxPatchCode, XlsxPatchRefusal } from "./changes";

/** Excel's limit of a cell. */
const LONGEST_TEXT = 32_767;

export function patchRefusal(code: XlsxPatchCode, { sheet, cell }: Pick<XlsxCellChange, "sheet" | "cell">, params: XlsxPatchRefusal["params"] = {}): XlsxPatchRefusal {
  return { code, part: "", sheet, cell, params };
}

/** The changes by sheet, each with its place and in the order of rows and columns; and what is wrong with them whatever the workbook is. */
export function placeChanges(changes: readonly XlsxCellChange[]): { readonly bySheet: ReadonlyMap<string, readonly PlacedChange[]>; readonly refusals: readonly XlsxPatchRefusal[] } {
  const refusals: XlsxPatchRefusal[] = [];
  const bySheet = new Map<string, PlacedChange[]>();
  const seen = new Set<string>();
  for (const change of changes) {
    const [place, model] = [cellAt(change.cell), change.styleOf === undefined ? null : cellAt(change.styleOf)];
    if (place === null || (change.styleOf !== undefined && model === null)) {
      refusals.push(patchRefusal("patch-address", { sheet: change.sheet, cell: "" }, { found: shown(place === null ? change.cell : (change.styleOf ?? "")) }));
      continue;
    }
    const wrong = valueRefusal(change);
    if (wrong !== null) {
      refusals.push(wrong);
    }
    // No sheet's name holds a colon.
    const key = `${change.sheet}:${change.cell}`;
    if (seen.has(key)) {
      refusals.push(patchRefusal("patch-cell-twice", change));
      continue;
    }
    seen.add(key);
    const list = bySheet.get(change.sheet) ?? [];
    list.push({ ...change, ...place, model });
    bySheet.set(change.sheet, list);
  }
  bySheet.forEach((list) => list.sort((a, b) => a.row - b.row || a.column - b.column));
  return { bySheet, refusals };
}

function cellAt(address: string): { readonly row: number; readonly column: number } | null {
  const range = address.includes(":") ? null : parseRange(address);
  return range === null ? null : { row: range.firstRow, column: range.firstColumn };
}

function valueRefusal(change: XlsxCellChange): XlsxPatchRefusal | null {
  const { value } = change;
  if (value.kind === "number") {
    return Number.isFinite(value.value) ? null : patchRefusal("patch-number", change);
  }
  if (value.kind !== "text") {
    return null;
  }
  if (value.text.length > LONGEST_TEXT) {
    return patchRefusal("patch-text-length", change, { length: value.text.length, limit: LONGEST_TEXT });
  }
  return /\p{Cs}/u.test(value.text) ? patchRefusal("patch-text-surrogate", change) : null;
}

/** Columns by row, both in order: of the changes, and of the cells whose style they take. */
export function wantedCells(changes: readonly PlacedChange[]): ReadonlyMap<number, readonly number[]> {
  const places = changes.flatMap(({ row, column, model }) => [{ row, column }, ...(model === null ? [] : [model])]).sort((a, b) => a.row - b.row || a.column - b.column);
  const wanted = new Map<number, number[]>();
  for (const { row, column } of places) {
    const columns = wanted.get(row) ?? [];
    if (columns.at(-1) !== column) {
      columns.push(column);
    }
    wanted.set(row, columns);
  }
  return wanted;
}
