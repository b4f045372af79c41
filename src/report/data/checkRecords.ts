import type { Finding, Issue, Locale } from "../../core";
import { checkTexts, findingText, fileIssueText } from "../../messages";
import type { ReportRecord } from "../fields/field";
import { printableRecord } from "./printable";
import { say } from "./source";
import type { ReportSource } from "./source";

const OUTCOMES = { fail: "outcome.fail", "needs-review": "outcome.review" } as const;

/** What is open: findings that must be settled, those that a person has to judge, and what could not be read, in this order. */
export function checkRecords({ findings, issues }: ReportSource, locale: Locale): readonly ReportRecord[] {
  const of = (outcome: Finding["outcome"]): readonly ReportRecord[] => findings.filter((finding) => finding.outcome === outcome).map((finding) => findingRecord(finding, locale));
  return [...of("fail"), ...of("needs-review"), ...issues.map((issue) => issueRecord(issue, locale))];
}

function findingRecord({ check, outcome, clause, params }: Finding, locale: Locale): ReportRecord {
  const isKnown = Object.hasOwn(checkTexts[locale], `${check}.title`);
  const { title, problem, mend } = isKnown ? findingText(locale, { check, params: { clause, ...params } }) : { title: check, problem: "", mend: "" };
  return printableRecord({ check, outcome: say(locale, OUTCOMES[outcome]), clause, problem: [title, problem].filter((part) => part !== "").join("\n"), mend });
}

function issueRecord(issue: Issue, locale: Locale): ReportRecord {
  const place = issue.place === undefined ? issue.path : `${issue.place.sheet}!${issue.place.address}`;
  return printableRecord({ check: "", outcome: say(locale, "outcome.unread"), clause: "", problem: [fileIssueText(issue, locale), place].filter((part) => part !== "").join("\n"), mend: "" });
}
