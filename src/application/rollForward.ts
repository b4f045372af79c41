import type { PriorRound, RoundFile } from "../core";
import type { BuildRequest, CheckedWorkbook } from "./serviceStar";

/** What a new round's head may take over from the last one. Dates, stage and team are of each round its own. */
export type CarriedHead = BuildRequest["company"];

/** A scoring workbook that was read from a file as the round before: what is shown of it, and not its grids, findings and records. */
export function priorRoundOf({ catalogue, profile, draft, report, sites }: CheckedWorkbook, file: RoundFile): PriorRound {
  // Why a round cannot be scored was told when its file was read; from then on it has no figures.
  return { file, catalogue, profile, draft, report: report.status === "refused" ? { status: "refused", issues: [] } : report, sites };
}

/** The company of the last round, which is all that a new workbook begins with. */
export function carriedHead({ draft: { company }, sites }: Pick<PriorRound, "draft" | "sites">): CarriedHead {
  return { name: company.name, unifiedSocialCreditCode: company.unifiedSocialCreditCode, scope: company.scope, sites };
}
