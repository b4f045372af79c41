import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import type { FileReview, ReviewPoolPort, ReviewRefusalCode } from "../../application";
import type { Params } from "../../core";
import { nodeFiles } from "../nodeFiles";
import { READY } from "./reviewMessages";
import type { ReviewAnswer, ReviewRequest } from "./reviewMessages";

/** The worker's program, and the limits that hold for each file. */
export interface ReviewPoolOptions {
  readonly worker: URL;
  readonly jobs: number;
  readonly secondsPerFile: number;
  /** of JavaScript objects; what a file unfolds to is limited by the reader itself */
  readonly megabytesPerWorker: number;
}

/** A pool of worker threads that must be closed. */
export interface NodeReviewPool extends ReviewPoolPort {
  readonly close: () => Promise<void>;
}

/**
 * Reviews files in worker threads. A worker that takes too long, too much memory or fails is ended and replaced, and its file is
 * refused; a worker lives on from file to file otherwise, with the standard that it read last.
 */
export function nodeReviewPool(options: ReviewPoolOptions): NodeReviewPool {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  /** workers that nobody has waited for yet */
  const readiness = new WeakMap<Worker, Promise<void>>();
  const start = (): Worker => {
    const worker = new Worker(options.worker, {
      resourceLimits: { maxOldGenerationSizeMb: options.megabytesPerWorker },
      // What is written by accident must not mix with the program's own output.
      stdout: true,
      stderr: true,
    });
    all.add(worker);
    worker.once("exit", () => {
      all.delete(worker);
      idle.splice(0, idle.length, ...idle.filter((one) => one !== worker));
    });
    // Who waits for a file listens for itself; what comes later has nobody to tell.
    worker.on("error", () => undefined);
    const ready = readyOf(worker);
    // Told to who asks for the worker; without anybody asking it is no failure.
    ready.catch(() => undefined);
    readiness.set(worker, ready);
    return worker;
  };
  return {
    jobs: options.jobs,
    digest: async (path) => {
      const read = await nodeFiles.read(path);
      return read.ok
        ? { ok: true, hash: createHash("sha256").update(read.bytes).digest("hex") }
        : { ok: false, issue: { code: read.failure.code, path: "", params: read.failure.params } };
    },
    review: async (path, signal) => {
      const worker = idle.pop() ?? start();
      const starting = readiness.get(worker);
      if (starting !== undefined) {
        await Promise.race([starting, aborted(signal)]);
        readiness.delete(worker);
      }
      const { review, isAlive } = await ask(worker, path, signal, options);
      if (isAlive) {
        idle.push(worker);
      } else {
        await worker.terminate();
      }
      return review;
    },
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** Rejects where the worker's own program does not start: that is no fault of any file. */
function readyOf(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown): void => reject(new Error("the worker of the review does not start", { cause }));
    worker.once("message", (message: unknown) => (message === READY ? resolve() : fail(message)));
    worker.once("error", fail);
    worker.once("exit", fail);
  });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
    }
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

interface Asked {
  readonly review: FileReview;
  /** whether the worker may be asked again */
  readonly isAlive: boolean;
}

function ask(worker: Worker, path: string, signal: AbortSignal, { secondsPerFile, megabytesPerWorker }: ReviewPoolOptions): Promise<Asked> {
  return new Promise((resolve) => {
    const finish = (asked: Asked): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", cancel);
      worker.off("message", answered).off("error", failed).off("exit", ended);
      resolve(asked);
    };
    const lost = (code: ReviewRefusalCode, params: Params): void => finish({ review: { hash: "", content: refusal(code, params), isLasting: false }, isAlive: false });
    const answered = ({ hash, content }: ReviewAnswer): void => finish({ review: { hash, content, isLasting: hash !== "" }, isAlive: true });
    const failed = (error: unknown): void =>
      codeOf(error) === "ERR_WORKER_OUT_OF_MEMORY" ? lost("review-memory-limit", { megabytes: megabytesPerWorker }) : lost("review-failed", { reason: String(error) });
    const ended = (): void => lost("review-failed", { reason: "exit" });
    const cancel = (): void => lost("review-failed", { reason: "cancelled" });
    const timer = setTimeout(() => lost("review-time-limit", { seconds: secondsPerFile }), secondsPerFile * 1000);
    worker.on("message", answered).on("error", failed).on("exit", ended);
    signal.addEventListener("abort", cancel);
    if (signal.aborted) {
      cancel();
    } else {
      const request: ReviewRequest = { path };
      worker.postMessage(request);
    }
  });
}

function refusal(code: ReviewRefusalCode, params: Params): FileReview["content"] {
  return { kind: "refused", company: "", issues: [{ code, path: "", params }] };
}

function codeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : null;
}
