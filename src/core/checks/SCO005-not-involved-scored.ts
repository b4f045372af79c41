import { ZERO, equals } from "../exact";
import { scoreClause } from "../scoring";
import type { Check, EntryField } from "./check";
import { clauseEntries, finding } from "./finding";
import { saysNotInvolved } from "./phrases";

/** A clause that its own text calls not involved, and that was scored all the same: a zero lowers the total, points raise it. */
export const notInvolvedScored: Check = {
  id: "SCO005",
  slug: "not-involved-scored",
  guards: "number",
  run: (input) =>
    input.report.status === "refused"
      ? []
      : clauseEntries(input).flatMap(({ clause, entry }) => {
          const score = clause.excludable ? scoreClause(clause, entry) : null;
          const told = score === null ? undefined : (["evidence", "finding", "remark"] as const).find((field: EntryField & keyof typeof entry) => saysNotInvolved(entry[field]));
          return score === null || told === undefined
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
