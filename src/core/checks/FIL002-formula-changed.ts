import type { Check } from "./check";
import { finding } from "./finding";

/** A formula beside the results (subtotals, recount, counts) was typed over, was changed, or shows an old value. */
export const formulaChanged: Check = {
  id: "FIL002",
  slug: "formula-changed",
  guards: "workbook",
  run: (input) =>
    (input.workbook?.file?.formulas ?? []).map(({ kind, found, place }) =>
      finding("FIL002", input, { outcome: kind === "moved" ? "needs-review" : "fail", place, params: { variant: kind, found } }),
    ),
};
