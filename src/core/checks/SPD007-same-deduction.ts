import type { Check } from "./check";
import { finding, isWritten } from "./finding";
import { wordingOf } from "./wording";

/** Two special deductions that describe their fact in the same words: the count decides whether the company fails. */
export const sameDeduction: Check = {
  id: "SPD007",
  slug: "same-deduction-twice",
  guards: "number",
  run: (input) => {
    const first = new Map<string, number>();
    return input.draft.specialDeductions.flatMap(({ clause, description }, index) => {
      const wording = wordingOf(description);
      const earlier = first.get(wording);
      if (!isWritten(wording)) {
        return [];
      }
      if (earlier === undefined) {
        first.set(wording, index);
        return [];
      }
      return [
        finding("SPD007", input, {
          outcome: "needs-review",
          clause,
          deduction: index,
          field: "description",
          params: { number: index + 1, first: earlier + 1 },
        }),
      ];
    });
  },
};
