import type { Issue, Locale, ReviewFinding, Signal } from "../core";
import { findingText } from "./checks";
import { fileIssueParts } from "./fileIssues";
import { signalText } from "./triage";

/** What a register says in words that stand with the codes: findings, signals and why a file was not scored. */
export function registerTexts(locale: Locale) {
  return {
    finding: (found: ReviewFinding) => findingText(locale, found),
    signal: (found: Signal) => signalText(locale, found),
    issue: (issue: Issue) => fileIssueParts(issue, locale),
  };
}
