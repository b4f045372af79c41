export type {
  Bound, ClauseScore, CompleteReport, Derivation, DerivationCode, FailReason, IncompleteReport, NextGrade,
  RefusedReport, ScoreReport, Subtotal,
} from "./report";
