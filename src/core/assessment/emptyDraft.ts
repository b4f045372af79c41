import { clausesOf } from "../catalogue";
import type { Catalogue } from "../catalogue";
import type { ClauseEntry, DraftAssessment, EntryTexts } from "./assessment";

/** No text at all. */
export const NO_TEXTS: EntryTexts = { evidence: "", finding: "", remark: "", assessor: "" };

/** An assessment in which nobody has entered anything: every clause of the catalogue is unassessed. */
export function emptyDraft(catalogue: Catalogue): DraftAssessment {
  return {
    company: { name: "", unifiedSocialCreditCode: "", scope: "" },
    assessors: [],
    assessedOn: "",
    clauses: new Map(clausesOf(catalogue).map((clause): [string, ClauseEntry] => [clause.id, { status: "unassessed", ...NO_TEXTS }])),
    specialDeductions: [],
    bonuses: [],
  };
}
