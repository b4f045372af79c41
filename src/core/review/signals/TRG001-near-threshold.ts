import { ONE, compare, decimalText, exactText, parseFraction, subtract } from "../../exact";
import { signal } from "../signal";
import type { TriageRule } from "../signal";

/** A total within one point of where a grade begins, on either side, the mark itself included. */
export const nearGrade: TriageRule = {
  id: "TRG001",
  slug: "near-threshold",
  raises: "medium",
  of: "sheet",
  run: (file) => {
    const { result, bands } = file.sheet;
    if (result === null || result.failsByDeductions) {
      return [];
    }
    const total = parseFraction(result.exact);
    return bands.split(" ").map(parseFraction).flatMap((from) => {
      const isAbove = compare(total, from) >= 0;
      const distance = isAbove ? subtract(total, from) : subtract(from, total);
      return compare(distance, ONE) > 0
        ? []
        : [signal("TRG001", file, { total: result.display, from: exactText(from), distance: decimalText(distance, 2, isAbove ? "half-away-from-zero" : "up"), variant: isAbove ? "above" : "below" })];
    });
  },
};
