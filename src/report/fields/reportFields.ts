import { list, proved, text } from "./field";
import type { ReportField, TextField } from "./field";

const TITLE = text("title", "名称");
const ID = proved("id", "条款号");

const CLAUSE: readonly TextField[] = [
  ID,
  TITLE,
  text("points", "分值"),
  text("method", "计分方法"),
  text("provenance", "分值依据"),
  text("verdict", "判定"),
  text("sample", "抽样"),
  proved("score", "得分"),
  text("lost", "失分"),
  text("evidence", "证据"),
  proved("finding", "不符合事实"),
  proved("reason", "理由"),
  text("assessor", "评审员"),
  text("remark", "备注"),
];

const GROUP: readonly TextField[] = [
  text("id", "条款号"),
  TITLE,
  text("obtained", "得分合计"),
  text("applicable", "涉及项分值"),
  text("share", "得分率"),
];

/** What is asked of a special deduction and of a lost point alike. */
const RECTIFICATION: readonly TextField[] = [
  text("action", "整改措施"),
  text("owner", "责任人"),
  text("due", "整改期限"),
  text("status", "整改状态"),
  text("closure", "关闭证据"),
  text("verifiedBy", "验证人"),
  text("verifiedOn", "验证日期"),
];

/** Every placeholder that a template may use: names are the same in both languages, each with one in Chinese beside it. */
export const REPORT_FIELDS: readonly ReportField[] = [
  text("reportTitle", "报告名称"),
  proved("company", "企业名称"),
  text("creditCode", "统一社会信用代码"),
  text("scope", "认证范围"),
  text("sites", "场所"),
  text("stage", "评审类型"),
  text("assessedOn", "评审日期"),
  text("standard", "评价标准"),
  text("standardTitle", "标准名称"),
  text("catalogue", "条款目录"),
  text("catalogueHash", "条款目录校验值"),
  text("profile", "认证机构规则"),
  text("profileHash", "认证机构规则校验值"),
  list("team", "评审组", [text("name", "姓名"), text("role", "角色")]),
  text("teamLeader", "评审组长"),
  proved("total", "总分"),
  text("totalExact", "总分精确值"),
  proved("grade", "等级"),
  text("conclusion", "评价结论"),
  text("formula", "计算式"),
  text("obtained", "得分合计"),
  text("applicable", "涉及项分值"),
  text("specialDeductions", "特别扣分"),
  text("specialBonuses", "特别加分"),
  list("reasons", "不合格原因", [proved("text", "内容")]),
  text("distance", "等级差距"),
  list("cautions", "须知", [proved("text", "内容")]),
  text("caution", "须知摘要"),
  list("sections", "各部分", [...GROUP, list("indicators", "各指标", GROUP), list("clauses", "各条款", CLAUSE)]),
  list("indicators", "各指标", GROUP),
  list("clauses", "各条款", CLAUSE),
  list("nonconformities", "各不符合", CLAUSE),
  list("exclusions", "各删减", CLAUSE),
  list("deductions", "各特别扣分项", [
    text("number", "序号"),
    text("cause", "扣分原因"),
    text("clause", "涉及条款"),
    proved("facts", "事实"),
    text("evidence", "证据"),
    ...RECTIFICATION,
  ]),
  list("rectifications", "各整改项", [
    text("number", "序号"),
    text("clause", "涉及条款"),
    TITLE,
    proved("finding", "不符合事实"),
    ...RECTIFICATION,
    text("rescored", "复评得分"),
    text("rescoredOn", "复评日期"),
  ]),
  list("evidenceRegister", "证据登记", [
    proved("evidenceNumber", "证据编号"),
    text("clause", "涉及条款"),
    text("kind", "类型"),
    TITLE,
    text("location", "位置"),
    text("part", "页码或部位"),
    text("hash", "校验值"),
    text("size", "字节数"),
    text("addedBy", "登记人"),
    text("addedOn", "登记日期"),
    text("remark", "备注"),
  ]),
  list("bonuses", "各特别加分项", [text("number", "序号"), proved("reason", "理由")]),
  list("checks", "各核查事项", [
    text("check", "核查编号"),
    text("outcome", "性质"),
    text("clause", "涉及条款"),
    proved("problem", "事项"),
    text("mend", "处理办法"),
  ]),
  list("derivation", "计算过程", [text("indent", "缩进"), text("step", "步骤"), text("value", "数值"), text("exact", "精确值")]),
  list("signatures", "各签字", [text("capacity", "身份"), text("name", "姓名")]),
  text("clauseCount", "条款数"),
  text("rectificationCount", "整改项数"),
  text("evidenceCount", "证据件数"),
  text("completeness", "完整性"),
  { kind: "picture", name: "radar", alias: "雷达图" },
  { kind: "picture", name: "bars", alias: "柱状图" },
];

/** The fields of a list of these, by either name; null where it has none of that name. */
export function fieldOf(fields: readonly ReportField[], name: string): ReportField | null {
  return fields.find((field) => field.name === name || field.alias === name) ?? null;
}
