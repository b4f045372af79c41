import type { Check } from "./check";
import { clauseEntries, finding } from "./finding";
import { shortened, weightOf, wordingOf } from "./wording";

/** From how many Chinese characters (counted double) and on how many clauses a text is no longer a stock phrase. */
const KINDS = [
  { field: "finding", weight: 16, clauses: 2 },
  { field: "evidence", weight: 32, clauses: 3 },
] as const;

/** One text on several clauses: evidence that was copied, or one fact that costs points more than once. Each text once, at its second clause. */
export const copiedRemarks: Check = {
  id: "TXT001",
  slug: "copied-remarks",
  guards: "evidence",
  run: (input) =>
    KINDS.flatMap(({ field, weight, clauses }) => {
      const sharing = new Map<string, { readonly id: string; readonly text: string }[]>();
      for (const { clause, entry } of clauseEntries(input)) {
        const wording = wordingOf(entry[field]);
        if (weightOf(wording) >= weight) {
          const group = sharing.get(wording) ?? [];
          group.push({ id: clause.id, text: entry[field] });
          sharing.set(wording, group);
        }
      }
      return [...sharing.values()].flatMap((group) => {
        const [first, second] = group;
        return first === undefined || second === undefined || group.length < clauses
          ? []
          : [
              finding("TXT001", input, {
                outcome: "needs-review",
                clause: second.id,
                field,
                params: { clause: second.id, first: first.id, count: group.length, text: shortened(second.text), variant: field },
              }),
            ];
      });
    }),
};
