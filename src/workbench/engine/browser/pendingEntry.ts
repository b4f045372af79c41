import type { DocumentDataModel, Univer } from "@univerjs/core";
import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, ICommandService, IUniverInstanceService } from "@univerjs/core";
import { DeviceInputEventType, IRenderManagerService } from "@univerjs/engine-render";
import { EditingRenderController, IEditorBridgeService, SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import { KeyCode } from "@univerjs/ui";
import { activateSheet } from "../document/sheets";
import { UNIT_ID, UniverContext } from "../univer/context";
import type { EntryJudge, RefusedEntry } from "./entryJudge";

/**
 * Takes over what is being typed in a cell or in the formula bar, as the Enter key does, and leaves the selection where it is.
 * Answers the entry that was refused, by a validation or because its cell is protected: that is gone from the grid, as always there.
 * Null when there was none, or when it stands in its cell; waits for what was typed before and is still being judged.
 */
export async function finishEntry(univer: Univer, judge: EntryJudge, refusals: () => number): Promise<RefusedEntry | null> {
  const injector = univer.__getInjector();
  const context = new UniverContext(injector);
  const editor = injector.get(IEditorBridgeService);
  const commands = injector.get(ICommandService);
  const place = editor.getEditCellState();
  const typed = injector.get(IUniverInstanceService).getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  const submitter = injector.get(IRenderManagerService).getRenderById(UNIT_ID)?.with(EditingRenderController);
  if (!editor.isVisible().visible || !place || !typed || !submitter) return judge.settled();

  const { sheetId, row, column } = place;
  // A formula may be pointed together on other sheets, and Univer reads the cell of the sheet in front. To bring the sheet to the front
  // that is there already would make Univer take the entry over by itself, and whether it was refused would stay unknown.
  if (context.workbook.getActiveSheet().getSheetId() !== sheetId) activateSheet(context, sheetId);
  const refusedBefore = refusals();
  const text = (typed.getBody()?.dataStream ?? "").replace(/\r\n$/, "").replaceAll("\r", "\n");
  const isTaken = await submitter.submitCellData(typed);
  // What was in the editor stands in the cell by now, or has been refused, so that leaving it gives nothing up.
  commands.syncExecuteCommand(SetCellEditVisibleOperation.id, { unitId: UNIT_ID, visible: false, eventType: DeviceInputEventType.Keyboard, keycode: KeyCode.ESC });
  const earlier = await judge.settled();
  if (earlier !== null) return earlier;
  return isTaken && refusals() === refusedBefore ? null : { range: { sheetId, row, column, rows: 1, columns: 1 }, text };
}
