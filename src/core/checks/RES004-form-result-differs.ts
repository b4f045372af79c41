import type { Check } from "./check";
import { finding } from "./finding";

/** A body's own form shows another result than its entries give, or none that was worked out. */
export const formResultDiffers: Check = {
  id: "RES004",
  slug: "form-result-differs",
  guards: "workbook",
  run: (input) =>
    (input.workbook?.claims ?? [])
      .filter(({ by, agrees }) => by === "form" && !agrees)
      .map(({ result, clause, shown, unavailable, place }) =>
        finding("RES004", input, {
          outcome: unavailable ? "needs-review" : "fail",
          clause,
          field: "result",
          place,
          params: { variant: unavailable ? "uncalculated" : result, shown, clause },
        }),
      ),
};
