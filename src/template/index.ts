export type * from "./cellWrite";
export type * from "./grid";
export type * from "./plan/plan";
export { buildWorkbookPlan, type WorkbookRequest } from "./plan/buildWorkbookPlan";
export { resultFormulas, resultFormulasFor, type ResultFormula } from "./plan/resultFormulas";
export { TEMPLATE, TEMPLATE_VERSIONS, type TemplateVersion } from "./plan/template";
export type { PlanHashes } from "./plan/basis";
export type { CarriedEntries, EntryContent, HeadField, UnplacedEntry, WorkbookHead } from "./plan/entries";
export { MEND_CODES, type Mend, type MendContext } from "./mending/mend";
export { mendOf } from "./mending/mendOf";
export { readBasis, type Basis, type BasisIdentity } from "./reading/basis";
export { readEntries, type EntriesReading } from "./reading/readEntries";
export type { HeadReading } from "./reading/head";
export { placedIssues } from "./reading/issuePlaces";
export {
  writesForEvidence, writesForEvidencePieces, writesForRectification, writesForRemoval, writesForSample, writesForSamplePlan, writesForSampleSizes, writesForSamples, writesForNewRectifications,
} from "./records/writes";
export { placeOfDeduction, writesForDeduction } from "./records/deductionWrites";
export { gridsAfter } from "./records/gridsAfter";
export { RECORD_ISSUE_CODES, type RecordWriting } from "./records/writing";
export { isForeignRecordTable } from "./reading/recordTable";
export { readDeductions } from "./reading/specialItems";
export { readRecords, type RecordsReading } from "./reading/records";
export { readClaims } from "./reading/claims";
export { collectEntries, countEntries, withFreeRows } from "./reading/carried";
export { countDeductions, readClauseInput, readFunctionInput, type ClauseArguments, type ClauseInput, type FunctionInput } from "./reading/functionInput";
export { countingCells, type CountingCell } from "./reading/countingCells";
export { formulaChanges, type FormulaComparison } from "./reading/formulas";
export { hasColumnsOfOurs } from "./reading/tableCopies";
export { isSameFormula } from "./reading/formulaText";
export { WORKBOOK_NAMES } from "./plan/names";
export type { Matrix } from "./reading/matrix";
export { HEAD_ISSUE_CODES } from "./reading/head";
export { WORKBOOK_ISSUE_CODES, type WorkbookIssueCode } from "./reading/issues";
export { entryCells, type ClauseCells, type EntryCell } from "./reading/entryCells";
export { allowedVerdicts } from "./plan/scoresheetRules";
export {
  CAUSE_WORDS, EVIDENCE_HEADERS, EVIDENCE_KIND_WORDS, METHOD_WORDS, PROVENANCE_WORDS, RECTIFICATION_WORDS, RESULT_WORDS, ROLE_WORDS, SAMPLE_HEADERS, SAMPLE_PLAN_HEADERS, SAMPLE_RESULT_WORDS, SAMPLE_SIZE_HEADERS, DEDUCTION_HEADERS, RECTIFICATION_HEADERS,
  SCORING_TABLES, SCORESHEET_ENTRIES, SCORESHEET_HEADERS, SHEET_WORDS, SIZE_RULE_WORDS, STAGE_WORDS, TABLES, VERDICT_WORDS, incompleteTotal,
} from "./vocabulary";
export type { ScoresheetEntry, StageKey, VerdictKey } from "./vocabulary";
export type * from "./merging/merge";
export { mergeEntries } from "./merging/mergeEntries";
export { mergedEntries, resolveMerge, type LeftEntry, type LeftReason, type ResolvedMerge, type ResolvedSlot } from "./merging/resolveMerge";
export { mergeWrites, type MergeHold, type MergeWriting } from "./merging/mergeWrites";
export { assessorOf, mergeProtocol, type MergeNote, type MergeProtocol } from "./merging/mergeProtocol";
export { LIST_WORDS, MERGE_HEADERS, MERGE_SHEET } from "./merging/mergeWords";
export { contentText, fieldLabel, slotsText, unitLabel } from "./merging/unitText";
export { buildRegisterPlan } from "./register/buildRegisterPlan";
export { heldRegister, type HeldRegister, type RegisterTable } from "./register/heldRegister";
export type { RefreshCounts, RegisterRefresh } from "./register/refreshRegister";
export { tellRegister, type RegisterTelling } from "./register/tellRegister";
export { REGISTER_NAMES } from "./register/registerWords";
export type { RegisterRequest, RegisterTexts } from "./register/register";
export { readReviewStates, readRowIdentity, readingReviewStates, REGISTER_ISSUE_CODES, type RegisterIssue, type RegisterIssueCode, type ReviewStateRow, type ReviewStatesReading, type RowIdentity } from "./register/readReviewStates";
export { REGISTER_TABLES, REVIEW_STATE_WORDS } from "./register/registerWords";
export { DECISION_COLUMNS, isMoment, writesForRecord, type DecisionColumn } from "./register/reviewColumns";
export { REVIEW_LOG_SHEET, reviewLog, type LoggedDecision } from "./register/reviewLog";
export { buildReturnNotePlan, RETURN_NOTE_TEMPLATE, type ReturnNoteItem, type ReturnNoteRequest } from "./register/returnNote";
