import type { Check, EntryField } from "./check";
import { finding, isWritten } from "./finding";

/** A result without a company, a date or a team leader belongs to nobody. */
export const head: Check = {
  id: "HEA001",
  slug: "head-incomplete",
  guards: "evidence",
  run: (input) => {
    const { company, assessedOn, assessors } = input.draft;
    const missing: readonly (readonly [string, EntryField, boolean])[] = [
      ["company", "company", isWritten(company.name)],
      ["assessed-on", "assessedOn", isWritten(assessedOn)],
      ["team-leader", "assessors", assessors.some(({ name, role }) => role === "team-leader" && isWritten(name))],
    ];
    return missing
      .filter(([, , given]) => !given)
      .map(([variant, field]) => finding("HEA001", input, { outcome: "needs-review", field, params: { variant } }));
  },
};
