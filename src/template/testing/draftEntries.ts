import { exactText } from "../../core";
import type { ClauseEntry, DraftAssessment, Locale, SpecialDeduction } from "../../core";
import { numberOf } from "../plan/cells";
import { NOTHING_CARRIED } from "../plan/entries";
import type { CarriedEntries, EntryContent } from "../plan/entries";
import { CAUSE_WORDS, RECTIFICATION_WORDS, ROLE_WORDS, VERDICT_WORDS } from "../vocabulary";
import type { DeductionEntry, ScoresheetEntry } from "../vocabulary";

function text(value: string): EntryContent {
  return { kind: "text", text: value };
}
function number(value: number): EntryContent {
  return { kind: "number", value };
}

function filled<Key extends string>(cells: Readonly<Partial<Record<Key, EntryContent>>>): ReadonlyMap<Key, EntryContent> {
  return new Map((Object.entries(cells) as [Key, EntryContent][]).filter(([, content]) => content.kind !== "text" || content.text !== ""));
}

/** What a person would have typed to get this draft. */
export function entriesOfDraft(draft: DraftAssessment, locale: Locale): CarriedEntries {
  return {
    ...NOTHING_CARRIED,
    head: filled({
      company: text(draft.company.name),
      creditCode: text(draft.company.unifiedSocialCreditCode),
      scope: text(draft.company.scope),
      assessedOn: text(draft.assessedOn),
    }),
    assessors: draft.assessors.map(({ name, role }) => ({ name: name === "" ? null : text(name), role: text(ROLE_WORDS[role][locale]) })),
    clauses: new Map([...draft.clauses].map(([id, entry]) => [id, cellsOfEntry(entry, locale)])),
    deductions: draft.specialDeductions.map((deduction) => cellsOfDeduction(deduction, locale)),
    bonuses: draft.bonuses.map(({ reason }) => text(reason)),
  };
}

export function cellsOfEntry(entry: ClauseEntry, locale: Locale): ReadonlyMap<ScoresheetEntry, EntryContent> {
  const texts = { evidence: text(entry.evidence), finding: text(entry.finding), remark: text(entry.remark), assessor: text(entry.assessor) };
  switch (entry.status) {
    case "unassessed":
      return filled(texts);
    case "sampled":
      return filled({
        ...texts,
        verdict: text(VERDICT_WORDS.sampled[locale]),
        sampleSize: number(entry.sampleSize),
        nonconforming: number(entry.nonconforming),
      });
    case "judged":
      return filled({ ...texts, verdict: text(VERDICT_WORDS.judged[locale]), givenScore: number(numberOf(exactText(entry.score)) ?? Number.NaN) });
    case "excluded":
      return filled({ ...texts, verdict: text(VERDICT_WORDS.excluded[locale]), reason: text(entry.reason) });
    default:
      return filled({ ...texts, verdict: text(VERDICT_WORDS[entry.status][locale]) });
  }
}

function cellsOfDeduction({ cause, clause, description, evidence, rectification }: SpecialDeduction, locale: Locale): ReadonlyMap<DeductionEntry, EntryContent> {
  return filled({
    cause: text(cause === "" ? "" : CAUSE_WORDS[cause][locale]),
    clause: text(clause),
    description: text(description),
    evidence: text(evidence),
    action: text(rectification.action),
    owner: text(rectification.owner),
    due: text(rectification.due),
    status: text(RECTIFICATION_WORDS[rectification.status][locale]),
    closure: text(rectification.closure),
    verifiedBy: text(rectification.verifiedBy),
    verifiedOn: text(rectification.verifiedOn),
  });
}
