export type {
  Bound, ClauseScore, CompleteReport, Derivation, DerivationCode, FailReason, IncompleteReport, NextGrade,
  RefusedReport, ScoreReport, Subtotal,
} from "./report";
export type { Grading } from "./gradeFor";
export { DERIVATION_CODES } from "./report";
export { gradeFor } from "./gradeFor";
export { scoreAssessment } from "./scoreAssessment";
export { scoreClause } from "./scoreClause";
