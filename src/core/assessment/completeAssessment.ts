import { clausesOf } from "../catalogue";
import type { Catalogue } from "../catalogue";
import { coreIssue } from "../issue";
import type { Issue } from "../issue";
import type { SchemeProfile } from "../profile";
import type { AssessedEntry, Assessment, DraftAssessment } from "./assessment";
import { entryOf } from "./emptyDraft";
import { entryIssues } from "./entryIssues";

/** What a draft is: ready to be scored, still open in some clauses (ids in the catalogue's order), or against the rules. */
export type Completion =
  | { readonly kind: "complete"; readonly assessment: Assessment }
  | { readonly kind: "incomplete"; readonly open: readonly string[] }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] };

/** Every rule of the arithmetic that the draft breaks, with full paths; [] where it can be scored or is merely incomplete. */
export function assessmentIssues(draft: DraftAssessment, catalogue: Catalogue, profile: SchemeProfile): Issue[] {
  const clauses = clausesOf(catalogue);
  const ids = new Set(clauses.map((clause) => clause.id));
  const issues: Issue[] = [];
  for (const id of draft.clauses.keys()) {
    if (!ids.has(id)) {
      issues.push(coreIssue("clause-unknown", `clauses/${id}`, { clause: id }));
    }
  }
  for (const clause of clauses) {
    const found = entryIssues(clause, entryOf(draft, clause), profile);
    issues.push(...found.map((issue) => ({ ...issue, path: `clauses/${clause.id}/${issue.path}` })));
  }
  if (clauses.every((clause) => entryOf(draft, clause).status === "excluded")) {
    issues.push(coreIssue("no-applicable-clause", "clauses"));
  }
  for (const [index, deduction] of draft.specialDeductions.entries()) {
    if (deduction.clause !== "" && !ids.has(deduction.clause)) {
      issues.push(coreIssue("clause-unknown", `specialDeductions/${String(index)}/clause`, { clause: deduction.clause }));
    }
  }
  if (draft.bonuses.length > profile.bonus.max) {
    issues.push(coreIssue("too-many-bonuses", "bonuses", { count: draft.bonuses.length, max: profile.bonus.max }));
  }
  return issues;
}

/** Tells a draft's state; a broken rule refuses it also while clauses are open. A clause without an entry is open. */
export function completeAssessment(draft: DraftAssessment, catalogue: Catalogue, profile: SchemeProfile): Completion {
  const issues = assessmentIssues(draft, catalogue, profile);
  if (issues.length > 0) {
    return { kind: "refused", issues };
  }
  const open: string[] = [];
  const assessed = new Map<string, AssessedEntry>();
  for (const clause of clausesOf(catalogue)) {
    const entry = entryOf(draft, clause);
    if (entry.status === "unassessed") {
      open.push(clause.id);
    } else {
      assessed.set(clause.id, entry);
    }
  }
  return open.length > 0 ? { kind: "incomplete", open } : { kind: "complete", assessment: { ...draft, clauses: assessed } };
}
