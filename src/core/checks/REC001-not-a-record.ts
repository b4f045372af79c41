import type { Check } from "./check";
import { finding } from "./finding";

/** Something on the sheets of samples, rectification or evidence that cannot be read as what belongs there, so that the list lacks it. */
export const notARecord: Check = {
  id: "REC001",
  slug: "not-a-record",
  guards: "evidence",
  run: (input) =>
    (input.workbook?.recordFaults ?? []).map(({ kind, clause, column, raw, place }) =>
      finding("REC001", input, { outcome: "needs-review", clause, place, params: { variant: kind, clause, column, raw } }),
    ),
};
