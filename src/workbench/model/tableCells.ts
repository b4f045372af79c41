import type { EngineTable, EngineValue } from "../engine";
import { HostError, itemNotFound } from "./hostError";
import { CellRange, type Table } from "./objects";

/** The table as the grid holds it; `ItemNotFound` when it is gone. */
export function tableState(self: Table): EngineTable {
  const table = self.session.engine.tables().find((one) => one.id === self.tableId);
  if (!table) throw itemNotFound("table");
  return table;
}

/** The header row. */
export function headerRange(self: Table): CellRange {
  const { range } = tableState(self);
  return new CellRange(self.session, range.sheetId, { ...range, rows: 1 });
}

/** The rows below the header. */
export function bodyRange(self: Table): CellRange {
  const { range } = tableState(self);
  return new CellRange(self.session, range.sheetId, { ...range, row: range.row + 1, rows: Math.max(1, range.rows - 1) });
}

/** The headers as texts. */
export function headers(self: Table): readonly string[] {
  const cells = self.session.engine.read(headerRange(self).range)[0] ?? [];
  return cells.map((cell) => (cell.value === null ? "" : typeof cell.value === "string" ? cell.value : cell.text));
}

/**
 * Makes header cells what Excel makes of them: texts, none empty, none twice.
 * `base` is the word that a missing header is made of.
 */
export function uniqueHeaders(values: readonly EngineValue[], base: string): readonly string[] {
  const taken = new Set<string>();
  return values.map((value, index) => {
    const wanted = value === null || value === "" ? `${base}${index + 1}` : String(value);
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** "Table1" or the first number after it that no table and no name bears; "表1" in a Chinese document. */
export function freeTableName(self: { readonly session: Table["session"] }): string {
  const { engine, locale } = self.session;
  const base = locale.toLowerCase().startsWith("zh") ? "表" : "Table";
  const taken = new Set([...engine.tables(), ...engine.names()].map((one) => one.name.toLowerCase()));
  let number = 1;
  while (taken.has(`${base}${number}`.toLowerCase())) number += 1;
  return `${base}${number}`;
}

/** Refuses a structural change of a table that stands on a protected sheet. */
export function guardTable(self: Table): void {
  self.session.guardSheet(tableState(self).range.sheetId);
}

/** Whether the rectangle holds nothing. */
export function isEmpty(range: CellRange): boolean {
  return range.session.engine.read(range.range).every((line) => line.every((cell) => cell.type === "blank" && cell.formula === ""));
}

/** A change that Excel makes by moving single cells, which the workbench does not. */
export function cannotShift(what: string): HostError {
  return new HostError("UnsupportedOperation", `The workbench does not move single cells: ${what}.`);
}
