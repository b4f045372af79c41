import type { Check } from "./check";
import { finding, isWritten } from "./finding";

/** A bonus that does not say which outstanding strength it rewards. */
export const bonusWithoutReason: Check = {
  id: "BON002",
  slug: "bonus-without-reason",
  guards: "number",
  run: (input) =>
    input.draft.bonuses.flatMap(({ reason }, index) =>
      isWritten(reason) ? [] : [finding("BON002", input, { outcome: "fail", bonus: index, field: "bonusReason", params: { number: index + 1 } })],
    ),
};
