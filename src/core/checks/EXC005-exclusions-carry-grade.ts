import { compare, decimalText } from "../exact";
import type { ClauseEntry } from "../assessment";
import { scoreAssessment } from "../scoring";
import type { Check, CheckInput } from "./check";
import { finding } from "./finding";
import { shortened } from "./wording";

/** The grade stands on exclusions: with the same clauses taken as nonconforming the core's own scoring gives a lower one. */
export const exclusionsCarryGrade: Check = {
  id: "EXC005",
  slug: "exclusions-carry-grade",
  guards: "number",
  run: (input) => {
    const { report, profile } = input;
    const excluded = report.status === "complete" ? report.clauses.filter(({ status }) => status === "excluded").map(({ clause }) => clause) : [];
    if (report.status !== "complete" || excluded.length === 0) {
      return [];
    }
    const without = scoreAssessment({ ...input.draft, clauses: asNonconforming(input) }, input.catalogue, profile);
    if (without.status !== "complete" || without.grade === report.grade || compare(without.total, report.total) >= 0) {
      return [];
    }
    const shown = ({ total }: { readonly total: typeof report.total }): string => decimalText(total, profile.displayDecimals, "half-away-from-zero");
    const [grade, lower] = [labelOf(input, report.grade), labelOf(input, without.grade)];
    return [
      finding("EXC005", input, {
        outcome: "needs-review",
        field: "result",
        params: {
          count: excluded.length,
          clauses: shortened(excluded.join(", ")),
          total: shown(report),
          lowerTotal: shown(without),
          grade: grade["en-US"],
          lowerGrade: lower["en-US"],
          gradeChinese: grade["zh-CN"],
          lowerGradeChinese: lower["zh-CN"],
        },
      }),
    ];
  },
};

function asNonconforming({ draft }: CheckInput): ReadonlyMap<string, ClauseEntry> {
  return new Map(
    [...draft.clauses].map(([id, entry]) => {
      const { evidence, finding: facts, remark, assessor } = entry;
      return [id, entry.status === "excluded" ? { status: "nonconforming", evidence, finding: facts, remark, assessor } : entry];
    }),
  );
}

function labelOf({ profile }: CheckInput, grade: string): CheckInput["profile"]["failed"]["label"] {
  return (profile.grades.find(({ id }) => id === grade) ?? profile.failed).label;
}
