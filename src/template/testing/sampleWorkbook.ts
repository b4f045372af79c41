import { fraction } from "../../core";
import type { ClauseEntry, DraftAssessment, Locale } from "../../core";
import { buildWorkbookPlan } from "../plan/buildWorkbookPlan";
import type { WorkbookPlan } from "../plan/plan";
import { entriesOfDraft } from "./draftEntries";
import { SAMPLE_CATALOGUE, SAMPLE_HASHES, SAMPLE_PROFILE } from "./sampleStandard";

const TEXTS = { evidence: "seen", finding: "", remark: "", assessor: "Li" };

/** Every clause assessed in some way, one special deduction, one bonus: 95.8/97 of the points, so 97.76… after both. */
export const SAMPLE_DRAFT: DraftAssessment = {
  company: { name: "Acme", unifiedSocialCreditCode: "91110000000000000X", scope: "appliances" },
  assessors: [{ name: "Li", role: "team-leader" }],
  assessedOn: "2026-11-20",
  clauses: new Map<string, ClauseEntry>([
    ["5.1.1.1", { status: "judged", score: fraction(288, 10), ...TEXTS }],
    ["5.1.1.2", { status: "conforming", ...TEXTS }],
    ["5.1.2.1", { status: "sampled", sampleSize: 3, nonconforming: 1, ...TEXTS }],
    ["5.2.1", { status: "conforming", ...TEXTS }],
    ["5.2.2.9", { status: "conforming", ...TEXTS }],
    ["5.2.2.10", { status: "sampled", sampleSize: 7, nonconforming: 0, ...TEXTS }],
    ["5.3.1.1", { status: "judged", score: fraction(22, 1), ...TEXTS }],
    ["5.3.1.2", { status: "excluded", reason: "no such service", ...TEXTS }],
  ]),
  specialDeductions: [
    {
      cause: "law",
      clause: "5.2.1",
      description: "fact",
      evidence: "paper",
      rectification: { status: "done", action: "mend", owner: "Wang", due: "2026-12-20", closure: "", verifiedBy: "", verifiedOn: "" },
    },
  ],
  bonuses: [{ reason: "outstanding" }],
};

export function sampleWorkbook(locale: Locale, draft: DraftAssessment = SAMPLE_DRAFT): WorkbookPlan {
  return buildWorkbookPlan({
    catalogue: SAMPLE_CATALOGUE,
    profile: SAMPLE_PROFILE,
    locale,
    hashes: SAMPLE_HASHES,
    carried: entriesOfDraft(draft, locale),
  });
}
