import type { Issue, Locale } from "../core";
import { fileIssueText } from "./fileIssues";
import { statementPathText } from "./statementPaths";
import { defineTexts, fillText } from "./text";

/** What the sign-off of a workbook is worth, in a sentence. */
export const workbookVerdictTexts = defineTexts({
  "zh-CN": {
    unsigned: "没有任何签署",
    unreadable: "签批记录或工作簿不能按所签署的读取，见下列各项",
    "roster-missing": "没有名册，无法判断是谁签署；请用 --roster 给出认证机构的名册",
    "not-verified": "签批记录不能采信，见下列各项",
    differs: "签批记录有效，但工作簿与所签署的不一致，见下列各项",
    verified: "签批记录有效，且工作簿与所签署的一致",
  },
  "en-US": {
    unsigned: "nothing is signed",
    unreadable: "the record or the workbook cannot be read as what was signed; see below",
    "roster-missing": "without a roster nobody can tell who signed; give the body's own with --roster",
    "not-verified": "the record cannot be relied on; see below",
    differs: "the record is right, but the workbook is not as it was signed; see below",
    verified: "the record is right, and the workbook is as it was signed",
  },
});

/** Words of what `servicestar verify` prints for people. */
export const verifyTexts = defineTexts({
  "zh-CN": {
    verdict: "结论",
    company: "企业",
    state: "状态",
    decision: "决定",
    "decision.grant": "授予",
    "decision.refuse": "不予授予",
    "decision.defer": "暂缓",
    head: "记录摘要",
    roster: "名册",
    "roster.value": "{name}，第 {version} 版，校验码 {digits} {checkWord}",
    "roster.matches": "与给出的名册校验码一致",
    steps: "签署记录（时间为签署人电脑所声称）",
    "steps.unproven": "记录所写的签署（没有名册，未经核验；时间为签署人电脑所声称）",
    step: "{number}. {at}　{name}（{staffNumber}），{role}：{meaning}　密钥 {key}",
    reason: "理由：{reason}",
    changes: "与所签署的不同",
    problems: "问题",
    summary: "共 {all} 个文件：已决定且与所签署的一致 {verified}，其余 {others}",
  },
  "en-US": {
    verdict: "Verdict",
    company: "Company",
    state: "State",
    decision: "Decision",
    "decision.grant": "granted",
    "decision.refuse": "refused",
    "decision.defer": "deferred",
    head: "Head mark",
    roster: "Roster",
    "roster.value": "{name}, version {version}, mark {digits} {checkWord}",
    "roster.matches": "it has the mark that was given",
    steps: "Signed by (times as the signers' computers claimed them)",
    "steps.unproven": "What the record says (not verified for lack of a roster; times as the signers' computers claimed them)",
    step: "{number}. {at}  {name} ({staffNumber}), {role}: {meaning}  key {key}",
    reason: "Reason: {reason}",
    changes: "Not as it was signed",
    problems: "Problems",
    summary: "{all} files: {verified} decided and as they were signed, {others} not",
  },
});

const changeTexts = defineTexts({
  "zh-CN": {
    entry: "{path}：签署时为“{signed}”，现为“{present}”",
    shown: "{path}：应显示“{signed}”，实际显示“{present}”",
    hidden: "{path}：含有数据的单元格被隐藏或显示的与所含的不同",
    trail: "{path}：签批表应显示“{signed}”，实际显示“{present}”",
    formula: "此处应为本模板的公式或其结果，实际为“{present}”",
    unread: "“{present}”不能作为填写内容读取；签署时没有这样的内容",
    nothing: "（无）",
  },
  "en-US": {
    entry: "{path}: signed as “{signed}”, now “{present}”",
    shown: "{path}: ought to show “{signed}”, shows “{present}”",
    hidden: "{path}: cells that count are hidden, or show something else than they hold",
    trail: "{path}: the sheet of sign-off ought to show “{signed}”, shows “{present}”",
    formula: "a formula of the template or its result ought to stand here, and “{present}” does",
    unread: "“{present}” cannot be read as an entry; there was nothing like it when it was signed",
    nothing: "(nothing)",
  },
});

/** One thing that is no longer as it was signed. */
interface Change {
  readonly kind: "entry" | "shown" | "hidden" | "trail" | "unreadable";
  readonly path: string;
  readonly signed: string | number | null;
  readonly present: string | number | null;
  readonly issue?: Issue;
}

/** Whether a change is told by its two values; others by one sentence. */
export function hasTwoValues({ kind, path }: Pick<Change, "kind" | "path">): boolean {
  return kind !== "hidden" && kind !== "unreadable" && path !== "shown/formula" && path !== "unread";
}

/** A change of a signed workbook in words; its cell is shown beside it by whoever lists it. */
export function workbookChangeText({ kind, path, signed, present, issue }: Change, locale: Locale): string {
  if (kind === "unreadable") {
    return issue === undefined ? path : fileIssueText(issue, locale);
  }
  const texts = changeTexts[locale];
  if (path === "shown/formula") {
    return fillText(texts.formula, { present: present ?? "" });
  }
  if (path === "unread") {
    return fillText(texts.unread, { present: present ?? "" });
  }
  const said = (value: string | number | null): string | number => (value === null || value === "" ? texts.nothing : value);
  // Where it stands, in the workbook or in the trail, is in the sentence.
  const what = statementPathText(path.replace(/^(?:shown|trail|hidden)\//, ""), locale);
  return fillText(texts[kind], { path: what, signed: said(signed), present: said(present) });
}
