import { scoreAssessment } from "../core";
import type { CompleteReport, IncompleteReport } from "../core";
import { readFunctionInput, type FunctionInput, type Matrix } from "../template";
import { faultError, firstIssueError } from "./functionError";

export interface Scored {
  readonly input: FunctionInput;
  readonly report: CompleteReport | IncompleteReport;
}

/** Scores what the ranges hold by the core; throws the error that names the first thing that keeps a figure from standing. */
export function scored(scoresheet: Matrix, deductions: Matrix, bonuses: Matrix, clauses: Matrix, rules: Matrix): Scored {
  const reading = readFunctionInput(scoresheet, deductions, bonuses, clauses, rules);
  if (!reading.ok) {
    throw firstIssueError(reading.issues, "en-US");
  }
  const input = reading.value;
  const [fault] = input.faults;
  if (input.issues.length > 0) {
    throw firstIssueError(input.issues, input.locale);
  }
  if (fault !== undefined) {
    throw faultError(fault, input.locale);
  }
  const report = scoreAssessment(input.draft, input.catalogue, input.profile);
  if (report.status === "refused") {
    throw firstIssueError(report.issues, input.locale);
  }
  return { input, report };
}
