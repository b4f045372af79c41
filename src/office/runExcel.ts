import { toHostError } from "./hostError";

/**
 * Runs a batch against the open workbook, as one step of undo where this Excel can group, and waits while the
 * user is still typing in a cell. Rejects with a `HostError` and nothing else.
 */
export async function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const grouped = Office.context.requirements.isSetSupported("ExcelApi", "1.20");
  try {
    return await Excel.run({ delayForCellEdit: true, ...(grouped ? { mergeUndoGroup: true } : {}) }, batch);
  } catch (error) {
    throw toHostError(error);
  }
}
