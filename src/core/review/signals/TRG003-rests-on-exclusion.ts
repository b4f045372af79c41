import { signal } from "../signal";
import type { TriageRule } from "../signal";

/** The grade stands on exclusions, as EXC005 worked out for the sheet. */
export const restsOnExclusion: TriageRule = {
  id: "TRG003",
  slug: "rests-on-exclusion",
  raises: "high",
  of: "sheet",
  run: (file) => file.sheet.findings.filter(({ check }) => check === "EXC005").map(({ params }) => signal("TRG003", file, params)),
};
