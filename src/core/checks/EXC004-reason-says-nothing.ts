import type { Check } from "./check";
import { clauseEntries, finding, isWritten } from "./finding";
import { isExclusionOnly } from "./phrases";
import { shortened } from "./wording";

/** A reason for an exclusion that says no more than that the clause is excluded. */
export const reasonSaysNothing: Check = {
  id: "EXC004",
  slug: "reason-says-nothing",
  guards: "evidence",
  run: (input) =>
    clauseEntries(input).flatMap(({ clause, entry }) =>
      entry.status === "excluded" && isWritten(entry.reason) && isExclusionOnly(entry.reason)
        ? [
            finding("EXC004", input, {
              outcome: "needs-review",
              clause: clause.id,
              field: "reason",
              params: { clause: clause.id, reason: shortened(entry.reason) },
            }),
          ]
        : [],
    ),
};
