import { samplings } from "../records";
import type { Check, Finding } from "./check";
import { clauseEntries, finding } from "./finding";

/** The scoresheet says of a sample something else than the sampling sheet, on which every drawn item has its result. */
export const sampleCountsDiffer: Check = {
  id: "SMP005",
  slug: "sample-counts-differ",
  guards: "number",
  run: (input) => {
    const entries = new Map(clauseEntries(input).map(({ clause, entry }) => [clause.id, entry]));
    return samplings(input.records).flatMap(({ clause, looked, nonconforming, open }): readonly Finding[] => {
      const entry = entries.get(clause);
      const params = { clause, looked, found: nonconforming };
      if (entry === undefined || open > 0 || looked === 0) {
        return [];
      }
      switch (entry.status) {
        case "sampled":
          return entry.sampleSize === looked && entry.nonconforming === nonconforming
            ? []
            : [
                finding("SMP005", input, {
                  outcome: "needs-review",
                  clause,
                  field: entry.sampleSize === looked ? "nonconforming" : "sampleSize",
                  params: { ...params, variant: "counts", sampleSize: entry.sampleSize, nonconforming: entry.nonconforming },
                }),
              ];
        case "conforming":
        case "nonconforming":
          return nonconforming === (entry.status === "conforming" ? 0 : looked)
            ? []
            : [finding("SMP005", input, { outcome: "needs-review", clause, field: "verdict", params: { ...params, variant: entry.status } })];
        case "excluded":
          return [finding("SMP005", input, { outcome: "needs-review", clause, field: "verdict", params: { ...params, variant: "excluded" } })];
        default:
          return [];
      }
    });
  },
};
