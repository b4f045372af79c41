import type { ComparedCopies, WorkbookCopy } from "../../../src/application";
import type { DraftAssessment, Locale } from "../../../src/core";
import { builtInCatalogue, builtInProfile } from "../../../src/schema";
import { mergeEntries, type CarriedEntries } from "../../../src/template";
import { entriesOfDraft } from "../../../src/template/testing/draftEntries";

const ROOM = { assessors: 6, deductions: 20, bonuses: 3 };

/** A copy of a workbook in which this draft is entered, as a file would give it. */
export function copyOf(draft: DraftAssessment, more: Partial<CarriedEntries> = {}, locale: Locale = "zh-CN"): WorkbookCopy {
  const { id, version } = builtInCatalogue();
  const profile = builtInProfile();
  return {
    locale,
    catalogue: { id, version, hash: "a1".repeat(32) },
    profile: { id: profile.id, version: profile.version, hash: "b2".repeat(32) },
    company: draft.company.name,
    assessedOn: draft.assessedOn,
    entries: { ...entriesOfDraft(draft, locale), rows: ROOM, ...more },
  };
}

/** The copies really compared. */
export function comparedCopies(mine: WorkbookCopy, theirs: WorkbookCopy, base: WorkbookCopy | null = null, doubts: ComparedCopies["doubts"] = []): ComparedCopies {
  return { mine, theirs, base, merge: mergeEntries(mine.entries, theirs.entries, base?.entries ?? null), doubts };
}
