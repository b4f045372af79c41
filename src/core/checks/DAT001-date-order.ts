import type { Check } from "./check";
import { finding, isWritten } from "./finding";

/** Dates that cannot follow each other as they are written. Days are compared as YYYY-MM-DD; what lies in the future nobody here knows. */
export const dateOrder: Check = {
  id: "DAT001",
  slug: "date-order",
  guards: "evidence",
  run: (input) => {
    const { assessedOn, specialDeductions } = input.draft;
    const { approval } = input.catalogue;
    if (!isWritten(assessedOn)) {
      return [];
    }
    return [
      ...(approval.status === "approved" && approval.on > assessedOn
        ? [
            finding("DAT001", input, {
              outcome: "needs-review",
              field: "assessedOn",
              params: { approvedOn: approval.on, assessedOn, variant: "approved-later" },
            }),
          ]
        : []),
      ...specialDeductions.flatMap(({ clause, rectification }, index) =>
        (["due", "verifiedOn"] as const)
          .filter((field) => isWritten(rectification[field]) && rectification[field] < assessedOn)
          .map((field) =>
            finding("DAT001", input, {
              outcome: "needs-review",
              clause,
              deduction: index,
              field,
              params: { number: index + 1, day: rectification[field], assessedOn, variant: field },
            }),
          ),
      ),
    ];
  },
};
