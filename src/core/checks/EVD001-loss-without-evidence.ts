import { compare } from "../exact";
import type { Check, EntryField } from "./check";
import { finding, isWritten, scoredClauses } from "./finding";

/** Lost points are fought over: each loss wants evidence and a finding that says what was wrong. */
export const lossWithoutEvidence: Check = {
  id: "EVD001",
  slug: "loss-without-evidence",
  guards: "evidence",
  run: (input) =>
    scoredClauses(input).flatMap(({ clause, entry, score }) => {
      if (compare(score, clause.points) >= 0) {
        return [];
      }
      const fields: readonly EntryField[] = ["evidence", "finding"];
      return fields
        .filter((field) => !isWritten(field === "evidence" ? entry.evidence : entry.finding))
        .map((field) =>
          finding("EVD001", input, { outcome: "needs-review", clause: clause.id, field, params: { clause: clause.id, variant: field } }),
        );
    }),
};
