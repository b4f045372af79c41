import type { LocalizedText } from "../../core";

function header(chinese: string, english: string): LocalizedText {
  return { "zh-CN": chinese, "en-US": english };
}

/** Columns of table `Scoresheet`, in the order in which they are built; they are found by their words, never by position. */
export const SCORESHEET_HEADERS = {
  clause: header("条款", "Clause"),
  title: header("条款名称", "Title"),
  lookFor: header("评审要点", "What to look for"),
  points: header("分值", "Points"),
  method: header("计分方法", "Method"),
  verdict: header("判定", "Verdict"),
  sampleSize: header("样本数", "Sample size"),
  nonconforming: header("不符合数", "Nonconforming"),
  givenScore: header("评定分", "Given score"),
  score: header("得分", "Score"),
  scoreTwin: header("得分核算", "Score check"),
  evidence: header("证据", "Evidence"),
  finding: header("不符合事实", "Finding"),
  reason: header("删减理由", "Reason for exclusion"),
  assessor: header("评审员", "Assessor"),
  remark: header("备注", "Remark"),
} as const satisfies Record<string, LocalizedText>;
export type ScoresheetColumn = keyof typeof SCORESHEET_HEADERS;

/** Columns of table `SpecialDeductions`. */
export const DEDUCTION_HEADERS = {
  number: header("序号", "No."),
  cause: header("扣分原因", "Cause"),
  clause: header("涉及条款", "Clause"),
  description: header("事实", "Facts"),
  evidence: header("证据", "Evidence"),
  action: header("整改措施", "Rectification"),
  owner: header("责任人", "Owner"),
  due: header("整改期限", "Due"),
  status: header("整改状态", "Status"),
  closure: header("关闭证据", "Evidence of closure"),
  verifiedBy: header("验证人", "Verified by"),
  verifiedOn: header("验证日期", "Verified on"),
} as const satisfies Record<string, LocalizedText>;
export type DeductionColumn = keyof typeof DEDUCTION_HEADERS;

/** Columns of table `Bonuses`. */
export const BONUS_HEADERS = {
  number: header("序号", "No."),
  reason: header("加分理由", "Reason"),
} as const satisfies Record<string, LocalizedText>;
export type BonusColumn = keyof typeof BONUS_HEADERS;

/** Columns of table `SamplePlans`. */
export const SAMPLE_PLAN_HEADERS = {
  clause: header("条款", "Clause"),
  subject: header("抽样对象", "What is sampled"),
  population: header("总体数", "Population"),
  sampleSize: header("样本数", "Sample size"),
  rule: header("样本数依据", "Size by"),
  seed: header("随机种子", "Seed"),
  drawnBy: header("抽样人", "Drawn by"),
  drawnOn: header("抽样日期", "Drawn on"),
  remark: header("备注", "Remark"),
} as const satisfies Record<string, LocalizedText>;

/** Columns of table `Samples`. */
export const SAMPLE_HEADERS = {
  clause: header("条款", "Clause"),
  item: header("样本标识", "Item"),
  number: header("抽中序号", "Number drawn"),
  result: header("核查结果", "Result"),
  facts: header("事实", "Facts"),
  evidence: header("证据", "Evidence"),
} as const satisfies Record<string, LocalizedText>;

/** Columns of table `SampleSizes`. */
export const SAMPLE_SIZE_HEADERS = {
  from: header("总体数自", "Population from"),
  size: header("样本数", "Sample size"),
} as const satisfies Record<string, LocalizedText>;

/** Columns of table `Rectifications`. */
export const RECTIFICATION_HEADERS = {
  number: header("序号", "No."),
  clause: header("条款", "Clause"),
  finding: header("不符合事实", "Finding"),
  lost: header("原失分", "Points lost as found"),
  action: header("整改措施", "Rectification"),
  owner: header("责任人", "Owner"),
  due: header("整改期限", "Due"),
  status: header("整改状态", "Status"),
  closure: header("关闭证据", "Evidence of closure"),
  verifiedBy: header("验证人", "Verified by"),
  verifiedOn: header("验证日期", "Verified on"),
  rescored: header("复评得分", "Re-scored"),
  rescoredOn: header("复评日期", "Re-scored on"),
} as const satisfies Record<string, LocalizedText>;

/** Columns of table `Evidence`. */
export const EVIDENCE_HEADERS = {
  number: header("编号", "No."),
  clause: header("条款", "Clause"),
  kind: header("类型", "Kind"),
  title: header("名称", "Title"),
  location: header("位置", "Location"),
  part: header("页码或部位", "Page or part"),
  hash: header("SHA-256 校验值", "SHA-256"),
  size: header("大小（字节）", "Size (bytes)"),
  addedBy: header("登记人", "Added by"),
  addedOn: header("登记日期", "Added on"),
  remark: header("备注", "Remark"),
} as const satisfies Record<string, LocalizedText>;

/** Columns of the clause list on the Basis sheet (`SS_Clauses`). */
export const CLAUSE_LIST_HEADERS = {
  clause: header("条款", "Clause"),
  title: header("条款名称", "Title"),
  section: header("一级指标", "Section"),
  indicator: header("二级指标", "Indicator"),
  points: header("分值", "Points"),
  method: header("计分方法", "Method"),
  excludable: header("可删减", "Excludable"),
  provenance: header("分值依据", "Origin of points"),
  source: header("出处", "Source"),
} as const satisfies Record<string, LocalizedText>;
export type ClauseListColumn = keyof typeof CLAUSE_LIST_HEADERS;

/** Columns of the rules on the Basis sheet (`SS_Rules`). */
export const RULE_HEADERS = {
  key: header("设置", "Setting"),
  value: header("取值", "Value"),
  meaning: header("含义", "Meaning"),
} as const satisfies Record<string, LocalizedText>;
export type RuleColumn = keyof typeof RULE_HEADERS;

/** The scoresheet columns that people fill in. */
export const SCORESHEET_ENTRIES = [
  "verdict", "sampleSize", "nonconforming", "givenScore", "evidence", "finding", "reason", "assessor", "remark",
] as const satisfies readonly ScoresheetColumn[];
export type ScoresheetEntry = (typeof SCORESHEET_ENTRIES)[number];

/** Columns that older workbooks lack. */
export const LATER_DEDUCTION_COLUMNS: readonly DeductionColumn[] = ["closure"];

/** The columns of a special deduction that people fill in; anything in any of them makes the row count as one deduction. */
export const DEDUCTION_ENTRIES = [
  "cause", "clause", "description", "evidence", "action", "owner", "due", "status", "closure", "verifiedBy", "verifiedOn",
] as const satisfies readonly DeductionColumn[];
export type DeductionEntry = (typeof DEDUCTION_ENTRIES)[number];
