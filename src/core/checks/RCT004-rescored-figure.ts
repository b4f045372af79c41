import { clausesOf } from "../catalogue";
import { exactText, subtract } from "../exact";
import { lostPoints, rescoringProblem } from "../rectification";
import type { Check, Finding } from "./check";
import { finding } from "./finding";
import { numberOf } from "./rectificationRow";

/** A figure that was scored again cannot be this clause's: out of range, not one that its method gives, or less than was found. */
export const rescoredFigure: Check = {
  id: "RCT004",
  slug: "rescored-figure",
  guards: "evidence",
  run: (input) => {
    const lost = lostPoints(input.report);
    const clauses = new Map(clausesOf(input.catalogue).map((clause) => [clause.id, clause]));
    return input.records.rectifications.flatMap((row, at): readonly Finding[] => {
      const [clause, loss] = [clauses.get(row.clause), lost.get(row.clause)];
      if (row.rescored === null || clause === undefined || loss === undefined) {
        return [];
      }
      const found = subtract(clause.points, loss);
      const variant = rescoringProblem(clause, found, row.rescored, input.profile);
      const params = { number: numberOf(row, at), clause: row.clause, rescored: exactText(row.rescored), found: exactText(found), points: exactText(clause.points) };
      return variant === null
        ? []
        : [finding("RCT004", input, { outcome: "needs-review", clause: row.clause, record: `rectifications:${String(at)}/rescored`, params: { ...params, variant } })];
    });
  },
};
