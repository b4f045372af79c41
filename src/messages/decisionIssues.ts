import { defineTexts } from "./text";

/** Why there is no record of a decision, or no draft of its certificate, and what to do. */
export const decisionIssueTexts = defineTexts({
  "zh-CN": {
    "decision-unsigned": "工作簿没有签批，还没有决定；请先完成签批。",
    "decision-unreadable": "签批记录或工作簿不能读取，不给出决定记录；请使用签批后未经改动的文件。",
    "decision-roster-missing": "没有名册，无法说明由谁签署，不给出决定记录；请提供认证机构的名册。",
    "decision-not-verified": "签批记录没有通过核验，不给出决定记录；请先查看核验列出的问题。",
    "decision-differs": "工作簿在签署后有改动，不给出决定记录；请使用签批后未经改动的文件，或撤销改动。",
    "decision-undecided": "签批尚未作出决定；请在认证决定委员会主任签署决定之后再生成。",
    "decision-superseded": "此决定已被后一记录取代，不再有效；请改用后一记录的文件。",
    "certificate-not-granted": "没有授予等级，因此没有证书；请不要填写证书内容。",
    "certificate-number": "证书编号“{found}”不能采用；请填写认证机构自己的编号：一行，1 至 {max} 个字符，前后无空格，不含看不见的字符。",
    "certificate-day": "发证日期“{found}”不是实际存在的日期；请写成 YYYY-MM-DD。",
    "certificate-before-decision": "发证日期 {found} 早于决定日期 {decided}；请填写决定当日或之后的日期。",
    "certificate-surveillance": "监督间隔“{found}”个月不能采用；请填写 1 到 {max} 的整数。",
  },
  "en-US": {
    "decision-unsigned": "The workbook is not signed, so that there is no decision; have it signed first.",
    "decision-unreadable": "The record of sign-off or the workbook cannot be read, and no record of a decision is given out; use the file as it was after signing.",
    "decision-roster-missing": "Without a roster nobody can say who signed, and no record of a decision is given out; give the certification body's roster.",
    "decision-not-verified": "The record of sign-off did not verify, and no record of a decision is given out; look at the problems that verifying lists.",
    "decision-differs": "The workbook was changed after it was signed, and no record of a decision is given out; use the file as it was after signing, or take the changes back.",
    "decision-undecided": "Nothing is decided yet; come back when the chair has signed the decision.",
    "decision-superseded": "Another record has taken the place of this decision, which is no longer in force; use the file of the later record.",
    "certificate-not-granted": "No grade was granted, so that there is no certificate; leave its details out.",
    "certificate-number": "The certificate number “{found}” cannot be taken; type the certification body's own: one line of 1 to {max} characters, without blanks around it and without characters that nobody sees.",
    "certificate-day": "The day of issue “{found}” is no day that there is; write it as YYYY-MM-DD.",
    "certificate-before-decision": "The day of issue {found} is before the decision of {decided}; take the day of the decision or a later one.",
    "certificate-surveillance": "An interval of “{found}” months between surveillances cannot be taken; give a whole number from 1 to {max}.",
  },
});
