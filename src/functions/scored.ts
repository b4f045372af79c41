import { scoreAssessment } from "../core";
import type { CompleteReport, IncompleteReport } from "../core";
import { readFunctionInput, type FunctionInput, type Matrix } from "../template";
import { faultError, issueError } from "./functionError";

export interface Scored {
  readonly input: FunctionInput;
  readonly report: CompleteReport | IncompleteReport;
}

/** Scores what the ranges hold by the core; throws the error that names the first thing that keeps a figure from standing. */
export function scored(scoresheet: Matrix, deductions: Matrix, bonuses: Matrix, clauses: Matrix, rules: Matrix): Scored {
  const reading = readFunctionInput(scoresheet, deductions, bonuses, clauses, rules);
  if (!reading.ok) {
    throw firstIssue(reading.issues, "en-US");
  }
  const input = reading.value;
  const [fault] = input.faults;
  if (input.issues.length > 0) {
    throw firstIssue(input.issues, input.locale);
  }
  if (fault !== undefined) {
    throw faultError(fault, input.locale);
  }
  const report = scoreAssessment(input.draft, input.catalogue, input.profile);
  if (report.status === "refused") {
    throw firstIssue(report.issues, input.locale);
  }
  return { input, report };
}

function firstIssue(issues: readonly Parameters<typeof issueError>[0][], locale: Parameters<typeof issueError>[1]): CustomFunctions.Error {
  const [first] = issues;
  if (first === undefined) {
    throw new Error("refused without an issue");
  }
  return issueError(first, locale);
}
