import type { z } from "zod";
import { ROUND_DOUBTS } from "../../core";
import type { Assessor, Bonus, Catalogue, ClauseEntry, Company, RoundDoubt, RoundFile, SchemeProfile, SpecialDeduction } from "../../core";
import { CAUSES, assessorShape, bonusShape, companyShape, entryShape, specialDeductionShape } from "./assessmentShape";
import { catalogueShape } from "./catalogueShape";
import type { Kit } from "./kit";
import { profileShape } from "./profileShape";

/** A kept last round before its parts are held against each other. */
export interface PriorRoundDocument {
  readonly format: string;
  readonly file: RoundFile;
  readonly confirmed: readonly RoundDoubt[];
  readonly isScored: boolean;
  readonly catalogue: Catalogue & { readonly format: string };
  readonly profile: SchemeProfile & { readonly format: string };
  readonly sites: string;
  readonly draft: {
    readonly company: Company;
    readonly assessors: readonly Assessor[];
    readonly assessedOn: string;
    readonly clauses: readonly { readonly id: string; readonly entry: ClauseEntry }[];
    readonly specialDeductions: readonly SpecialDeduction[];
    readonly bonuses: readonly Bonus[];
  };
}

/** `servicestar.prior/1` as far as its shape goes. */
export function priorRoundShape(kit: Kit): z.ZodType<PriorRoundDocument> {
  return kit.object({
    format: kit.text(),
    file: kit.object({ name: kit.text(), size: kit.whole(0), sha256: kit.text(), readOn: kit.optionalDate() }),
    confirmed: kit.list(kit.word(ROUND_DOUBTS, "other-company")),
    isScored: kit.flag(false),
    catalogue: catalogueShape(kit),
    profile: profileShape(kit),
    sites: kit.text(),
    draft: kit.object({
      company: companyShape(kit),
      assessors: kit.list(assessorShape(kit)),
      assessedOn: kit.optionalDate(),
      clauses: kit.list(kit.object({ id: kit.text(), entry: entryShape(kit) })),
      // A workbook may leave the cause open.
      specialDeductions: kit.list(specialDeductionShape(kit, ["", ...CAUSES])),
      bonuses: kit.list(bonusShape(kit)),
    }),
  });
}
