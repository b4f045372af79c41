export type {
  ClauseRectification, DeskRecords, EvidenceKind, EvidenceRecord, RecordList, Sample, SamplePlan, SampleResult, SampleSize, SampleSizeRule,
} from "./records";
export { NO_RECORDS } from "./records";
