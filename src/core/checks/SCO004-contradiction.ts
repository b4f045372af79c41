import type { Check } from "./check";
import { entryFaultFindings } from "./entryFaultFindings";

/** Figures beside a verdict that does not use them, or a verdict without the figures that it needs. */
export const contradiction: Check = {
  id: "SCO004",
  slug: "contradiction",
  guards: "number",
  run: (input) => entryFaultFindings("SCO004", input, ({ kind }) => kind === "contradiction"),
};
