import type { FileReview, FileSource, FormBasis } from "../../application";
import type { ReviewedContent } from "../../core";

/** What a worker thread is begun with. */
export interface ReviewWorkerData {
  readonly form: FormBasis | null;
}

/** What the pool asks of a worker thread: one file at a time. */
export interface ReviewRequest {
  readonly path: string;
}

/** What the pool asks of a worker of the page. A file goes over as a handle; its bytes stay where they are until they are read. */
export interface BrowserReviewRequest {
  readonly file: FileSource;
  /** by which it is read where it is no scoring workbook of ours */
  readonly form: FormBasis | null;
}

/** What a worker posts once it can be asked: until then nothing is counted against a file. */
export const READY = "ready";

/** What the worker answers. A failure of the program ends it instead. */
export interface ReviewAnswer {
  readonly hash: string;
  readonly content: ReviewedContent;
}

/** What is asked of the process that holds a pool: first to begin it within its limits, then file by file. */
export type HostRequest =
  | { readonly limits: { readonly jobs: number; readonly secondsPerFile: number; readonly megabytesPerWorker: number; readonly form: FormBasis | null } }
  | { readonly id: number; readonly path: string };

/** What came of one file, or how the pool itself failed. */
export type HostAnswer = { readonly id: number; readonly review: FileReview } | { readonly id: number; readonly failure: string };
