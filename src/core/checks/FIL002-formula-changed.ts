import type { Check } from "./check";
import { finding } from "./finding";

/** A formula beside the results (subtotals, recount, counts) was typed over, was changed, or shows an old value. */
export const formulaChanged: Check = {
  id: "FIL002",
  slug: "formula-changed",
  guards: "workbook",
  run: (input) => {
    const file = input.workbook?.file;
    if (file === undefined) {
      return [];
    }
    if (file.formulas === null) {
      return [finding("FIL002", input, { outcome: "needs-review", params: { variant: "moved" } })];
    }
    return file.formulas.map(({ kind, found, place }) => finding("FIL002", input, { outcome: "fail", place, params: { variant: kind, found } }));
  },
};
