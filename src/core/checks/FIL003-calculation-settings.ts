import type { Check } from "./check";
import { finding } from "./finding";

/** The file sets how it is calculated in a way that lets a cell show something else than its formula gives. */
export const calculationSettings: Check = {
  id: "FIL003",
  slug: "calculation-settings",
  guards: "workbook",
  run: (input) =>
    (input.workbook?.file?.settings ?? []).map((setting) => finding("FIL003", input, { outcome: "needs-review", params: { variant: setting } })),
};
