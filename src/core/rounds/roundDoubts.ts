import type { DraftAssessment } from "../assessment";
import { wordingOf } from "../checks";

/** Why an assessment may not be the last round of another one. */
export const ROUND_DOUBTS = [
  "other-company", // another credit code, or another name where one of them has no code
  "not-earlier",
] as const;
export type RoundDoubt = (typeof ROUND_DOUBTS)[number];

/** What speaks against one assessment being the round before another; what is blank says nothing. */
export function roundDoubts(prior: DraftAssessment, now: DraftAssessment): readonly RoundDoubt[] {
  const codes = [prior, now].map(({ company }) => wordingOf(company.unifiedSocialCreditCode));
  const names = [prior, now].map(({ company }) => wordingOf(company.name));
  const told = codes.includes("") ? names : codes;
  const others = new Set(told.filter((text) => text !== ""));
  return [
    ...(others.size > 1 ? (["other-company"] as const) : []),
    ...(prior.assessedOn !== "" && now.assessedOn !== "" && prior.assessedOn >= now.assessedOn ? (["not-earlier"] as const) : []),
  ];
}
