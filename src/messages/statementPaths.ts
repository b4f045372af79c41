import type { Locale } from "../core";
import { defineTexts } from "./text";

const PARTS = defineTexts({
  "zh-CN": {
    catalogue: "条款目录", profile: "认证机构规则", id: "编号", version: "版本", standard: "标准", sha256: "校验值", approval: "批准状态", provisional: "占位分值数",
    company: "企业", name: "名称", unifiedSocialCreditCode: "统一社会信用代码", scope: "认证范围", sites: "场所", stage: "评审阶段",
    assessors: "评审员", role: "角色", assessedOn: "评审日期",
    clauses: "条款", status: "状态", definition: "条款原文与分值", points: "分值", score: "得分", sampleSize: "抽样数", nonconforming: "不符合数",
    reason: "理由", evidence: "证据", finding: "不符合事实", remark: "备注", assessor: "评审员",
    specialDeductions: "特别扣分项", cause: "情形", clause: "条款", description: "说明", rectification: "整改", action: "措施", owner: "责任人",
    due: "期限", closure: "关闭依据", verifiedBy: "验证人", verifiedOn: "验证日期", bonuses: "特别加分项",
    number: "编号", kind: "类型", title: "标题", location: "位置", part: "部分", hash: "文件校验值", size: "大小",
    result: "结果", obtained: "得分合计", applicable: "涉及项分值", total: "总分", grade: "等级", reasons: "不合格原因", engine: "程序", source: "来源文件",
    samplePlans: "抽样方案", samples: "样本", subject: "抽样对象", population: "总体数", rule: "抽样规则", seed: "随机起点", drawnBy: "抽样人", drawnOn: "抽样日期",
    item: "样本", facts: "事实", addedBy: "登记人", addedOn: "登记日期",
    shown: "工作簿所显示的", trail: "签批表所显示的", state: "状态", mark: "核对标记", key: "密钥", at: "时间", staffNumber: "工号", meaning: "含义",
    sheet: "工作表", "very-hidden-sheet": "工作表（深度隐藏）", rows: "行", columns: "列", format: "格式", rounded: "显示的小数位", color: "文字颜色", condition: "条件格式",
  },
  "en-US": {
    catalogue: "catalogue", profile: "scheme profile", id: "id", version: "version", standard: "standard", sha256: "hash", approval: "approval", provisional: "placeholder points",
    company: "company", name: "name", unifiedSocialCreditCode: "unified social credit code", scope: "scope", sites: "sites", stage: "stage",
    assessors: "assessor", role: "role", assessedOn: "date of assessment",
    clauses: "clause", status: "status", definition: "the clause's text and points", points: "points", score: "score", sampleSize: "sample size", nonconforming: "nonconforming",
    reason: "reason", evidence: "evidence", finding: "finding", remark: "remark", assessor: "assessor",
    specialDeductions: "special deduction", cause: "cause", clause: "clause", description: "description", rectification: "rectification", action: "action", owner: "owner",
    due: "due", closure: "closure", verifiedBy: "verified by", verifiedOn: "verified on", bonuses: "bonus",
    number: "number", kind: "kind", title: "title", location: "location", part: "part", hash: "file hash", size: "size",
    result: "result", obtained: "points obtained", applicable: "applicable points", total: "total", grade: "grade", reasons: "reason for failing", format: "format", engine: "program", source: "source file",
    samplePlans: "sampling plan", samples: "sample", subject: "subject", population: "population", rule: "rule", seed: "seed", drawnBy: "drawn by", drawnOn: "drawn on",
    item: "item", facts: "facts", addedBy: "added by", addedOn: "added on",
    shown: "shown by the workbook", trail: "shown by the sheet of sign-off", state: "state", mark: "mark", key: "key", at: "time", staffNumber: "staff number", meaning: "meaning",
    sheet: "sheet", "very-hidden-sheet": "sheet (very hidden)", rows: "rows", columns: "columns", rounded: "decimals shown", color: "colour of the text", condition: "conditional format",
  },
});

/** A path in a statement in words: "条款 5.1.2.1 · 得分", "special deduction 1 · rectification · status". */
export function statementPathText(path: string, locale: Locale): string {
  const words: Readonly<Record<string, string>> = PARTS[locale];
  const parts: string[] = [];
  for (const [index, segment] of path.split("/").entries()) {
    const list = path.split("/")[index - 1];
    const isPlace = /^\d+$/.test(segment);
    if (index > 0 && parts.length > 0 && (list === "clauses" || list === "trail" || isPlace)) {
      const shown = isPlace && list !== "clauses" && list !== "trail" ? String(Number.parseInt(segment, 10) + 1) : segment;
      parts[parts.length - 1] = `${parts.at(-1) ?? ""} ${shown}`;
    } else {
      parts.push(Object.hasOwn(words, segment) ? (words[segment] ?? segment) : segment);
    }
  }
  return parts.join(" · ");
}
