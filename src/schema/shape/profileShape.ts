import type { z } from "zod";
import type { SchemeProfile } from "../../core";
import type { Kit } from "./kit";

/** `servicestar.profile/1` as far as its shape goes, its grades in the order of the file. */
export function profileShape(kit: Kit): z.ZodType<SchemeProfile & { readonly format: string }> {
  return kit.object({
    format: kit.text(),
    id: kit.text(),
    version: kit.text(),
    title: kit.localizedText(),
    specialDeduction: kit.object({ points: kit.decimal(), failAt: kit.whole(1) }),
    bonus: kit.object({ points: kit.decimal(), max: kit.whole(0) }),
    specialItemsApplied: kit.word(["after-normalising", "before-normalising"], "after-normalising"),
    cap: kit.decimalOrNull(),
    floor: kit.decimalOrNull(),
    displayDecimals: kit.whole(6),
    gradeOn: kit.word(["exact", "displayed"], "exact"),
    judgedStep: kit.decimalOrNull(),
    grades: kit.list(kit.object({ id: kit.text(), from: kit.decimal(), label: kit.localizedText() })),
    failed: kit.object({ id: kit.text(), label: kit.localizedText() }),
  });
}
