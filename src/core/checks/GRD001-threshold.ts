import { compare, decimalText, exactText, parseDecimal } from "../exact";
import type { Check } from "./check";
import { finding } from "./finding";

/** The total as shown reaches a grade that the exact total does not: the shown figure would contradict the grade without a word. */
export const threshold: Check = {
  id: "GRD001",
  slug: "threshold",
  guards: "number",
  run: (input) => {
    const { report, profile } = input;
    if (report.status !== "complete" || profile.gradeOn === "displayed") {
      return [];
    }
    const shownText = decimalText(report.total, profile.displayDecimals, "half-away-from-zero");
    const shown = parseDecimal(shownText);
    const crossed = profile.grades.find(({ from }) => shown !== null && compare(shown, from) >= 0 && compare(report.total, from) < 0);
    return crossed === undefined
      ? []
      : [
          finding("GRD001", input, {
            outcome: "needs-review",
            field: "result",
            params: { shown: shownText, exact: exactText(report.total), from: exactText(crossed.from), grade: crossed.id },
          }),
        ];
  },
};
