import type { WorkbookPort } from "./ports";

/** Calls the listener after the workbook changed; the returned function stops it, also while the watch is still being set up. */
export function watchWorkbook(workbook: Pick<WorkbookPort, "watch">, listener: () => void): () => void {
  let stopped = false;
  const watching = workbook.watch(() => {
    if (!stopped) {
      listener();
    }
  });
  // A host that refuses events only costs the live refresh; every use case still reads the workbook itself.
  const settled = watching.catch(() => null);
  return () => {
    stopped = true;
    void settled.then((stop) => stop?.()).catch(() => null);
  };
}
