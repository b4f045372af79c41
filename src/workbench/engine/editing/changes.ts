import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import type { IInsertColMutationParams } from "@univerjs/sheets";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import type { EngineEvent } from "../engine";
import type { UniverContext } from "../univer/context";
import { contentRanges } from "./touched";

const SHIFTS: Readonly<Record<string, { readonly axis: "row" | "column"; readonly sign: 1 | -1 }>> = {
  [InsertRowMutation.id]: { axis: "row", sign: 1 },
  [RemoveRowMutation.id]: { axis: "row", sign: -1 },
  [InsertColMutation.id]: { axis: "column", sign: 1 },
  [RemoveColMutation.id]: { axis: "column", sign: -1 },
};

/** Turns what Univer executes into the engine's events. */
export function listenToChanges(context: UniverContext, tell: (event: EngineEvent) => void): () => void {
  let active = context.workbook.getActiveSheet().getSheetId();
  const observe = (command: Readonly<ICommandInfo>, options?: IExecutionOptions): void => {
    if (options?.fromFormula === true || options?.onlyLocal === true) return;
    const params = (command.params ?? {}) as { subUnitId?: string; sheet?: { id: string } };
    switch (command.id) {
      case InsertSheetMutation.id:
        if (params.sheet) tell({ kind: "sheet-added", sheetId: params.sheet.id });
        return;
      case RemoveSheetMutation.id:
        return tellOfSheet("sheet-deleted", params.subUnitId);
      case SetWorksheetActiveOperation.id:
        // Univer tells late of sheets that it brought to the front by itself: what counts is which one is there now.
        if (context.workbook.getActiveSheet().getSheetId() === active) return;
        active = context.workbook.getActiveSheet().getSheetId();
        return tellOfSheet("sheet-activated", active);
      case SetWorksheetNameMutation.id:
        return tellOfSheet("sheet-renamed", params.subUnitId);
      default:
        tellOfShift(command);
        for (const range of contentRanges(context, command) ?? []) {
          tell({ kind: "changed", range, source: context.runsForProgram ? "api" : "user" });
        }
    }
  };
  const tellOfShift = (command: Readonly<ICommandInfo>): void => {
    const shift = SHIFTS[command.id];
    if (!shift) return;
    const { subUnitId: sheetId, range } = command.params as IInsertColMutationParams;
    const [at, end] = shift.axis === "row" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    tell({ kind: "shifted", sheetId, axis: shift.axis, at, count: shift.sign * (end - at + 1), source: context.runsForProgram ? "api" : "user" });
  };
  const tellOfSheet = (kind: "sheet-deleted" | "sheet-activated" | "sheet-renamed", sheetId: string | undefined): void => {
    if (sheetId !== undefined) tell({ kind, sheetId });
  };
  const listening = context.commands.onCommandExecuted(observe);
  return () => listening.dispose();
}
