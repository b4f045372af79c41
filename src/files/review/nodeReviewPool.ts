import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import type { ClosableReviewPool, FileDigest, FormBasis } from "../../application";
import { nodeFiles } from "../nodeFiles";
import { reviewPool } from "./reviewPool";
import type { ReviewWorker, WorkerEvents, WorkerLoss } from "./reviewLane";
import type { ReviewRequest, ReviewWorkerData } from "./reviewMessages";

/** With the next file at hand a worker does not wait until its answer is taken and another request comes. */
export const FILES_PER_WORKER = 2;

/** The worker's program, and the limits that hold for each file. */
export interface ReviewPoolOptions {
  readonly worker: URL;
  /** how many files are read at once */
  readonly jobs: number;
  readonly secondsPerFile: number;
  /** of JavaScript objects; what a file unfolds to is limited by the reader itself */
  readonly megabytesPerWorker: number;
  /** by which files are read that are no scoring workbooks of ours; null where none are */
  readonly form: FormBasis | null;
}

/** Reviews files of this computer in worker threads, each with a limit of its memory. */
export function nodeReviewPool({ worker, jobs, secondsPerFile, megabytesPerWorker, form }: ReviewPoolOptions): ClosableReviewPool {
  return reviewPool<ReviewRequest>({
    workers: jobs,
    jobs: jobs * FILES_PER_WORKER,
    secondsPerFile,
    start: (events) => thread(worker, { megabytes: megabytesPerWorker, form }, events),
    requestOf: (path) => ({ path }),
    digest: digestOf,
  });
}

/** Reads a file once for its SHA-256 alone. */
export async function digestOf(path: string): Promise<FileDigest> {
  const read = await nodeFiles.read(path);
  return read.ok
    ? { ok: true, hash: createHash("sha256").update(read.bytes).digest("hex") }
    : { ok: false, issue: { code: read.failure.code, path: "", params: read.failure.params } };
}

function thread(program: URL, { megabytes, form }: { readonly megabytes: number; readonly form: FormBasis | null }, { onMessage, onLost }: WorkerEvents): ReviewWorker<ReviewRequest> {
  const worker = new Worker(program, {
    workerData: { form } satisfies ReviewWorkerData,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    // What is written by accident must not mix with the program's own output.
    stdout: true,
    stderr: true,
  });
  worker.on("message", onMessage);
  let loss: WorkerLoss | null = null;
  worker.on("error", (cause) => {
    loss = codeOf(cause) === "ERR_WORKER_OUT_OF_MEMORY" ? { code: "review-memory-limit", params: { megabytes }, cause } : { code: "review-failed", params: { reason: String(cause) }, cause };
  });
  // An error may overtake what was answered before it; the exit comes after everything.
  worker.on("exit", (cause) => onLost(loss ?? { code: "review-failed", params: { reason: "exit" }, cause }));
  return {
    ask: (request) => worker.postMessage(request),
    end: async () => {
      await worker.terminate();
    },
  };
}

function codeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : null;
}
