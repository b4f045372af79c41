import { clausesOf } from "../catalogue";
import type { Catalogue, Clause } from "../catalogue";
import type { ClauseEntry, DraftAssessment, EntryTexts } from "./assessment";

/** No text at all. */
export const NO_TEXTS: EntryTexts = { evidence: "", finding: "", remark: "", assessor: "" };

const UNASSESSED: ClauseEntry = { status: "unassessed", ...NO_TEXTS };

/** What was entered for the clause; a clause that was left out is unassessed. */
export function entryOf(draft: DraftAssessment, clause: Clause): ClauseEntry {
  return draft.clauses.get(clause.id) ?? UNASSESSED;
}

/** An assessment in which nobody has entered anything: every clause of the catalogue is unassessed. */
export function emptyDraft(catalogue: Catalogue): DraftAssessment {
  return {
    company: { name: "", unifiedSocialCreditCode: "", scope: "" },
    assessors: [],
    assessedOn: "",
    clauses: new Map(clausesOf(catalogue).map((clause): [string, ClauseEntry] => [clause.id, UNASSESSED])),
    specialDeductions: [],
    bonuses: [],
  };
}
