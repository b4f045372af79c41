import type { BeginWorkbook, FormBasis, ListedFile, ReadableCheckpoint, ReviewPoolPort } from "../application";
import type { Params, ReviewedContent } from "../core";
import type { CliIssueCode } from "./issueCodes";

/** What a bulk review needs from outside; wired in `entry/cli.ts`. */
export interface ReviewWorld {
  /** the files under the paths of a call, by path, and what is passed over */
  readonly list: (paths: readonly string[]) => Promise<{ readonly files: readonly ListedFile[]; readonly skipped: readonly { readonly path: string; readonly reason: "lock-file" | "link" | "folder" }[] }>;
  /** begins a pool of so many workers, which is closed at the end; they read by the form mapping what is no scoring workbook of ours */
  readonly pool: (jobs: number, form: FormBasis | null) => ReviewPoolPort & { readonly close: () => Promise<void> };
  /** what is kept in the file at this path by runs of the same scope, which is the hash of the form mapping or "" */
  readonly checkpoint: (path: string, scope: string, parse: (json: unknown) => ReviewedContent | null) => ReadableCheckpoint & {
    /** takes over what the checkpoint of another run keeps, or says what is wrong with it */
    readonly takeOver: (path: string) => Promise<{ readonly code: CliIssueCode; readonly params: Params } | null>;
    readonly isThere: () => Promise<boolean>;
    readonly close: () => Promise<void>;
    readonly remove: () => Promise<void>;
  };
  readonly beginWorkbook: BeginWorkbook;
  readonly parseContent: (json: unknown) => ReviewedContent | null;
  /** whether something is at the path already */
  readonly isThere: (path: string) => Promise<boolean>;
  /** of this machine */
  readonly processors: number;
  /** milliseconds since any moment */
  readonly clock: () => number;
  /** columns of the terminal that errors go to; null where they go elsewhere */
  readonly columns: number | null;
  /** Calls the listener when the person interrupts the program; the returned function stops that. */
  readonly onInterrupt: (listener: () => void) => () => void;
}
