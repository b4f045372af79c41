import type { Check } from "./check";
import { entryIssueFindings } from "./entryIssueFindings";
import { finding } from "./finding";

/** A clause was excluded that the catalogue does not let go, or every clause was. */
export const exclusionNotAllowed: Check = {
  id: "EXC002",
  slug: "exclusion-not-allowed",
  guards: "number",
  run: (input) => [
    ...entryIssueFindings("EXC002", ["not-excludable"], input),
    ...(input.report.status === "refused" && input.report.issues.some(({ code }) => code === "no-applicable-clause")
      ? [finding("EXC002", input, { outcome: "fail", params: { variant: "no-applicable-clause" } })]
      : []),
  ],
};
