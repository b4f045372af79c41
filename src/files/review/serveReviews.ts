import { createHash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import type { FormBasis } from "../../application";
import type { ReviewedContent } from "../../core";
import { readFileNow } from "../nodeFiles";
import { READY } from "./reviewMessages";
import type { ReviewAnswer, ReviewRequest, ReviewWorkerData } from "./reviewMessages";

/** Answers the pool's requests in a worker thread, one after the other: reads the file that is asked for and reviews its bytes. */
export function serveReviews(review: (bytes: Uint8Array, form: FormBasis | null) => Promise<ReviewedContent>): void {
  const port = parentPort;
  if (port === null) {
    throw new Error("reviews are served in a worker thread");
  }
  const { form } = workerData as ReviewWorkerData;
  let before = Promise.resolve();
  port.on("message", ({ path }: ReviewRequest) => {
    before = before
      .then(() => answer(path, (bytes) => review(bytes, form)))
      .then(
        (given) => port.postMessage(given),
        // A failure that only rejects stays in here; thrown, it ends the worker and reaches the pool. Nothing else is begun before it is.
        (error: unknown) => new Promise(() => setImmediate(() => {
          throw error;
        })),
      );
  });
  port.postMessage(READY);
}

async function answer(path: string, review: (bytes: Uint8Array) => Promise<ReviewedContent>): Promise<ReviewAnswer> {
  // The thread has nothing else to do meanwhile, and the way to the threads that read for it takes longer than reading.
  const read = readFileNow(path);
  if (!read.ok) {
    const { code, params } = read.failure;
    return { hash: "", content: { kind: "refused", company: "", issues: [{ code, path: "", params }] } };
  }
  return { hash: createHash("sha256").update(read.bytes).digest("hex"), content: await review(read.bytes) };
}
