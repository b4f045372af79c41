import { findClause } from "../catalogue";
import type { Check } from "./check";
import { finding } from "./finding";

/** A special deduction that names a clause which the catalogue lacks. */
export const deductionUnknownClause: Check = {
  id: "SPD004",
  slug: "deduction-unknown-clause",
  guards: "number",
  run: (input) =>
    input.draft.specialDeductions.flatMap(({ clause }, index) =>
      clause === "" || (findClause(input.catalogue, clause) ?? null) !== null
        ? []
        : [finding("SPD004", input, { outcome: "fail", clause, deduction: index, field: "clause", params: { number: index + 1, clause } })],
    ),
};
