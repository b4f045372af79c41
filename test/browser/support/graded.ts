import type { Bench, Kept } from "./bench";

/** Where the summary shows the results, and what it shows of the realistic assessment. */
export const RESULT = "汇总!B15:D17";
export const FOUR_STARS = [
  [93.52, 93.52, "✓ 一致"],
  [2, 2, "✓ 一致"],
  ["四星级", "四星级", "✓ 一致"],
];

/** What a test in a lane that begins with a graded workbook is given. */
export interface GradedLane {
  /** stands in the names of its pictures */
  readonly lane: string;
  readonly open: (kept?: Kept) => Promise<Bench>;
  readonly openGraded: () => Promise<Bench>;
}
