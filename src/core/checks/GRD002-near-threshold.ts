import { compare, decimalText, exactText, parseDecimal, subtract } from "../exact";
import type { Rational } from "../exact";
import type { Check } from "./check";
import { finding } from "./finding";

/** A total from whose grade one special deduction more or less would lead away: it is to be recomputed and shown unrounded. */
export const nearThreshold: Check = {
  id: "GRD002",
  slug: "near-threshold",
  guards: "number",
  run: (input) => {
    const { report, profile } = input;
    if (report.status !== "complete" || report.specialDeductions >= profile.specialDeduction.failAt) {
      return [];
    }
    const { total } = report;
    const shown = decimalText(total, profile.displayDecimals, "half-away-from-zero");
    return profile.grades
      .map(({ from }) => ({ from, distance: distanceOf(total, from) }))
      .filter(({ from, distance }) => compare(distance, profile.specialDeduction.points) < 0 && (profile.gradeOn === "displayed" || !isCrossedByRounding(total, shown, from)))
      .map(({ from, distance }) =>
        finding("GRD002", input, {
          outcome: "needs-review",
          field: "result",
          params: {
            exact: exactText(total),
            shown,
            from: exactText(from),
            distance: exactText(distance),
            variant: compare(total, from) >= 0 ? "above" : "below",
          },
        }),
      );
  },
};

function distanceOf(total: Rational, from: Rational): Rational {
  return compare(total, from) >= 0 ? subtract(total, from) : subtract(from, total);
}

/** GRD001 speaks of a total that only looks as if it reached the grade. */
function isCrossedByRounding(total: Rational, shown: string, from: Rational): boolean {
  const value = parseDecimal(shown);
  return value !== null && compare(total, from) < 0 && compare(value, from) >= 0;
}
