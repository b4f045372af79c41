export type {
  CalculationSetting, Check, CheckInput, EntryFault, EntryField, FileFacts, Finding, FormSilence, FormulaChange, HiddenPart, MaskedCells, Outcome, OutsideFormula, RecordFault, ResultClaim, TableCopy,
  WorkbookFacts,
} from "./check";
export { CHECKS, runChecks } from "./registry";
export { namesIn } from "./names";
export { weightOf, wordingOf } from "./wording";
