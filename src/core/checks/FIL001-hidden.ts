import type { Check } from "./check";
import { finding } from "./finding";

/** A sheet is hidden, or rows or columns that hold something of the assessment: whoever opens the file does not see all that counts. */
export const hidden: Check = {
  id: "FIL001",
  slug: "hidden",
  guards: "workbook",
  run: (input) =>
    (input.workbook?.file?.hidden ?? []).map(({ kind, place, count }) =>
      finding("FIL001", input, { outcome: "needs-review", place, params: { variant: kind, sheet: place.sheet, range: place.address, count } }),
    ),
};
