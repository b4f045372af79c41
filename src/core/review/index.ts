export type {
  ClauseColumns, ComparedFile, ComparedSheet, PrintField, ReviewFinding, ReviewedClaims, ReviewedContent, ReviewedFile, ReviewedSheet, ReviewedStandard, SheetFile, TextPrint,
} from "./reviewedFile";
export { sheetFiles } from "./reviewedFile";
export { reviewedClauses, type ReviewedClause } from "./clauseColumns";
export { reviewedByName } from "./fileNames";
export { contentTexts, summariseSheet, type ScoredSheet } from "./summariseSheet";
export { comparePaths, fileHeads, reviewedFiles, sheetOutcome, type FileHead, type FileOutcome } from "./reviewedFiles";
export { controlFaults, controlTotals, type ControlFault, type ControlTotals } from "./controlTotals";
export type { Signal, TriageInput, TriageRule } from "./signal";
export { TRIAGE_RULES, allSignals, ownWeight, rankSheets, triage, type RankedSheet, type Risk, type SheetWeight, type TriagedSheet } from "./triage";
export { SharedFigures } from "./sharedFigures";
export { acceptanceBlocks } from "./decisions/acceptanceBlocks";
export { basisText, parseBasis } from "./decisions/basisText";
export { decide, decideEach } from "./decisions/decide";
export { DECISION_CODES, type Decision, type DecisionBlock, type DecisionCode, type ReviewAction, type ReviewSubject } from "./decisions/decision";
export { REVIEW_STATES, SUBMITTED, type LapseReason, type ReviewBasis, type ReviewMark, type ReviewRecord, type ReviewStanding, type ReviewState, type UnreadFile } from "./decisions/reviewRecord";
export { reviewSubjects, type OpenedFile, type RegisterLine, type SubjectSources } from "./decisions/reviewSubjects";
export { isSamePerson, ownName } from "./decisions/samePerson";
export { standingOf } from "./decisions/standing";
export { SHEET_FIELDS, compareSheets, type ComparableSheet, type ComparedClause, type SampleCounts, type SheetComparison, type SheetField, type SheetResult } from "./compareSheets";
export type { ExcludedClause, ItemComparison, ListDifference } from "./compareItems";
