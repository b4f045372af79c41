export type {
  ClauseRectification, DeskRecords, EvidenceKind, EvidenceRecord, RecordList, Sample, SamplePlan, SampleResult, SampleSize, SampleSizeRule,
} from "./records";
export { NO_RECORDS } from "./records";
export { MAX_DRAW, MAX_POPULATION, drawSample, type DrawRequest } from "./draw";
export { sampleSizeProblems, tableSize, type SampleSizeProblem, type TableSize } from "./sampleSizes";
export { repeatDraw, samplingOf, samplings, type ClauseSampling, type DrawAgreement, type ListedSample } from "./sampling";
export { bracketedEvidence, evidenceNumber, isWithdrawn, namedEvidence, nextEvidenceNumbers, registered, withdrawn } from "./evidence";
export { evidenceHealth, isFilePiece, mayBeRegistered, repairs, type EvidenceHealth, type FoundFile, type PieceHealth } from "./evidenceHealth";
export type { Bank, BankEntry, BankLoss, BankText } from "./bank";
export { BANK_TEXTS, MAX_BANK_TEXT, bankDocument, bankEntryIssues, bankIssues, bankText, entryDocument, inBankOrder, isSameEntry, isSameLoss } from "./bank";
export { indexBank, type BankIndex } from "./bankIndex";
export { mergeBanks, mergingBanks, type BankMerge, type MergePolicy, type MergeStep } from "./bankMerge";
export { wordingOf } from "./wording";
