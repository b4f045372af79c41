import { useState } from "react";
import type { CheckedWorkbook } from "../../../application";
import { clausesOf, type IncompleteReport, type SchemeProfile } from "../../../core";
import { figureTexts } from "../../words";

/** The state of the result view and the facts about its catalogue that a reader must not miss. */
export function useResult({ catalogue, profile, report }: CheckedWorkbook) {
  const [exactWanted, setExactWanted] = useState(false);
  return {
    exactWanted,
    setExactWanted,
    figures: figureTexts(profile, exactWanted),
    provisional: clausesOf(catalogue).filter((clause) => clause.provenance === "provisional").length,
    draft: catalogue.approval.status === "draft",
    hasFigures: report.status !== "refused",
  };
}

/** Whether the special deductions alone already decide an incomplete assessment. */
export function alreadyFailed({ specialDeductions }: IncompleteReport, { specialDeduction }: SchemeProfile): boolean {
  return specialDeductions >= specialDeduction.failAt;
}
