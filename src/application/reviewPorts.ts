import type { Issue, ReviewedContent } from "../core";

/** A file that a run is to read. */
export interface ListedFile {
  readonly path: string;
  /** bytes, as far as they are known before it is read */
  readonly size: number;
}

/** What a file's bytes gave. `isLasting`: the same bytes will give the same again, so that it may be kept for a later run. */
export interface FileReview {
  /** lower-case hex SHA-256 of the bytes that were read */
  readonly hash: string;
  readonly content: ReviewedContent;
  readonly isLasting: boolean;
}

/** The bytes' SHA-256, or why they cannot be read. */
export type FileDigest = { readonly ok: true; readonly hash: string } | { readonly ok: false; readonly issue: Issue };

/**
 * Reads and scores files beside the person's work, several at once, each within a time and a memory limit.
 * Never rejects for what a file holds: a file that takes too long or too much is refused, and the next one is read as if nothing had been.
 */
export interface ReviewPoolPort {
  /** how many files are read at once */
  readonly jobs: number;
  readonly digest: (path: string) => Promise<FileDigest>;
  /** Ends at once when the signal is aborted; what it gives then is not used. */
  readonly review: (path: string, signal: AbortSignal) => Promise<FileReview>;
}

/** Keeps what was found, so that a run that ended early goes on where it was. */
export interface ReviewCheckpointPort {
  /** what earlier runs of this program kept, by the SHA-256 of the bytes; whatever cannot be read is left out */
  readonly load: () => Promise<ReadonlyMap<string, ReviewedContent>>;
  /** resolved once it would outlast a crash */
  readonly keep: (hash: string, content: ReviewedContent) => Promise<void>;
}

/** Where a run stands. */
export interface ReviewProgress {
  readonly done: number;
  readonly of: number;
  /** files whose outcome an earlier run had kept */
  readonly resumed: number;
  readonly refused: number;
  /** files read a minute by this run, rounded; null before any is */
  readonly perMinute: number | null;
  readonly secondsLeft: number | null;
  /** files that are being read, by path */
  readonly inHand: readonly string[];
}

/** Codes of files that could not be read to their end. */
export const REVIEW_REFUSAL_CODES = [
  "review-time-limit", // seconds
  "review-memory-limit", // megabytes
  "review-failed", // {}
] as const;
export type ReviewRefusalCode = (typeof REVIEW_REFUSAL_CODES)[number];
