import type { CheckedForm } from "../application";
import type { Catalogue, DraftAssessment, Finding, Issue, SchemeProfile, ScoreReport } from "../core";

/** What a score rests on. */
export interface Basis {
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
}

/** A body's own form and the bytes that it was read from. */
export interface ScoredForm {
  readonly bytes: Uint8Array;
  readonly checked: CheckedForm;
}

/** An input and what came of it. */
export interface Scored extends Basis {
  readonly input: string;
  /** the company's name; "" where none is known */
  readonly company: string;
  /** what was entered; null where it could not be read, or breaks a rule of the arithmetic */
  readonly draft: DraftAssessment | null;
  readonly report: ScoreReport;
  readonly findings: readonly Finding[];
  /** texts that could not be read and on which no figure depends */
  readonly issues: readonly Issue[];
  /** where the input is a form that could be read */
  readonly form?: ScoredForm;
}
