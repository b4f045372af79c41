import { compare, integer, multiply, ONE } from "../../exact";
import type { Rational } from "../../exact";
import { eachClause } from "../clauseTable";
import type { ClauseRow, ClauseTable } from "../clauseTable";
import { chanceOfAtLeast, chanceOfAtMost } from "../hypergeometric";
import { signal } from "../signal";
import type { Signal, TriageRule } from "../signal";

/** From how many sheets of one person and of the others on a clause anything is said. */
const LEAST = { own: 8, others: 20 } as const;
/** One chance in twenty that anything at all is said of a run in which nobody differs. */
const CHANCES = 20;

/** One person on one clause, held against the others. */
interface Comparison {
  readonly variant: "harsh" | "lenient";
  readonly rows: readonly ClauseRow[];
  /** how likely it is that nothing but chance made the difference, or a greater one */
  readonly chance: Rational;
  readonly params: { readonly clause: string; readonly assessor: string; readonly lost: number; readonly of: number; readonly othersLost: number; readonly othersOf: number };
}

/**
 * An assessor takes points off a clause more often, or more seldom, than the others do on the same clause of the same catalogue.
 * Fisher's exact test to the side on which the person stands; its bound is divided by twice the number of comparisons in the run.
 * One signal a sheet and side, with the figures of the first clause.
 */
export const harshOrLenient: TriageRule = {
  id: "TRG007",
  slug: "harsh-or-lenient",
  raises: "medium",
  of: "run",
  run: ({ files }) => {
    const comparisons: Comparison[] = [];
    eachClause(files, (table) => comparisons.push(...comparisonsOn(table)));
    const signals = new Map<string, Signal>();
    for (const { variant, rows, params } of comparisons.filter(({ chance }) => isTold(chance, comparisons.length))) {
      for (const { file } of rows.filter(({ loss }) => (loss === "nothing") === (variant === "lenient"))) {
        const key = JSON.stringify([file.path, variant, params.assessor]);
        const { clause, params: said } = signals.get(key) ?? { clause: params.clause, params: { ...params, clauses: "", variant } };
        signals.set(key, signal("TRG007", file, { ...said, clauses: `${String(said.clauses)} ${params.clause}`.trim() }, { clause }));
      }
    }
    return [...signals.values()];
  },
};

/** Whether so small a chance is told among so many comparisons. */
function isTold(chance: Rational, comparisons: number): boolean {
  return compare(multiply(chance, integer(CHANCES * 2 * comparisons)), ONE) <= 0;
}

function comparisonsOn({ clause, rows }: ClauseTable): readonly Comparison[] {
  const all = rows.length;
  const lostByAll = lossesIn(rows);
  return [...peopleIn(rows)]
    .filter(([, own]) => own.length >= LEAST.own && all - own.length >= LEAST.others)
    .map(([assessor, own]): Comparison => {
      const lost = lossesIn(own);
      const lot = { all, lost: lostByAll, own: own.length };
      const isHarsh = lost * all > lostByAll * own.length;
      const chance = isHarsh ? chanceOfAtLeast(lost, lot) : chanceOfAtMost(lost, lot);
      return {
        variant: isHarsh ? "harsh" : "lenient",
        // What is too likely for the only comparison of a run is so for one of many: its sheets need not be remembered.
        rows: isTold(chance, 1) ? own : [],
        chance,
        params: { clause, assessor, lost, of: own.length, othersLost: lostByAll - lost, othersOf: all - own.length },
      };
    });
}

/** The rows of each person, under the name as it stands in the first of them. */
function peopleIn(rows: readonly ClauseRow[]): ReadonlyMap<string, readonly ClauseRow[]> {
  const people = new Map<string, { readonly name: string; readonly own: ClauseRow[] }>();
  for (const row of rows.filter(({ person }) => person !== "")) {
    const { name, own } = people.get(row.person) ?? { name: row.name, own: [] };
    own.push(row);
    people.set(row.person, { name, own });
  }
  return new Map([...people.values()].map(({ name, own }) => [name, own]));
}

function lossesIn(rows: readonly ClauseRow[]): number {
  return rows.filter(({ loss }) => loss !== "nothing").length;
}
