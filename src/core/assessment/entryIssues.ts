import type { Clause } from "../catalogue";
import { ZERO, compare, equals, exactText, isMultipleOf } from "../exact";
import { coreIssue } from "../issue";
import type { Issue } from "../issue";
import type { SchemeProfile } from "../profile";
import type { ClauseEntry, JudgedEntry, SampledEntry } from "./assessment";

/** Every rule of the arithmetic that one clause's entry breaks; paths are relative to the entry ("sampleSize", "score", "status"). */
export function entryIssues(clause: Clause, entry: ClauseEntry, profile: Pick<SchemeProfile, "judgedStep">): Issue[] {
  switch (entry.status) {
    case "unassessed":
    case "conforming":
    case "nonconforming":
      return [];
    case "excluded":
      return clause.excludable ? [] : [coreIssue("not-excludable", "status", { clause: clause.id })];
    case "sampled":
      return [...methodIssues(clause, entry, "proportional"), ...sampleIssues(clause, entry)];
    case "judged":
      return [...methodIssues(clause, entry, "judged"), ...judgedIssues(clause, entry, profile)];
  }
}

function methodIssues(clause: Clause, entry: ClauseEntry, method: Clause["method"]): Issue[] {
  return clause.method === method
    ? []
    : [coreIssue("method-mismatch", "status", { clause: clause.id, status: entry.status, method: clause.method })];
}

function sampleIssues(clause: Clause, { sampleSize, nonconforming }: SampledEntry): Issue[] {
  const issues: Issue[] = [];
  const sizeValid = Number.isSafeInteger(sampleSize) && sampleSize > 0;
  if (!sizeValid) {
    issues.push(coreIssue("sample-size-invalid", "sampleSize", { clause: clause.id, sampleSize }));
  }
  if (!Number.isSafeInteger(nonconforming) || nonconforming < 0) {
    issues.push(coreIssue("nonconforming-invalid", "nonconforming", { clause: clause.id, nonconforming }));
  } else if (sizeValid && nonconforming > sampleSize) {
    issues.push(coreIssue("nonconforming-exceeds-sample", "nonconforming", { clause: clause.id, nonconforming, sampleSize }));
  }
  return issues;
}

function judgedIssues(clause: Clause, { score }: JudgedEntry, { judgedStep }: Pick<SchemeProfile, "judgedStep">): Issue[] {
  const params = { clause: clause.id, score: exactText(score) };
  if (compare(score, ZERO) < 0 || compare(score, clause.points) > 0) {
    return [coreIssue("score-out-of-range", "score", { ...params, points: exactText(clause.points) })];
  }
  // The clause's full points can always be given, also where they are off the step.
  if (judgedStep === null || equals(score, clause.points) || isMultipleOf(score, judgedStep)) {
    return [];
  }
  return [coreIssue("score-off-step", "score", { ...params, step: exactText(judgedStep) })];
}
