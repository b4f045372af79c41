import type { Check } from "./check";
import { finding, isWritten } from "./finding";

/** A special deduction whose rectification is nobody's task. */
export const rectificationWithoutOwner: Check = {
  id: "SPD008",
  slug: "rectification-without-owner",
  guards: "evidence",
  run: (input) =>
    input.draft.specialDeductions.flatMap(({ clause, rectification }, index) =>
      isWritten(rectification.owner)
        ? []
        : [finding("SPD008", input, { outcome: "needs-review", clause, deduction: index, field: "owner", params: { number: index + 1 } })],
    ),
};
