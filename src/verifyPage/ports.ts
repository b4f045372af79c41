import type { SignoffReport, VerifiedRoster } from "../application";
import type { Issue, LocalizedText, Roster, SignoffEntry, Statement } from "../core";

/** One thing that is no longer as it was signed, with the cell that shows it where there is one. null: it is not there. */
export interface ShownChange {
  readonly path: string;
  readonly signed: string | number | null;
  readonly present: string | number | null;
  readonly cell: { readonly sheet: string; readonly address: string } | null;
}

/** What the grades of the statement's profile are called; a grade that is not there is shown by its id. */
export type GradeLabels = ReadonlyMap<string, LocalizedText>;

/** What came of one file. */
export type FileVerification =
  | { readonly kind: "unreadable"; readonly issues: readonly Issue[] }
  | { readonly kind: "unsigned" }
  /** no roster is chosen: what the record says of itself */
  | { readonly kind: "claims"; readonly entries: readonly SignoffEntry[]; readonly statement: Statement | null; readonly gradeLabels: GradeLabels }
  /** `verdict`: of the record and of what the file shows. `issues`: why the assessment as it is now cannot be compared */
  | { readonly kind: "report"; readonly verdict: SignoffReport["verdict"]; readonly report: SignoffReport; readonly changes: readonly ShownChange[]; readonly issues: readonly Issue[]; readonly gradeLabels: GradeLabels };

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
