import type { Check } from "./check";
import { entryIssueFindings } from "./entryIssueFindings";

/** A judged score below 0, above the clause's points, or off the profile's step. */
export const judgedScore: Check = {
  id: "SCO003",
  slug: "judged-score",
  guards: "number",
  run: (input) => entryIssueFindings("SCO003", ["score-out-of-range", "score-off-step"], input),
};
