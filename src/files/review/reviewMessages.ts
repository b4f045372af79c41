import type { ReviewedContent } from "../../core";

/** What the pool asks of a worker: one file at a time. */
export interface ReviewRequest {
  readonly path: string;
}

/** What a worker posts once it can be asked: until then nothing is counted against a file. */
export const READY = "ready";

/** What the worker answers. A failure of the program ends it instead. */
export interface ReviewAnswer {
  readonly hash: string;
  readonly content: ReviewedContent;
}
