import type { Issue, Locale, SealProblem } from "../core";
import { fileIssueText, sealProblemText } from "../messages";
import { element, foreign, list } from "./dom";

/** Every problem with its place in the document that it is about. */
export function problemList(problems: readonly SealProblem[], locale: Locale): HTMLElement {
  return list(problems.map((problem) => placed(sealProblemText(problem, locale), problem.code, problem.path)));
}

/** Every issue with its place: a cell, or a path in a document. */
export function issueList(issues: readonly Issue[], locale: Locale): HTMLElement {
  return list(issues.map((issue) => placed(fileIssueText(issue, locale), issue.code, issue.path)));
}

function placed(text: string, code: string, path: string): HTMLElement {
  return element("span", {}, foreign(text), " ", element("code", {}, foreign(path === "" ? code : `${code} · ${path}`)));
}
