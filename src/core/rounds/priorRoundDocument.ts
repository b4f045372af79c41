import type { ClauseEntry, DraftAssessment } from "../assessment";
import { catalogueDocument } from "../catalogue";
import { exactText } from "../exact";
import type { JsonValue } from "../json";
import { profileDocument } from "../profile";
import type { KeptRound } from "./priorRound";

/** A last round as a `servicestar.prior/1` document. What follows from the entries is worked out again when it is read; that they could not be scored is said. */
export function priorRoundDocument({ round: { file, catalogue, profile, draft, report, sites }, confirmed }: KeptRound): JsonValue {
  return {
    format: "servicestar.prior/1",
    file: { name: file.name, size: file.size, sha256: file.sha256, readOn: file.readOn },
    confirmed,
    isScored: report.status !== "refused",
    catalogue: catalogueDocument(catalogue),
    profile: profileDocument(profile),
    sites,
    draft: draftDocument(draft),
  };
}

function draftDocument({ company, assessors, assessedOn, clauses, specialDeductions, bonuses }: DraftAssessment): JsonValue {
  return {
    company: { name: company.name, unifiedSocialCreditCode: company.unifiedSocialCreditCode, scope: company.scope },
    assessors: assessors.map(({ name, role }) => ({ name, role })),
    assessedOn,
    clauses: [...clauses].map(([id, entry]) => ({ id, entry: entryDocument(entry) })),
    specialDeductions: specialDeductions.map(({ cause, clause, description, evidence, rectification }) => ({ cause, clause, description, evidence, rectification: { ...rectification } })),
    bonuses: bonuses.map(({ reason }) => ({ reason })),
  };
}

function entryDocument(entry: ClauseEntry): JsonValue {
  return entry.status === "judged" ? { ...entry, score: exactText(entry.score) } : { ...entry };
}
