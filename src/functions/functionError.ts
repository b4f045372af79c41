import type { EntryFault, Issue, Locale } from "../core";
import { entryProblem, issueText } from "../messages";

/** `#VALUE!` with a message that names the clause and what is wrong with it. */
export function faultError(fault: Pick<EntryFault, "kind" | "clause" | "field" | "raw">, locale: Locale): CustomFunctions.Error {
  const check = fault.kind === "formula" ? "ENT002" : fault.kind === "contradiction" ? "SCO004" : fault.field === "verdict" ? "SCO002" : "ENT001";
  const problem = entryProblem(locale, check, { variant: fault.kind, clause: fault.clause, raw: fault.raw });
  return valueError(fault.clause === "" || problem.includes(fault.clause) ? problem : `${fault.clause}: ${problem}`);
}

/** `#VALUE!` with the issue's own text. */
export function issueError(issue: Issue, locale: Locale): CustomFunctions.Error {
  return valueError(issueText(issue, locale));
}

/** The same for the first of several. */
export function firstIssueError(issues: readonly Issue[], locale: Locale): CustomFunctions.Error {
  const [first] = issues;
  if (first === undefined) {
    throw new Error("refused without an issue");
  }
  return issueError(first, locale);
}

function valueError(message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
}
