import type { BuildProgress } from "../../application";
import type { WorkbookPlan } from "../../template";
import { BUILDING_NAME } from "../ours";
import { runExcel } from "../runExcel";
import { replaceRules } from "./rules";
import { writeContents } from "./contents";
import { clearLeftovers } from "./leftovers";
import { prepareSheets } from "./sheets";
import { repointNames, writeCharts, writePrint, writeTables } from "./objects";
import { writeStyles } from "./styles";

export interface BuildOptions {
  /** the defined name that marks a build under way */
  readonly mark?: string;
  readonly signal?: AbortSignal;
}

/**
 * Renders a plan into the open workbook in a fixed number of round trips (plus one for each chunk of contents beyond
 * the first). Contents stand in the plan before anything outside it is cleared, so that an interruption at any point
 * loses no entry; a hidden name (`SS_Building` for a scoring workbook) marks a build under way, and building again finishes it.
 * An abort is heeded between two chunks of contents and rejects with `cancelled`.
 */
export function buildPlan(plan: WorkbookPlan, onProgress: (progress: BuildProgress) => void, { mark = BUILDING_NAME, signal }: BuildOptions = {}): Promise<void> {
  return runExcel(async (context) => {
    const report = (step: BuildProgress["step"], done: number): void => onProgress({ step, done, of: 6 });

    report("prepare", 0);
    const { targets, namesBefore } = await prepareSheets(context, plan, mark);

    report("values", 1);
    repointNames(context, plan, namesBefore);
    const pieces = await writeContents(context, targets, signal);

    report("formats", 2);
    targets.forEach(writeTables);
    targets.forEach((target) => writeStyles(target, pieces));
    await context.sync();

    report("rules", 3);
    for (const target of targets) {
      replaceRules(target);
      writePrint(target);
    }
    targets.forEach(writeCharts);
    clearLeftovers(targets, pieces);
    await context.sync();

    report("protect", 4);
    for (const { sheet, plan: sheetPlan } of targets) {
      if (sheetPlan.protection !== null) {
        sheet.protection.protect({ ...sheetPlan.protection, selectionMode: "Normal" });
      }
    }
    await context.sync();

    report("finish", 5);
    context.workbook.properties.title = plan.properties.title;
    context.workbook.properties.subject = plan.properties.subject;
    context.workbook.names.getItem(mark).delete();
    const active = targets.find(({ plan: sheetPlan }) => sheetPlan.name === plan.activeSheet);
    active?.sheet.activate();
    active?.sheet.getRange("A1").select();
    await context.sync();
    report("finish", 6);
  });
}
