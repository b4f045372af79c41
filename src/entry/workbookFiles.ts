import type { FilePort } from "../workbench/page";
import type { FileRequest } from "./fileWorker";

/** Reads and writes files in a worker of its own, one for each: a large or a hostile file never holds up the page, and ending one leaves nothing behind. */
export const workbookFiles: FilePort = {
  open: (bytes, signal) => inWorker({ kind: "open", bytes }, [bytes.buffer], signal),
  save: (workbook, locale) => inWorker({ kind: "save", workbook, locale }, []),
};

function inWorker<Answer>(request: FileRequest, handedOver: readonly ArrayBuffer[], signal?: AbortSignal): Promise<Answer> {
  const worker = new Worker(new URL("./fileWorker.ts", import.meta.url), { name: "workbook-file" });
  return new Promise<Answer>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(new DOMException("ended", "AbortError")));
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessageerror = () => reject(new Error("the answer cannot be read"));
    worker.postMessage(request, [...handedOver]);
  }).finally(() => worker.terminate());
}
