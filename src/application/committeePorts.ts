import type { ClaimedTime, GradeGap, Issue, Place, Rational, RosterRole, SealProblem, SignoffMeaning, SignoffStanding } from "../core";
import type { SignoffWriting } from "../template";
import type { FileSource, FileWriting, HashPort } from "./ports";
import type { StepToSign } from "./signLooked";
import type { LookedAt, SigningPorts } from "./signOff";
import type { Evidence, VerifyFilePorts, WorkbookVerdict, WorkbookVerification } from "./verifyWorkbook";

/** What a company comes to: exact; null where it is open or cannot be scored. */
export interface CommitteeResult {
  readonly total: Rational;
  /** id of the profile */
  readonly grade: string;
}

/** What would become of the result if excluded clauses counted; null where it cannot be told. */
export interface ExclusionEffect {
  /** with none of their points obtained */
  readonly asNonconforming: CommitteeResult | null;
  /** with all of their points obtained */
  readonly asConforming: CommitteeResult | null;
}

export interface CommitteeExclusion extends ExclusionEffect {
  readonly clause: string;
  readonly points: Rational;
  /** "" where none was given */
  readonly reason: string;
  readonly place: Place | null;
}

/** What somebody said with a step that is no vote. */
export interface SaidStep {
  readonly meaning: SignoffMeaning;
  readonly name: string;
  readonly role: RosterRole;
  readonly at: ClaimedTime;
  /** "" where nothing was said */
  readonly reason: string;
  /** it is about what lies before the committee now, and not about an earlier submission */
  readonly isPresent: boolean;
}

/** Everything that a committee decides by, of one file. `seen` is the SHA-256 of its bytes: a step is only taken on exactly those. */
export interface CommitteeLook extends LookedAt {
  /** null where it is open or cannot be scored */
  readonly result: CommitteeResult | null;
  /** to each threshold, the highest grade first; empty without a result */
  readonly gaps: readonly GradeGap[];
  readonly exclusions: { readonly each: readonly CommitteeExclusion[]; readonly together: ExclusionEffect };
  /** earlier steps in their order, votes left out */
  readonly said: readonly SaidStep[];
  /** names the review that members vote about: copies with the same one can be joined; "" where nothing is reviewed */
  readonly review: string;
}

/** What came of a file that was looked at. */
export type FileLook =
  | CommitteeLook
  /** its basis (catalogue, profile) cannot be read; who signed can be told all the same */
  | { readonly kind: "unreadable"; readonly issues: readonly Issue[]; readonly verification: WorkbookVerification; readonly seen: string }
  /** no scoring workbook, or a file that cannot be read; `seen` is "" where no bytes were had */
  | { readonly kind: "refused"; readonly issues: readonly Issue[]; readonly seen: string };

/** A file in one line of an agenda: little enough to hold hundreds of them. */
export interface AgendaLine {
  readonly kind: "line";
  readonly seen: string;
  readonly company: string;
  readonly result: CommitteeResult | null;
  /** the threshold that lies nearest; null without a result */
  readonly nearest: GradeGap | null;
  readonly verdict: WorkbookVerdict;
  /** as the record says it, whoever signed; null where the record cannot be read */
  readonly standing: SignoffStanding | null;
  readonly review: string;
  /** what keeps it from being reviewed, voted on or decided */
  readonly blocks: readonly SealProblem[];
  /** how often it departs from what was signed */
  readonly changes: number;
  readonly findings: { readonly fail: number; readonly review: number };
  readonly exclusions: number;
  /** the grade would be another one if excluded clauses counted with none of their points obtained */
  readonly isCarriedByExclusions: boolean;
  readonly specialDeductions: number;
}

export type FileLine = AgendaLine | Exclude<FileLook, CommitteeLook>;

/** One step on one file, as it was looked at. */
export interface FileStep extends StepToSign {
  readonly file: FileSource;
  /** `seen` of the look that the person had */
  readonly seen: string;
}

/** A copy of a file with a record in it, read back and verified; the file itself is as it was. */
export interface WrittenCopy {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** of the copy */
  readonly look: CommitteeLook;
}

/** Why there is no copy; nothing was given out. */
export type NoCopy =
  /** the sheet has no room, was moved, is not there (`signoff-sheet-missing`), or the file cannot be changed there; or the copy did not read back as it should (`signoff-copy-differs`) */
  { readonly kind: "no-copy"; readonly issues: readonly Issue[] };

export type FileStepOutcome =
  | ({ readonly kind: "signed" } & WrittenCopy)
  /** the person or the step is not allowed, or the assessment may not be signed */
  | { readonly kind: "refused-step"; readonly problems: readonly SealProblem[] }
  /** the file holds other bytes than were looked at */
  | { readonly kind: "changed"; readonly look: FileLook }
  | NoCopy
  | Exclude<FileLook, CommitteeLook>;

/** Why a copy cannot be joined with the others. */
export type ApartReason =
  | "unreadable" // `look` says why
  | "unsigned"
  | "not-verified" // its record has problems: `look.verification.problems`
  | "differs" // it is not as it was signed: `look.verification.changes`
  | "not-reviewed" // it is not before the committee: returned, not reviewed yet, or decided already
  | "another-review"; // it is about another review than the first one that can be joined

export interface ApartCopy {
  /** in the list that was given */
  readonly index: number;
  readonly reason: ApartReason;
  readonly look: FileLook;
}

export type JoinOutcome =
  /** into a copy of the first file; `added`: by file, how many votes it had that those before it had not */
  | ({ readonly kind: "joined"; readonly added: readonly number[] } & WrittenCopy)
  /** nothing is joined while one of them does not belong to the others */
  | { readonly kind: "apart"; readonly copies: readonly ApartCopy[] }
  /** together the votes break a rule: a person who voted in two copies has voted twice */
  | { readonly kind: "refused-votes"; readonly problems: readonly SealProblem[] }
  | NoCopy;

/** Looks at files and writes records into copies of them beside the person's work. Rejects with a `HostError`: `cancelled` once the signal is aborted. */
export interface CommitteeWorkPort {
  /** how many files are worked on at once */
  readonly jobs: number;
  readonly look: (bytes: Uint8Array<ArrayBuffer>, evidence: Evidence, engine: string, signal: AbortSignal) => Promise<FileLook>;
  readonly line: (bytes: Uint8Array<ArrayBuffer>, evidence: Evidence, engine: string, signal: AbortSignal) => Promise<FileLine>;
  /** The record in a copy of the file, read back and held against the file; `digest` is that of the record's text. */
  readonly write: (bytes: Uint8Array<ArrayBuffer>, writing: SignoffWriting, digest: string, evidence: Evidence, engine: string, signal: AbortSignal) => Promise<CopyWriting>;
}

export type CopyWriting = ({ readonly kind: "written" } & WrittenCopy) | NoCopy;

/** Puts a record onto the sheet of sign-off in a copy of a file; every other part of the copy is the file's own. */
export interface SignoffFilePort {
  readonly write: (bytes: Uint8Array, writing: SignoffWriting) => FileWriting;
}

/** What looking at files and writing into copies of them needs, in a worker or anywhere else. */
export interface CommitteeFilePorts extends VerifyFilePorts {
  /** lower-case hex SHA-256 */
  readonly bytesHash: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  readonly signoffFiles: SignoffFilePort;
}

export interface CommitteePorts {
  readonly committee: CommitteeWorkPort;
  readonly hash: HashPort;
  readonly signing: SigningPorts;
}
