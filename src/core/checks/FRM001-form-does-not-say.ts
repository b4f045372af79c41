import type { Check } from "./check";
import { finding } from "./finding";

/** A body's own form has no place for something that counts: its silence is not taken for "none". */
export const formDoesNotSay: Check = {
  id: "FRM001",
  slug: "form-does-not-say",
  guards: "workbook",
  run: (input) => (input.workbook?.silences ?? []).map((variant) => finding("FRM001", input, { outcome: "needs-review", params: { variant } })),
};
