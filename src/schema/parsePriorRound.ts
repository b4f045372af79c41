import { NO_TEXTS, catalogueIssues, clausesOf, coreIssue, gradesHighestFirst, ok, profileIssues, refused, scoreAssessment } from "../core";
import type { Catalogue, ClauseEntry, DraftAssessment, Issue, KeptRound, Result, SchemeProfile } from "../core";
import { schemaIssue, shortened } from "./issues";
import { readDocument } from "./readDocument";
import { priorRoundShape } from "./shape/priorRoundShape";
import type { PriorRoundDocument } from "./shape/priorRoundShape";

/**
 * Reads a `servicestar.prior/1` document: a last round as it was kept, scored anew, or every issue with its path. Whoever kept it may
 * have been another version of this program, or somebody else.
 */
export function parsePriorRound(source: string): Result<KeptRound> {
  const { value, issues } = readDocument(source, "servicestar.prior/1", priorRoundShape);
  if (value === null || issues.length > 0) {
    return refused(issues);
  }
  const { file, confirmed, isScored, catalogue: { format: _catalogue, ...catalogue }, profile: { format: _profile, ...unordered }, sites } = value;
  const profile: SchemeProfile = { ...unordered, grades: gradesHighestFirst(unordered.grades) };
  const broken = [
    ...(/^[0-9a-f]{64}$/.test(file.sha256) ? [] : [schemaIssue("not-a-text", "file/sha256", { found: shortened(file.sha256) })]),
    ...under("catalogue", catalogueIssues(catalogue)),
    ...under("profile", profileIssues(profile)),
    ...clauseIssues(value, catalogue),
  ];
  if (broken.length > 0) {
    return refused(broken);
  }
  const draft = draftOf(value, catalogue);
  const report = isScored ? scoreAssessment(draft, catalogue, profile) : { status: "refused" as const, issues: [] };
  return ok({ round: { file, catalogue, profile, draft, report, sites }, confirmed });
}

function under(part: string, issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, path: `${part}/${issue.path}` }));
}

/** Clauses that the catalogue does not have, or that stand there twice. */
function clauseIssues({ draft: { clauses } }: PriorRoundDocument, catalogue: Catalogue): readonly Issue[] {
  const left = new Set(clausesOf(catalogue).map(({ id }) => id));
  return clauses.flatMap(({ id }, index) => (left.delete(id) ? [] : [coreIssue("clause-unknown", `draft/clauses/${String(index)}/id`, { clause: shortened(id) })]));
}

function draftOf({ draft }: PriorRoundDocument, catalogue: Catalogue): DraftAssessment {
  const entries = new Map(draft.clauses.map(({ id, entry }) => [id, entry]));
  const clauses = clausesOf(catalogue).map(({ id }): [string, ClauseEntry] => [id, entries.get(id) ?? { status: "unassessed", ...NO_TEXTS }]);
  return { ...draft, clauses: new Map(clauses) };
}
