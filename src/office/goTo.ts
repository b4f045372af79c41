import type { Place } from "../core";
import { runExcel } from "./runExcel";

/** Brings a place into view and selects it; a hidden sheet is shown first, since a finding may be about it. */
export function goTo(place: Place): Promise<void> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    sheet.load({ visibility: true });
    await context.sync();
    // Only where it must be: what changes the workbook may cost a person their steps of undo.
    if (sheet.visibility !== "Visible") {
      sheet.visibility = "Visible";
    }
    sheet.activate();
    sheet.getRange(place.address).select();
    await context.sync();
  });
}
