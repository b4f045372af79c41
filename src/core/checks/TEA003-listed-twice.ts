import type { Check } from "./check";
import { finding } from "./finding";
import { wordingOf } from "./wording";

/** A person who stands in the team twice, if only width, case or blanks tell the names apart. */
export const listedTwice: Check = {
  id: "TEA003",
  slug: "listed-twice",
  guards: "evidence",
  run: (input) => {
    const first = new Map<string, string>();
    const again = input.draft.assessors.flatMap(({ name }) => {
      const wording = wordingOf(name);
      const earlier = first.get(wording);
      if (wording !== "" && earlier === undefined) {
        first.set(wording, name.trim());
      }
      return earlier === undefined ? [] : [{ name: name.trim(), earlier }];
    });
    const [one] = again;
    return one === undefined ? [] : [finding("TEA003", input, { outcome: "needs-review", field: "assessors", params: { ...one, count: again.length } })];
  },
};
