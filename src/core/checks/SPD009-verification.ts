import type { Check } from "./check";
import { finding, isWritten } from "./finding";
import { wordingOf } from "./wording";

/** A verification that is recorded without the state that goes with it, without evidence of closure, or by the person who had to rectify. */
export const verification: Check = {
  id: "SPD009",
  slug: "verification",
  guards: "evidence",
  run: (input) => {
    const unread = new Set(input.workbook?.entryFaults.filter(({ field }) => field === "status").map(({ item }) => item));
    return input.draft.specialDeductions.flatMap(({ clause, rectification }, index) => {
      const { owner, status, closure, verifiedBy, verifiedOn } = rectification;
      const place = { outcome: "needs-review", clause, deduction: index } as const;
      if (status !== "verified" && !unread.has(index) && (isWritten(verifiedBy) || isWritten(verifiedOn))) {
        return [finding("SPD009", input, { ...place, field: "status", params: { number: index + 1, variant: "not-marked" } })];
      }
      // A workbook of the first template has no column for it.
      const canSayClosure = input.workbook === null || input.workbook.places.has(`deduction:${String(index)}/closure`);
      return [
        ...(status === "verified" && canSayClosure && !isWritten(closure)
          ? [finding("SPD009", input, { ...place, field: "closure", params: { number: index + 1, variant: "no-closure" } })]
          : []),
        ...(isWritten(verifiedBy) && wordingOf(verifiedBy) === wordingOf(owner)
          ? [finding("SPD009", input, { ...place, field: "verifiedBy", params: { number: index + 1, person: verifiedBy.trim(), variant: "own-work" } })]
          : []),
      ];
    });
  },
};
