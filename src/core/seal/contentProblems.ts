import type { Catalogue } from "../catalogue";
import { clausesOf } from "../catalogue";
import type { DraftAssessment } from "../assessment";
import type { Finding } from "../checks";
import type { ScoreReport } from "../scoring";
import { sealProblem, type SealProblem } from "./problem";
import type { Statement } from "./statement";

/** An assessment as read and checked just now. */
export interface AssessmentFacts {
  readonly catalogue: Catalogue;
  readonly draft: Pick<DraftAssessment, "specialDeductions">;
  readonly report: ScoreReport;
  readonly findings: readonly Pick<Finding, "check" | "outcome" | "clause">[];
  /** texts that could not be read */
  readonly issues: number;
}

/** Everything that keeps an assessment from being submitted, reviewed or decided; a statement can be made where there is nothing. */
export function signingBlocks({ catalogue, draft, report, findings, issues }: AssessmentFacts): readonly SealProblem[] {
  const isQualified = report.status !== "complete" || report.reasons.length === 0;
  return [
    ...(report.status === "refused" ? [sealProblem("not-scored", "clauses", { status: report.status })] : []),
    ...(report.status === "incomplete" ? [sealProblem("open-clauses", "clauses", { count: report.open.length, first: report.open[0] ?? "" })] : []),
    ...findings
      .filter(({ outcome, check }) => outcome === "fail" && check !== "SCO001")
      .map(({ check, clause }) => sealProblem("check-fails", clause === "" ? "" : `clauses/${clause}`, { check, clause })),
    ...(issues > 0 ? [sealProblem("texts-unread", "", { count: issues })] : []),
    ...rectificationProblems(draft.specialDeductions, isQualified),
    ...catalogueProblems(catalogue.approval.status, clausesOf(catalogue).filter(({ provenance }) => provenance === "provisional").length),
  ];
}

/** The same as far as a statement shows it: what a verifier can hold against a signed one, years later. */
export function statementBlocks({ catalogue, specialDeductions, result }: Statement): readonly SealProblem[] {
  return [...rectificationProblems(specialDeductions, result.reasons.length === 0), ...catalogueProblems(catalogue.approval, catalogue.provisional)];
}

/** A company that fails anyway has nothing to show first: the committee can refuse it without waiting. */
function rectificationProblems(deductions: readonly { readonly rectification: { readonly status: string } }[], isQualified: boolean): readonly SealProblem[] {
  return deductions.flatMap(({ rectification }, index) =>
    isQualified && rectification.status !== "verified"
      ? [sealProblem("rectification-unverified", `specialDeductions/${String(index)}/rectification/status`, { number: index + 1 })]
      : [],
  );
}

function catalogueProblems(approval: "draft" | "approved", provisional: number): readonly SealProblem[] {
  return [
    ...(approval === "draft" ? [sealProblem("catalogue-draft", "catalogue/approval")] : []),
    ...(provisional > 0 ? [sealProblem("points-provisional", "catalogue/provisional", { count: provisional })] : []),
  ];
}
