import { runExcel } from "./runExcel";

/** Changes come in bursts (a paste, a recalculation): one call follows the last of them by this time. */
const QUIET_MS = 120;

/** Calls the listener after cells changed or were calculated anew; the result stops it. */
export function watch(listener: () => void): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const notify = (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(listener, QUIET_MS);
    return Promise.resolve();
  };
  return runExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    const handlers = [sheets.onChanged.add(notify), sheets.onCalculated.add(notify), sheets.onDeleted.add(notify), sheets.onAdded.add(notify)];
    await context.sync();
    return async () => {
      clearTimeout(timer);
      await runExcel(async () => {
        for (const handler of handlers) {
          handler.remove();
        }
        await handlers[0]?.context.sync();
      });
    };
  });
}
