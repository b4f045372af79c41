import type { Check } from "./check";
import { clauseEntries, finding, isWritten } from "./finding";
import { namesIn } from "./names";
import { wordingOf } from "./wording";

/** Words for everybody, which name nobody. */
const EVERYBODY = new Set(["全体", "全组", "全员", "评审组", "审查组", "评价组", "组", "组长", "评审组长", "team", "all", "everyone", "teamleader"]);

/** Somebody named beside a clause who is not in the team; each name once, at its first clause. */
export const notInTeam: Check = {
  id: "TEA002",
  slug: "not-in-team",
  guards: "evidence",
  run: (input) => {
    const members = input.draft.assessors.map(({ name }) => wordingOf(name)).filter(isWritten);
    if (members.length === 0) {
      return [];
    }
    const seen = new Set<string>();
    return clauseEntries(input).flatMap(({ clause, entry }) => {
      const strangers = namesIn(entry.assessor).filter((name) => {
        const wording = wordingOf(name);
        const isNew = wording !== "" && !seen.has(wording);
        seen.add(wording);
        // A family name or the beginning of a name is a usual way to sign a row.
        return isNew && !EVERYBODY.has(wording) && !members.some((member) => member.startsWith(wording));
      });
      return strangers.length === 0
        ? []
        : [
            finding("TEA002", input, {
              outcome: "needs-review",
              clause: clause.id,
              field: "assessor",
              params: { clause: clause.id, names: strangers.join(", ").slice(0, 80) },
            }),
          ];
    });
  },
};
