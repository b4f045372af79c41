import { findClause } from "../catalogue";
import type { Clause } from "../catalogue";
import { entryOf } from "../assessment";
import type { ClauseEntry } from "../assessment";
import { compare } from "../exact";
import { scoreClause } from "../scoring";
import type { Check, CheckInput } from "./check";
import { clauseEntries, finding } from "./finding";
import { isNearlySame, shortened, weightOf, wordingOf } from "./wording";

/**
 * One fact that costs points on a clause and a special deduction as well. Compared are the description of the deduction with the finding
 * of the clause that it names, which may differ in some words, and with the findings of all clauses, which must have the same wording.
 */
export const countedTwice: Check = {
  id: "SPD006",
  slug: "counted-twice",
  guards: "number",
  run: (input) => {
    if (input.report.status === "refused" || input.draft.specialDeductions.length === 0) {
      return [];
    }
    const clauseOfWording = new Map(
      clauseEntries(input)
        .filter(({ clause, entry }) => isLoss(clause, entry) && weightOf(wordingOf(entry.finding)) >= 8)
        .map(({ clause, entry }) => [wordingOf(entry.finding), clause.id]),
    );
    return input.draft.specialDeductions.flatMap((deduction, index) => {
      const twin = nearlySameOn(input, deduction.clause, deduction.description) ? deduction.clause : clauseOfWording.get(wordingOf(deduction.description));
      return twin === undefined
        ? []
        : [
            finding("SPD006", input, {
              outcome: "needs-review",
              clause: twin,
              deduction: index,
              field: "description",
              params: { number: index + 1, clause: twin, text: shortened(deduction.description) },
            }),
          ];
    });
  },
};

function nearlySameOn(input: CheckInput, id: string, description: string): boolean {
  const clause = id === "" ? null : findClause(input.catalogue, id);
  const entry = clause === null ? null : entryOf(input.draft, clause);
  return clause !== null && entry !== null && isLoss(clause, entry) && isNearlySame(entry.finding, description);
}

function isLoss(clause: Clause, entry: ClauseEntry): boolean {
  const score = scoreClause(clause, entry);
  return score !== null && compare(score, clause.points) < 0;
}
