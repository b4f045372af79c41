import type { Check } from "./check";
import { entryFaultFindings } from "./entryFaultFindings";
import { entryIssueFindings } from "./entryIssueFindings";

/** A verdict that is no verdict, or one that the clause's method does not know. */
export const verdict: Check = {
  id: "SCO002",
  slug: "verdict",
  guards: "number",
  run: (input) => [
    ...entryFaultFindings("SCO002", input, ({ kind, field }) => kind === "unknown-word" && field === "verdict"),
    ...entryIssueFindings("SCO002", ["method-mismatch"], input),
  ],
};
