import type { Check } from "./check";
import { entryFaultFindings } from "./entryFaultFindings";

/** A reason for an exclusion in the row of a clause that is not excluded: it is no part of the entry, and so of nothing that is signed. */
export const reasonWithoutExclusion: Check = {
  id: "EXC008",
  slug: "reason-without-exclusion",
  guards: "evidence",
  run: (input) => entryFaultFindings("EXC008", input, ({ kind }) => kind === "idle"),
};
