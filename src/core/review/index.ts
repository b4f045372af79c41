export type {
  ClauseColumns, PrintField, ReviewFinding, ReviewedClaims, ReviewedContent, ReviewedFile, ReviewedSheet, ReviewedStandard, SheetFile, TextPrint,
} from "./reviewedFile";
export { sheetFiles } from "./reviewedFile";
export { reviewedClauses, type ReviewedClause } from "./clauseColumns";
export { contentTexts, summariseSheet, type ScoredSheet } from "./summariseSheet";
export { comparePaths, reviewedFiles, type FileOutcome } from "./reviewedFiles";
export { controlFaults, controlTotals, type ControlFault, type ControlTotals } from "./controlTotals";
export type { Signal, TriageInput, TriageRule } from "./signal";
export { TRIAGE_RULES, triage, type Risk, type TriagedSheet } from "./triage";
