import { buildStatement, clausesOf, completeAssessment, entryOf, scoreAssessment } from "../core";
import type { BuiltStatement, ClauseEntry, DraftAssessment, Issue, SealProblem, Statement } from "../core";
import type { HashPort } from "./ports";
import type { CheckedWorkbook } from "./serviceStar";

/** What a workbook says now, as far as it can be stated. */
export interface PresentAssessment {
  /** what is to be signed; null while clauses are open or something in it cannot be read */
  readonly statement: Statement | null;
  /** the same with every clause of `unstated` left out of account, to be held against what was signed; null where the rest cannot be stated either */
  readonly comparable: Statement | null;
  /** clauses that are open or break a rule */
  readonly unstated: readonly string[];
  /** why it cannot be read as it should, with cells */
  readonly issues: readonly Issue[];
  /** texts that cannot be signed */
  readonly problems: readonly SealProblem[];
}

/** Whose program states it, and the hash of the file that it was read from, "" for an open workbook. */
export interface StatementSource {
  readonly engine: string;
  readonly source: string;
}

/** What there is to compare where nobody has signed anything. */
export const NOTHING_PRESENT: PresentAssessment = { statement: null, comparable: null, unstated: [], issues: [], problems: [] };

/** Stands in for a clause that cannot be stated; what it says is taken out of every comparison again. */
const PLACEHOLDER: ClauseEntry = { status: "nonconforming", evidence: "", finding: "", remark: "", assessor: "" };

/** The statement of a workbook as read and checked just now. */
export async function presentAssessment(checked: CheckedWorkbook, source: StatementSource, hash: HashPort): Promise<PresentAssessment> {
  const { catalogue, draft, report } = checked;
  const issues = report.status === "refused" ? report.issues : [];
  const broken = new Set(issues.flatMap(({ path }) => /^clauses\/([^/]+)/.exec(path)?.[1] ?? []));
  const isUnstated = (id: string, entry: ClauseEntry): boolean => entry.status === "unassessed" || broken.has(id);
  const entries = clausesOf(catalogue).map((clause): readonly [string, ClauseEntry] => [clause.id, entryOf(draft, clause)]);
  const unstated = entries.filter(([id, entry]) => isUnstated(id, entry)).map(([id]) => id);
  const stated = { ...draft, clauses: new Map(entries.map(([id, entry]) => [id, isUnstated(id, entry) ? PLACEHOLDER : entry])) };
  const built = await stateDraft(stated, checked, source, hash);
  const comparable = built?.ok === true ? built.statement : null;
  return {
    statement: report.status === "complete" ? comparable : null,
    comparable,
    unstated,
    issues,
    problems: built?.ok === false ? built.problems : [],
  };
}

async function stateDraft(draft: DraftAssessment, { catalogue, profile, records, sites, stage }: CheckedWorkbook, source: StatementSource, hash: HashPort): Promise<BuiltStatement | null> {
  const completion = completeAssessment(draft, catalogue, profile);
  const report = scoreAssessment(draft, catalogue, profile);
  return completion.kind === "complete" && report.status === "complete"
    ? buildStatement({ catalogue, profile, assessment: completion.assessment, report, sites, stage, records, ...source }, hash.sha256)
    : null;
}
