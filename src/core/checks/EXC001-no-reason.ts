import type { Check } from "./check";
import { clauseEntries, finding, isWritten } from "./finding";

/** An excluded clause leaves the denominator and so can raise the score: it needs a reason. */
export const exclusionWithoutReason: Check = {
  id: "EXC001",
  slug: "exclusion-without-reason",
  guards: "number",
  run: (input) =>
    clauseEntries(input)
      .filter(({ entry }) => entry.status === "excluded" && !isWritten(entry.reason))
      .map(({ clause }) => finding("EXC001", input, { outcome: "fail", clause: clause.id, field: "reason", params: { clause: clause.id } })),
};
