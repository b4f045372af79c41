import type { Issue, Locale } from "../core";
import { cliTexts, fileIssueText, fillText } from "../messages";
import { printable } from "./printable";

/** `FILE: CODE: text (place)` on one line. */
export function issueLine(file: string, issue: Issue, locale: Locale): string {
  return `${printable(`${file}: ${issue.code}: ${fileIssueText(issue, locale)} (${placeOf(issue, locale)})`)}\n`;
}

function placeOf({ path, params }: Issue, locale: Locale): string {
  if (path !== "") {
    return path;
  }
  const texts = cliTexts[locale];
  return params.line === undefined ? texts["place.document"] : fillText(texts["place.line"], params);
}
