import type { Params, Place } from "../../issue";
import type { ReviewFinding, ReviewedFile } from "../reviewedFile";
import type { Signal } from "../signal";
import type { Risk } from "../triage";
import type { ReviewRecord, ReviewState, UnreadFile } from "./reviewRecord";

/** Everything that a decision about one sheet depends on. */
export interface ReviewSubject {
  readonly path: string;
  /** of the bytes that the register tells */
  readonly hash: string;
  /** what was read; its hash is another one where the file was opened and has changed since */
  readonly file: ReviewedFile | UnreadFile;
  readonly risk: Risk;
  readonly signals: readonly Signal[];
  readonly record: ReviewRecord;
  /** other files that tell the same company's same round and that nobody has returned, by path */
  readonly rivals: readonly string[];
  /** the program that made the verdict */
  readonly engine: string;
}

/** What a reviewer does with a sheet. `by`: who does it; `at`: local time with its distance from UTC. */
export type ReviewAction =
  | { readonly kind: "accept" | "return" | "reopen"; readonly by: string; readonly at: string; readonly comment: string }
  /** `to`: who is to look at it; "" takes the name away */
  | { readonly kind: "assign"; readonly to: string };

/** Why an action cannot be done. */
export const DECISION_CODES = [
  "reviewer-missing", // {}
  "comment-missing", // {}
  "comment-too-long", // length, max
  "comment-for-risk", // {}: a sheet of high risk, or under an older catalogue, is accepted with a reason only
  "state-not-submitted", // state
  "state-submitted", // {}
  "assigned-to-other", // reviewer
  "own-sheet", // reviewer, name
  "content-unread", // {}
  "file-refused", // count, and the first of the issues as code
  "file-duplicate", // of
  "bytes-changed", // {}
  "open-clauses", // count, first
  "texts-unread", // count
  "claim-differs", // result, shown, truth ("" where there is none)
  "check-fails", // check
  "company-twice", // count, file
  "standard-conflict", // id, version
] as const;
export type DecisionCode = (typeof DECISION_CODES)[number];

/** One reason against an action. */
export interface DecisionBlock {
  readonly code: DecisionCode;
  readonly params: Params;
  /** "" where it is not about one clause */
  readonly clause: string;
  readonly place: Place | null;
  /** for `check-fails`: what was found */
  readonly finding: ReviewFinding | null;
}

/** What became of an action: the record as it is to be from now on, or every reason against it. */
export type Decision =
  | { readonly ok: true; readonly before: ReviewState; readonly record: ReviewRecord }
  | { readonly ok: false; readonly blocks: readonly DecisionBlock[] };

/** A reason; what does not apply is left out. */
export function block(code: DecisionCode, params: Params = {}, about: Partial<Pick<DecisionBlock, "clause" | "place" | "finding">> = {}): DecisionBlock {
  return { code, params, clause: about.clause ?? "", place: about.place ?? null, finding: about.finding ?? null };
}
