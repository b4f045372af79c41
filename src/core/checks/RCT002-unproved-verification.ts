import type { Check } from "./check";
import { finding, isWritten } from "./finding";
import { numberOf } from "./rectificationRow";
import { wordingOf } from "./wording";

/** A rectification is called verified without what shows it: evidence of closure, who verified it and when; or its owner verified it. */
export const unprovedVerification: Check = {
  id: "RCT002",
  slug: "unproved-verification",
  guards: "evidence",
  run: (input) =>
    input.records.rectifications.flatMap((row, at) => {
      if (row.status !== "verified") {
        return [];
      }
      const missing = (["closure", "verifiedBy", "verifiedOn"] as const).filter((column) => !isWritten(row[column]));
      const isOwnWork = isWritten(row.verifiedBy) && wordingOf(row.verifiedBy) === wordingOf(row.owner);
      const cell = (column: string): string => `rectifications:${String(at)}/${column}`;
      const params = { number: numberOf(row, at), clause: row.clause, person: row.verifiedBy.trim() };
      return [
        ...missing.map((column) => finding("RCT002", input, { outcome: "needs-review", clause: row.clause, record: cell(column), params: { ...params, variant: column } })),
        ...(isOwnWork ? [finding("RCT002", input, { outcome: "needs-review", clause: row.clause, record: cell("verifiedBy"), params: { ...params, variant: "own-work" } })] : []),
      ];
    }),
};
