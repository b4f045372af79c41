import type { ComparableSheet, ControlTotals, Issue, Locale, RegisterLine, ReviewSubject, ReviewedContent, ReviewedFile, SheetComparison, SubjectSources, TriagedSheet } from "../core";
import type { HeldRegister, RegisterRefresh, PlanContent, RegisterTelling, WorkbookPlan } from "../template";
import type { FormBasis } from "./forms";
import type { FormWorkPort } from "./formService";
import type { BuildProgress, FileSource, WorkbookFilePort } from "./ports";

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
  /** how many files are asked for at once: those that are read, and those that wait for that within the pool */
  readonly jobs: number;
  readonly digest: (path: string) => Promise<FileDigest>;
  /** Ends at once when the signal is aborted; what it gives then is not used. */
  readonly review: (path: string, signal: AbortSignal) => Promise<FileReview>;
}

/** A pool whose workers end with it. */
export interface ClosableReviewPool extends ReviewPoolPort {
  readonly close: () => Promise<void>;
}

/** What earlier runs kept, by the SHA-256 of the bytes. */
export interface KeptReviews {
  readonly get: (hash: string) => ReviewedContent | undefined | Promise<ReviewedContent | undefined>;
}

/** Keeps what was found, so that a run that ended early goes on where it was. */
export interface ReviewCheckpointPort {
  /** what earlier runs of this program kept, by the SHA-256 of the bytes; whatever cannot be read is left out */
  readonly load: () => Promise<KeptReviews>;
  /** resolved once it would outlast a crash */
  readonly keep: (hash: string, content: ReviewedContent) => Promise<void>;
}

/** A checkpoint from which everything that it keeps can be had again. */
export interface ReadableCheckpoint extends ReviewCheckpointPort {
  /** what was kept under the hash, by this run or an earlier one; rejects where it cannot be read back as it was */
  readonly read: (hash: string) => Promise<ReviewedContent>;
}

/** Rows of a workbook that come after the rest of it. */
export interface LateRows {
  readonly sheet: string;
  /** the first cell of the first of them */
  readonly at: string;
  readonly count: number;
}

/** Begins a workbook in which some sheets' last rows come later; the same plan and the same rows in the same turns give the same bytes. */
export type BeginWorkbook = (plan: WorkbookPlan, late: readonly LateRows[]) => {
  readonly addRows: (sheet: string, lines: readonly (readonly PlanContent[])[]) => void;
  /** once all rows have come */
  readonly end: WorkbookEnd;
};
type WorkbookEnd = () => ReturnType<WorkbookFilePort["write"]>;

/** A file that a person picked, with its path below what was picked. */
export interface ReviewSource extends ListedFile {
  readonly file: FileSource;
}

/** What the open workbook is to a register. */
export type RegisterState =
  | { readonly kind: "none"; readonly isBlank: boolean }
  /** one company's scoring workbook: it goes to that company, and no other company's data belong into it */
  | { readonly kind: "scoring" }
  /** a register whose first writing was broken off */
  | { readonly kind: "unfinished" }
  /** `isUnfinished`: a refresh was broken off; refreshing again finishes it */
  | { readonly kind: "register"; readonly isUnfinished: boolean; readonly reading: HeldRegister };

/**
 * The register in the open workbook; every method rejects with a `HostError` and nothing else: `cancelled` once the signal is aborted. What was broken
 * off is marked in the workbook, and doing it again finishes it.
 */
export interface RegisterPort {
  readonly read: () => Promise<RegisterState>;
  /** Adds the sheets of a register, or renders over one whose first writing was broken off; foreign sheets and tables of the same names reject with `name-taken`. */
  readonly build: (plan: WorkbookPlan, onProgress: (progress: BuildProgress) => void, signal: AbortSignal) => Promise<void>;
  readonly refresh: (refresh: RegisterRefresh, lists: WorkbookPlan, onProgress: (progress: BuildProgress) => void, signal: AbortSignal) => Promise<void>;
}

/** A run that is to be told as a register, in the language of the one that is there or of the person. */
export interface RegisterWork {
  readonly files: readonly ReviewedFile[];
  readonly totals: ControlTotals;
  readonly sheets: readonly TriagedSheet[];
  readonly locale: Locale;
  /** the register that the workbook holds */
  readonly existing: HeldRegister | null;
}

/** What a bulk review in a browser needs; its reading and telling happen beside the person's work. */
export interface ReviewWorkPort {
  readonly pool: (files: ReadonlyMap<string, FileSource>, form: FormBasis | null) => ClosableReviewPool;
  /** in this browser; where storage is blocked nothing is kept, and nothing fails */
  readonly checkpoint: ReviewCheckpointPort & { readonly count: () => Promise<number>; readonly forget: () => Promise<void> };
  /** milliseconds since any moment */
  readonly clock: () => number;
  readonly triage: (files: readonly ReviewedFile[]) => Promise<readonly TriagedSheet[]>;
  readonly tell: (work: RegisterWork) => Promise<RegisterTelling>;
  readonly forms: FormWorkPort;
}

/** What the subjects of a register rest on besides its lines. */
export type SubjectBasis = Omit<SubjectSources, "contents">;

/**
 * Makes the subjects of a register beside the person's work, out of what this browser keeps of the files' bytes. It is asked piece by piece, so that
 * neither what goes over nor what comes back holds up the page: begun, given the lines, made, and then taken from.
 */
export interface SubjectMakerPort {
  readonly begin: (basis: SubjectBasis) => Promise<void>;
  /** the next lines; resolved once what is kept of their bytes is at hand */
  readonly take: (lines: readonly RegisterLine[]) => Promise<void>;
  /** compares all sheets that were taken */
  readonly make: () => Promise<void>;
  /** subjects of the lines from one up to but not including another */
  readonly give: (from: number, to: number) => Promise<readonly ReviewSubject[]>;
  /** Ends what is under way, which then rejects with a `HostError` `cancelled`, and frees what it holds; it can be begun again. */
  readonly close: () => void;
}

/** What the reviewer's desk needs of the page. */
export interface DeskWorkPort {
  readonly subjects: SubjectMakerPort;
  /** Compares two sheets beside the person's work. Rejects with a `HostError`: `cancelled` once the signal is aborted. */
  readonly compare: (first: ComparableSheet, second: ComparableSheet, signal: AbortSignal) => Promise<SheetComparison>;
  /** lets the page draw and answer before the next piece of a long work */
  readonly pause: () => Promise<void>;
  /** the program with its version, without blanks */
  readonly engine: string;
  /** local time with its distance from UTC, to the minute */
  readonly now: () => string;
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
