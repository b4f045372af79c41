export type {
  AssessedEntry, Assessment, Assessor, AssessorRole, Bonus, ClauseEntry, ClauseStatus, Company, ConformingEntry,
  DeductionCause, DraftAssessment, EntryTexts, ExcludedEntry, JudgedEntry, NonconformingEntry, Rectification,
  RectificationStatus, SampledEntry, SpecialDeduction, UnassessedEntry,
} from "./assessment";
