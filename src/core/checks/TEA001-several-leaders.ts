import type { Check } from "./check";
import { finding, isWritten } from "./finding";

/** One person leads the team and answers for the report. Without any leader HEA001 speaks; how many a team needs is settled nowhere. */
export const severalLeaders: Check = {
  id: "TEA001",
  slug: "several-team-leaders",
  guards: "evidence",
  run: (input) => {
    const leaders = input.draft.assessors.filter(({ name, role }) => role === "team-leader" && isWritten(name));
    return leaders.length <= 1
      ? []
      : [
          finding("TEA001", input, {
            outcome: "needs-review",
            field: "assessors",
            params: { count: leaders.length, names: leaders.map(({ name }) => name.trim()).join(", ").slice(0, 80) },
          }),
        ];
  },
};
