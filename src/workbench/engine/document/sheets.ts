import type { IColumnData, IRowData, Nullable } from "@univerjs/core";
import { BooleanNumber, generateRandomId } from "@univerjs/core";
import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetTabColorCommand,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetRowCountCommand,
  SetWorksheetShowCommand,
  ToggleGridlinesCommand,
} from "@univerjs/sheets";
import type { EngineRange, EngineSheet } from "../engine";
import type { UniverContext } from "../univer/context";
import type { SideNotes } from "./sideNotes";

/** What a new sheet starts with; writing beyond makes it grow. */
export const NEW_SHEET = { rowCount: 300, columnCount: 40, defaultColumnWidth: 72, defaultRowHeight: 22 };
/** Left free below and beside what was written, so that a person can go on. */
const MARGIN_ROWS = 50;
const MARGIN_COLUMNS = 6;
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

export function listSheets(context: UniverContext, notes: SideNotes): EngineSheet[] {
  return context.workbook.getSheets().map((sheet) => {
    const id = sheet.getSheetId();
    const hidden = sheet.isSheetHidden() === BooleanNumber.TRUE;
    return {
      id,
      name: sheet.getName(),
      visibility: hidden ? (notes.veryHidden.has(id) ? "very-hidden" : "hidden") : "visible",
      tabColor: sheet.getTabColor() ?? "",
      showGridlines: !sheet.hasHiddenGridlines(),
    };
  });
}

/** Up to the last row and column that hold a cell, a look or a size of their own; a look of a whole row or column reaches to the end of the grid. */
export function readExtent(context: UniverContext, sheetId: string): { rows: number; columns: number } {
  const sheet = context.sheet(sheetId);
  let [rows, columns] = [0, 0];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (cell) [rows, columns] = [Math.max(rows, row + 1), Math.max(columns, column + 1)];
  });
  for (const [row, data] of Object.entries(sheet.getRowManager().getRowData() as Readonly<Record<string, Nullable<Partial<IRowData>>>>)) {
    rows = Math.max(rows, Number(row) + 1);
    if (data?.s) columns = sheet.getColumnCount();
  }
  for (const [column, data] of Object.entries(sheet.getColumnManager().getColumnData() as Readonly<Record<string, Nullable<Partial<IColumnData>>>>)) {
    columns = Math.max(columns, Number(column) + 1);
    if (data?.s) rows = Math.max(rows, sheet.getRowCount());
  }
  return { rows, columns };
}

export function addSheet(context: UniverContext, name: string, at: number | undefined): string {
  if (context.workbook.checkSheetName(name)) throw new Error(`There is a sheet "${name}" already.`);
  const id = generateRandomId(8);
  const index = at ?? context.workbook.getSheets().length;
  const active = context.workbook.getActiveSheet().getSheetId();
  context.run(InsertSheetCommand.id, { index, sheet: { id, name, ...NEW_SHEET } });
  // Univer brings a new sheet to the front; Excel does so only when it is asked.
  activateSheet(context, active);
  return id;
}

export function deleteSheet(context: UniverContext, sheetId: string): void {
  context.sheet(sheetId);
  const rest = context.workbook.getSheets().filter((sheet) => sheet.getSheetId() !== sheetId && sheet.isSheetHidden() !== BooleanNumber.TRUE);
  const next = rest[0];
  if (!next) throw new Error("A workbook keeps at least one visible sheet.");
  if (context.workbook.getActiveSheet().getSheetId() === sheetId) activateSheet(context, next.getSheetId());
  context.run(RemoveSheetCommand.id, { subUnitId: sheetId });
}

export function updateSheet(context: UniverContext, notes: SideNotes, sheetId: string, patch: Partial<Omit<EngineSheet, "id">>): void {
  const sheet = context.sheet(sheetId);
  if (patch.name !== undefined && patch.name !== sheet.getName()) {
    if (context.workbook.getSheets().some((other) => other !== sheet && other.getName() === patch.name)) {
      throw new Error(`There is a sheet "${patch.name}" already.`);
    }
    context.run(SetWorksheetNameCommand.id, { subUnitId: sheetId, name: patch.name });
  }
  if (patch.tabColor !== undefined) context.attempt(SetTabColorCommand.id, { subUnitId: sheetId, value: patch.tabColor });
  if (patch.showGridlines !== undefined) {
    context.attempt(ToggleGridlinesCommand.id, { subUnitId: sheetId, showGridlines: patch.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }
  if (patch.visibility !== undefined) setVisibility(context, notes, sheetId, patch.visibility);
}

function setVisibility(context: UniverContext, notes: SideNotes, sheetId: string, visibility: EngineSheet["visibility"]): void {
  const active = context.workbook.getActiveSheet().getSheetId();
  if (visibility === "very-hidden") notes.veryHidden.add(sheetId);
  else notes.veryHidden.delete(sheetId);
  const hidden = context.sheet(sheetId).isSheetHidden() === BooleanNumber.TRUE;
  if (visibility === "visible") {
    if (!hidden) return;
    context.run(SetWorksheetShowCommand.id, { subUnitId: sheetId });
    activateSheet(context, active);
    return;
  }
  if (hidden) return;
  if (active === sheetId) {
    const next = context.workbook.getSheets().find((sheet) => sheet.getSheetId() !== sheetId && sheet.isSheetHidden() !== BooleanNumber.TRUE);
    if (!next) throw new Error("A workbook keeps at least one visible sheet.");
    activateSheet(context, next.getSheetId());
  }
  context.run(SetWorksheetHideCommand.id, { subUnitId: sheetId });
}

export function moveSheet(context: UniverContext, sheetId: string, to: number): void {
  context.sheet(sheetId);
  const last = context.workbook.getSheets().length - 1;
  context.attempt(SetWorksheetOrderCommand.id, { subUnitId: sheetId, order: Math.min(Math.max(to, 0), last) });
}

export function activateSheet(context: UniverContext, sheetId: string): void {
  context.sheet(sheetId);
  context.run(SetWorksheetActiveOperation.id, { subUnitId: sheetId });
}

/** Makes room for a range, with some to spare. */
export function growSheet(context: UniverContext, range: EngineRange): void {
  const sheet = context.sheet(range.sheetId);
  const [rows, columns] = [range.row + range.rows, range.column + range.columns];
  if (rows > MAX_ROWS || columns > MAX_COLUMNS) throw new Error("A sheet has 1,048,576 rows and 16,384 columns.");
  if (rows > sheet.getRowCount()) {
    context.run(SetWorksheetRowCountCommand.id, { subUnitId: range.sheetId, rowCount: Math.min(rows + MARGIN_ROWS, MAX_ROWS) });
  }
  if (columns > sheet.getColumnCount()) {
    context.run(SetWorksheetColumnCountCommand.id, { subUnitId: range.sheetId, columnCount: Math.min(columns + MARGIN_COLUMNS, MAX_COLUMNS) });
  }
}
