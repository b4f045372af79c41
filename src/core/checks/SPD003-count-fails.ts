import type { Check } from "./check";
import { finding } from "./finding";

/** So many special deductions that the company fails whatever its score: said early, also while clauses are open. */
export const deductionCountFails: Check = {
  id: "SPD003",
  slug: "deduction-count-fails",
  guards: "number",
  run: (input) => {
    const count = input.draft.specialDeductions.length;
    const { failAt } = input.profile.specialDeduction;
    return count < failAt ? [] : [finding("SPD003", input, { outcome: "needs-review", params: { count, failAt } })];
  },
};
