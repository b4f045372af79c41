import { samplings } from "../records";
import type { Check } from "./check";
import { finding } from "./finding";

/** Drawn items are listed for a clause, and no plan says of what and how many. */
export const samplesWithoutPlan: Check = {
  id: "SMP009",
  slug: "no-plan",
  guards: "evidence",
  run: (input) =>
    samplings(input.records).flatMap(({ clause, plan, samples }) => {
      const [first] = samples;
      const params = { clause, count: samples.length };
      return plan !== null || first === undefined ? [] : [finding("SMP009", input, { outcome: "needs-review", clause, record: `samples:${String(first.at)}/clause`, params })];
    }),
};
