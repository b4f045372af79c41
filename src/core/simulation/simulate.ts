import type { ClauseEntry, DraftAssessment } from "../assessment";
import { clausesOf } from "../catalogue";
import { equals } from "../exact";
import type { Rational } from "../exact";
import { gradesHighestFirst } from "../profile";
import type { SchemeProfile } from "../profile";
import { scoreAssessment } from "../scoring";
import type { ScoreReport } from "../scoring";
import { differingParts, withParts } from "./basis";
import type { BasisPart, ScoringBasis } from "./basis";

/** What becomes of a grade: `other` where the grades of the two profiles have no common order, `unknown` where one of the two reports has no grade. */
export type GradeChange = "same" | "higher" | "lower" | "other" | "unknown";

/** Total and grade; null where entries are open or break a rule. */
export type SimulatedResult = { readonly total: Rational; readonly grade: string } | null;

/** What one part of the other basis does. */
export interface PartEffect {
  readonly part: BasisPart;
  /** under the own basis with this part alone taken from the other one */
  readonly alone: SimulatedResult;
  /** under the other basis with this part alone left as it was */
  readonly without: SimulatedResult;
}

/** One assessment under two bases. */
export interface Simulation {
  readonly own: ScoreReport;
  readonly other: ScoreReport;
  readonly change: GradeChange;
  /** clauses with an entry that the other catalogue does not have: they count for nothing there */
  readonly leftOut: readonly string[];
  /** what each differing part does; empty unless both reports are complete and total or grade differ */
  readonly effects: readonly PartEffect[];
}

/**
 * The same entries scored under the basis that they were made for and under another one. Both reports come from `scoreAssessment`; nothing is
 * carried over to a clause with another id, and a clause that only the other catalogue has is open there.
 */
export function simulate(draft: DraftAssessment, own: ScoringBasis, other: ScoringBasis): Simulation {
  const ownReport = scoreUnder(draft, own);
  const otherReport = scoreUnder(draft, other);
  const [before, after] = [resultOf(ownReport), resultOf(otherReport)];
  const present = new Set(clausesOf(other.catalogue).map(({ id }) => id));
  const isMoved = before !== null && after !== null && (before.grade !== after.grade || !equals(before.total, after.total));
  return {
    own: ownReport,
    other: otherReport,
    change: changeOf(before, after, own.profile),
    leftOut: [...draft.clauses].filter(([id, { status }]) => status !== "unassessed" && !present.has(id)).map(([id]) => id),
    effects: isMoved ? effectsOf(draft, own, other) : [],
  };
}

/** The parts without which the grade would have stayed, and those that change it by themselves; both empty where the grade is the same. */
export function decidingParts({ own, other, effects }: Simulation): { readonly alone: readonly BasisPart[]; readonly needed: readonly BasisPart[] } {
  const [before, after] = [resultOf(own), resultOf(other)];
  if (before === null || after === null || before.grade === after.grade) {
    return { alone: [], needed: [] };
  }
  const isOther = (result: SimulatedResult): boolean => result !== null && result.grade !== before.grade;
  return {
    alone: effects.filter(({ alone }) => isOther(alone)).map(({ part }) => part),
    needed: effects.filter(({ without }) => without !== null && !isOther(without)).map(({ part }) => part),
  };
}

function effectsOf(draft: DraftAssessment, own: ScoringBasis, other: ScoringBasis): readonly PartEffect[] {
  return differingParts(own, other).map((part) => ({
    part,
    alone: resultOf(scoreUnder(draft, withParts(own, other, [part]))),
    without: resultOf(scoreUnder(draft, withParts(other, own, [part]))),
  }));
}

function scoreUnder(draft: DraftAssessment, { catalogue, profile }: ScoringBasis): ScoreReport {
  const present = new Set(clausesOf(catalogue).map(({ id }) => id));
  const clauses = new Map<string, ClauseEntry>([...draft.clauses].filter(([id]) => present.has(id)));
  const specialDeductions = draft.specialDeductions.map((item) => (present.has(item.clause) ? item : { ...item, clause: "" }));
  return scoreAssessment({ ...draft, clauses, specialDeductions }, catalogue, profile);
}

function resultOf(report: ScoreReport): SimulatedResult {
  return report.status === "complete" ? { total: report.total, grade: report.grade } : null;
}

function changeOf(before: SimulatedResult, after: SimulatedResult, { grades, failed }: SchemeProfile): GradeChange {
  if (before === null || after === null) {
    return "unknown";
  }
  const order = [...gradesHighestFirst(grades), failed].map(({ id }) => id);
  const [from, to] = [order.indexOf(before.grade), order.indexOf(after.grade)];
  if (from === to) {
    return "same";
  }
  return to < 0 ? "other" : to < from ? "higher" : "lower";
}
