import type { WorkbookFilePort } from "../application";
import type { WorkbookPlan } from "../template";
import { Unwritable, writeXlsx } from "../xlsx";
import type { DeflateRaw } from "../xlsx";
import { ADD_IN } from "./addIn";

/** What is told where something in a plan is larger than Excel takes. */
export const WRITE_ISSUE_CODES = [
  "workbook-unwritable", // limit, sheet, cell
] as const;

/** The plan as the bytes of an .xlsx file, or the first thing in it that is larger than Excel takes. */
export function writeWorkbookFile(plan: WorkbookPlan, deflate: DeflateRaw): ReturnType<WorkbookFilePort["write"]> {
  try {
    return { ok: true, bytes: writeXlsx({ ...plan, addIn: ADD_IN }, { deflate }) };
  } catch (error) {
    if (error instanceof Unwritable) {
      const { code, sheet, place } = error;
      return { ok: false, issues: [{ code: WRITE_ISSUE_CODES[0], path: sheet, params: { limit: code, sheet, cell: place } }] };
    }
    throw error;
  }
}
