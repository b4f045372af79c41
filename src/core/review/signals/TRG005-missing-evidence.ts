import { signal } from "../signal";
import type { TriageRule } from "../signal";

/** Lost points without evidence or facts, as EVD001 found them; and sheets in which less than half of what was assessed has evidence. */
export const missingEvidence: TriageRule = {
  id: "TRG005",
  slug: "missing-evidence",
  raises: "medium",
  of: "sheet",
  run: (file) => {
    const { findings, withoutEvidence, open, excluded } = file.sheet;
    const [first, ...others] = [...new Set(findings.filter(({ check }) => check === "EVD001").map(({ clause }) => clause))];
    const assessed = file.sheet.clauses.ids.split(" ").length - open - excluded;
    return [
      ...(first === undefined ? [] : [signal("TRG005", file, { count: others.length + 1, first, variant: "losses" }, { clause: first })]),
      ...(2 * withoutEvidence > assessed ? [signal("TRG005", file, { count: withoutEvidence, of: assessed, variant: "most" })] : []),
    ];
  },
};
