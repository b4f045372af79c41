import type { Place } from "../core";
import type { WorkbookPort } from "./ports";

/** Calls the listener after the workbook changed; the returned function stops it, also while the watch is still being set up. */
export function watchWorkbook(workbook: Pick<WorkbookPort, "watch">, listener: () => void): () => void {
  return stoppable((tell) => workbook.watch(tell), listener);
}

/** Calls the listener with the cell that is selected, and again after each change of it; the returned function stops it in the same way. */
export function watchSelection(workbook: Pick<WorkbookPort, "watchSelection">, listener: (place: Place | null) => void): () => void {
  return stoppable((tell) => workbook.watchSelection(tell), listener);
}

function stoppable<Heard extends readonly unknown[]>(
  begin: (tell: (...heard: Heard) => void) => Promise<() => Promise<void>>,
  listener: (...heard: Heard) => void,
): () => void {
  let stopped = false;
  const watching = begin((...heard) => {
    if (!stopped) {
      listener(...heard);
    }
  });
  // A host that refuses events only costs the live refresh; every use case still reads the workbook itself.
  const settled = watching.catch(() => null);
  return () => {
    stopped = true;
    void settled.then((stop) => stop?.()).catch(() => null);
  };
}
