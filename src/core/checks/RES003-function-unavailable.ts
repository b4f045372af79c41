import type { Check } from "./check";
import { finding } from "./finding";

/** The custom functions do not run in this workbook; said once, with the first cell. The native formulas beside them still hold. */
export const functionUnavailable: Check = {
  id: "RES003",
  slug: "function-unavailable",
  guards: "workbook",
  run: (input) => {
    const unavailable = (input.workbook?.claims ?? []).filter((claim) => claim.by === "function" && claim.unavailable);
    const [first] = unavailable;
    return first === undefined
      ? []
      : [
          finding("RES003", input, {
            outcome: "needs-review",
            field: "result",
            place: first.place,
            params: { variant: first.shown === "" ? "blank" : "error", shown: first.shown, count: unavailable.length },
          }),
        ];
  },
};
