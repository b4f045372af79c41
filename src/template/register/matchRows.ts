import type { TriagedSheet } from "../../core";
import type { RegisterRequest } from "./register";
import { placeIn, type HeldRegister } from "./heldRegister";
import { registerCells } from "./registerSheet";
import { REGISTER_HEADERS, type RegisterColumn } from "./registerWords";
import { keysOf } from "../vocabulary";

/** A sheet of the run and the row that is about it: the same bytes, or the same assessment with other bytes. */
export interface RowMatch {
  readonly sheet: TriagedSheet;
  readonly row: number;
  readonly isSameBytes: boolean;
}

export interface RowMatches {
  readonly matched: readonly RowMatch[];
  /** sheets without a row, in their order */
  readonly added: readonly TriagedSheet[];
  /** rows without a sheet, from 0 */
  readonly left: readonly number[];
  /** rows in which nothing stands at all */
  readonly free: readonly number[];
}

/** What a row says in a column of ours; "" where the column is gone. */
export function rowText(reading: HeldRegister, row: number, column: RegisterColumn): string {
  const place = placeIn(reading, column);
  return place < 0 ? "" : (reading.rows[row]?.[place] ?? "");
}

/**
 * Finds for every sheet the row that is about it: by fingerprint and path, by fingerprint (the file was moved), by path (it was
 * changed), and at last by credit code, stage and date where one row and one sheet alone have them (it was saved under another name).
 */
export function matchRows(reading: HeldRegister, request: Pick<RegisterRequest, "sheets" | "locale" | "texts">): RowMatches {
  const text = (row: number, column: RegisterColumn): string => rowText(reading, row, column);
  const all = reading.rows.map((_, row) => row);
  const free = new Set(all.filter((row) => (reading.rows[row] ?? []).every((cell) => cell === "")));
  const rows = new Set(all.filter((row) => !free.has(row)));
  const sheets = new Set(request.sheets);
  const matched: RowMatch[] = [];

  const pass = (rowKey: (row: number) => string, sheetKey: (sheet: TriagedSheet) => string, isUnique: boolean): void => {
    const byKey = grouped(rows, rowKey);
    const others = grouped(sheets, sheetKey);
    for (const sheet of [...sheets]) {
      const key = sheetKey(sheet);
      const candidates = byKey.get(key) ?? [];
      const row = isUnique && (candidates.length !== 1 || others.get(key)?.length !== 1) ? undefined : candidates.shift();
      if (row !== undefined) {
        rows.delete(row);
        sheets.delete(sheet);
        matched.push({ sheet, row, isSameBytes: text(row, "hash") === sheet.file.hash });
      }
    }
  };
  pass((row) => joined(text(row, "hash"), text(row, "file")), ({ file }) => joined(file.hash, file.path), false);
  pass((row) => text(row, "hash"), ({ file }) => file.hash, false);
  pass((row) => text(row, "file"), ({ file }) => file.path, false);
  const shown = (sheet: TriagedSheet, column: RegisterColumn): string => {
    const content = registerCells(sheet, request)[column];
    return content?.kind === "text" ? content.text : "";
  };
  pass((row) => joined(text(row, "creditCode"), text(row, "stage"), text(row, "assessedOn")), (sheet) => joined(shown(sheet, "creditCode"), shown(sheet, "stage"), shown(sheet, "assessedOn")), true);

  return { matched, added: request.sheets.filter((sheet) => sheets.has(sheet)), left: [...rows], free: [...free] };
}

/** By key, those without one left out. */
function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== "") {
      const group = groups.get(key) ?? [];
      group.push(item);
      groups.set(key, group);
    }
  }
  return groups;
}

/** "" where any part is missing. */
function joined(...parts: readonly string[]): string {
  return parts.includes("") ? "" : parts.join("\u0000");
}

/** Columns of ours that the table lacks. */
export function missingColumns(reading: HeldRegister): readonly RegisterColumn[] {
  return keysOf(REGISTER_HEADERS).filter((column) => placeIn(reading, column) < 0);
}
