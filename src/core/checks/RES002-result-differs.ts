import type { Check } from "./check";
import { claimFindings } from "./RES001-twin-disagrees";

/** A result cell was overwritten or shows an old figure. */
export const resultDiffers: Check = {
  id: "RES002",
  slug: "result-differs",
  guards: "workbook",
  run: (input) => claimFindings("RES002", input.workbook?.claims ?? [], "function", input),
};
