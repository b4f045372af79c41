import type { Check, EntryFault } from "./check";
import { entryFaultFindings } from "./entryFaultFindings";

const KINDS: readonly EntryFault["kind"][] = ["text-number", "full-width", "boolean", "date", "error", "not-a-number"];

/** Something that looks like an entry and is none: a number typed as text or in full-width digits, a date, a logical value, an error. */
export const notAnEntry: Check = {
  id: "ENT001",
  slug: "not-an-entry",
  guards: "number",
  run: (input) =>
    entryFaultFindings("ENT001", input, ({ kind, field }) => KINDS.includes(kind) || (kind === "unknown-word" && field !== "verdict")),
};
