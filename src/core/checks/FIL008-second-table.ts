import type { Check } from "./check";
import { finding } from "./finding";

/** A second table with the columns of the scoresheet, of the special deductions or of the bonuses: what is entered there does not count. */
export const secondTable: Check = {
  id: "FIL008",
  slug: "second-table",
  guards: "workbook",
  run: (input) =>
    (input.workbook?.file?.copies ?? []).map(({ name, place }) =>
      finding("FIL008", input, { outcome: "needs-review", place, params: { table: name, sheet: place.sheet } }),
    ),
};
