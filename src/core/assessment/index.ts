export type {
  AssessedEntry, Assessment, Assessor, AssessorRole, Bonus, ClauseEntry, ClauseStatus, Company, ConformingEntry,
  DeductionCause, DraftAssessment, EntryTexts, ExcludedEntry, JudgedEntry, NonconformingEntry, Rectification,
  RectificationStatus, SampledEntry, SpecialDeduction, UnassessedEntry,
} from "./assessment";
export type { Completion } from "./completeAssessment";
export { NO_TEXTS, emptyDraft, entryOf } from "./emptyDraft";
export { entryIssues } from "./entryIssues";
export { assessmentIssues, completeAssessment } from "./completeAssessment";
