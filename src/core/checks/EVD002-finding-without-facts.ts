import { compare } from "../exact";
import type { Check } from "./check";
import { finding, isWritten, scoredClauses } from "./finding";
import { isVerdictOnly } from "./phrases";
import { shortened, wordingOf } from "./wording";

/** Points were lost, and where the facts belong stands the verdict or the evidence once more. */
export const findingWithoutFacts: Check = {
  id: "EVD002",
  slug: "finding-without-facts",
  guards: "evidence",
  run: (input) =>
    scoredClauses(input).flatMap(({ clause, entry, score }) => {
      if (compare(score, clause.points) >= 0 || !isWritten(entry.finding)) {
        return [];
      }
      const variant = isVerdictOnly(entry.finding) ? "verdict" : wordingOf(entry.finding) === wordingOf(entry.evidence) ? "evidence" : "";
      return variant === ""
        ? []
        : [
            finding("EVD002", input, {
              outcome: "needs-review",
              clause: clause.id,
              field: "finding",
              params: { clause: clause.id, text: shortened(entry.finding), variant },
            }),
          ];
    }),
};
