import { compare, exactText, parseFraction, roundTo } from "../../exact";
import { signal } from "../signal";
import type { TriageRule } from "../signal";

/** The total as shown reaches a grade that the exact total does not: the body's rounding decides, or the reader is misled. */
export const restsOnRounding: TriageRule = {
  id: "TRG004",
  slug: "rests-on-rounding",
  raises: "high",
  of: "sheet",
  run: (file) => {
    const { result, bands, profile } = file.sheet;
    if (result === null || result.failsByDeductions) {
      return [];
    }
    const total = parseFraction(result.exact);
    const shown = roundTo(total, result.display.replace(/^[^.]*\.?/, "").length, "half-away-from-zero");
    return bands
      .split(" ")
      .map(parseFraction)
      .filter((from) => compare(shown, from) >= 0 && compare(total, from) < 0)
      .map((from) => signal("TRG004", file, { shown: result.display, exact: exactText(total), from: exactText(from), variant: profile.gradeOn }));
  },
};
