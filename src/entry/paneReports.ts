import { HostError, type ReportPort } from "../application";
import type { PaneReportRequest } from "./paneReportWorker";

/** Reports made in a worker of its own, one for each: what fills Word's templates is loaded only then, and the pane stays alive. */
export const paneReports: ReportPort = {
  make: (work, signal) => inWorker({ kind: "report", work }, signal),
  makeDecision: (work, signal) => inWorker({ kind: "decision", work }, signal),
  builtInTemplate: (of, locale) => inWorker({ kind: "template", of, locale }, new AbortController().signal),
};

function inWorker<Answer>(request: PaneReportRequest, signal: AbortSignal): Promise<Answer> {
  const worker = new Worker(new URL("./paneReportWorker.ts", import.meta.url), { name: "report" });
  return new Promise<Answer>((resolve, reject) => {
    const cancel = (): void => reject(new HostError("cancelled"));
    signal.addEventListener("abort", cancel);
    if (signal.aborted) {
      cancel();
    }
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessageerror = () => reject(new Error("the answer cannot be read"));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
