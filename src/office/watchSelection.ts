import type { Place } from "../core";
import { runExcel } from "./runExcel";

/**
 * Calls the listener with the active cell now and after each change of the selection or of the sheet; the result stops it.
 * However fast the selection moves, one question is on its way at a time, and the last answer is about where it came to rest.
 */
export function watchSelection(listener: (place: Place | null) => void): Promise<() => Promise<void>> {
  let asking = false;
  let wanted = false;
  let stopped = false;
  const ask = async (): Promise<void> => {
    wanted = true;
    if (asking) {
      return;
    }
    asking = true;
    while (wanted && !stopped) {
      wanted = false;
      const place = await activeCell();
      if (!stopped) {
        listener(place);
      }
    }
    asking = false;
  };
  return runExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    const handlers = [sheets.onSelectionChanged.add(ask), sheets.onActivated.add(ask)];
    await context.sync();
    void ask();
    return async () => {
      stopped = true;
      await runExcel(async () => {
        for (const handler of handlers) {
          handler.remove();
        }
        await handlers[0]?.context.sync();
      });
    };
  });
}

/** Null where a chart or nothing is selected, or the host cannot say for now: whoever follows the selection then stays where they are. */
function activeCell(): Promise<Place | null> {
  return runExcel(async (context): Promise<Place> => {
    const cell = context.workbook.getActiveCell();
    cell.load({ address: true, worksheet: { name: true } });
    await context.sync();
    const { address, worksheet } = cell;
    return { sheet: worksheet.name, address: address.slice(address.lastIndexOf("!") + 1) };
  }).catch(() => null);
}
