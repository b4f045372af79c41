import type { Catalogue, Finding, Issue, SchemeProfile, ScoreReport } from "../core";

/** What a score rests on. */
export interface Basis {
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
}

/** An input and what came of it. */
export interface Scored extends Basis {
  readonly input: string;
  /** the company's name; "" where none is known */
  readonly company: string;
  readonly report: ScoreReport;
  readonly findings: readonly Finding[];
  /** texts that could not be read and on which no figure depends */
  readonly issues: readonly Issue[];
}
