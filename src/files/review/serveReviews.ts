import { createHash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import type { FormBasis } from "../../application";
import type { ReviewedContent } from "../../core";
import { nodeFiles } from "../nodeFiles";
import { READY } from "./reviewMessages";
import type { ReviewAnswer, ReviewRequest, ReviewWorkerData } from "./reviewMessages";

/** Answers the pool's requests in a worker thread: reads the file that is asked for and reviews its bytes. */
export function serveReviews(review: (bytes: Uint8Array, form: FormBasis | null) => Promise<ReviewedContent>): void {
  const port = parentPort;
  if (port === null) {
    throw new Error("reviews are served in a worker thread");
  }
  const { form } = workerData as ReviewWorkerData;
  port.on("message", ({ path }: ReviewRequest) => {
    answer(path, (bytes) => review(bytes, form)).then(
      (given) => port.postMessage(given),
      // A failure that only rejects stays in here; thrown, it ends the worker and reaches the pool.
      (error: unknown) => setImmediate(() => {
        throw error;
      }),
    );
  });
  port.postMessage(READY);
}

async function answer(path: string, review: (bytes: Uint8Array) => Promise<ReviewedContent>): Promise<ReviewAnswer> {
  const read = await nodeFiles.read(path);
  if (!read.ok) {
    const { code, params } = read.failure;
    return { hash: "", content: { kind: "refused", company: "", issues: [{ code, path: "", params }] } };
  }
  return { hash: createHash("sha256").update(read.bytes).digest("hex"), content: await review(read.bytes) };
}
