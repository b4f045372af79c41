import type { Check } from "./check";
import { clauseEntries, finding } from "./finding";

/** A sample of one loses everything or nothing: the proportional rule is for several samples of one kind. */
export const sampleOfOne: Check = {
  id: "SMP003",
  slug: "sample-of-one",
  guards: "number",
  run: (input) =>
    clauseEntries(input)
      .filter(({ entry }) => entry.status === "sampled" && entry.sampleSize === 1)
      .map(({ clause }) => finding("SMP003", input, { outcome: "needs-review", clause: clause.id, field: "sampleSize", params: { clause: clause.id } })),
};
