import type { WorkbookChange } from "../../application";
import type { ChangeFacts, DerivationCode, EntryValue, Finding, Issue, Locale, Params, RosterRole, SealProblem, Signal, SignoffMeaning, SignoffState } from "../../core";
import {
  changeText, checkTexts, clauseTexts, committeeTexts, decisionPaneTexts, derivationTexts, evidenceTexts, fileIssueText, isFileIssueTold, fillText, findingText, hostTexts, paneFileTexts, paneTexts, paneToolTexts, refusalText, reportPaneTexts, reportProblem, reportTexts, resultTexts, samplingTexts, valueText, whatIfTexts, priorRoundTexts, rectificationTexts, bankTexts, mergingTexts, peopleTexts, reviewingTexts, reviewTexts, sealProblemText, signalText, signOffPaneTexts, signoffMeaningTexts, signoffRoleText, signoffStateText, verificationTexts, workbookChangeText,
} from "../../messages";
import type { HostFailure } from "../session";

export type PaneKey = keyof (typeof paneTexts)["zh-CN"];
export type FileKey = keyof (typeof paneFileTexts)["zh-CN"];
export type ClauseKey = keyof (typeof clauseTexts)["zh-CN"];
export type ToolKey = keyof (typeof paneToolTexts)["zh-CN"];
export type PeopleKey = keyof (typeof peopleTexts)["zh-CN"];
export type ReviewingKey = keyof (typeof reviewingTexts)["zh-CN"];
export type ReviewKey = keyof (typeof reviewTexts)["zh-CN"];
export type MergingKey = keyof (typeof mergingTexts)["zh-CN"];
export type ReportKey = keyof (typeof reportPaneTexts)["zh-CN"];
export type DecisionKey = keyof (typeof decisionPaneTexts)["zh-CN"];
export type WhatIfKey = keyof (typeof whatIfTexts)["zh-CN"];
export type SamplingKey = keyof (typeof samplingTexts)["zh-CN"];
export type EvidenceKey = keyof (typeof evidenceTexts)["zh-CN"];
export type PriorKey = keyof (typeof priorRoundTexts)["zh-CN"];
export type RectificationKey = keyof (typeof rectificationTexts)["zh-CN"];
export type BankKey = keyof (typeof bankTexts)["zh-CN"];
export type CommitteeKey = keyof (typeof committeeTexts)["zh-CN"];
export type SignOffKey = keyof (typeof signOffPaneTexts)["zh-CN"];
export type ResultKey = keyof (typeof resultTexts)["zh-CN"];

/** A finding in words: what it is, what stands there, and what to do; the last two may be "". */
export interface FindingWords {
  readonly title: string;
  readonly problem: string;
  readonly mend: string;
}

/** A failure of the host in words; `detail` is "" where there is nothing to add. */
export interface FailureWords {
  readonly title: string;
  readonly mend: string;
  readonly detail: string;
}

/** Every text that the pane shows, in one language. A code without a text still gives a readable line that names it. */
export interface Words {
  readonly locale: Locale;
  readonly pane: (key: PaneKey, params?: Params) => string;
  readonly file: (key: FileKey, params?: Params) => string;
  readonly clause: (key: ClauseKey, params?: Params) => string;
  readonly tool: (key: ToolKey, params?: Params) => string;
  readonly people: (key: PeopleKey, params?: Params) => string;
  readonly reviewing: (key: ReviewingKey, params?: Params) => string;
  readonly review: (key: ReviewKey, params?: Params) => string;
  /** what a signal of the bulk review says, and what to do */
  readonly signal: (signal: Signal) => FindingWords;
  readonly merging: (key: MergingKey, params?: Params) => string;
  readonly report: (key: ReportKey, params?: Params) => string;
  readonly decision: (key: DecisionKey, params?: Params) => string;
  /** what the record of a decision in that language is called as a file */
  readonly decisionName: (locale: Locale) => string;
  /** what the file of a report in that language is called */
  readonly reportName: (locale: Locale) => string;
  /** why a report was not given out, and what to do about it */
  readonly reportProblem: (issue: Issue) => { readonly problem: string; readonly mend: string };
  readonly sampling: (key: SamplingKey, params?: Params) => string;
  readonly evidence: (key: EvidenceKey, params?: Params) => string;
  readonly prior: (key: PriorKey, params?: Params) => string;
  readonly rectification: (key: RectificationKey, params?: Params) => string;
  readonly bank: (key: BankKey, params?: Params) => string;
  readonly result: (key: ResultKey, params?: Params) => string;
  readonly committee: (key: CommitteeKey, params?: Params) => string;
  readonly signOff: (key: SignOffKey, params?: Params) => string;
  readonly signOffState: (state: SignoffState) => string;
  readonly signOffRole: (role: RosterRole) => string;
  readonly signOffMeaning: (meaning: SignoffMeaning) => string;
  /** what a sign-off does not show and is not; stands wherever one is shown */
  readonly signOffLimits: string;
  /** one thing that is no longer as it was signed; its cell is shown beside it */
  readonly signedChange: (change: WorkbookChange) => string;
  /** what is wrong with a sign-off record or speaks against a step, and what to do */
  readonly sealProblem: (problem: SealProblem) => string;
  readonly whatIf: (key: WhatIfKey, params?: Params) => string;
  /** points that no decimal text holds exactly are rounded to `decimals` */
  readonly change: (facts: ChangeFacts, decimals: number) => string;
  /** null is an open clause */
  readonly entryValue: (value: EntryValue | null) => string;
  readonly finding: (finding: Pick<Finding, "check" | "clause" | "params">) => FindingWords;
  readonly issue: (issue: Issue) => string;
  /** why a file was not accepted, and what to do about it; `mend` may be "" */
  readonly reason: (issue: Issue) => { readonly problem: string; readonly mend: string };
  readonly step: (code: DerivationCode, params: Params) => string;
  readonly failure: (failure: HostFailure) => FailureWords;
}

/** Makes the words of one language. */
export function makeWords(locale: Locale): Words {
  const result = (key: ResultKey, params: Params = {}): string => fillText(resultTexts[locale][key], params);
  const words: Words = {
    locale,
    result,
    whatIf: (key, params = {}) => fillText(whatIfTexts[locale][key], params),
    committee: (key, params = {}) => fillText(committeeTexts[locale][key], params),
    signOff: (key, params = {}) => fillText(signOffPaneTexts[locale][key], params),
    signOffState: (state) => signoffStateText(state, locale),
    signOffRole: (role) => signoffRoleText(role, locale),
    signOffMeaning: (meaning) => signoffMeaningTexts[locale][meaning],
    signOffLimits: verificationTexts[locale].limits,
    signedChange: (change) => workbookChangeText(change, locale),
    sealProblem: (problem) => sealProblemText(problem, locale),
    change: (facts, decimals) => changeText(facts, decimals, locale),
    entryValue: (value) => valueText(value, locale),
    pane: (key, params = {}) => fillText(paneTexts[locale][key], params),
    file: (key, params = {}) => fillText(paneFileTexts[locale][key], params),
    clause: (key, params = {}) => fillText(clauseTexts[locale][key], params),
    tool: (key, params = {}) => fillText(paneToolTexts[locale][key], params),
    people: (key, params = {}) => fillText(peopleTexts[locale][key], params),
    reviewing: (key, params = {}) => fillText(reviewingTexts[locale][key], params),
    review: (key, params = {}) => fillText(reviewTexts[locale][key], params),
    signal: (signal) => signalText(locale, signal),
    merging: (key, params = {}) => fillText(mergingTexts[locale][key], params),
    report: (key, params = {}) => fillText(reportPaneTexts[locale][key], params),
    decision: (key, params = {}) => fillText(decisionPaneTexts[locale][key], params),
    decisionName: (language) => decisionPaneTexts[language].fileName,
    reportName: (language) => reportTexts[language].fileName,
    reportProblem: (issue) => reportProblem(issue, locale) ?? { problem: words.issue(issue), mend: "" },
    bank: (key, params = {}) => fillText(bankTexts[locale][key], params),
    sampling: (key, params = {}) => fillText(samplingTexts[locale][key], params),
    evidence: (key, params = {}) => fillText(evidenceTexts[locale][key], params),
    prior: (key, params = {}) => fillText(priorRoundTexts[locale][key], params),
    rectification: (key, params = {}) => fillText(rectificationTexts[locale][key], params),
    finding: (finding) =>
      Object.hasOwn(checkTexts[locale], `${finding.check}.title`)
        ? findingText(locale, { check: finding.check, params: { clause: finding.clause, ...finding.params } })
        : { title: result("checks.unknownFinding", { code: finding.check }), problem: "", mend: "" },
    issue: (issue) =>
      isFileIssueTold(issue, locale) ? fileIssueText(issue, locale) : result("checks.unknownIssue", { code: issue.code }),
    reason: (issue) => refusalText(issue.code, issue.params, locale) ?? { problem: words.issue(issue), mend: "" },
    step: (code, params) => fillText(derivationTexts[locale][code], params),
    failure: ({ code, params }) => {
      const told = Object.entries(params).filter(([name]) => name !== "hostCode" || code === "unexpected");
      const detail = told.map(([, value]) => value).join(" · ");
      return {
        title: hostTexts[locale][`${code}.title`],
        mend: hostTexts[locale][`${code}.mend`],
        detail: detail === "" ? "" : fillText(hostTexts[locale].detail, { detail }),
      };
    },
  };
  return words;
}
