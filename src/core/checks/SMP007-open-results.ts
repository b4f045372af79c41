import { samplings } from "../records";
import type { Check, Finding } from "./check";
import { clauseEntries, finding } from "./finding";

/** A clause is assessed by its sample, and the sampling sheet has drawn items that nobody has looked at. */
export const openResults: Check = {
  id: "SMP007",
  slug: "open-results",
  guards: "evidence",
  run: (input) => {
    const sampled = new Set(clauseEntries(input).flatMap(({ clause, entry }) => (entry.status === "sampled" ? [clause.id] : [])));
    return samplings(input.records).flatMap(({ clause, planAt, samples, open }): readonly Finding[] => {
      if (!sampled.has(clause) || open === 0) {
        return [];
      }
      const first = samples.find(({ result }) => result === "");
      const record = first === undefined ? `samplePlans:${String(planAt)}/clause` : `samples:${String(first.at)}/result`;
      const params = { clause, open, listed: samples.length, variant: first === undefined ? "none" : "open" };
      return [finding("SMP007", input, { outcome: "needs-review", clause, record, params })];
    });
  },
};
