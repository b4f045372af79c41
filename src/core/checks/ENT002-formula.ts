import type { Check } from "./check";
import { entryFaultFindings } from "./entryFaultFindings";

/** A formula where a person's own entry belongs: its value could change without anybody deciding it. */
export const formulaInEntry: Check = {
  id: "ENT002",
  slug: "formula-in-entry",
  guards: "number",
  run: (input) => entryFaultFindings("ENT002", input, ({ kind }) => kind === "formula"),
};
