import type { Check } from "./check";
import { finding, isWritten } from "./finding";

/** A special deduction that does not say what happened. */
export const deductionWithoutFacts: Check = {
  id: "SPD001",
  slug: "deduction-without-facts",
  guards: "number",
  run: (input) =>
    input.draft.specialDeductions.flatMap((deduction, index) =>
      isWritten(deduction.description)
        ? []
        : [finding("SPD001", input, { outcome: "fail", clause: deduction.clause, deduction: index, field: "description", params: { number: index + 1 } })],
    ),
};
