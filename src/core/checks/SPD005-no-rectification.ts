import type { Check, EntryField } from "./check";
import { finding, isWritten } from "./finding";

/** A special deduction must be rectified: what is done, by when, and, once it is called verified, by whom and on which day. */
export const deductionWithoutRectification: Check = {
  id: "SPD005",
  slug: "deduction-without-rectification",
  guards: "number",
  run: (input) =>
    input.draft.specialDeductions.flatMap((deduction, index) => {
      const { action, due, status, verifiedBy, verifiedOn } = deduction.rectification;
      const needed: readonly (readonly [EntryField, string])[] = [
        ["action", action],
        ["due", due],
        ...(status === "verified" ? ([["verifiedBy", verifiedBy], ["verifiedOn", verifiedOn]] as const) : []),
      ];
      return needed
        .filter(([, text]) => !isWritten(text))
        .map(([field]) =>
          finding("SPD005", input, {
            outcome: "fail",
            clause: deduction.clause,
            deduction: index,
            field,
            params: { number: index + 1, variant: field },
          }),
        );
    }),
};
