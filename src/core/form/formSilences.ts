import type { FormSilence } from "../checks";
import type { FormMapping } from "./formMapping";

/** What a form has no place for, so that its silence is never taken for "none". */
export function formSilences({ columns, specialDeductions, bonuses }: FormMapping): readonly FormSilence[] {
  const tellsExclusions = (columns.score?.excluded.length ?? 0) > 0 || (columns.verdict?.words ?? []).some(({ means }) => means === "excluded");
  return [
    ...(specialDeductions === null ? (["special-deductions"] as const) : []),
    ...(bonuses === null ? (["bonuses"] as const) : []),
    ...(tellsExclusions ? [] : (["exclusions"] as const)),
  ];
}
