import type { Check } from "./check";
import { finding } from "./finding";

/** An entry or a result shows something else than it holds, or nothing: whoever reads the sheet or its print sees another assessment than the one that counts. */
export const masked: Check = {
  id: "FIL009",
  slug: "masked",
  guards: "workbook",
  run: (input) =>
    (input.workbook?.file?.masked ?? []).map(({ kind, format, count, place }) =>
      finding("FIL009", input, { outcome: "needs-review", place, params: { variant: kind, format, count, first: place.address, sheet: place.sheet } }),
    ),
};
