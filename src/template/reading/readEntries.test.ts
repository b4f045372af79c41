import fc from "fast-check";
import type { Locale } from "../../core";
import { buildWorkbookPlan } from "../plan/buildWorkbookPlan";
import { collectEntries } from "./carried";
import { readEntries } from "./readEntries";
import { readFunctionInput } from "./functionInput";
import { anyDraft } from "../testing/draftArbitrary";
import { entriesOfDraft } from "../testing/draftEntries";
import { gridsOfPlan } from "../testing/gridsOfPlan";
import { matrixOf } from "../testing/matrixOf";
import { SAMPLE_CATALOGUE, SAMPLE_HASHES, SAMPLE_PROFILE } from "../testing/sampleStandard";

const LOCALES: readonly Locale[] = ["zh-CN", "en-US"];
const standard = { catalogue: SAMPLE_CATALOGUE, profile: SAMPLE_PROFILE, hashes: SAMPLE_HASHES };

test("what was entered is read back as it is, in both languages, without a fault", () => {
  fc.assert(
    fc.property(anyDraft(SAMPLE_CATALOGUE), fc.constantFrom(...LOCALES), (draft, locale) => {
      const plan = buildWorkbookPlan({ ...standard, locale, carried: entriesOfDraft(draft, locale) });
      const { draft: read, facts, head } = readEntries(gridsOfPlan(plan), SAMPLE_CATALOGUE, SAMPLE_PROFILE);
      expect(read).toEqual(draft);
      expect(facts.entryFaults).toEqual([]);
      expect(facts.structure).toEqual([]);
      expect(head.issues).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("rebuilding in the other language keeps every entry", () => {
  fc.assert(
    fc.property(anyDraft(SAMPLE_CATALOGUE), (draft) => {
      const first = buildWorkbookPlan({ ...standard, locale: "zh-CN", carried: entriesOfDraft(draft, "zh-CN") });
      const second = buildWorkbookPlan({ ...standard, locale: "en-US", carried: collectEntries(gridsOfPlan(first)) });
      expect(readEntries(gridsOfPlan(second), SAMPLE_CATALOGUE, SAMPLE_PROFILE).draft).toEqual(draft);
    }),
    { numRuns: 40 },
  );
});

test("the custom functions read the same clauses, deductions and bonuses from plain values", () => {
  fc.assert(
    fc.property(anyDraft(SAMPLE_CATALOGUE), fc.constantFrom(...LOCALES), (draft, locale) => {
      const grids = gridsOfPlan(buildWorkbookPlan({ ...standard, locale, carried: entriesOfDraft(draft, locale) }));
      const input = readFunctionInput(
        matrixOf(grids.tables.get("Scoresheet")),
        matrixOf(grids.tables.get("SpecialDeductions")),
        matrixOf(grids.tables.get("Bonuses")),
        matrixOf(grids.names.get("SS_Clauses")),
        matrixOf(grids.names.get("SS_Rules")),
      );
      if (!input.ok) {
        throw new Error(JSON.stringify(input.issues));
      }
      expect(input.value.locale).toBe(locale);
      expect(input.value.draft.clauses).toEqual(draft.clauses);
      expect(input.value.draft.specialDeductions).toEqual(draft.specialDeductions);
      expect(input.value.draft.bonuses).toEqual(draft.bonuses);
      expect(input.value.faults).toEqual([]);
      expect(input.value.issues).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
