import type { Check } from "./check";
import { finding } from "./finding";

/** The scoresheet is no longer the catalogue's: points, clauses, columns or the basis itself were changed. No result stands on it. */
export const changedBasis: Check = {
  id: "CAT001",
  slug: "changed-basis",
  guards: "catalogue",
  run: (input) =>
    (input.workbook?.structure ?? []).map(({ code, params, place }) =>
      finding("CAT001", input, {
        outcome: "fail",
        clause: typeof params.clause === "string" ? params.clause : "",
        params: { ...params, variant: code },
        ...(place === undefined ? {} : { place }),
      }),
    ),
};
