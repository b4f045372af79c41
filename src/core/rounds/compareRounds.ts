import { entryOf } from "../assessment";
import type { ClauseStatus, DraftAssessment, EntryTexts } from "../assessment";
import { clausesOf } from "../catalogue";
import type { Catalogue, Clause, LocalizedText } from "../catalogue";
import { equals, subtract } from "../exact";
import type { Rational } from "../exact";
import type { ScoreReport } from "../scoring";

/** One round of assessing a company: what was asked, what was entered and what it scored. */
export interface Round {
  readonly catalogue: Catalogue;
  readonly draft: DraftAssessment;
  readonly report: ScoreReport;
}

/** A clause as one round has it. */
export interface RoundClause extends EntryTexts {
  readonly status: ClauseStatus;
  /** exact; null where the clause is open or excluded, or the round cannot be scored */
  readonly score: Rational | null;
  readonly points: Rational;
  /** why it is excluded; "" where it is not */
  readonly reason: string;
}

/** What of a clause two catalogues say differently. */
export type ClauseChangeKind = "title" | "guidance" | "points" | "method";

/** A clause in two rounds. Clauses belong together by their id. */
export interface ClauseDifference {
  readonly clause: string;
  /** of this round, where it has the clause */
  readonly title: LocalizedText;
  /** null where the last round did not have the clause */
  readonly prior: RoundClause | null;
  /** null where this round does not have it any more */
  readonly now: RoundClause | null;
  /** empty where both rounds ask the same */
  readonly changed: readonly ClauseChangeKind[];
  /** > 0 where more points are given now; null where one of the rounds has no score, or other points */
  readonly difference: Rational | null;
  /** verdict, score or the clause itself is another one */
  readonly isDifferent: boolean;
}

/** Every clause of this round in its order, then those that only the last round had. */
export function compareRounds(prior: Round, now: Round): readonly ClauseDifference[] {
  const before = new Map(clausesOf(prior.catalogue).map((clause) => [clause.id, clause]));
  const [priorOf, nowOf] = [clausesIn(prior), clausesIn(now)];
  const present = clausesOf(now.catalogue);
  const ids = new Set(present.map(({ id }) => id));
  return [
    ...present.map((clause) => {
      const last = before.get(clause.id);
      return last === undefined ? alone(clause, null, nowOf(clause)) : both(clause, last, priorOf(last), nowOf(clause));
    }),
    ...[...before.values()].filter(({ id }) => !ids.has(id)).map((clause) => alone(clause, priorOf(clause), null)),
  ];
}

/** A clause of one round with its entry and its score. */
export function roundClause(round: Round, clause: Clause): RoundClause {
  return clausesIn(round)(clause);
}

function clausesIn({ draft, report }: Round): (clause: Clause) => RoundClause {
  const scores = new Map(report.status === "refused" ? [] : report.clauses.map(({ clause, score }) => [clause, score]));
  return (clause) => {
    const entry = entryOf(draft, clause);
    const { status, evidence, finding, remark, assessor } = entry;
    return { status, evidence, finding, remark, assessor, score: scores.get(clause.id) ?? null, points: clause.points, reason: entry.status === "excluded" ? entry.reason : "" };
  };
}

function alone({ id, title }: Clause, prior: RoundClause | null, now: RoundClause | null): ClauseDifference {
  return { clause: id, title, prior, now, changed: [], difference: null, isDifferent: true };
}

function both(clause: Clause, last: Clause, prior: RoundClause, now: RoundClause): ClauseDifference {
  const changed = changesOf(last, clause);
  const difference = prior.score === null || now.score === null || changed.includes("points") ? null : subtract(now.score, prior.score);
  const isDifferent = changed.length > 0 || prior.status !== now.status || (difference !== null && difference.n !== 0n);
  return { clause: clause.id, title: clause.title, prior, now, changed, difference, isDifferent };
}

/** What the later clause says otherwise than the earlier one, in either language. */
function changesOf(last: Clause, clause: Clause): readonly ClauseChangeKind[] {
  const isSame = (one: LocalizedText, other: LocalizedText): boolean => one["zh-CN"] === other["zh-CN"] && one["en-US"] === other["en-US"];
  return [
    ...(isSame(last.title, clause.title) ? [] : (["title"] as const)),
    ...(isSame(last.guidance, clause.guidance) ? [] : (["guidance"] as const)),
    ...(equals(last.points, clause.points) ? [] : (["points"] as const)),
    ...(last.method === clause.method ? [] : (["method"] as const)),
  ];
}
