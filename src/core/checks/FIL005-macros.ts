import type { Check } from "./check";
import { finding } from "./finding";

/** The file carries macros, which can change it whenever it is opened; none of them is run here. */
export const macros: Check = {
  id: "FIL005",
  slug: "macros",
  guards: "workbook",
  run: (input) => (input.workbook?.file?.hasMacros === true ? [finding("FIL005", input, { outcome: "needs-review", params: {} })] : []),
};
