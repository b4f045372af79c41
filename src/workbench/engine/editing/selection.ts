import { SelectionMoveType, SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import type { EngineRange } from "../engine";
import { activateSheet } from "../document/sheets";
import type { UniverContext } from "../univer/context";
import { fromRange, toRange } from "../univer/context";

export function readSelection(context: UniverContext): EngineRange {
  const sheetId = context.workbook.getActiveSheet().getSheetId();
  const range = context.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
  return range ? fromRange(sheetId, range) : { sheetId, row: 0, column: 0, rows: 1, columns: 1 };
}

/** Selects on the range's sheet, which comes to the front. */
export function select(context: UniverContext, range: EngineRange): void {
  if (context.workbook.getActiveSheet().getSheetId() !== range.sheetId) activateSheet(context, range.sheetId);
  const area = toRange(range);
  context.run(SetSelectionsOperation.id, {
    subUnitId: range.sheetId,
    reveal: true,
    type: SelectionMoveType.MOVE_END,
    selections: [
      {
        range: area,
        primary: { actualRow: area.startRow, actualColumn: area.startColumn, isMerged: false, isMergedMainCell: false, ...area, endRow: area.startRow, endColumn: area.startColumn },
        style: null,
      },
    ],
  });
}
