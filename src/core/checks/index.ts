export type { Check, CheckInput, EntryFault, EntryField, Finding, Outcome, ResultClaim, WorkbookFacts } from "./check";
export { CHECKS, runChecks } from "./registry";
