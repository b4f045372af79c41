export type { Rectifiable, RectificationCounts, RectificationItem, RectificationSource } from "./items";
export { isOverdue, lossesWithoutRow, lostPoints, rectificationCounts, rectificationItems } from "./items";
export type { Rescoring, RescoringProblem } from "./rescoring";
export { rescoring, rescoringProblem } from "./rescoring";
