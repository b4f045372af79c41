import type { Issue, Locale } from "../core";
import { callIssueTexts } from "./callIssues";
import { decisionIssueTexts } from "./decisionIssues";
import { formIssueTexts } from "./formIssues";
import { formWritingTexts } from "./formWriting";
import { issueText, issueTexts } from "./issues";
import { patchTexts } from "./patching";
import { refusalText } from "./refusals";
import { reportProblem } from "./reportIssues";
import { signingIssueTexts } from "./signingIssues";
import { signoffIssueTexts } from "./signoffIssues";
import { fillText } from "./text";

/** What an issue of a file says in that language, without its place: what stands in it, or why the file itself is refused and what to do. */
export function fileIssueText(issue: Issue, locale: Locale): string {
  // The custom functions speak of entries only; the many reasons for refusing a file stay out of their bundle.
  const refusal = inTwoParts(issue, locale);
  return refusal === null ? bareIssueText(issue, locale) : `${refusal.problem}${locale === "zh-CN" ? "" : " "}${refusal.mend}`;
}

/** The same in two parts, what it means and what to do; the second is "" where the text does not say. */
export function fileIssueParts(issue: Issue, locale: Locale): { readonly meaning: string; readonly mend: string } {
  const refusal = inTwoParts(issue, locale);
  if (refusal !== null) {
    return { meaning: refusal.problem, mend: refusal.mend };
  }
  const text = bareIssueText(issue, locale);
  const at = text.indexOf(locale === "zh-CN" ? "；" : "; ");
  return at < 0 ? { meaning: text, mend: "" } : { meaning: `${text.slice(0, at)}${locale === "zh-CN" ? "。" : "."}`, mend: capitalised(text.slice(at + 1).trim()) };
}

/** Whether there are words for such an issue. */
export function isFileIssueTold(issue: Issue, locale: Locale): boolean {
  return Object.hasOwn(issueTexts[locale], issue.code) || Object.hasOwn(bareTexts(locale), issue.code) || inTwoParts(issue, locale) !== null;
}

/** Why a file is refused, or a document is not given out; null for anything else. */
function inTwoParts(issue: Issue, locale: Locale): { readonly problem: string; readonly mend: string } | null {
  return refusalText(issue.code, issue.params, locale) ?? reportProblem(issue, locale);
}

function bareTexts(locale: Locale): Readonly<Record<string, string>> {
  return { ...callIssueTexts[locale], ...formIssueTexts[locale], ...formWritingTexts[locale], ...patchTexts[locale], ...signoffIssueTexts[locale], ...signingIssueTexts[locale], ...decisionIssueTexts[locale] };
}

function bareIssueText(issue: Issue, locale: Locale): string {
  const texts = bareTexts(locale);
  const template = Object.hasOwn(texts, issue.code) ? texts[issue.code] : undefined;
  return template === undefined ? issueText(issue, locale) : fillText(template, issue.params);
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
