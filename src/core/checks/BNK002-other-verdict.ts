import type { Method } from "../catalogue";
import type { ClauseEntry } from "../assessment";
import { compare } from "../exact";
import type { Check } from "./check";
import { finding, scoredClauses } from "./finding";
import { isAdvice, isVerdictOnly, saysNothing } from "./phrases";
import { shortened, weightOf, wordingOf } from "./wording";

/** Below this weight a text is a phrase that fits many faults: four Chinese characters or eight letters. */
const SAYS_A_FACT = 8;

/** How a clause was settled, as far as clauses of one method can be compared by it. */
type Settled = "no-loss" | "loss" | "all" | "share";

interface Seen {
  readonly clause: string;
  readonly settled: Settled;
}

/** One finding on clauses of one method, of which one was settled otherwise than the first: the points of clauses differ, the verdict should not. */
export const otherVerdict: Check = {
  id: "BNK002",
  slug: "other-verdict",
  guards: "number",
  run: (input) => {
    const first = new Map<string, Seen>();
    const told = new Set<string>();
    return scoredClauses(input).flatMap(({ clause, entry, score }) => {
      const wording = wordingOf(entry.finding);
      if (weightOf(wording) < SAYS_A_FACT || saysNothing(entry.finding) || isVerdictOnly(entry.finding) || isAdvice(entry.finding)) {
        return [];
      }
      const key = `${clause.method} ${wording}`;
      const settled = settledBy(clause.method, entry, compare(score, clause.points) < 0);
      const seen = first.get(key);
      if (seen === undefined) {
        first.set(key, { clause: clause.id, settled });
        return [];
      }
      if (seen.settled === settled || told.has(key)) {
        return [];
      }
      told.add(key);
      return [
        finding("BNK002", input, {
          outcome: "needs-review",
          clause: clause.id,
          field: "verdict",
          params: { clause: clause.id, first: seen.clause, text: shortened(entry.finding), variant: settled === "no-loss" || seen.settled === "no-loss" ? "no-loss" : "sample" },
        }),
      ];
    });
  },
};

function settledBy(method: Method, { status }: ClauseEntry, isLoss: boolean): Settled {
  if (!isLoss) {
    return "no-loss";
  }
  return method === "proportional" ? (status === "sampled" ? "share" : "all") : "loss";
}
