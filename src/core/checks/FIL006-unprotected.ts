import type { Check } from "./check";
import { finding } from "./finding";

/** A sheet of the scoring workbook is not protected any more, so that formulas and points can be changed by accident. */
export const unprotected: Check = {
  id: "FIL006",
  slug: "unprotected",
  guards: "workbook",
  run: (input) =>
    (input.workbook?.file?.unprotected ?? []).map((sheet) =>
      finding("FIL006", input, { outcome: "needs-review", place: { sheet, address: "A1" }, params: { sheet } }),
    ),
};
