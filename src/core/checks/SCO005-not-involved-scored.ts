import { ZERO, equals } from "../exact";
import type { Check, EntryField } from "./check";
import { finding, scoredClauses } from "./finding";
import { saysNotInvolved } from "./phrases";

/** A clause that its own text calls not involved, and that was scored all the same: a zero lowers the total, points raise it. */
export const notInvolvedScored: Check = {
  id: "SCO005",
  slug: "not-involved-scored",
  guards: "number",
  run: (input) =>
    scoredClauses(input).flatMap(({ clause, entry, score }) => {
      const told = !clause.excludable ? undefined : (["evidence", "finding", "remark"] as const).find((field: EntryField & keyof typeof entry) => saysNotInvolved(entry[field]));
      return told === undefined
        ? []
        : [
            finding("SCO005", input, {
              outcome: "needs-review",
              clause: clause.id,
              field: "verdict",
              params: { clause: clause.id, variant: equals(score, ZERO) ? "zero" : "points" },
            }),
          ];
    }),
};
