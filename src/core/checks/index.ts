export type {
  CalculationSetting, Check, CheckInput, EntryFault, EntryField, FileFacts, Finding, FormulaChange, HiddenPart, Outcome, ResultClaim, WorkbookFacts,
} from "./check";
export { CHECKS, runChecks } from "./registry";
