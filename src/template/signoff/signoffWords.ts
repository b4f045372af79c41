import type { DecisionOutcome, Locale, LocalizedText, RosterRole, SignoffMeaning, SignoffState } from "../../core";

function word(chinese: string, english: string): LocalizedText {
  return { "zh-CN": chinese, "en-US": english };
}

export const SIGNOFF_SHEET = word("签批", "Sign-off");

/** Cells by which the sheet is known, whatever it is called by now. */
export const SIGNOFF_NAMES = { seal: "SS_SignoffSeal", state: "SS_SignoffState", trail: "SS_SignoffTrail", record: "SS_SignoffRecord" } as const;

/** The columns of the visible trail, in their order. */
export const TRAIL_HEADERS = {
  number: word("序号", "No."),
  name: word("姓名", "Name"),
  staffNumber: word("工号", "Staff no."),
  role: word("身份", "Role"),
  action: word("签批内容", "What was signed"),
  from: word("原状态", "State before"),
  to: word("新状态", "State after"),
  grade: word("等级", "Grade"),
  reason: word("理由", "Reason"),
  at: word("声称时间", "Claimed time"),
  key: word("密钥指纹", "Key"),
  mark: word("校验词", "Check word"),
} as const satisfies Record<string, LocalizedText>;
export type TrailColumn = keyof typeof TRAIL_HEADERS;

/** What the sheet says above the trail, in its order. */
export const STATE_LABELS = {
  company: word("企业", "Company"),
  state: word("状态", "State"),
  decision: word("决定", "Decision"),
  digits: word("记录摘要（抄写或打印用）", "Head mark (for paper)"),
  checkWord: word("校验词", "Check word"),
  content: word("签署内容 SHA-256", "Contents, SHA-256"),
} as const satisfies Record<string, LocalizedText>;
export type StateLine = keyof typeof STATE_LABELS;

export const STATE_WORDS: Readonly<Record<SignoffState, LocalizedText>> = {
  draft: word("草稿", "Draft"),
  submitted: word("已提交", "Submitted"),
  returned: word("已退回", "Returned"),
  reviewed: word("已复核", "Reviewed"),
  decided: word("已决定", "Decided"),
  reopened: word("已重新打开", "Reopened"),
  superseded: word("已被取代", "Superseded"),
};

export const SIGNER_ROLE_WORDS: Readonly<Record<RosterRole, LocalizedText>> = {
  "team-leader": word("评审组长", "Team leader"),
  reviewer: word("复核人", "Reviewer"),
  committee: word("认证决定委员", "Committee member"),
  chair: word("认证决定委员会主任", "Committee chair"),
  officer: word("名册管理人", "Roster officer"),
};

export const MEANING_WORDS: Readonly<Record<SignoffMeaning, LocalizedText>> = {
  "submits-complete": word("提交：评审已完成", "Submits the assessment as complete"),
  returns: word("退回", "Returns it"),
  reviewed: word("复核通过", "Has reviewed it"),
  "votes-grant": word("表决：同意授予", "Votes to grant"),
  "votes-refuse": word("表决：不同意授予", "Votes to refuse"),
  "votes-defer": word("表决：暂缓", "Votes to defer"),
  abstains: word("表决：弃权", "Abstains"),
  "decides-grant": word("决定：授予", "Decision: granted"),
  "decides-refuse": word("决定：不予授予", "Decision: refused"),
  "decides-defer": word("决定：暂缓", "Decision: deferred"),
  reopens: word("重新打开", "Reopens it"),
  supersedes: word("被后一记录取代", "Superseded by a later record"),
};

export const OUTCOME_SAID: Readonly<Record<DecisionOutcome, LocalizedText>> = {
  grant: word("授予", "Granted"),
  refuse: word("不予授予", "Refused"),
  defer: word("暂缓", "Deferred"),
};

const TEXTS = {
  title: word("签批记录", "Sign-off record"),
  "limits.change": word(
    "签批后的任何改动，用本加载项或离线校验页连同机构名册核对时都会显示出来；本表不能阻止改动，保护只防误操作。最后几条被截去时，只有与纸上的记录摘要核对才能发现。",
    "Any change after signing shows when the workbook is verified with the body's roster; nothing here can prevent one, and protection only guards against accidents. That the latest lines were cut off shows only against the head mark on paper.",
  ),
  "limits.time": word(
    "时间是签署人的计算机声称的时间，没有可信第三方证明。",
    "Times are those that the signer's computer claimed; no third party vouches for them.",
  ),
  "limits.law": word(
    "签名本身不是《电子签名法》第十三条所称可靠的电子签名，也不是 GB/T 38540 的电子印章；持有密钥的人或控制该计算机的人可以造出虚假的记录。",
    "A signature is by itself neither a reliable electronic signature under art. 13 of the PRC law nor a seal under GB/T 38540; whoever holds the keys, or controls the computer, can make a false record.",
  ),
  seal: word("记录（格式、段数、SHA-256）", "Record, SHA-256"),
  record: word("记录原文（请勿改动）", "The record itself (leave as it is)"),
  hash: word("该段 SHA-256", "SHA-256 of the piece"),
} as const satisfies Record<string, LocalizedText>;

export function signoffText(key: keyof typeof TEXTS, locale: Locale): string {
  return TEXTS[key][locale];
}
