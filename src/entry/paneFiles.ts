import { HostError, type FileWorkPort } from "../application";
import type { PaneFileRequest } from "./paneFileWorker";

/**
 * Reads and writes files in a worker of its own, one for each: the pane stays alive under a large or a hostile file, and
 * ending the worker ends the reading at once, wherever it stands.
 */
export const paneFiles: FileWorkPort = {
  check: (bytes, signal) => inWorker({ kind: "check", bytes }, [bytes.buffer], signal),
  readCopy: (bytes, signal) => inWorker({ kind: "copy", bytes }, [bytes.buffer], signal),
  readBank: (bytes, signal) => inWorker({ kind: "bank", bytes }, [bytes.buffer], signal),
  readRound: (text, signal) => inWorker({ kind: "round", text }, [], signal),
  write: (plan, signal) => inWorker({ kind: "write", plan }, [], signal),
};

function inWorker<Answer>(request: PaneFileRequest, handedOver: readonly ArrayBuffer[], signal: AbortSignal): Promise<Answer> {
  const worker = new Worker(new URL("./paneFileWorker.ts", import.meta.url), { name: "scoring-file" });
  return new Promise<Answer>((resolve, reject) => {
    const cancel = (): void => reject(new HostError("cancelled"));
    signal.addEventListener("abort", cancel);
    if (signal.aborted) {
      cancel();
    }
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessageerror = () => reject(new Error("the answer cannot be read"));
    worker.postMessage(request, [...handedOver]);
  }).finally(() => worker.terminate());
}
