import type { Place } from "../core";
import type { WorkbookGrids, WorkbookPlan } from "../template";

/** What the open workbook is to us. */
export type WorkbookState =
  /** nothing of ours in it; `blank` when no cell of it holds anything */
  | { readonly kind: "none"; readonly blank: boolean }
  /** a build was interrupted and must be finished */
  | { readonly kind: "unfinished"; readonly template: string }
  | { readonly kind: "scoring"; readonly template: string };

/** A failure of the host, mapped once in `office/`; texts are keyed by code in `messages/`. */
export type HostErrorCode =
  | "cell-edit" // the user is typing in a cell
  | "protected"
  | "read-only"
  | "busy"
  | "conflict" // another person or window changed or holds it
  | "too-large"
  | "name-taken" // a sheet, table or name of that name is there and is not ours
  | "not-found"
  | "unsupported" // this Excel lacks what is needed
  | "lost" // the host or the network went away
  | "unexpected";

export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    /** what a message text may show; for `unexpected` the host's own code as `hostCode` */
    readonly params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = "HostError";
  }
}

export interface BuildProgress {
  readonly step: "prepare" | "values" | "formats" | "rules" | "protect" | "finish";
  readonly done: number;
  readonly of: number;
}

/** A formula that belongs into a cell of ours. */
export interface FormulaCell extends Place {
  readonly formula: string;
}

/** The spreadsheet program; every method rejects with a `HostError` and nothing else. */
export interface WorkbookPort {
  readonly inspect: () => Promise<WorkbookState>;
  /** Renders the plan. Sheets, tables and names of the plan that are there and ours are rendered over, never doubled; foreign ones of the same name reject with `name-taken` before anything is written. */
  readonly build: (plan: WorkbookPlan, onProgress: (progress: BuildProgress) => void) => Promise<void>;
  /** tables and names of the scoring workbook; whatever is missing is left out */
  readonly readGrids: () => Promise<WorkbookGrids>;
  /** What each of these cells holds as a formula, in the same order; "" where it holds none. */
  readonly readFormulas: (places: readonly Place[]) => Promise<readonly string[]>;
  /** Puts formulas back into locked cells, restoring the protection that was there. */
  readonly writeFormulas: (cells: readonly FormulaCell[]) => Promise<void>;
  /** Puts a corrected value into an entry cell, as one step of undo. */
  readonly writeEntry: (place: Place, value: string | number | null) => Promise<void>;
  /** Re-assigns every formula that calls a function of ours; the count of cells. */
  readonly repairFormulas: () => Promise<number>;
  readonly goTo: (place: Place) => Promise<void>;
  /** Called (debounced to one call a batch of changes) after cells changed or results were calculated; returns how to stop. */
  readonly watch: (listener: () => void) => Promise<() => Promise<void>>;
}

export interface HashPort {
  /** lower-case hex SHA-256 of the text's UTF-8 bytes */
  readonly sha256: (text: string) => Promise<string>;
}

/** Why a file could not be read; `reason` in `params` is the system's own code for `file-unreadable`, `limit` a size in MB. */
export interface FileFailure {
  readonly code: "file-missing" | "file-is-directory" | "file-unreadable" | "file-too-large";
  readonly params: Readonly<Record<string, string | number>>;
}

/** Files by path. Never rejects for what the file system says. */
export interface FilePort {
  readonly read: (path: string) => Promise<{ readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly failure: FileFailure }>;
}
