import type { SignoffReport, VerifiedRoster, WorkbookChange } from "../application";
import type { Issue, LocalizedText, Roster, SealProblem, SignoffEntry, Statement } from "../core";

/** What the grades of the statement's profile are called; a grade that is not there is shown by its id. */
export type GradeLabels = ReadonlyMap<string, LocalizedText>;

/** What came of one file. */
export type FileVerification =
  | { readonly kind: "unreadable"; readonly issues: readonly Issue[] }
  | { readonly kind: "unsigned" }
  /** no roster is chosen: what the record says of itself; `problems`: what is wrong with it whoever signed */
  | { readonly kind: "claims"; readonly entries: readonly SignoffEntry[]; readonly statement: Statement | null; readonly problems: readonly SealProblem[]; readonly gradeLabels: GradeLabels }
  /** `verdict`: of the record and of what the file says and shows now. `changes`: what is not as it was signed, with its cells */
  | { readonly kind: "report"; readonly verdict: SignoffReport["verdict"]; readonly report: SignoffReport; readonly changes: readonly WorkbookChange[]; readonly gradeLabels: GradeLabels };

/** The same with the digest of the file's bytes, "" where they were not read; `failed`: it took more than it may have, and nothing is known. */
export type FileAnswer = { readonly kind: "failed" } | { readonly kind: "answered"; readonly sha256: string; readonly verification: FileVerification };

export type RosterAnswer =
  | { readonly kind: "failed" }
  | { readonly kind: "unreadable"; readonly issues: readonly Issue[] }
  | { readonly kind: "read"; readonly roster: Roster; readonly verified: VerifiedRoster };

/** Beginnings of hashes, as read from paper; null where nobody has one. */
export interface TypedAnchors {
  readonly head: string | null;
  readonly roster: string | null;
}

/** What the page needs from outside. Neither function rejects. */
export interface VerifyPagePorts {
  readonly readRoster: (bytes: Uint8Array<ArrayBuffer>, anchor: string | null) => Promise<RosterAnswer>;
  readonly verifyFile: (bytes: Uint8Array<ArrayBuffer>, roster: Roster | null, anchors: TypedAnchors) => Promise<FileAnswer>;
  /** the present minute with its distance from UTC, as this computer has it */
  readonly now: () => string;
  readonly version: string;
}
