import type { Check } from "./check";
import { finding } from "./finding";

/** The file carries a digital signature of the spreadsheet program; it is not verified here, and says nothing about the score. */
export const signatureUnverified: Check = {
  id: "FIL007",
  slug: "signature-unverified",
  guards: "workbook",
  run: (input) => (input.workbook?.file?.isSigned === true ? [finding("FIL007", input, { outcome: "needs-review", params: {} })] : []),
};
