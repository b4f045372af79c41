import { assessmentIssues, clausesOf, coreIssue, NO_TEXTS, ok, refused } from "../core";
import type { Catalogue, ClauseEntry, DraftAssessment, Issue, Result, SchemeProfile } from "../core";
import { independentIssues } from "./independentIssues";
import { schemaIssue, shortened } from "./issues";
import { readDocument } from "./readDocument";
import { assessmentShape, STATUS_KEYS } from "./shape/assessmentShape";
import type { AssessmentDocument } from "./shape/assessmentShape";

/**
 * Reads a `servicestar.assessment/1` document (bytes are UTF-8) that was made under that catalogue and profile. A draft that is
 * shaped right may still break the arithmetic's rules: `scoreAssessment` refuses it. Where the shape is wrong, the issues
 * also hold the broken rules that do not depend on what could not be read.
 */
export function parseAssessment(source: string | Uint8Array, catalogue: Catalogue, profile: SchemeProfile): Result<DraftAssessment> {
  const ids = clausesOf(catalogue).map((clause) => clause.id);
  const read = readDocument(source, "servicestar.assessment/1", (kit) => assessmentShape(kit, ids));
  if (read.value === null) {
    return refused(read.issues);
  }
  const differing = identityIssues(read.value, catalogue, profile, read.issues);
  const isOurs = differing.length === 0;
  const shape = clauseKeyIssues(read.issues, new Set(ids), isOurs);
  const issues = [...shape, ...differing];
  const draft = draftOf(read.value, ids);
  if (issues.length === 0) {
    return ok(draft);
  }
  return refused(isOurs ? [...issues, ...independentIssues(assessmentIssues(draft, catalogue, profile), issues)] : issues);
}

/** Id and version that differ from what is scored with, where they could be read. */
function identityIssues(
  document: AssessmentDocument,
  catalogue: Catalogue,
  profile: SchemeProfile,
  shape: readonly Issue[],
): readonly Issue[] {
  const issues: Issue[] = [];
  for (const key of ["id", "version"] as const) {
    if (document.catalogue[key] !== catalogue[key]) {
      const params = { found: shortened(document.catalogue[key]), expected: catalogue[key] };
      issues.push(schemaIssue("catalogue-differs", `catalogue/${key}`, params));
    }
    if (document.profile[key] !== profile[key]) {
      const params = { found: shortened(document.profile[key]), expected: profile[key] };
      issues.push(schemaIssue("profile-differs", `profile/${key}`, params));
    }
  }
  const unread = new Set(shape.map((issue) => issue.path));
  return issues.filter(({ path }) => !unread.has(path) && !unread.has(path.slice(0, path.indexOf("/"))) && !unread.has(""));
}

const CLAUSES = "clauses/";

/** Tells an unknown clause, and a key that belongs to another status, from a key that there is not. */
function clauseKeyIssues(issues: readonly Issue[], ids: ReadonlySet<string>, isOurs: boolean): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== "unknown-key" || !issue.path.startsWith(CLAUSES)) {
      return [issue];
    }
    const rest = issue.path.slice(CLAUSES.length);
    const slash = rest.indexOf("/");
    if (slash >= 0 && ids.has(rest.slice(0, slash))) {
      const key = rest.slice(slash + 1);
      return [STATUS_KEYS.has(key) ? schemaIssue("key-not-for-status", issue.path, { key }) : issue];
    }
    // Which clauses another catalogue has is not known.
    return isOurs ? [coreIssue("clause-unknown", issue.path, { clause: shortened(rest) })] : [];
  });
}

function draftOf(document: AssessmentDocument, ids: readonly string[]): DraftAssessment {
  const { company, assessors, assessedOn, specialDeductions, bonuses } = document;
  const clauses = ids.map((id): [string, ClauseEntry] => [id, document.clauses[id] ?? { status: "unassessed", ...NO_TEXTS }]);
  return { company, assessors, assessedOn, clauses: new Map(clauses), specialDeductions, bonuses };
}
