import type { ClosableReviewPool, FileDigest, FileReview, ReviewRefusalCode } from "../../application";
import type { Params, ReviewedContent } from "../../core";
import { READY } from "./reviewMessages";
import type { ReviewAnswer } from "./reviewMessages";

/** Why a worker cannot be asked any more. */
export interface WorkerLoss {
  readonly code: ReviewRefusalCode;
  readonly params: Params;
  readonly cause: unknown;
}

/** What a worker tells the pool. */
export interface WorkerEvents {
  readonly onMessage: (message: unknown) => void;
  readonly onLost: (loss: WorkerLoss) => void;
}

/** A thread beside the program's own that reviews one file at a time. */
export interface ReviewWorker<Request> {
  readonly ask: (request: Request) => void;
  /** ends it wherever it stands, with the memory that it has */
  readonly end: () => Promise<void>;
}

export interface ReviewPoolParts<Request> {
  readonly start: (events: WorkerEvents) => ReviewWorker<Request>;
  readonly requestOf: (path: string) => Request;
  readonly digest: (path: string) => Promise<FileDigest>;
  readonly jobs: number;
  readonly secondsPerFile: number;
}

type Told = { readonly message: unknown } | { readonly loss: WorkerLoss };

interface Lane<Request> {
  readonly worker: ReviewWorker<Request>;
  /** rejects where the worker's own program does not start: that is no fault of any file */
  readonly ready: Promise<void>;
  /** who waits for what the worker tells next */
  listener: (told: Told) => void;
  isLost: boolean;
}

const NOBODY = (): void => undefined;

/**
 * Reviews files in workers. One that takes too long or fails is ended and replaced, and its file is refused; a worker lives on from
 * file to file otherwise, with the standard that it read last. A file's time begins once its worker is ready.
 */
export function reviewPool<Request>({ start, requestOf, digest, jobs, secondsPerFile }: ReviewPoolParts<Request>): ClosableReviewPool {
  const idle: Lane<Request>[] = [];
  const all = new Set<Lane<Request>>();
  const end = async (lane: Lane<Request>): Promise<void> => {
    all.delete(lane);
    await lane.worker.end();
  };
  return {
    jobs,
    digest,
    review: async (path, signal) => {
      const spare = idle.pop();
      const lane = spare === undefined || spare.isLost ? openLane(start) : spare;
      all.add(lane);
      await readyOrAborted(lane, signal);
      const { review, isAlive } = await ask(lane, requestOf(path), signal, secondsPerFile);
      if (isAlive) {
        idle.push(lane);
      } else {
        await end(lane);
      }
      return review;
    },
    close: async () => {
      await Promise.all([...all].map(end));
    },
  };
}

function openLane<Request>(start: ReviewPoolParts<Request>["start"]): Lane<Request> {
  let begun: (told: Told) => void = NOBODY;
  const ready = new Promise<void>((resolve, reject) => {
    begun = (told) => {
      if ("message" in told && told.message === READY) {
        resolve();
      } else {
        reject(new Error("the worker of the review does not start", { cause: "loss" in told ? told.loss.cause : told.message }));
      }
    };
  });
  // Told to who asks for the worker; without anybody asking it is no failure.
  ready.catch(NOBODY);
  const tell = (told: Told): void => {
    lane.isLost ||= "loss" in told;
    const { listener } = lane;
    lane.listener = NOBODY;
    listener(told);
  };
  const worker = start({ onMessage: (message) => tell({ message }), onLost: (loss) => tell({ loss }) });
  const lane: Lane<Request> = { worker, ready, listener: begun, isLost: false };
  return lane;
}

/** Leaves nothing with the signal: it outlasts the files of a whole run. */
async function readyOrAborted<Request>({ ready }: Lane<Request>, signal: AbortSignal): Promise<void> {
  const waiting = new AbortController();
  const aborted = new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => resolve(), { signal: waiting.signal });
    if (signal.aborted) {
      resolve();
    }
  });
  try {
    await Promise.race([ready, aborted]);
  } finally {
    waiting.abort();
  }
}

interface Asked {
  readonly review: FileReview;
  /** whether the worker may be asked again */
  readonly isAlive: boolean;
}

function ask<Request>(lane: Lane<Request>, request: Request, signal: AbortSignal, secondsPerFile: number): Promise<Asked> {
  return new Promise((resolve) => {
    const finish = (asked: Asked): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", cancel);
      lane.listener = NOBODY;
      resolve(asked);
    };
    const refuse = (code: ReviewRefusalCode, params: Params): void => finish({ review: { hash: "", content: refusal(code, params), isLasting: false }, isAlive: false });
    const cancel = (): void => refuse("review-failed", { reason: "cancelled" });
    const timer = setTimeout(() => refuse("review-time-limit", { seconds: secondsPerFile }), secondsPerFile * 1000);
    lane.listener = (told) => {
      if ("loss" in told) {
        refuse(told.loss.code, told.loss.params);
      } else {
        const { hash, content } = told.message as ReviewAnswer;
        finish({ review: { hash, content, isLasting: hash !== "" }, isAlive: true });
      }
    };
    signal.addEventListener("abort", cancel);
    if (signal.aborted || lane.isLost) {
      cancel();
    } else {
      lane.worker.ask(request);
    }
  });
}

/** Why a file was not read to its end. */
export function refusal(code: string, params: Params): ReviewedContent {
  return { kind: "refused", company: "", issues: [{ code, path: "", params }] };
}
