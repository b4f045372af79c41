import type { Catalogue } from "../catalogue";
import type { SchemeProfile } from "../profile";
import type { DraftAssessment } from "../assessment";
import type { ScoreReport } from "../scoring";
import type { Issue, Params, Place } from "../issue";

/** fail: the result may not stand; needs-review: a person must look; the two others are never listed to people. */
export type Outcome = "pass" | "needs-review" | "fail" | "not-applicable";

/** What a check found, at most one thing to settle each. `place` where the assessment came from a workbook. */
export interface Finding {
  readonly check: string;
  readonly outcome: "needs-review" | "fail";
  /** "" where the finding is not about one clause */
  readonly clause: string;
  /** which entry is meant; "" where none is */
  readonly field: EntryField | "";
  /** index in specialDeductions or bonuses; -1 where none is meant */
  readonly item: number;
  readonly params: Params;
  readonly place?: Place;
}

/** The entry columns of the scoring workbook and their like in the assessment file. */
export type EntryField =
  | "verdict"
  | "sampleSize"
  | "nonconforming"
  | "givenScore"
  | "evidence"
  | "finding"
  | "reason"
  | "assessor"
  | "remark"
  | "cause"
  | "clause"
  | "description"
  | "action"
  | "owner"
  | "due"
  | "status"
  | "verifiedBy"
  | "verifiedOn"
  | "bonusReason"
  | "company"
  | "assessedOn"
  | "assessors"
  | "result";

/** An entry cell that holds something which is not silently taken for an entry. The entry itself is treated as open. */
export interface EntryFault {
  readonly kind:
    | "text-number"
    | "full-width"
    | "boolean"
    | "date"
    | "error"
    | "formula"
    | "not-a-number"
    | "unknown-word"
    | "contradiction";
  readonly clause: string;
  readonly item: number;
  readonly field: EntryField;
  /** what stands in the cell, shortened to 80 characters */
  readonly raw: string;
  readonly place: Place;
}

/** A result cell of the workbook against what the core says. Exact texts; "" where the cell is blank. */
export interface ResultClaim {
  readonly result: "total" | "specialDeductions" | "grade" | "score";
  /** "" but for `score` */
  readonly clause: string;
  /** where the figure stands: the custom function's cell or its native-formula twin */
  readonly by: "function" | "twin";
  readonly shown: string;
  /** a formula was expected and is still there */
  readonly formulaIntact: boolean;
  /** "#NAME?" and its like: the function did not run, which is no disagreement */
  readonly unavailable: boolean;
  /** whether `shown` agrees with the core's own figure */
  readonly agrees: boolean;
  readonly place: Place;
}

/** What the reader saw of the workbook beyond the entries; null for an assessment from a JSON file. */
export interface WorkbookFacts {
  readonly entryFaults: readonly EntryFault[];
  /** changed points or texts, missing, doubled or foreign clauses, lost columns, another catalogue: the result is refused */
  readonly structure: readonly Issue[];
  readonly claims: readonly ResultClaim[];
  /** where each entry stands, so that findings get their cell: key `${clause}/${field}` or `${item}/${field}` with a prefix "deduction:" or "bonus:" */
  readonly places: ReadonlyMap<string, Place>;
}

export interface CheckInput {
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
  readonly draft: DraftAssessment;
  readonly report: ScoreReport;
  readonly workbook: WorkbookFacts | null;
}

/** One check: a permanent id, a readable slug, and a pure function. Its texts stand in `messages/`, its page in `docs/checks/<id>.md`. */
export interface Check {
  readonly id: string;
  readonly slug: string;
  /** clauses of our own rule list (`docs/checks`) that it serves, for the register of checks */
  readonly guards: "number" | "evidence" | "catalogue" | "workbook";
  readonly run: (input: CheckInput) => readonly Finding[];
}
