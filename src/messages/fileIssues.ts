import type { Issue, Locale } from "../core";
import { issueText } from "./issues";
import { refusalText } from "./refusals";

/** What an issue of a file says in that language, without its place: what stands in it, or why the file itself is refused and what to do. */
export function fileIssueText(issue: Issue, locale: Locale): string {
  // The custom functions speak of entries only; the many reasons for refusing a file stay out of their bundle.
  const refusal = refusalText(issue.code, issue.params, locale);
  return refusal === null ? issueText(issue, locale) : `${refusal.problem}${locale === "zh-CN" ? "" : " "}${refusal.mend}`;
}
