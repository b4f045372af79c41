import type { PriorRound, RoundFile } from "../core";
import type { CheckedWorkbook } from "./serviceStar";

/** A scoring workbook that was read from a file as the round before: what is shown of it, and not its grids, findings and records. */
export function priorRoundOf({ catalogue, profile, draft, report, sites }: CheckedWorkbook, file: RoundFile): PriorRound {
  // Why a round cannot be scored was told when its file was read; from then on it has no figures.
  return { file, catalogue, profile, draft, report: report.status === "refused" ? { status: "refused", issues: [] } : report, sites };
}
