import type { Check } from "./check";
import { finding } from "./finding";

/** More bonuses than the profile allows; the one too many is the place to mend. */
export const tooManyBonuses: Check = {
  id: "BON001",
  slug: "too-many-bonuses",
  guards: "number",
  run: (input) => {
    const count = input.draft.bonuses.length;
    const { max } = input.profile.bonus;
    return count <= max
      ? []
      : [finding("BON001", input, { outcome: "fail", bonus: max, field: "bonusReason", params: { count, max } })];
  },
};
