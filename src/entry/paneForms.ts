import { HostError, type FormWorkPort } from "../application";
import type { PaneFormRequest } from "./paneFormWorker";

const SECONDS = 60;

/** Reads forms in a worker of its own, one for each reading, which ends with it however it ends. */
export const paneForms: FormWorkPort = {
  look: (bytes) => inWorker({ kind: "look", bytes }),
  attempt: (bytes, basis) => inWorker({ kind: "attempt", bytes, basis }),
  write: (bytes, basis) => inWorker({ kind: "write", bytes, basis }),
};

function inWorker<Answer>(request: PaneFormRequest): Promise<Answer> {
  const worker = new Worker(new URL("./paneFormWorker.ts", import.meta.url), { name: "form" });
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<Answer>((resolve, reject) => {
    timer = setTimeout(() => reject(new HostError("too-large", { hostCode: "TimeLimit" })), SECONDS * 1000);
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessageerror = () => reject(new Error("the answer cannot be read"));
    worker.postMessage(request);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
