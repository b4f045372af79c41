import { applyChanges, differences, gap, scoreAssessment } from "../core";
import type { Change, GradeGap, ScoreReport } from "../core";
import type { CheckedWorkbook } from "./serviceStar";

/** A score, and how far it is from each grade; no distances where there is no total. */
export interface TrialScore {
  readonly report: ScoreReport;
  readonly gaps: readonly GradeGap[];
}

/** What a workbook would score with some changes, beside what it scores. */
export interface Trial {
  /** the changes that make a difference to the workbook as it stands now */
  readonly changes: readonly Change[];
  readonly present: TrialScore;
  readonly tried: TrialScore;
}

/** Scores a copy of the workbook's entries with the changes made; nothing is written. A workbook that cannot be scored stays so whatever is changed. */
export function whatIf(workbook: CheckedWorkbook, changes: readonly Change[]): Trial {
  const { draft, catalogue, profile, report } = workbook;
  const scoreOf = (given: ScoreReport): TrialScore => ({ report: given, gaps: given.status === "complete" ? gap(given, profile) : [] });
  const present = scoreOf(report);
  if (report.status === "refused") {
    return { changes: [], present, tried: present };
  }
  const left = differences(changes, draft, catalogue);
  return { changes: left, present, tried: left.length === 0 ? present : scoreOf(scoreAssessment(applyChanges(draft, left), catalogue, profile)) };
}
