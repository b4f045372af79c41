import { entryOf } from "../assessment";
import { findClause } from "../catalogue";
import type { Check } from "./check";
import { clauseEntries, finding, isWritten } from "./finding";
import { saysNothing, isAdvice } from "./phrases";

/** A clause that is said not to be involved, and on which something nonconforming was found: excluding it would raise the score. */
export const excludedWithFacts: Check = {
  id: "EXC003",
  slug: "excluded-with-facts",
  guards: "number",
  run: (input) => [
    ...clauseEntries(input)
      .filter(({ entry }) => entry.status === "excluded" && isWritten(entry.finding) && !saysNothing(entry.finding) && !isAdvice(entry.finding))
      .map(({ clause }) =>
        finding("EXC003", input, { outcome: "needs-review", clause: clause.id, field: "finding", params: { clause: clause.id, variant: "finding" } }),
      ),
    ...input.draft.specialDeductions.flatMap((deduction, index) => {
      const clause = deduction.clause === "" ? null : findClause(input.catalogue, deduction.clause);
      return clause === null || entryOf(input.draft, clause).status !== "excluded"
        ? []
        : [
            finding("EXC003", input, {
              outcome: "needs-review",
              clause: clause.id,
              deduction: index,
              field: "clause",
              params: { clause: clause.id, number: index + 1, variant: "deduction" },
            }),
          ];
    }),
  ],
};
