import type { Check } from "./check";
import { entryIssueFindings } from "./entryIssueFindings";

/** A sample of nothing, counts that are not whole, or more nonconformities than were looked at. */
export const sampleCounts: Check = {
  id: "SMP001",
  slug: "sample-counts",
  guards: "number",
  run: (input) =>
    entryIssueFindings("SMP001", ["sample-size-invalid", "nonconforming-invalid", "nonconforming-exceeds-sample"], input),
};
