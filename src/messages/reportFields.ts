import { defineTexts } from "./text";

/** What each placeholder of a report's template stands for, by its name. */
export const reportFieldTexts = defineTexts({
  "zh-CN": {
    reportTitle: "报告名称", company: "企业名称；未填写时为“（未填写）”", creditCode: "统一社会信用代码", scope: "认证范围", sites: "场所", stage: "评审类型：初次认证、监督或再认证",
    assessedOn: "评审日期，YYYY-MM-DD", standard: "标准编号与年份", standardTitle: "标准名称", catalogue: "条款目录的标识与版本", catalogueHash: "条款目录的 SHA-256 校验值",
    profile: "认证机构规则的名称、标识与版本", profileHash: "认证机构规则的 SHA-256 校验值", team: "评审组，每人一项", name: "姓名", role: "角色", teamLeader: "评审组长的姓名",
    total: "总分，按规则保留小数", totalExact: "总分的精确值：有限小数，否则为分数", grade: "等级", conclusion: "一句话的评价结论", formula: "可手工复算的计算式",
    obtained: "得分合计", applicable: "涉及项分值", specialDeductions: "特别扣分项数与每项扣分", specialBonuses: "特别加分项数与每项加分", reasons: "不合格原因；合格时为空", text: "内容",
    distance: "与上一等级的差距", cautions: "读者必须知道的事项，如占位分值、未经核准的目录、须处理的核查事项；没有时为空", caution: "须知的摘要，适合放在页眉",
    sections: "各部分，含其指标与条款", indicators: "各指标", clauses: "各条款，按目录的顺序", nonconformities: "写有不符合事实的条款", exclusions: "删减的条款",
    id: "编号", title: "名称", points: "分值", method: "计分方法", provenance: "分值依据", verdict: "判定", sample: "抽样：样本数与不符合数", score: "得分；删减时为“–”", lost: "失分",
    evidence: "证据", finding: "不符合事实", reason: "删减理由或加分理由", assessor: "评审员", remark: "备注", share: "得分率；全部删减时如此说明",
    deductions: "特别扣分项", number: "序号", cause: "扣分原因", clause: "涉及条款", facts: "事实；未填写时为“（未填写）”", action: "整改措施", owner: "责任人", due: "整改期限", status: "整改状态", closure: "关闭证据", verifiedBy: "验证人", verifiedOn: "验证日期",
    rectifications: "失分条款的整改，每行一项", rescored: "复评得分；仅供参考，不计入任何数值", rescoredOn: "复评日期", rectificationCount: "整改项数；没有时为空",
    evidenceRegister: "登记的证据，每件一项；已撤销的不列", evidenceNumber: "证据编号", kind: "类型", location: "位置：相对路径或网址", part: "页码或部位", hash: "SHA-256 校验值", size: "大小，以字节计", addedBy: "登记人", addedOn: "登记日期", evidenceCount: "证据件数；没有时为空",
    bonuses: "特别加分项", checks: "尚未解决的核查事项", check: "核查编号", outcome: "性质：须处理、待判断或未能读取", problem: "事项", mend: "处理办法",
    derivation: "总分的计算过程，每步一项", indent: "按层级缩进的空白", step: "步骤", value: "数值", exact: "精确值", signatures: "签字人", capacity: "签字人的身份",
    clauseCount: "条款数", completeness: "本报告列出了多少，已逐项核对", radar: "雷达图：各指标得分率", bars: "柱状图：各指标得分与分值",
  },
  "en-US": {
    reportTitle: "name of the report", company: "company; “(not filled in)” where it is blank", creditCode: "unified social credit code", scope: "scope", sites: "sites", stage: "kind of assessment: initial, surveillance or recertification",
    assessedOn: "date of assessment, YYYY-MM-DD", standard: "number and year of the standard", standardTitle: "title of the standard", catalogue: "id and version of the clause catalogue", catalogueHash: "its SHA-256 fingerprint",
    profile: "title, id and version of the scheme profile", profileHash: "its SHA-256 fingerprint", team: "the team, an item a person", name: "name", role: "role", teamLeader: "name of the team leader",
    total: "total, with the profile's decimals", totalExact: "the exact total: a decimal where it ends, else a fraction", grade: "grade", conclusion: "the conclusion in one sentence", formula: "the calculation, to be done again by hand",
    obtained: "points obtained", applicable: "applicable points", specialDeductions: "number of special deductions and points for each", specialBonuses: "number of bonuses and points for each", reasons: "why not qualified; empty otherwise", text: "the text",
    distance: "distance to the next grade", cautions: "what a reader must know: placeholder points, a catalogue that is not approved, findings to be settled; empty where there is nothing", caution: "the same in few words, for the head of a page",
    sections: "the sections with their indicators and clauses", indicators: "the indicators", clauses: "the clauses in the catalogue's order", nonconformities: "the clauses with a finding", exclusions: "the clauses that are excluded",
    id: "number", title: "title", points: "points", method: "method", provenance: "origin of the points", verdict: "verdict", sample: "sample: size and nonconforming", score: "score; “–” where it is excluded", lost: "points lost",
    evidence: "evidence", finding: "finding", reason: "reason for the exclusion or the bonus", assessor: "assessor", remark: "remark", share: "share of points; says so where all is excluded",
    deductions: "the special deductions", number: "number", cause: "cause", clause: "clause concerned", facts: "facts; “(not filled in)” where they are blank", action: "rectification", owner: "owner", due: "due", status: "state of rectification", closure: "evidence of closure", verifiedBy: "verified by", verifiedOn: "verified on",
    rectifications: "the rectification of lost points, a row each", rescored: "re-scored figure; information only, it counts nowhere", rescoredOn: "re-scored on", rectificationCount: "how many rectifications; blank where there are none",
    evidenceRegister: "the registered evidence, a piece each; withdrawn pieces are not listed", evidenceNumber: "evidence number", kind: "kind", location: "where it is: a relative path or an address", part: "page or part", hash: "SHA-256", size: "size in bytes", addedBy: "added by", addedOn: "added on", evidenceCount: "how many pieces of evidence; blank where there are none",
    bonuses: "the bonuses", checks: "findings of the checks that are open", check: "id of the check", outcome: "must be settled, to be judged, or could not be read", problem: "the matter", mend: "what to do",
    derivation: "how the total came about, an item a step", indent: "blanks for the step's level", step: "step", value: "figure", exact: "exact figure", signatures: "those who sign", capacity: "capacity of who signs",
    clauseCount: "number of clauses", completeness: "how much this report lists, and that it was read back", radar: "radar: share of points by indicator", bars: "bars: points obtained against points",
  },
});
