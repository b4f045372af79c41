import type { DraftAssessment, Finding, ScoreReport } from "../core";

/** An input and what came of it; `draft` is null where it could not be read. */
export interface Scored {
  readonly input: string;
  readonly draft: DraftAssessment | null;
  readonly report: ScoreReport;
  readonly findings: readonly Finding[];
}
