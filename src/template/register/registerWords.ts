import type { Locale, LocalizedText, ReviewState, ReviewedFile, Risk } from "../../core";

function word(chinese: string, english: string): LocalizedText {
  return { "zh-CN": chinese, "en-US": english };
}

export type RegisterSheet = "register" | "findings" | "signals" | "refused" | "charts";
export const REGISTER_SHEETS: Readonly<Record<RegisterSheet, LocalizedText>> = {
  register: word("台账", "Register"),
  findings: word("核查结果", "Findings"),
  signals: word("复核提示", "Signals"),
  refused: word("未计分文件", "Files not scored"),
  charts: word("图表", "Charts"),
};

/** Names of cells by which a register is known, whatever its sheets are called by now: its control totals, and the sheet of its charts. */
export const REGISTER_NAMES = { totals: "SS_Register", charts: "SS_RegisterCharts" } as const;

/** Names of tables are the same in both languages. */
export const REGISTER_TABLES = { register: "Register", findings: "ReviewFindings", signals: "ReviewSignals", refused: "ReviewRefused" } as const;

/** The columns of the register, in their order; the reviewer's own stand before the last two. */
export const REGISTER_HEADERS = {
  company: word("企业", "Company"),
  creditCode: word("统一社会信用代码", "Credit code"),
  file: word("文件", "File"),
  team: word("评审组", "Team"),
  stage: word("阶段", "Stage"),
  assessedOn: word("评审日期", "Assessed on"),
  catalogue: word("条款目录", "Catalogue"),
  profile: word("机构规则", "Profile"),
  claimedTotal: word("文件总分", "Claimed total"),
  total: word("重算总分", "Recomputed total"),
  difference: word("差值", "Difference"),
  deductions: word("特别扣分", "Special deductions"),
  claimedGrade: word("文件等级", "Claimed grade"),
  grade: word("重算等级", "Recomputed grade"),
  open: word("未评条款", "Open"),
  issues: word("读取问题", "Issues"),
  fails: word("未通过", "Failing"),
  reviews: word("待复核", "Needs review"),
  risk: word("风险", "Risk"),
  signals: word("提示", "Signals"),
  state: word("复核状态", "Review state"),
  reviewer: word("复核人", "Reviewer"),
  comment: word("复核意见", "Comment"),
  stateBy: word("状态设定人", "State set by"),
  stateSince: word("状态时间", "State since"),
  stateBasis: word("状态依据", "State rests on"),
  hash: word("文件指纹", "SHA-256"),
  change: word("变动", "Change"),
} as const satisfies Record<string, LocalizedText>;
export type RegisterColumn = keyof typeof REGISTER_HEADERS;

export const FINDING_HEADERS = [
  word("企业", "Company"), word("文件", "File"), word("核查", "Check"), word("名称", "Title"), word("结论", "Outcome"), word("条款", "Clause"), word("工作表", "Sheet"), word("单元格", "Cell"), word("问题", "Problem"),
] as const;
export const SIGNAL_HEADERS = [
  word("企业", "Company"), word("文件", "File"), word("提示编号", "Signal"), word("名称", "Title"), word("条款", "Clause"), word("说明", "What it says"), word("另一文件", "Other file"), word("怎么办", "What to do"),
] as const;
export const REFUSED_HEADERS = [
  word("文件", "File"), word("企业", "Company"), word("结果", "Outcome"), word("代码", "Code"), word("位置", "Place"), word("含义", "Meaning"), word("怎么办", "What to do"), word("文件指纹", "SHA-256"),
] as const;

export const RISK_WORDS: Readonly<Record<Risk, LocalizedText>> = { high: word("高", "High"), medium: word("中", "Medium"), low: word("低", "Low") };
export const REVIEW_STATE_WORDS = { submitted: word("已提交", "Submitted"), returned: word("已退回", "Returned"), accepted: word("已接受", "Accepted") } as const satisfies Record<ReviewState, LocalizedText>;
export const OUTCOME_WORDS: Readonly<Record<Extract<ReviewedFile["outcome"], "refused" | "duplicate">, LocalizedText>> = { refused: word("不能读取", "Refused"), duplicate: word("重复文件", "Duplicate") };
export const FINDING_OUTCOMES = { fail: word("未通过", "Fails"), "needs-review": word("待复核", "Needs review") } as const;

const TEXTS = {
  title: word("批量复核台账", "Register of a bulk review"),
  totals: word("共 {found} 个文件 = 已计分 {scored} + 未完成 {incomplete} + 不能读取 {refused} + 重复 {duplicates}", "{found} files = {scored} scored + {incomplete} incomplete + {refused} refused + {duplicates} duplicates"),
  shown: word("显示行小计", "Rows shown"),
  duplicate: word("与 {of} 的内容逐字节相同，只按该文件计一次。", "It has the same bytes as {of}, which is counted once."),
  duplicateMend: word("确认为何有两份；不需要的一份可以移走。", "Find out why there are two; the one that is not needed can be moved away."),
  incomplete: word("未完成", "Incomplete"),
  companies: word("企业数", "Companies"),
  grades: word("等级分布", "Grades"),
  gradesTitle: word("等级分布（企业数）", "Grades (companies)"),
  spread: word("总分与等级分界", "Totals against the thresholds"),
  spreadTitle: word("总分分布（分界上下各一分单列）", "Totals, one point on either side of each threshold apart"),
  losses: word("各指标失分", "Lost points by indicator"),
  lossesTitle: word("各指标失分合计", "Points lost by indicator, all sheets"),
  lostPoints: word("失分", "Points lost"),
  checks: word("各项核查的结果数", "Findings by check"),
  checksTitle: word("出现最多的核查", "Checks with the most findings"),
  findings: word("结果数", "Findings"),
  none: word("无", "None"),
  added: word("新增", "New"),
  changed: word("文件已改", "File changed"),
  moved: word("原路径：{path}", "Was at {path}"),
  unreadable: word("本次不能读取", "Not readable this time"),
  twin: word("与 {of} 内容相同", "Same bytes as {of}"),
  gone: word("本次未见此文件", "Not among the files this time"),
  former: word("；原复核状态：{state}", "; review state before: {state}"),
  stateError: word("请从列表中选择复核状态。", "Choose a state from the list."),
} as const satisfies Record<string, LocalizedText>;

/** A text of the register with its parameters put in. */
export function registerText(key: keyof typeof TEXTS, locale: Locale, params: Readonly<Record<string, string | number>> = {}): string {
  return TEXTS[key][locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
