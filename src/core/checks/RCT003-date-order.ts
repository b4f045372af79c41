import type { Check } from "./check";
import { finding, isWritten } from "./finding";
import { numberOf } from "./rectificationRow";

/** A rectification is due, verified or scored again before the assessment that found it. To verify before the due date is in order. */
export const rectificationDates: Check = {
  id: "RCT003",
  slug: "rectification-dates",
  guards: "evidence",
  run: (input) => {
    const { assessedOn } = input.draft;
    if (!isWritten(assessedOn)) {
      return [];
    }
    return input.records.rectifications.flatMap((row, at) =>
      (["due", "verifiedOn", "rescoredOn"] as const)
        .filter((column) => isWritten(row[column]) && row[column] < assessedOn)
        .map((column) =>
          finding("RCT003", input, {
            outcome: "needs-review",
            clause: row.clause,
            record: `rectifications:${String(at)}/${column}`,
            params: { number: numberOf(row, at), clause: row.clause, day: row[column], assessedOn, variant: column },
          }),
        ),
    );
  },
};
