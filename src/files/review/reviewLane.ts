import type { FileReview, ReviewRefusalCode } from "../../application";
import type { Params, ReviewedContent } from "../../core";
import { READY, type ReviewAnswer } from "./reviewMessages";

/** Why a worker cannot be asked any more. */
export interface WorkerLoss {
  readonly code: ReviewRefusalCode;
  readonly params: Params;
  readonly cause: unknown;
}

/** What a worker tells the pool: everything that it answered before it is told to be lost. */
export interface WorkerEvents {
  readonly onMessage: (message: unknown) => void;
  readonly onLost: (loss: WorkerLoss) => void;
}

/** A thread beside the program's own that reviews file after file, in the order in which they are asked for. */
export interface ReviewWorker<Request> {
  readonly ask: (request: Request) => void;
  /** ends it wherever it stands, with the memory that it has */
  readonly end: () => Promise<void>;
}

/** A file that is waited for, until the signal is aborted. */
export interface Asked<Request> {
  readonly request: Request;
  readonly signal: AbortSignal;
  readonly settle: (review: FileReview) => void;
  readonly reject: (error: Error) => void;
}

export interface ReviewLaneParts<Request> {
  readonly start: (events: WorkerEvents) => ReviewWorker<Request>;
  readonly secondsPerFile: number;
  /** the worker is not asked again, and `ended` once it has ended; those that wait behind the file in which it was lost are to be asked of another one */
  readonly onOver: (waiting: readonly Asked<Request>[], ended: Promise<void>) => void;
}

/**
 * One worker with the files that it was asked for. It has the next one at hand when it is done with the one before; the time of a file begins when it is
 * that file's turn, and not before the worker is ready.
 */
export class ReviewLane<Request> {
  private readonly worker: ReviewWorker<Request>;
  private queue: Asked<Request>[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private state: "starting" | "ready" | "over" = "starting";

  constructor(private readonly parts: ReviewLaneParts<Request>) {
    this.worker = parts.start({ onMessage: (message) => this.told(message), onLost: (loss) => this.lost(loss) });
  }

  /** how many files it has not answered yet */
  get load(): number {
    return this.queue.length;
  }

  ask(asked: Asked<Request>): void {
    this.queue.push(asked);
    if (this.state === "ready") {
      this.worker.ask(asked.request);
      this.time();
    }
  }

  /** Whoever asked does not wait any more: the worker ends at once. */
  drop(asked: Asked<Request>): void {
    this.queue = this.queue.filter((one) => one !== asked);
    if (this.state !== "over") {
      void this.over();
    }
  }

  async end(): Promise<void> {
    this.state = "over";
    clearTimeout(this.timer);
    await this.worker.end();
  }

  private told(message: unknown): void {
    if (this.state === "over") {
      return;
    }
    if (this.state === "ready") {
      clearTimeout(this.timer);
      this.timer = undefined;
      const { hash, content } = message as ReviewAnswer;
      this.queue.shift()?.settle({ hash, content, isLasting: hash !== "" });
      this.time();
    } else if (message === READY) {
      this.state = "ready";
      this.queue.forEach(({ request }) => this.worker.ask(request));
      this.time();
    } else {
      this.unstarted(message);
    }
  }

  private lost({ code, params, cause }: WorkerLoss): void {
    if (this.state === "ready") {
      this.refuse(code, params);
    } else if (this.state === "starting") {
      this.unstarted(cause);
    }
  }

  /** That a worker's own program does not start is no fault of any file. */
  private unstarted(cause: unknown): void {
    const all = this.queue.splice(0);
    void this.over();
    all.forEach(({ reject }) => reject(new Error("the worker of the review does not start", { cause })));
  }

  private time(): void {
    const { secondsPerFile } = this.parts;
    if (this.timer === undefined && this.queue.length > 0) {
      this.timer = setTimeout(() => this.refuse("review-time-limit", { seconds: secondsPerFile }), secondsPerFile * 1000);
    }
  }

  /** The file whose turn it is, told once the memory that it took is free again. */
  private refuse(code: ReviewRefusalCode, params: Params): void {
    const asked = this.queue.shift();
    void this.over().then(() => asked?.settle({ hash: "", content: refusal(code, params), isLasting: false }));
  }

  private over(): Promise<void> {
    const ended = this.end();
    this.parts.onOver(this.queue.splice(0), ended);
    return ended;
  }
}

/** Why a file was not read to its end. */
export function refusal(code: string, params: Params): ReviewedContent {
  return { kind: "refused", company: "", issues: [{ code, path: "", params }] };
}
