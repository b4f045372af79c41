import type { FileAnswer, RosterAnswer } from "../verifyPage";
import { answerVerification, type VerifyRequest } from "./verifyPageWork";

/** Longer than any file of people takes, on a slow machine as well. */
const LONGEST = 60_000;

/** Begun, the worker says so; then it answers. */
type FromWorker = { readonly kind: "begun" } | { readonly kind: "answer"; readonly answer: RosterAnswer | FileAnswer };

/** Makes this the worker's side: it answers one request. */
export function serveVerification(): void {
  self.onmessage = ({ data }: MessageEvent<VerifyRequest>) => {
    answerVerification(data).then((answer) => self.postMessage({ kind: "answer", answer } satisfies FromWorker), reportError);
  };
  self.postMessage({ kind: "begun" } satisfies FromWorker);
}

/**
 * Asks a worker of its own, which runs this very program (`script`, its text): a hostile file never holds up the page, and ending the worker
 * leaves nothing behind. A browser that starts no worker for a page from a disk answers in the page itself.
 */
export function askWorker(script: string, request: VerifyRequest): Promise<RosterAnswer | FileAnswer> {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  let worker: Worker;
  try {
    worker = new Worker(address, { name: "verify" });
  } catch (error) {
    URL.revokeObjectURL(address);
    if (error instanceof DOMException) {
      return answerVerification(request);
    }
    throw error;
  }
  let hasBegun = false;
  let limit: ReturnType<typeof setTimeout> | undefined;
  return new Promise<RosterAnswer | FileAnswer>((resolve) => {
    limit = setTimeout(() => resolve({ kind: "failed" }), LONGEST);
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === "begun") {
        hasBegun = true;
        worker.postMessage(request);
      } else {
        resolve(data.answer);
      }
    };
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(hasBegun ? { kind: "failed" } : answerVerification(request));
    };
  }).finally(() => {
    clearTimeout(limit);
    worker.terminate();
    URL.revokeObjectURL(address);
  });
}
