import type { Check, ResultClaim } from "./check";
import { finding } from "./finding";

/** A native formula beside a result shows something else than the core computes: the workbook's formulas were changed or misread. */
export const twinDisagrees: Check = {
  id: "RES001",
  slug: "twin-disagrees",
  guards: "workbook",
  run: (input) => claimFindings("RES001", input.workbook?.claims ?? [], "twin", input),
};

/** The failing findings about figures of one kind that differ from the core's or lost their formula. */
export function claimFindings(
  check: string,
  claims: readonly ResultClaim[],
  by: ResultClaim["by"],
  input: Parameters<Check["run"]>[0],
): ReturnType<Check["run"]> {
  return claims
    .filter((claim) => claim.by === by && !claim.unavailable && (!claim.agrees || !claim.formulaIntact))
    .map((claim) =>
      finding(check, input, {
        outcome: "fail",
        clause: claim.clause,
        field: "result",
        place: claim.place,
        params: { variant: claim.formulaIntact ? "differs" : "overwritten", result: claim.result, shown: claim.shown, clause: claim.clause },
      }),
    );
}
