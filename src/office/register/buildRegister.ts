import type { BuildProgress } from "../../application";
import type { WorkbookPlan } from "../../template";
import { buildPlan } from "../build/buildPlan";
import { REGISTER_MARK } from "../ours";
import { runExcel } from "../runExcel";

/** Writes a new register beside what is in the workbook; sheets of one that was broken off are blanked first, so that no row of another run is left. */
export async function buildRegister(plan: WorkbookPlan, onProgress: (progress: BuildProgress) => void, signal: AbortSignal): Promise<void> {
  await runExcel(clearUnfinished);
  await buildPlan(plan, onProgress, { mark: REGISTER_MARK, signal });
}

async function clearUnfinished(context: Excel.RequestContext): Promise<void> {
  const mark = context.workbook.names.getItemOrNullObject(REGISTER_MARK);
  const { worksheets } = context.workbook;
  mark.load({ formula: true });
  worksheets.load({ name: true });
  await context.sync();
  const taken = mark.isNullObject ? [] : String(mark.formula).replace(/^="|"$/g, "").split(":");
  for (const sheet of worksheets.items.filter(({ name }) => taken.includes(name))) {
    sheet.getRange().clear("Contents");
  }
  await context.sync();
}
