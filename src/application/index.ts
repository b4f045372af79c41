export type * from "./ports";
export { HostError, LARGEST_EVIDENCE_MEGABYTES, LARGEST_FILE_MEGABYTES } from "./ports";
export type * from "./serviceStar";
export { createServiceStar, type ServiceStarPorts } from "./createServiceStar";
export { checkFile, checkGrids } from "./checkWorkbook";
export { claimedTime } from "./claimedTime";
export { BASIS_ISSUE_CODES } from "./standard";
export type * from "./reports";
export { NO_DECISION_REASONS, decisionOf, decisionService, makeDecision, type DecisionMaking, type DecisionRequest, type DecisionService, type NoDecisionReason, type OpenDecisionMaking, type VerifiedWorkbook } from "./decisions";
export { buildWorkbookFile, checkWorkbookFile, type FileCheckOutcome, type NewWorkbook, type WorkbookFilePorts } from "./workbookFiles";
export { bankService, type BankService, type Keeping, type KeptBank, type NewFinding } from "./bank";
export { priorRoundService, type KeptRoundReading, type PriorRoundService, type RoundKeeping, type RoundOwner } from "./priorRounds";
export { carriedHead, priorRoundOf, type CarriedHead } from "./rollForward";
export { proposeLoss, suggestions, usesHere, type LossProposal, type Suggestion, type Suggestions } from "./bankSuggestions";
export { clauseState, figuresOf, openClauses, type ClauseState } from "./clauseState";
export { planEntry, type EntryChange, type EntryPlan, type EntryPlanning, type EntryProblem } from "./planEntry";
export {
  planDraw, planSample, planSampleSizes, planSamplingPlan, planTakeOver, sizeOfForm, workbookAfter,
  type DrawPlan, type RecordPlan, type SamplingForm, type SamplingPlanning, type SamplingProblem,
} from "./sampling";
export { planMissingRectifications, placeOfRectification, planRectification, type RectificationChange, type RectificationPlanning } from "./rectification";
export { allowedVerdicts, type CellWrite, type ClauseCells, type EntryCell, type ScoresheetEntry, type VerdictKey } from "../template";
export { mendOf, MEND_CODES, type Mend } from "../template";
export { CAUSE_WORDS, METHOD_WORDS, PROVENANCE_WORDS, SAMPLE_HEADERS, SAMPLE_PLAN_HEADERS, SAMPLE_RESULT_WORDS, SAMPLE_SIZE_HEADERS, SCORESHEET_ENTRIES, SCORESHEET_HEADERS, SIZE_RULE_WORDS, VERDICT_WORDS, DEDUCTION_HEADERS, RECTIFICATION_HEADERS, RECTIFICATION_WORDS } from "../template";
export { freshEvidenceNumbers, planEvidence, planEvidenceRemoval, withMention, type EvidencePlanning } from "./evidence";
export { EVIDENCE_HEADERS, EVIDENCE_KIND_WORDS } from "../template";
export { whatIf, type Trial, type TrialScore } from "./whatIf";
export { readCopyFile, type CopyReading, type WorkbookCopy } from "./workbookCopy";
export { type ComparedCopies, type CopyComparison, type CopyDoubt } from "./compareCopies";
export { type MergeOutcome } from "./mergeCopy";
export { assignment, namesIn, peopleOf, type Assignment, type Assignments, type OthersClauses, type PersonProgress } from "./people";
export { LIST_WORDS, MERGE_SHEET, assessorOf, contentText, fieldLabel, resolveMerge, slotsText, unitLabel } from "../template";
export type { Merge, MergeDecision, MergeDecisions, MergeNote, MergeSlot, MergeSubject, MergeUnit, ResolvedMerge, RowList, Standing } from "../template";
export type * from "./formPorts";
export { keptFormService, type FormKeeping, type FormRenaming, type KeptForm, type KeptForms, type KeptFormService } from "./keptForms";
export { FORM_WRITING_CODES, writeFormResults, type FormResultTexts, type FormWriting, type FormWritingCode } from "./writeFormResults";
export { attemptForm, copyWithResults, formService, type DocumentIssues, type FormChoice, type FormPointed, type FormService, type FormTrial, type FormWorkPort, type GivenDocument } from "./formService";
export { clauseSheets, lookAtForm, strangeTexts, textsBelow, type FormLook, type LookedCell, type LookedSheet } from "./formLook";
export {
  nothingPointed, POINTED_CELLS, POINTED_COLUMNS, POINTED_LISTS, POINTED_RESULT_CELLS, POINTED_RESULT_COLUMNS,
  type FormPointing, type PointedCell, type PointedColumn, type PointedList, type PointedListName, type PointedResultCell, type PointedResultColumn,
} from "./formPointing";
export { checkFileOrForm, checkForm, formBasis, reviewFileOrForm, type CheckedForm, type FileOrForm, type FormBasis, type FormCheckOutcome, type FormPorts } from "./forms";
export { reviewContent } from "./reviewContent";
export { ReviewControl } from "./reviewControl";
export { reviewFiles, type ReviewRun } from "./reviewFiles";
export type { ReviewPorts } from "./runReview";
export { ReviewArchive, reviewArchive, type ArchiveRun, type WeighedFile } from "./reviewArchive";
export { subjectMaker, type ContentsOf } from "./subjectMaker";
export type { DeskProgress } from "./deskRows";
export type {
  BeginWorkbook, ClosableReviewPool, DeskWorkPort, FileDigest, FileReview, KeptReviews, LateRows, ListedFile, ReadableCheckpoint, RegisterPort, RegisterState, RegisterWork, ReviewCheckpointPort, ReviewPoolPort, ReviewProgress, ReviewRefusalCode, ReviewSource, ReviewWorkPort, SubjectBasis, SubjectMakerPort,
} from "./reviewPorts";
export { reviewService, type RegisterWriting, type ReviewService, type TriagedRun } from "./review";
export { REVIEW_REFUSAL_CODES } from "./reviewPorts";
export { registerFile, triagedSheet, type RegisterFile } from "./registerFile";
export type { RegisterTexts } from "../template";
export { reviewDesk, type DecidedSheet, type DeskAction, type DeskDecisions, type DeskLine, type DeskReading, type DeskRow, type DeskTarget, type OpenedSheet, type ReviewDesk, type ReviewDeskPorts } from "./reviewDesk";
export { returnNote, type NoteTexts } from "./returnNote";
export { REVIEW_STATE_WORDS, type RegisterIssue } from "../template";
export { LEAST_PASSPHRASE, type KeyMaking, type KeyOpening, type KeyPort, type SealPort, type SealVerdict, type SigningKey } from "./sealPorts";
export { signRoster, type SignedRoster } from "./signRoster";
export { signStep, type SignedStep, type StepRequest } from "./signStep";
export { verifyRoster, type AnchorVerdict, type VerifiedRoster, type VerifyPorts } from "./verifyRoster";
export { verificationDocument } from "./verificationDocument";
export { digestStatements, hashTrail, verifySignoff, type SignoffReport, type SignoffVerdict, type VerificationRequest, type VerifiedEntry } from "./verifySignoff";
export { signOffService, type LookedAt, type SignOffLook, type SignOffPorts, type SignOffService, type SigningPorts, type StepCall, type StepOutcome } from "./signOff";
export { committeeService, type CommitteeService, type OnFile } from "./committee";
export { lineOfFile, lookAtFile, writeSignoffCopy } from "./committeeFile";
export { agendaLine, committeeLook } from "./committeeLook";
export type * from "./committeePorts";
export type { StepToSign } from "./signLooked";
export { refusedDocument, workbookDocument } from "./workbookDocument";
export { MEANING_WORDS, SIGNER_ROLE_WORDS, STATE_WORDS } from "../template";
export { verifyWorkbookFile, type Evidence, type FileVerification, type VerifyFilePorts, type VerifyWorkbookPorts, type WorkbookVerdict, type WorkbookVerification } from "./verifyWorkbook";
export { type UnseenParts, type WorkbookChange } from "./workbookChanges";
export { contentsOf, outlineOf, readRecord, type RecordOutline, type RecordReading } from "./signoffRecord";
export { presentAssessment, type PresentAssessment, type StatementSource } from "./presentStatement";
export type { KeptRoster, RosterStorePort } from "./signerPorts";
export { signersService, type KeptRosterReading, type MadeKey, type MarkFault, type RosterInUse, type SignersPorts, type SignersService } from "./signers";
export { speaksAgainst, type ThoughtOfStep } from "./speaksAgainst";
