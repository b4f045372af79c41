import type { BeginWorkbook, WorkbookFilePort } from "../application";
import type { Issue } from "../core";
import type { WorkbookPlan } from "../template";
import { Unwritable, beginXlsx, writeXlsx } from "../xlsx";
import type { DeflateRaw, XlsxPacking, XlsxWriting } from "../xlsx";
import { ADD_IN } from "./addIn";

/** What is told where something in a plan is larger than Excel takes. */
export const WRITE_ISSUE_CODES = [
  "workbook-unwritable", // limit, sheet, cell
] as const;

/** The plan as the bytes of an .xlsx file, or the first thing in it that is larger than Excel takes. */
export function writeWorkbookFile(plan: WorkbookPlan, deflate: DeflateRaw): ReturnType<WorkbookFilePort["write"]> {
  const written = unlessTooLarge(() => writeXlsx({ ...plan, addIn: ADD_IN }, { deflate }));
  return written.ok ? { ok: true, bytes: written.value } : written;
}

/** Begins workbooks whose last rows come later; the first thing in one that is larger than Excel takes is told at its end, and nothing behind it is written. */
export function beginWorkbookFile(packing: XlsxPacking): BeginWorkbook {
  return (plan, late) => {
    let writing: Tried<XlsxWriting> = unlessTooLarge(() => beginXlsx({ ...plan, addIn: ADD_IN }, late, packing));
    return {
      addRows: (sheet, lines) => {
        const begun = writing;
        if (begun.ok) {
          const added = unlessTooLarge(() => begun.value.addRows(sheet, lines));
          writing = added.ok ? begun : added;
        }
      },
      end: () => {
        const begun = writing;
        const written = begun.ok ? unlessTooLarge(() => begun.value.end()) : begun;
        return written.ok ? { ok: true, bytes: written.value } : written;
      },
    };
  };
}

type Tried<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly issues: readonly Issue[] };

function unlessTooLarge<Value>(make: () => Value): Tried<Value> {
  try {
    return { ok: true, value: make() };
  } catch (error) {
    if (error instanceof Unwritable) {
      const { code, sheet, place } = error;
      return { ok: false, issues: [{ code: WRITE_ISSUE_CODES[0], path: sheet, params: { limit: code, sheet, cell: place } }] };
    }
    throw error;
  }
}
