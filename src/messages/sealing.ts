import type { Locale, RosterRole, SealProblem, SealProblemCode, SignoffMeaning, SignoffState } from "../core";
import { defineTexts, fillText } from "./text";

/** What is wrong with a sign-off record, and what to do about it; `where.…` and `by.…` are words that stand in such texts. */
export const sealProblemTexts = defineTexts<SealProblemCode>({
  "zh-CN": {
    "number-differs": "此处记录的序号是 {found}，应为 {expected}：有记录被增加、删除或调换；请使用未经改动的原文件。",
    "previous-differs": "该记录所接的不是它前面的记录：有记录被增加、删除或调换；请使用未经改动的原文件。",
    "statement-missing": "所签署的内容（{digest}）不在文件中；请使用未经改动的原文件。",
    "statement-unused": "文件中有一份无人签署的内容（{digest}）；请使用未经改动的原文件。",
    "statement-twice": "同一份签署内容（{digest}）出现两次；请使用未经改动的原文件。",
    "body-differs": "认证机构是“{found}”，应为“{expected}”；请确认记录和名册属于同一机构。",
    "meaning-differs": "签名含义“{found}”与所做的步骤不符，应为“{expected}”；该记录无效。",
    "votes-out-of-order": "表决记录的排列被改动；请使用未经改动的原文件。",
    "vote-twice": "同一张表决出现两次；请使用未经改动的原文件。",
    "votes-differ": "决定列有 {found} 张表决，文件中有 {expected} 张，或不是同样的表决；请使用未经改动的原文件。",
    "header-unreadable": "签名的头部无法读取；请使用未经改动的原文件。",
    "header-member": "签名的头部含有不允许的内容“{member}”；该签名不予采信。",
    "algorithm-refused": "签名声称的算法是“{found}”，不是该密钥的算法；该签名不予采信。",
    "header-differs": "签名的头部不是该密钥应有的头部；该签名不予采信。",
    "key-unknown": "名册中没有密钥 {key}；请用含有该密钥的名册核验，或由两名管理人员登记。",
    "signature-wrong": "“{name}”的签名与内容不符：内容或签名在签署后被改动。",
    "algorithm-unsupported": "本机不支持 {algorithm} 签名，无法判断真伪；请换用较新的浏览器或系统核验。",
    "thumbprint-differs": "“{name}”的密钥指纹写作 {found}，实际为 {expected}；请使用未经改动的名册。",
    "roster-signature-wrong": "“{name}”对名册的签名与名册内容不符：名册在签署后被改动。",
    "roster-anchor-differs": "名册的校验码不是 {expected}（实际为 {found}）；请向认证机构索取正确的名册。",
    "anchor-differs": "记录的校验码不是 {expected}（实际为“{found}”）：末尾的记录被删除或改写，或这是另一份记录。",
    "signer-not-holder": "签署人写作“{name}”，密钥却属于“{holder}”；该签名不予采信。",
    "role-not-held": "“{name}”在 {day} 没有“{role}”的职责；请由有此职责的人签署，或更新名册。",
    "role-not-for-action": "“{role}”不能做“{action}”；请由有相应职责的人签署。",
    "key-not-yet": "“{name}”的密钥自 {from} 起才有效，签署日期是 {day}；请核对电脑时间。",
    "key-ended": "“{name}”的密钥到 {to} 为止有效，签署日期是 {day}；请用现行密钥签署。",
    "key-revoked": "“{name}”的密钥已于 {to} 吊销；请输入纸面上的校验码，证明签署早于吊销，否则不予采信。",
    "evaluator-decides": "“{name}”参加过这次评审（作为“{evaluator}”，按{by}认定），不能复核或表决；请换人。",
    "not-team-leader": "“{name}”不是评审组所列的组长；请由组长提交，或改正评审组。",
    "signed-twice": "“{name}”对这次决定已经表决过（“{first}”）；每人只能表决一次。",
    "step-skipped": "目前状态是“{state}”，不能“{action}”；请按提交、复核、表决、决定的次序办理。",
    "statement-changed": "所签署的内容不是已提交的内容；请退回后重新提交。",
    "reason-missing": "“{action}”必须说明理由；请填写。",
    "grade-differs": "等级写作“{found}”，应为“{expected}”；委员会只能按评审所得等级授予，或不授予。",
    "grant-not-qualified": "评审结果为不合格，不能授予等级；可以拒绝或暂缓。",
    "no-policy": "名册中没有 {day} 适用的表决规则；请更新名册。",
    "quorum-missing": "只有 {votes} 人表决，规定至少 {quorum} 人；请等待其他委员表决。",
    "outcome-differs": "决定写作“{found}”，按表决结果应为“{expected}”；该决定无效。",
    "time-backwards": "签署时间 {found} 早于前一记录的 {before}；请核对电脑时间。",
    "roster-officers-few": "名册只有 {count} 个有效的管理人员签名，需要 {needed} 个；请由两名不同的管理人员签署。",
    "roster-signer-not-officer": "“{name}”在 {day} 不是管理人员，或其密钥当时无效；请由现任管理人员签署名册。",
    "roster-signed-twice": "“{name}”对名册签署了两次；请由两名不同的人签署。",
    "roster-key-shared": "“{name}”与“{other}”登记了同一把密钥；每人必须有自己的密钥。",
    "roster-number-shared": "“{name}”与“{other}”的工号都是 {staffNumber}；请改正。",
    "roster-key-several": "“{name}”有多把有效密钥；请把旧密钥标为已更换或已吊销。",
    "roster-enrolment": "“{name}”的密钥由“{by}”登记，而登记人必须是另一名当时在任的管理人员；请重新登记。",
    "roster-dates": "日期 {from} 与“{to}”不成先后；请改正名册。",
    "roster-successor": "这份名册（第 {found} 版）不是现用名册的下一版（第 {expected} 版）；请依次取得各版名册。",
    "not-scored": "评审不能计分（{status}）；请先解决问题清单中的各项。",
    "open-clauses": "还有 {count} 个条款未评（首个：{first}）；请先完成评定。",
    "check-fails": "核查 {check} 有须处理事项；请先处理。",
    "texts-unread": "有 {count} 处内容无法读取；请先改正。",
    "rectification-unverified": "第 {number} 个特别扣分项的整改尚未验证；请先验证并填写验证人和日期。",
    "catalogue-draft": "条款目录尚未批准；请使用已批准的目录。",
    "points-provisional": "条款目录中有 {count} 个占位分值；请先由认证机构确认。",
    "text-half-character": "文本含有不完整的字符，无法签署；请重新输入该文本。",
  },
  "en-US": {
    "number-differs": "The entry here has the number {found} and must have {expected}: entries were added, removed or changed places; use the original file as it was.",
    "previous-differs": "The entry does not follow the one before it: entries were added, removed or changed places; use the original file as it was.",
    "statement-missing": "What was signed ({digest}) is not in the file; use the original file as it was.",
    "statement-unused": "The file holds contents that nobody signed ({digest}); use the original file as it was.",
    "statement-twice": "The same signed contents ({digest}) stand twice; use the original file as it was.",
    "body-differs": "The certification body is “{found}” and must be “{expected}”; check that record and roster are of one body.",
    "meaning-differs": "The signature's meaning “{found}” is not that of the step, which is “{expected}”; the entry is void.",
    "votes-out-of-order": "The votes do not stand in their order; use the original file as it was.",
    "vote-twice": "The same vote stands twice; use the original file as it was.",
    "votes-differ": "The decision names {found} votes and the file holds {expected}, or others; use the original file as it was.",
    "header-unreadable": "The header of the signature cannot be read; use the original file as it was.",
    "header-member": "The header of the signature holds “{member}”, which is not allowed; the signature counts as nothing.",
    "algorithm-refused": "The signature says that its algorithm is “{found}”, which is not that of the key; the signature counts as nothing.",
    "header-differs": "The header of the signature is not the one that this key makes; the signature counts as nothing.",
    "key-unknown": "The roster has no key {key}; verify with the roster that holds it, or have it enrolled by two officers.",
    "signature-wrong": "The signature of “{name}” does not fit: contents or signature were changed after signing.",
    "algorithm-unsupported": "This computer does not know {algorithm} signatures and cannot tell; verify with a newer browser or system.",
    "thumbprint-differs": "The thumbprint of a key of “{name}” is given as {found} and is {expected}; use the roster as it was.",
    "roster-signature-wrong": "The signature of “{name}” does not fit the roster: it was changed after signing.",
    "roster-anchor-differs": "The roster's mark is not {expected} (it is {found}); ask the certification body for the right roster.",
    "anchor-differs": "The record's mark is not {expected} (it is “{found}”): entries at the end were removed or rewritten, or it is another record.",
    "signer-not-holder": "The signer is called “{name}”, and the key is that of “{holder}”; the signature counts as nothing.",
    "role-not-held": "“{name}” did not have the role “{role}” on {day}; have it signed by somebody who has, or renew the roster.",
    "role-not-for-action": "The role “{role}” cannot “{action}”; have it signed by somebody with the right role.",
    "key-not-yet": "The key of “{name}” is valid from {from} on, and the day of signing is {day}; check the computer's clock.",
    "key-ended": "The key of “{name}” was valid until {to}, and the day of signing is {day}; sign with the present key.",
    "key-revoked": "The key of “{name}” was revoked on {to}; type the mark from paper, which shows that the signature is older, or it counts as nothing.",
    "evaluator-decides": "“{name}” took part in this assessment (as “{evaluator}”, found by {by}) and can neither review nor vote; let another person do it.",
    "not-team-leader": "“{name}” is not the team leader that the assessment names; let the team leader submit it, or correct the team.",
    "signed-twice": "“{name}” has voted on this decision already (“{first}”); a person votes once.",
    "step-skipped": "The state is “{state}”, in which nobody can “{action}”; submit, review, vote and decide in this order.",
    "statement-changed": "What is signed here is not what was submitted; return it and submit it again.",
    "reason-missing": "To “{action}” takes a reason; put it in.",
    "grade-differs": "The grade is given as “{found}” and must be “{expected}”; a committee grants the grade that was assessed, or none.",
    "grant-not-qualified": "The assessment came out as not qualified, so no grade can be granted; refuse or defer.",
    "no-policy": "The roster has no rule of voting for {day}; renew the roster.",
    "quorum-missing": "Only {votes} have voted, and {quorum} must at least; wait for other members.",
    "outcome-differs": "The decision is given as “{found}”, and the votes come to “{expected}”; the decision is void.",
    "time-backwards": "The time of signing, {found}, is before that of the entry before, {before}; check the computer's clock.",
    "roster-officers-few": "The roster has {count} valid signatures of officers and needs {needed}; have it signed by two different officers.",
    "roster-signer-not-officer": "“{name}” was no officer on {day}, or had no valid key; have the roster signed by officers in office.",
    "roster-signed-twice": "“{name}” signed the roster twice; have it signed by two different people.",
    "roster-key-shared": "“{name}” and “{other}” have the same key; each person must have a key of their own.",
    "roster-number-shared": "“{name}” and “{other}” have the same staff number {staffNumber}; correct it.",
    "roster-key-several": "“{name}” has several active keys; mark the old ones as superseded or revoked.",
    "roster-enrolment": "A key of “{name}” was enrolled by “{by}”, and it takes another person who was an officer then; enrol it again.",
    "roster-dates": "The days {from} and “{to}” are not in order; correct the roster.",
    "roster-successor": "This roster (version {found}) is not the next one after the roster in use (version {expected}); get the versions one after the other.",
    "not-scored": "The assessment cannot be scored ({status}); settle what the list of problems names first.",
    "open-clauses": "{count} clauses are still open (the first: {first}); assess them first.",
    "check-fails": "Check {check} has found something that must be settled; settle it first.",
    "texts-unread": "{count} texts cannot be read; correct them first.",
    "rectification-unverified": "The rectification of special deduction {number} is not verified; verify it and put in by whom and when.",
    "catalogue-draft": "The catalogue is not approved; use an approved one.",
    "points-provisional": "{count} figures of the catalogue are provisional; have the certification body confirm them first.",
    "text-half-character": "The text holds half a character and cannot be signed; enter it again.",
  },
});

const words = defineTexts({
  "zh-CN": {
    "action.submit": "提交", "action.return": "退回", "action.review": "复核", "action.vote": "表决", "action.decide": "决定", "action.reopen": "重新打开", "action.supersede": "取代",
    "state.draft": "未提交", "state.submitted": "已提交", "state.returned": "已退回", "state.reviewed": "已复核", "state.decided": "已决定", "state.reopened": "已重新打开", "state.superseded": "已被取代",
    "role.team-leader": "组长", "role.reviewer": "复核人", "role.committee": "委员", "role.chair": "主任委员", "role.officer": "名册管理人员",
    "by.name": "姓名", "by.staff-number": "工号", "by.key": "密钥",
    "found.grant": "授予", "found.refuse": "拒绝", "found.defer": "暂缓",
  },
  "en-US": {
    "action.submit": "submit", "action.return": "return", "action.review": "review", "action.vote": "vote", "action.decide": "decide", "action.reopen": "reopen", "action.supersede": "supersede",
    "state.draft": "draft", "state.submitted": "submitted", "state.returned": "returned", "state.reviewed": "reviewed", "state.decided": "decided", "state.reopened": "reopened", "state.superseded": "superseded",
    "role.team-leader": "team leader", "role.reviewer": "reviewer", "role.committee": "member of the committee", "role.chair": "chair", "role.officer": "officer of the roster",
    "by.name": "name", "by.staff-number": "staff number", "by.key": "key",
    "found.grant": "grant", "found.refuse": "refuse", "found.defer": "defer",
  },
});

/** A problem in words, with the words of its params in the reader's language; where it stands is shown beside it. */
export function sealProblemText({ code, params }: SealProblem, locale: Locale): string {
  const dictionary: Readonly<Record<string, string>> = words[locale];
  const told = Object.entries(params).map(([name, value]) => [name, dictionary[`${name === "expected" ? "found" : name}.${String(value)}`] ?? value]);
  return fillText(sealProblemTexts[locale][code], Object.fromEntries(told) as SealProblem["params"]);
}

/** What a signature means, as its line on the sign-off sheet and on paper says it. */
export const signoffMeaningTexts = defineTexts<SignoffMeaning>({
  "zh-CN": {
    "submits-complete": "提交：评审已完成，内容属实",
    returns: "退回评审组",
    reviewed: "复核：已审查评审过程与结果",
    "votes-grant": "表决：同意授予",
    "votes-refuse": "表决：不同意授予",
    "votes-defer": "表决：暂缓",
    abstains: "弃权",
    "decides-grant": "认证决定：授予",
    "decides-refuse": "认证决定：不予授予",
    "decides-defer": "认证决定：暂缓",
    reopens: "重新打开",
    supersedes: "由另一份记录取代",
  },
  "en-US": {
    "submits-complete": "Submitted: the assessment is complete and true",
    returns: "Returned to the team",
    reviewed: "Reviewed: process and result were examined",
    "votes-grant": "Vote: grant",
    "votes-refuse": "Vote: refuse",
    "votes-defer": "Vote: defer",
    abstains: "Abstention",
    "decides-grant": "Decision: granted",
    "decides-refuse": "Decision: refused",
    "decides-defer": "Decision: deferred",
    reopens: "Reopened",
    supersedes: "Superseded by another record",
  },
});

/** The name of a state. */
export function signoffStateText(state: SignoffState, locale: Locale): string {
  return words[locale][`state.${state}`];
}

/** The name of a role. */
export function signoffRoleText(role: RosterRole, locale: Locale): string {
  return words[locale][`role.${role}`];
}

/** What a verification comes to, and the sentences of its limits, which stand wherever it is shown. */
export const verificationTexts = defineTexts({
  "zh-CN": {
    unsigned: "没有任何签署。",
    verified: "签署记录有效，且评审内容与所签署的一致。",
    differs: "签署记录有效，但评审内容与所签署的不一致：",
    "not-compared": "签署记录有效；没有可供比较的评审内容。",
    "not-verified": "签署记录不能采信：",
    "anchor.matches": "与纸面校验码一致。",
    "anchor.differs": "与纸面校验码不一致。",
    "anchor.not-given": "未输入纸面校验码：若末尾的记录被删除，无法发现。",
    "roster.not-given": "未输入名册校验码：名册是否为认证机构所发，须另行确认。",
    limits: "时间来自签署人的电脑。签署后的改动可以被发现，但不能被防止；持有管理人员密钥或控制签署电脑的人可以制作虚假记录。这不是《电子签名法》所称的可靠电子签名，也不是国家标准意义上的印章。",
  },
  "en-US": {
    unsigned: "Nothing is signed.",
    verified: "The record is right, and the assessment is as it was signed.",
    differs: "The record is right, but the assessment is not as it was signed:",
    "not-compared": "The record is right; there is no assessment to compare it with.",
    "not-verified": "The record cannot be relied on:",
    "anchor.matches": "It has the mark on paper.",
    "anchor.differs": "It does not have the mark on paper.",
    "anchor.not-given": "No mark from paper was typed: entries that were cut off at the end would not be missed.",
    "roster.not-given": "No mark of the roster was typed: whether it is the certification body's own has to be made sure otherwise.",
    limits:
      "Times come from the signers' computers. A later change can be found and not be prevented; whoever holds the officers' keys or controls a signer's computer can make a false record. It is not by itself a reliable electronic signature under the Electronic Signature Law, nor a seal of any national standard.",
  },
});
