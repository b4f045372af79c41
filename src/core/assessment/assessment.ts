import type { Rational } from "../exact";

/** Texts that may stand beside any clause entry; "" where nothing was written. */
export interface EntryTexts {
  readonly evidence: string;
  readonly finding: string;
  readonly remark: string;
  readonly assessor: string;
}

/** 未评: nobody has looked yet; never a pass and never a zero. */
export interface UnassessedEntry extends EntryTexts {
  readonly status: "unassessed";
}
export interface ConformingEntry extends EntryTexts {
  readonly status: "conforming";
}
export interface NonconformingEntry extends EntryTexts {
  readonly status: "nonconforming";
}
/** 抽样: whole numbers; 0 <= nonconforming <= sampleSize, sampleSize > 0 once the entry is valid. */
export interface SampledEntry extends EntryTexts {
  readonly status: "sampled";
  readonly sampleSize: number;
  readonly nonconforming: number;
}
/** 评分: the assessor's own score for the clause. */
export interface JudgedEntry extends EntryTexts {
  readonly status: "judged";
  readonly score: Rational;
}
/** 删减: leaves the numerator and the denominator. */
export interface ExcludedEntry extends EntryTexts {
  readonly status: "excluded";
  readonly reason: string;
}

export type AssessedEntry = ConformingEntry | NonconformingEntry | SampledEntry | JudgedEntry | ExcludedEntry;
export type ClauseEntry = UnassessedEntry | AssessedEntry;
export type ClauseStatus = ClauseEntry["status"];

export type DeductionCause = "law" | "company-rule" | "trade-requirement" | "system-operation";
export type RectificationStatus = "open" | "done" | "verified";

/** 整改. Dates are "" or YYYY-MM-DD. */
export interface Rectification {
  readonly status: RectificationStatus;
  readonly action: string;
  readonly owner: string;
  readonly due: string;
  /** evidence of closure */
  readonly closure: string;
  readonly verifiedBy: string;
  readonly verifiedOn: string;
}

/** 特别扣分项. `clause` is "" or an id of the catalogue; `cause` is "" only in a draft that came from a workbook. */
export interface SpecialDeduction {
  readonly cause: DeductionCause | "";
  readonly clause: string;
  readonly description: string;
  readonly evidence: string;
  readonly rectification: Rectification;
}

/** 特别加分项. */
export interface Bonus {
  readonly reason: string;
}

export interface Company {
  readonly name: string;
  readonly unifiedSocialCreditCode: string;
  readonly scope: string;
}

export type AssessorRole = "team-leader" | "assessor" | "expert";

export interface Assessor {
  readonly name: string;
  readonly role: AssessorRole;
}

/**
 * An assessment as entered: every clause of the catalogue has an entry, many may still be unassessed.
 * The entries are shaped right but not yet checked against the catalogue and the profile.
 */
export interface DraftAssessment {
  readonly company: Company;
  readonly assessors: readonly Assessor[];
  /** "" or YYYY-MM-DD */
  readonly assessedOn: string;
  /** Keyed by clause id, in the catalogue's order. */
  readonly clauses: ReadonlyMap<string, ClauseEntry>;
  readonly specialDeductions: readonly SpecialDeduction[];
  readonly bonuses: readonly Bonus[];
}

/** An assessment that can be scored: no clause is unassessed and every rule of the arithmetic holds. */
export interface Assessment extends Omit<DraftAssessment, "clauses"> {
  readonly clauses: ReadonlyMap<string, AssessedEntry>;
}
