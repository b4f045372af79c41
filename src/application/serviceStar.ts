import type { Assessor, Catalogue, DeskRecords, DraftAssessment, Finding, Issue, Locale, Place, Result, ResultClaim, SchemeProfile, ScoreReport } from "../core";
import type { CellWrite, ClauseCells, WorkbookGrids } from "../template";
import type { BuildProgress, CellHolds, FileHashPort, HostErrorCode, WorkbookState } from "./ports";
import type { BankService } from "./bank";
import type { CommitteeService } from "./committee";
import type { PriorRoundService } from "./priorRounds";
import type { FormService } from "./formService";
import type { KeptFormService } from "./keptForms";
import type { ReviewService } from "./review";
import type { DecisionService } from "./decisions";
import type { ReportService } from "./reports";
import type { ReviewDesk } from "./reviewDesk";
import type { SignersService } from "./signers";
import type { SignOffService } from "./signOff";
import type { MergeDecisions, MergeNote } from "../template";
import type { ComparedCopies, CopyComparison } from "./compareCopies";
import type { MergeOutcome } from "./mergeCopy";
import type { CopyReading, WorkbookCopy } from "./workbookCopy";
import type { FileCheckOutcome } from "./workbookFiles";

/** What a use case gives back: its value, or the host's failure as data. Use cases never reject. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: HostErrorCode; readonly params: Readonly<Record<string, string | number>> } };

export type Stage = "initial" | "surveillance" | "recertification";

/** What the start view collects. Every text may be empty; the checks ask for it later. */
export interface BuildRequest {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
  readonly company: { readonly name: string; readonly unifiedSocialCreditCode: string; readonly scope: string; readonly sites: string };
  readonly assessors: readonly Assessor[];
  readonly stage: Stage | "";
  /** "" or YYYY-MM-DD */
  readonly assessedOn: string;
  /** a scoring workbook is already there: `ask` reports it and changes nothing, `keep-entries` renders over it and keeps every entry */
  readonly existing: "ask" | "keep-entries";
}

export type BuildOutcome =
  | { readonly kind: "built" }
  /** nothing was changed; so many entries are in the workbook that is there */
  | { readonly kind: "exists"; readonly entries: number; readonly catalogue: string };

/** A scoring workbook as read and checked just now. */
export interface CheckedWorkbook {
  readonly locale: Locale;
  readonly companyName: string;
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
  /** the entries as they were read */
  readonly draft: DraftAssessment;
  /** what the head says beside the draft; "" where it is blank */
  readonly sites: string;
  readonly stage: Stage | "";
  /** lower-case hex SHA-256 of the catalogue and the profile that the workbook carries, held against them */
  readonly hashes: { readonly catalogue: string; readonly profile: string };
  readonly report: ScoreReport;
  readonly findings: readonly Finding[];
  /** what the result cells show, held against the report */
  readonly claims: readonly ResultClaim[];
  /** what could not be read, each with its place where there is one */
  readonly issues: readonly Issue[];
  /** where a clause stands in the scoresheet */
  readonly clausePlaces: ReadonlyMap<string, Place>;
  /** what stands in the entry cells of each clause's row, by clause id; a clause without a row is left out */
  readonly entryCells: ReadonlyMap<string, ClauseCells>;
  /** what is kept beside the scores: samples, rectification, evidence */
  readonly records: DeskRecords;
  /** where a record's row begins, keyed `${list}:${index}`: "samples:0" */
  readonly recordPlaces: ReadonlyMap<string, Place>;
  /** the tables as they were read, which writes into them start from */
  readonly grids: WorkbookGrids;
}

/** null: the open workbook is no scoring workbook. */
export type CheckOutcome =
  | { readonly kind: "checked"; readonly workbook: CheckedWorkbook }
  /** it says that it is one of ours, but its basis (catalogue, profile) cannot be read */
  | { readonly kind: "unreadable"; readonly issues: readonly Issue[] }
  | { readonly kind: "none"; readonly state: WorkbookState };

export interface WriteBackOutcome {
  /** result cells whose formula was put back */
  readonly restored: readonly Place[];
  readonly checked: CheckOutcome;
}

/** A copy of the open scoring workbook as a file, or why there is none. */
export type CopyOutcome =
  | {
      readonly kind: "copied";
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** `host`: the workbook as it stands; `entries`: a fresh workbook with every entry, without what else a person has put in or formatted */
      readonly from: "host" | "entries";
    }
  /** the host gives no file, and nothing can be written from the entries: the workbook's basis cannot be read, or something is larger than a file may hold */
  | { readonly kind: "unwritable"; readonly issues: readonly Issue[] }
  | { readonly kind: "none"; readonly state: WorkbookState };

/** Everything that the task pane and the ribbon commands may ask for. */
export interface ServiceStar {
  readonly builtIn: { readonly catalogues: readonly Catalogue[]; readonly profiles: readonly SchemeProfile[] };
  readonly readCatalogue: (text: string) => Result<Catalogue>;
  readonly readProfile: (text: string) => Result<SchemeProfile>;
  readonly state: () => Promise<Outcome<WorkbookState>>;
  readonly build: (request: BuildRequest, onProgress: (progress: BuildProgress) => void) => Promise<Outcome<BuildOutcome>>;
  readonly check: () => Promise<Outcome<CheckOutcome>>;
  readonly writeBack: () => Promise<Outcome<WriteBackOutcome>>;
  readonly repairFormulas: () => Promise<Outcome<number>>;
  readonly goTo: (place: Place) => Promise<Outcome<void>>;
  /** Checks a file like an open scoring workbook; the open one is neither asked nor touched. An abort gives the failure `cancelled`. */
  readonly checkFile: (bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal) => Promise<Outcome<FileCheckOutcome>>;
  /** The open scoring workbook as a file; nothing in it is changed. An abort gives the failure `cancelled`. */
  readonly saveCopy: (signal: AbortSignal) => Promise<Outcome<CopyOutcome>>;
  /** Puts entries into cells, all of them or none, as one step of undo; `conflict` where one of `holds` is no longer so. */
  readonly writeEntries: (writes: readonly CellWrite[], holds?: readonly CellHolds[]) => Promise<Outcome<void>>;
  /** The SHA-256 of a file that a person gave; nothing of it leaves the machine or is kept. */
  readonly hashFile: FileHashPort["hash"];
  /** Evaluation reports of the open workbook, and the template that they are made from. */
  readonly reports: ReportService;
  /** Records of decisions that were verified, with the draft of a certificate. */
  readonly decisions: DecisionService;
  /** The findings bank of this browser. */
  readonly bank: BankService;
  /** The last rounds that this browser keeps. */
  readonly priorRounds: PriorRoundService;
  /** The register in the open workbook, and what a reviewer decides about its sheets. */
  readonly reviewDesk: ReviewDesk;
  /** Mappings by which bodies' own forms are read. */
  readonly forms: FormService;
  /** Those of them that this browser keeps. */
  readonly keptForms: KeptFormService;
  /** Sign-off of the open workbook. */
  readonly signOff: SignOffService;
  /** The roster that this browser keeps, and the making of keys. */
  readonly signers: SignersService;
  /** A committee's work on files: looks, votes, decisions, and votes put together. */
  readonly committee: CommitteeService;
  /** Bulk reviews of many files, and their register in the open workbook. */
  readonly review: ReviewService;
  /** Reads a file as a copy of a scoring workbook; the open one is neither asked nor touched. An abort gives the failure `cancelled`. */
  readonly readCopy: (bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal) => Promise<Outcome<CopyReading>>;
  /** Compares the open workbook with another copy, entry by entry, and with what both began with where that is given. Nothing is changed. */
  readonly compareCopies: (theirs: WorkbookCopy, base: WorkbookCopy | null) => Promise<Outcome<CopyComparison>>;
  /** Writes what was decided into the open workbook, after everything that is not taken was put on a sheet of its own; `changed` where the workbook is another one by now. */
  readonly mergeCopies: (compared: ComparedCopies, decisions: MergeDecisions, note: MergeNote) => Promise<Outcome<MergeOutcome>>;
  /** Shows only the rows of the scoresheet that this person has; null shows those of everybody. */
  readonly filterByAssessor: (name: string | null) => Promise<Outcome<void>>;
  /** Calls the listener after the workbook changed; never rejects, and the returned function stops it. */
  readonly watch: (listener: () => void) => () => void;
  /** Calls the listener with the selected cell, now and after each change; null where none is known. Never rejects, and the returned function stops it. */
  readonly watchSelection: (listener: (place: Place | null) => void) => () => void;
}
