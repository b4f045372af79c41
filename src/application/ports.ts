import type { Bank, FileFacts, Issue, JsonValue, KeptRound, Locale, Place, Result } from "../core";
import type { DecisionSource, ReportSource } from "../report";
import type { CellWrite, SignoffWriting, Grid, GridCell, GridPlace, WorkbookGrids, WorkbookPlan } from "../template";
import type { CopyReading } from "./workbookCopy";
import type { FileCheckOutcome } from "./workbookFiles";

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
  | "no-permission" // the workbook's own rights (a sensitivity label, rights management) forbid it
  | "copies-open" // the host is still giving out other copies of the workbook
  | "cancelled" // the person did not want to wait any longer
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

/** A cell that has to hold exactly this text still when something is written: the row that is meant may have moved. */
export interface CellHolds extends Place {
  readonly text: string;
}

/** One row of a table under its headers. */
export interface TableRow {
  readonly headers: readonly string[];
  readonly cells: readonly GridCell[];
}

/** The spreadsheet program; every method rejects with a `HostError` and nothing else. */
export interface WorkbookPort {
  readonly inspect: () => Promise<WorkbookState>;
  /** Renders the plan. Sheets, tables and names of the plan that are there and ours are rendered over, never doubled; foreign ones of the same name reject with `name-taken` before anything is written. */
  readonly build: (plan: WorkbookPlan, onProgress: (progress: BuildProgress) => void) => Promise<void>;
  /** tables and names of the scoring workbook; whatever is missing is left out */
  readonly readGrids: () => Promise<WorkbookGrids>;
  /** The table of that name with its header row, wherever it stands; null where there is none. */
  readonly readTable: (name: string) => Promise<Grid | null>;
  /** The row of that table in which a cell lies now, by one small read; null where it lies in none of its rows (the header is none), or there is no such table. */
  readonly readTableRow: (name: string, place: Place) => Promise<TableRow | null>;
  /** What each of these cells holds as a formula, in the same order; "" where it holds none. */
  readonly readFormulas: (places: readonly Place[]) => Promise<readonly string[]>;
  /** Puts formulas back into locked cells, restoring the protection that was there. */
  readonly writeFormulas: (cells: readonly FormulaCell[]) => Promise<void>;
  /**
   * Puts entries into unlocked cells, as one step of undo where the host can group, without touching formats or protection.
   * Nothing is written where a cell is locked (`protected`), a text is too long for a cell (`too-large`), or one of `holds` no longer holds (`conflict`).
   */
  readonly writeEntries: (writes: readonly CellWrite[], holds?: readonly CellHolds[]) => Promise<void>;
  /**
   * Shows only those rows of the scoresheet whose assessor is exactly one of these texts, by the table's own filter; null shows those of everybody.
   * What other columns are filtered by stays, and so does the protection.
   */
  readonly filterByAssessor: (texts: readonly string[] | null) => Promise<void>;
  /**
   * Adds lines of texts below what stands on the sheet of that name; where there is none with this header in its first row, one is added behind
   * the others, under that name or the first free one with a number. The sheet's name.
   */
  readonly appendLines: (sheet: string, header: readonly string[], lines: readonly (readonly string[])[]) => Promise<string>;
  /** Re-assigns every formula that calls a function of ours; the count of cells. */
  readonly repairFormulas: () => Promise<number>;
  /**
   * Puts a record of sign-off onto its sheet, which is made where there is none: all of it in one write, so that it stands whole or not at all.
   * Nothing is written where the seal that is there is another one than was read (`conflict`).
   */
  readonly writeSignoff: (writing: SignoffWriting) => Promise<void>;
  /** Those of these sheets that are not protected. */
  readonly unprotectedSheets: (sheets: readonly string[]) => Promise<readonly string[]>;
  /** Protects those of these sheets that are not; those that the host would not protect, which it may do for reasons of its own. */
  readonly protectSheets: (sheets: readonly string[]) => Promise<readonly string[]>;
  readonly goTo: (place: Place) => Promise<void>;
  /** Called (debounced to one call a batch of changes) after cells changed or results were calculated; returns how to stop. */
  readonly watch: (listener: () => void) => Promise<() => Promise<void>>;
  /**
   * Called with the active cell at once and after each change of the selection or the sheet, the newest last; null where no cell is selected
   * or the host does not say. Never moves the selection or the focus. Returns how to stop.
   */
  readonly watchSelection: (listener: (place: Place | null) => void) => Promise<() => Promise<void>>;
}

export interface HashPort {
  /** lower-case hex SHA-256 of the text's UTF-8 bytes */
  readonly sha256: (text: string) => Promise<string>;
}

/** A file as a browser hands it over: read piece by piece, when it is asked for. */
export interface FileSource {
  readonly size: number;
  readonly slice: (start: number, end: number) => { readonly arrayBuffer: () => Promise<ArrayBuffer> };
}

/** Larger files are not registered as evidence. */
export const LARGEST_EVIDENCE_MEGABYTES = 200;

/** `hash`: lower-case hex SHA-256 of the file's bytes. `unreadable`: it was moved or changed since it was picked, or may not be read. */
export type FileHashing =
  | { readonly ok: true; readonly hash: string; readonly size: number }
  | { readonly ok: false; readonly reason: "too-large" | "unreadable" | "cancelled" };

/** Hashes files beside the person's work. Never rejects. */
export interface FileHashPort {
  /** `onRead` is told how many bytes are read, the last time all of them */
  readonly hash: (file: FileSource, signal: AbortSignal, onRead: (bytes: number) => void) => Promise<FileHashing>;
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

/** Why a file could not be written; nothing of it is left behind. `reason` is the system's own code. */
export interface FileWriteFailure {
  readonly code: "file-exists" | "folder-missing" | "file-unwritable";
  readonly params: Readonly<Record<string, string | number>>;
}

/** Writes a new file whole or not at all, and never over another one. Null where it is written. */
export interface FileWritePort {
  readonly writeNew: (path: string, bytes: Uint8Array) => Promise<FileWriteFailure | null>;
}

/** What a file says of itself; what its formulas say is found out once its entries are read. */
export type FileStatements = Omit<FileFacts, "formulas">;

/** A scoring workbook as a file holds it. */
export interface ScoringFile {
  readonly grids: WorkbookGrids;
  readonly statements: FileStatements;
  /** any cell of the sheets that the scoring workbook stands on */
  readonly cellOf: (place: GridPlace) => GridCell;
}

/** A file is read exactly, or refused with every reason. */
export type ScoringFileReading = { readonly ok: true; readonly file: ScoringFile } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Scoring workbooks as files, in memory. */
export interface WorkbookFilePort {
  readonly read: (bytes: Uint8Array) => ScoringFileReading;
  /** The same bytes for the same plan; refused where something in it is too long for a cell, a formula or a list. */
  readonly write: (plan: WorkbookPlan) => { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly issues: readonly Issue[] };
}

/** Larger files are not read. */
export const LARGEST_FILE_MEGABYTES = 20;

/** A file that was written, or every reason why not. */
export type FileWriting = { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Scoring workbooks as files, read and written beside the person's work. Rejects with a `HostError`: `cancelled` once the signal is aborted. */
export interface FileWorkPort {
  readonly check: (bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal) => Promise<FileCheckOutcome>;
  readonly write: (plan: WorkbookPlan, signal: AbortSignal) => Promise<FileWriting>;
  /** the entries of a copy, to be compared with the open workbook */
  readonly readCopy: (bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal) => Promise<CopyReading>;
  /** a file of `servicestar.bank/1` */
  readonly readBank: (bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal) => Promise<Result<Bank>>;
  /** a text of `servicestar.prior/1`, as a browser has kept it */
  readonly readRound: (text: string, signal: AbortSignal) => Promise<Result<KeptRound>>;
}

/** The open workbook as the host itself would save it. */
export interface HostFilePort {
  /** The bytes of the .xlsx file; null where this host does not give them. Rejects with a `HostError`: `cancelled` once the signal is aborted. */
  readonly read: (signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** `word`: a .docx file from a template; `page`: one .html file. */
export type ReportFormat = "word" | "page";

/** A report that is to be made. */
export interface ReportWork {
  readonly format: ReportFormat;
  readonly locale: Locale;
  readonly source: ReportSource;
  /** a .docx or .dotx file; null takes the built-in one. Not used for a page. */
  readonly template: Uint8Array<ArrayBuffer> | null;
}

/** `sheet`: a workbook of its own (.xlsx), so that the one that was signed stays as it is. */
export type DecisionFormat = ReportFormat | "sheet";

/** The record of a decision that is to be made. */
export interface DecisionWork {
  readonly format: DecisionFormat;
  readonly locale: Locale;
  readonly source: DecisionSource;
  /** a .docx or .dotx file; null takes the built-in one. Used for Word alone. */
  readonly template: Uint8Array<ArrayBuffer> | null;
}

/** What a built-in template is for. */
export type TemplateKind = "report" | "decision";

/** Makes reports and records of decisions beside the person's work: read back and proved, or every reason why not. Rejects with a `HostError`: `cancelled` once the signal is aborted. */
export interface ReportPort {
  readonly make: (work: ReportWork, signal: AbortSignal) => Promise<FileWriting>;
  readonly makeDecision: (work: DecisionWork, signal: AbortSignal) => Promise<FileWriting>;
  /** the built-in template of a language, for a body to change */
  readonly builtInTemplate: (kind: TemplateKind, locale: Locale) => Promise<Uint8Array<ArrayBuffer>>;
}

/** A body's own template with the name of its file. */
export interface ReportTemplate {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Keeps one template for the next time in this browser. Never rejects: a storage that is blocked or full keeps nothing. */
export interface TemplateStorePort {
  readonly read: () => Promise<ReportTemplate | null>;
  /** whether it will be there next time */
  readonly keep: (template: ReportTemplate) => Promise<boolean>;
  readonly forget: () => Promise<void>;
}

/** What becomes of kept documents: these are put in place under their ids, those are taken out. */
export interface BankChange {
  /** documents by their ids, each id once; made as they are taken, once */
  readonly put: Iterable<readonly [id: string, document: JsonValue]>;
  readonly remove: readonly string[];
}

/** Keeps the entries of a findings bank in this browser, one document each under its id. Never rejects: a storage that is blocked or full keeps nothing. */
export interface BankPort {
  /** Gives everything that is kept, batch by batch, each in a task of its own; whether the storage answered. What it holds may be anybody's. */
  readonly read: (take: (batch: ReadonlyMap<string, unknown>) => void) => Promise<boolean>;
  /** In one piece, nothing coming between, however many tasks it takes: `work` is given what is kept under these ids and says what is changed. Whether it will be there next time. */
  readonly change: (ids: readonly string[], work: (kept: ReadonlyMap<string, unknown>) => BankChange) => Promise<boolean>;
  /** Remembers a mark; whether it is new. */
  readonly mark: (mark: string) => Promise<boolean>;
}

/** Keeps last rounds in this browser, one text each under a name. Never rejects: a storage that is blocked or full keeps nothing. */
export interface PriorRoundStorePort {
  /** null where nothing is kept; what is may be anybody's */
  readonly read: (name: string) => Promise<unknown>;
  /** whether it will be there next time */
  readonly keep: (name: string, text: string) => Promise<boolean>;
  readonly forget: (name: string) => Promise<void>;
}
