import type { IRange } from "@univerjs/core";
import { Direction, RANGE_TYPE } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  CancelFrozenCommand,
  copyRangeStyles,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveWorksheetMergeCommand,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenCommand,
  SetRowHeightCommand,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetRowIsAutoHeightCommand,
} from "@univerjs/sheets";
import type { EngineRange } from "../engine";
import type { UniverContext } from "../univer/context";
import { fromRange, intersects, toRange, UNIT_ID } from "../univer/context";
import { clearCells } from "./cells";
import { growSheet } from "./sheets";

function wholeRows(context: UniverContext, sheetId: string, row: number, count: number): IRange {
  const sheet = context.sheet(sheetId);
  return { startRow: row, endRow: row + count - 1, startColumn: 0, endColumn: sheet.getColumnCount() - 1, rangeType: RANGE_TYPE.ROW };
}

function wholeColumns(context: UniverContext, sheetId: string, column: number, count: number): IRange {
  const sheet = context.sheet(sheetId);
  return { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: column, endColumn: column + count - 1, rangeType: RANGE_TYPE.COLUMN };
}

/** The new rows take the look of the row above, as in Excel. */
export function insertRows(context: UniverContext, sheetId: string, row: number, count: number): void {
  growSheet(context, { sheetId, row, column: 0, rows: 1, columns: 1 });
  const range = wholeRows(context, sheetId, row, count);
  const cellValue = row === 0 ? undefined : copyRangeStyles(context.sheet(sheetId), range.startRow, range.endRow, range.startColumn, range.endColumn, true, row - 1);
  context.run(InsertRowByRangeCommand.id, { subUnitId: sheetId, direction: Direction.UP, range, ...(cellValue ? { cellValue } : {}) });
}

export function insertColumns(context: UniverContext, sheetId: string, column: number, count: number): void {
  growSheet(context, { sheetId, row: 0, column, rows: 1, columns: 1 });
  const range = wholeColumns(context, sheetId, column, count);
  const cellValue = column === 0 ? undefined : copyRangeStyles(context.sheet(sheetId), range.startRow, range.endRow, range.startColumn, range.endColumn, false, column - 1);
  context.run(InsertColByRangeCommand.id, { subUnitId: sheetId, direction: Direction.LEFT, range, ...(cellValue ? { cellValue } : {}) });
}

/** Rows beyond the sheet's end do not exist in the grid: deleting them changes nothing. */
export function deleteRows(context: UniverContext, sheetId: string, row: number, count: number): void {
  const present = Math.min(count, context.sheet(sheetId).getRowCount() - row);
  if (present > 0) context.run(RemoveRowByRangeCommand.id, { subUnitId: sheetId, range: wholeRows(context, sheetId, row, present) });
}

export function deleteColumns(context: UniverContext, sheetId: string, column: number, count: number): void {
  const present = Math.min(count, context.sheet(sheetId).getColumnCount() - column);
  if (present > 0) context.run(RemoveColByRangeCommand.id, { subUnitId: sheetId, range: wholeColumns(context, sheetId, column, present) });
}

/** By a mutation: Univer's command fits every row to the new width, which takes seconds for a build and which Excel does not do. */
export function setColumnWidth(context: UniverContext, sheetId: string, column: number, count: number, pixels: number): void {
  growSheet(context, { sheetId, row: 0, column, rows: 1, columns: count });
  const params = { unitId: UNIT_ID, subUnitId: sheetId, ranges: [wholeColumns(context, sheetId, column, count)], colWidth: pixels };
  const before = SetWorksheetColWidthMutationFactory(params, context.sheet(sheetId));
  context.runMutations([{ id: SetWorksheetColWidthMutation.id, params }], [{ id: SetWorksheetColWidthMutation.id, params: before }]);
}

export function setRowHeight(context: UniverContext, sheetId: string, row: number, count: number, pixels: number): void {
  growSheet(context, { sheetId, row, column: 0, rows: count, columns: 1 });
  context.run(SetRowHeightCommand.id, { subUnitId: sheetId, ranges: [wholeRows(context, sheetId, row, count)], value: pixels });
}

export function autofitRows(context: UniverContext, sheetId: string, row: number, count: number): void {
  context.attempt(SetWorksheetRowIsAutoHeightCommand.id, { subUnitId: sheetId, ranges: [wholeRows(context, sheetId, row, count)] });
}

/** By mutations: Univer's commands select what they hide. */
export function setRowsHidden(context: UniverContext, sheetId: string, row: number, count: number, hidden: boolean): void {
  growSheet(context, { sheetId, row, column: 0, rows: count, columns: 1 });
  const params = { unitId: UNIT_ID, subUnitId: sheetId, ranges: [wholeRows(context, sheetId, row, count)] };
  const [hide, show] = [{ id: SetRowHiddenMutation.id, params }, { id: SetRowVisibleMutation.id, params }];
  context.runMutations([hidden ? hide : show], [hidden ? show : hide]);
}

export function setColumnsHidden(context: UniverContext, sheetId: string, column: number, count: number, hidden: boolean): void {
  growSheet(context, { sheetId, row: 0, column, rows: 1, columns: count });
  const params = { unitId: UNIT_ID, subUnitId: sheetId, ranges: [wholeColumns(context, sheetId, column, count)] };
  const [hide, show] = [{ id: SetColHiddenMutation.id, params }, { id: SetColVisibleMutation.id, params }];
  context.runMutations([hidden ? hide : show], [hidden ? show : hide]);
}

export function listMerges(context: UniverContext, sheetId: string): EngineRange[] {
  return context.sheet(sheetId).getMergeData().map((range) => fromRange(sheetId, range));
}

/** The upper left cell keeps its content, the others lose theirs; merges that overlap are taken apart first. */
export function mergeCells(context: UniverContext, range: EngineRange): void {
  growSheet(context, range);
  const subUnitId = range.sheetId;
  const inTheWay = listMerges(context, subUnitId).filter((merge) => intersects(merge, range));
  if (inTheWay.length > 0) context.run(RemoveWorksheetMergeCommand.id, { subUnitId, ranges: inTheWay.map(toRange) });
  clearCells(context, range, "contents", { row: range.row, column: range.column });
  // Univer's command asks the person first, and is done later.
  const params = { unitId: UNIT_ID, subUnitId, ranges: [toRange(range)] };
  context.runMutations([{ id: AddWorksheetMergeMutation.id, params }], [{ id: RemoveWorksheetMergeMutation.id, params }]);
}

export function unmergeCells(context: UniverContext, range: EngineRange): void {
  context.attempt(RemoveWorksheetMergeCommand.id, { subUnitId: range.sheetId, ranges: [toRange(range)] });
}

export function readFreeze(context: UniverContext, sheetId: string): { rows: number; columns: number } {
  const { xSplit, ySplit } = context.sheet(sheetId).getFreeze();
  return { rows: ySplit, columns: xSplit };
}

export function setFreeze(context: UniverContext, sheetId: string, rows: number, columns: number): void {
  if (rows === 0 && columns === 0) {
    context.attempt(CancelFrozenCommand.id, { subUnitId: sheetId });
    return;
  }
  growSheet(context, { sheetId, row: 0, column: 0, rows: rows + 1, columns: columns + 1 });
  context.run(SetFrozenCommand.id, {
    subUnitId: sheetId,
    startRow: rows === 0 ? -1 : rows,
    startColumn: columns === 0 ? -1 : columns,
    xSplit: columns,
    ySplit: rows,
  });
}
