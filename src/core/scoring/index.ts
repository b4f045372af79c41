export type {
  Bound, ClauseScore, CompleteReport, Derivation, DerivationCode, FailReason, IncompleteReport, NextGrade,
  RefusedReport, ScoreReport, Subtotal,
} from "./report";
export type { Grading } from "./gradeFor";
export type { Change, ClauseChange, EntryValue, SpecialChange } from "./change";
export type { ChangeFacts } from "./changeFacts";
export type { FlipOptions, FlipSet, GradeFlip, GradeFlips } from "./flips";
export type { Figure } from "./explainFigure";
export type { GradeGap } from "./gap";
export { DERIVATION_CODES } from "./report";
export { gradeFor } from "./gradeFor";
export { scoreAssessment } from "./scoreAssessment";
export { lossOf } from "./lossOf";
export { scoreClause } from "./scoreClause";
export { applyChanges, countChanges } from "./change";
export { changeFacts, valueOfEntry } from "./changeFacts";
export { differences } from "./differences";
export { explainFigure } from "./explainFigure";
export { gradeFlips } from "./flips";
export { gap } from "./gap";
