import { fork } from "node:child_process";
import type { ClosableReviewPool, FileReview } from "../../application";
import { FILES_PER_WORKER, digestOf, type ReviewPoolOptions } from "./nodeReviewPool";
import { refusal } from "./reviewLane";
import type { HostAnswer, HostRequest } from "./reviewMessages";

/** V8 otherwise collects each thread's garbage with four more, which on few processors costs more than it saves; no running process can take this flag. */
const WITHOUT_HELPERS = "--single-threaded-gc";
/** Code is compiled for speed once it ran eight times as long as V8 waits by itself: earlier much of it is compiled for what it does not go on doing, and then again. */
const COMPILING_LATER = "--interrupt-budget=540672";

export interface HostedPoolOptions extends Omit<ReviewPoolOptions, "worker"> {
  /** the program that serves the pool by `serveReviewPool` */
  readonly host: URL;
}

interface Waiting {
  readonly resolve: (review: FileReview) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Reviews files as `nodeReviewPool` does, its threads in a process of their own that is begun for collecting garbage without helpers. That process ends
 * with the pool and with this process, however this one ends; where it ends by itself every review rejects.
 */
export function hostedReviewPool({ host, ...limits }: HostedPoolOptions): ClosableReviewPool {
  // What is written by accident must not mix with the program's own output; what the engine says of its own end is to be seen.
  const child = fork(host, [], { execArgv: [...process.execArgv, WITHOUT_HELPERS, COMPILING_LATER], serialization: "advanced", stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let lost: Error | null = null;
  const lose = (cause: unknown): void => {
    const error = (lost ??= new Error("the process of the review ended", { cause }));
    const all = [...waiting.values()];
    waiting.clear();
    all.forEach(({ reject }) => reject(error));
  };
  const ended = new Promise<void>((resolve) => {
    child.on("exit", (code, signal) => {
      lose(signal ?? code);
      resolve();
    });
    // Told without an exit where the process could not be begun.
    child.on("error", (cause) => {
      lose(cause);
      resolve();
    });
  });
  const post = (request: HostRequest): void => {
    child.send(request, (error) => {
      if (error !== null) {
        lose(error);
      }
    });
  };
  child.on("message", (message) => {
    const answer = message as HostAnswer;
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("review" in answer) {
      one?.resolve(answer.review);
    } else {
      one?.reject(new Error(answer.failure));
    }
  });
  post({ limits });
  return {
    jobs: limits.jobs * FILES_PER_WORKER,
    digest: digestOf,
    review: (path, signal) =>
      new Promise((resolve, reject) => {
        const id = asked;
        asked += 1;
        const cancel = (): void => {
          waiting.delete(id);
          resolve({ hash: "", content: refusal("review-failed", { reason: "cancelled" }), isLasting: false });
        };
        const settled = <T>(settle: (value: T) => void) => (value: T): void => {
          signal.removeEventListener("abort", cancel);
          settle(value);
        };
        if (lost !== null) {
          reject(lost);
        } else if (signal.aborted) {
          cancel();
        } else {
          signal.addEventListener("abort", cancel);
          waiting.set(id, { resolve: settled(resolve), reject: settled(reject) });
          post({ id, path });
        }
      }),
    close: async () => {
      if (child.connected) {
        child.disconnect();
      }
      await ended;
    },
  };
}
