import { equals } from "../exact";
import type { Check, Finding } from "./check";
import { finding } from "./finding";
import { numberOf } from "./rectificationRow";

/** A rectification is listed for a clause that lost nothing, or that is excluded. */
export const nothingLost: Check = {
  id: "RCT005",
  slug: "nothing-lost",
  guards: "evidence",
  run: (input) => {
    const scores = new Map(input.report.status === "refused" ? [] : input.report.clauses.map((score) => [score.clause, score]));
    return input.records.rectifications.flatMap((row, at): readonly Finding[] => {
      const score = scores.get(row.clause);
      const variant = score?.status === "excluded" ? "excluded" : score !== undefined && score.score !== null && equals(score.score, score.points) ? "full" : null;
      return variant === null
        ? []
        : [
            finding("RCT005", input, {
              outcome: "needs-review",
              clause: row.clause,
              record: `rectifications:${String(at)}/clause`,
              params: { number: numberOf(row, at), clause: row.clause, variant },
            }),
          ];
    });
  },
};
