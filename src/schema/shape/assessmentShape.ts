import { z } from "zod";
import { NO_TEXTS } from "../../core";
import type { Assessor, Bonus, ClauseEntry, Company, DeductionCause, Rectification, SpecialDeduction } from "../../core";
import type { Kit } from "./kit";

interface Identity {
  readonly id: string;
  readonly version: string;
}

/** An assessment document before it is held against its catalogue. */
export interface AssessmentDocument {
  readonly format: string;
  readonly catalogue: Identity;
  readonly profile: Identity;
  readonly company: Company;
  readonly assessors: readonly Assessor[];
  readonly assessedOn: string;
  readonly clauses: Readonly<Record<string, ClauseEntry | undefined>>;
  readonly specialDeductions: readonly SpecialDeduction[];
  readonly bonuses: readonly Bonus[];
}

/** `servicestar.assessment/1` as far as its shape goes, under a catalogue with these clauses. */
export function assessmentShape(kit: Kit, clauseIds: readonly string[]): z.ZodType<AssessmentDocument> {
  return kit.object({
    format: kit.text(),
    catalogue: kit.object({ id: kit.text(), version: kit.text() }),
    profile: kit.object({ id: kit.text(), version: kit.text() }),
    company: kit.optional<Company>(companyShape(kit), { name: "", unifiedSocialCreditCode: "", scope: "" }),
    assessors: kit.optionalList(assessorShape(kit)),
    assessedOn: kit.optionalDate(),
    clauses: kit.someOf(clauseIds, entryShape(kit)),
    specialDeductions: kit.optionalList(specialDeductionShape(kit, CAUSES)),
    bonuses: kit.optionalList(bonusShape(kit)),
  });
}

/** The words for the cause of a special deduction. */
export const CAUSES = ["law", "company-rule", "trade-requirement", "system-operation"] as const satisfies readonly DeductionCause[];

export function companyShape(kit: Kit): z.ZodType<Company> {
  return kit.object({ name: kit.optionalText(), unifiedSocialCreditCode: kit.optionalText(), scope: kit.optionalText() });
}

export function bonusShape(kit: Kit): z.ZodType<Bonus> {
  return kit.object({ reason: kit.optionalText() });
}

export function assessorShape(kit: Kit): z.ZodType<Assessor> {
  return kit.object({ name: kit.optionalText(), role: kit.word(["team-leader", "assessor", "expert"], "assessor") });
}

/** The keys that stand on one status only; on another they are refused. */
export const STATUS_KEYS: ReadonlySet<string> = new Set(["sampleSize", "nonconforming", "score", "reason"]);

export function entryShape(kit: Kit): z.ZodType<ClauseEntry> {
  const texts = {
    evidence: kit.optionalText(),
    finding: kit.optionalText(),
    remark: kit.optionalText(),
    assessor: kit.optionalText(),
  };
  return kit.variants<ClauseEntry>(
    "status",
    [
      { status: z.literal("unassessed"), ...texts },
      { status: z.literal("conforming"), ...texts },
      { status: z.literal("nonconforming"), ...texts },
      { status: z.literal("sampled"), sampleSize: kit.whole(1), nonconforming: kit.whole(0), ...texts },
      { status: z.literal("judged"), score: kit.decimal(), ...texts },
      { status: z.literal("excluded"), reason: kit.optionalText(), ...texts },
    ],
    { status: "unassessed", ...NO_TEXTS },
  );
}

const NO_RECTIFICATION: Rectification = { status: "open", action: "", owner: "", due: "", closure: "", verifiedBy: "", verifiedOn: "" };

/** A deduction with one of these causes, the first of which stands in for one that cannot be read. */
export function specialDeductionShape(kit: Kit, causes: readonly [SpecialDeduction["cause"], ...SpecialDeduction["cause"][]]): z.ZodType<SpecialDeduction> {
  const rectification = kit.object({
    status: kit.optional(kit.word(["open", "done", "verified"], "open"), "open"),
    action: kit.optionalText(),
    owner: kit.optionalText(),
    due: kit.optionalDate(),
    closure: kit.optionalText(),
    verifiedBy: kit.optionalText(),
    verifiedOn: kit.optionalDate(),
  });
  return kit.object({
    cause: kit.word(causes, causes[0]),
    clause: kit.optionalText(),
    description: kit.optionalText(),
    evidence: kit.optionalText(),
    rectification: kit.optional(rectification, NO_RECTIFICATION),
  });
}
