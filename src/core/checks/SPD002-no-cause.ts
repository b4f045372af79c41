import type { Check } from "./check";
import { finding } from "./finding";

/** A special deduction without one of the four causes that the standard knows. */
export const deductionWithoutCause: Check = {
  id: "SPD002",
  slug: "deduction-without-cause",
  guards: "number",
  run: (input) => {
    const faulty = new Set(input.workbook?.entryFaults.filter(({ field }) => field === "cause").map(({ item }) => item));
    return input.draft.specialDeductions.flatMap((deduction, index) =>
      deduction.cause !== "" || faulty.has(index)
        ? []
        : [finding("SPD002", input, { outcome: "fail", clause: deduction.clause, deduction: index, field: "cause", params: { number: index + 1 } })],
    );
  },
};
