import fc from "fast-check";
import type {
  Catalogue, Clause, ClauseEntry, CompleteReport, DraftAssessment, Rational, SchemeProfile, ScoreReport, scoreAssessment,
} from "../../src/core";
import { clausesOf, compare, equals } from "../../src/core";
import type { Situation } from "../support/arbitraries";
import { NONCONFORMING, catalogueOf } from "./builders";

/** What is put to the test: `scoreAssessment` itself, or a version of it with a planted bug. */
export type Engine = typeof scoreAssessment;

/** Something that must hold between the results of assessments, or between a result and its parts. */
export interface Relation {
  readonly name: string;
  /** null where it held in every run; else the counterexample, as a text */
  readonly failure: (engine: Engine, runs: number, seed: number) => string | null;
}

/** A generated situation with its result, and the means to score variations of it. */
export interface Context extends Situation {
  readonly before: CompleteReport;
  /** A number for whatever the relation has to choose. */
  readonly choice: number;
  /** Scores a complete variation; throws where it is not complete. */
  readonly score: (other: Partial<Situation>) => CompleteReport;
  /** Scores any variation. */
  readonly attempt: (other: Partial<Situation>) => ScoreReport;
}

/** A relation over generated situations; a throw within it counts as a failure. */
export function relation(name: string, situations: fc.Arbitrary<Situation>, holds: (context: Context) => boolean): Relation {
  return {
    name,
    failure: (engine, runs, seed) => {
      const failed = pool(situations, runs, seed).filter(([situation, choice]) => !holdsFor(engine, situation, choice, holds));
      const smallest = failed.sort(([a], [b]) => a.draft.clauses.size - b.draft.clauses.size)[0];
      return smallest === undefined ? null : `${String(failed.length)} of ${String(runs)} failed, the smallest: ${described(smallest)}`;
    },
  };
}

type Drawn = readonly [Situation, number];
const pools = new Map<fc.Arbitrary<Situation>, Map<string, readonly Drawn[]>>();

/** The same situations serve every relation and every engine, because drawing them costs more than scoring them. */
function pool(situations: fc.Arbitrary<Situation>, runs: number, seed: number): readonly Drawn[] {
  const drawn = pools.get(situations) ?? new Map<string, readonly Drawn[]>();
  pools.set(situations, drawn);
  const key = `${String(runs)}/${String(seed)}`;
  const found = drawn.get(key) ?? fc.sample(fc.tuple(situations, fc.nat(1000)), { numRuns: runs, seed });
  drawn.set(key, found);
  return found;
}

function holdsFor(engine: Engine, situation: Situation, choice: number, holds: (context: Context) => boolean): boolean {
  const attempt = (other: Partial<Situation>) => {
    const { draft, catalogue, profile } = { ...situation, ...other };
    return engine(draft, catalogue, profile);
  };
  const score = (other: Partial<Situation>) => complete(attempt(other));
  try {
    return holds({ ...situation, before: score({}), choice, score, attempt });
  } catch {
    return false;
  }
}

function described([{ draft, catalogue, profile }, choice]: Drawn): string {
  const plain = {
    choice,
    clauses: clausesOf(catalogue).map(({ id, points }) => ({ id, points, ...draft.clauses.get(id) })),
    specialDeductions: draft.specialDeductions.length,
    bonuses: draft.bonuses.length,
    profile,
  };
  return JSON.stringify(plain, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
}

function complete(report: ScoreReport): CompleteReport {
  if (report.status !== "complete") {
    throw new Error(`not complete: ${JSON.stringify(report.status === "refused" ? report.issues : report.open)}`);
  }
  return report;
}

/** The same total and grade. */
export function same(a: CompleteReport, b: CompleteReport): boolean {
  return equals(a.total, b.total) && a.grade === b.grade;
}

/** 0 for the failed grade, rising with the grade. */
export function rank(grade: string, profile: SchemeProfile): number {
  return grade === profile.failed.id ? 0 : profile.grades.length - profile.grades.findIndex((band) => band.id === grade);
}

/** Neither the total nor the grade of the first is above the second's. */
export function notHigher(
  a: { readonly total: Rational; readonly grade: string },
  b: { readonly total: Rational; readonly grade: string },
  profile: SchemeProfile,
): boolean {
  return compare(a.total, b.total) <= 0 && rank(a.grade, profile) <= rank(b.grade, profile);
}

/** The draft with these entries instead of its own. */
export function withEntries(draft: DraftAssessment, entries: Iterable<readonly [string, ClauseEntry]>): DraftAssessment {
  return { ...draft, clauses: new Map(entries) };
}

/** The draft with another entry for one clause. */
export function replaced(draft: DraftAssessment, id: string, other: ClauseEntry): DraftAssessment {
  return withEntries(draft, [...draft.clauses, [id, other]]);
}

/** The catalogue with each clause replaced by none, one or more. */
export function mapClauses(catalogue: Catalogue, change: (one: Clause) => readonly Clause[]): Catalogue {
  return catalogueOf(clausesOf(catalogue).flatMap(change));
}

/** One clause of those that are accepted, with its entry; null where there is none. */
export function chosen(
  { catalogue, draft, choice }: Context,
  accept: (one: Clause, given: ClauseEntry) => boolean,
): { readonly one: Clause; readonly given: ClauseEntry } | null {
  const all = clausesOf(catalogue)
    .map((one) => ({ one, given: draft.clauses.get(one.id) ?? NONCONFORMING }))
    .filter(({ one, given }) => accept(one, given));
  return all[choice % Math.max(all.length, 1)] ?? null;
}

/** How many clauses count. */
export function applicableCount({ draft }: Situation): number {
  return [...draft.clauses.values()].filter((one) => one.status !== "excluded").length;
}

/** Whether the clause obtained exactly that. */
export function obtained(report: CompleteReport, id: string, score: Rational): boolean {
  return report.clauses.some((one) => one.clause === id && one.score !== null && equals(one.score, score));
}
