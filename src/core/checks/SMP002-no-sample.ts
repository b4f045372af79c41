import type { Check } from "./check";
import { clauseEntries, finding } from "./finding";

/** A clause that loses points in proportion to a sample was given a plain verdict: allowed, but a person must say that no sample was needed. */
export const noSample: Check = {
  id: "SMP002",
  slug: "no-sample",
  guards: "number",
  run: (input) =>
    clauseEntries(input)
      .filter(({ clause, entry }) => clause.method === "proportional" && (entry.status === "conforming" || entry.status === "nonconforming"))
      .map(({ clause }) =>
        finding("SMP002", input, { outcome: "needs-review", clause: clause.id, field: "verdict", params: { clause: clause.id } }),
      ),
};
