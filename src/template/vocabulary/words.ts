import type { AssessorRole, DeductionCause, EvidenceKind, Locale, LocalizedText, Method, Provenance, RectificationStatus, SampleResult, SampleSizeRule } from "../../core";

/** One word that is written into workbooks, in both languages; part of the workbook's format, read back in either. */
function word(chinese: string, english: string): LocalizedText {
  return { "zh-CN": chinese, "en-US": english };
}

export type SheetKey = "summary" | "scoresheet" | "sampling" | "specialItems" | "rectification" | "evidence" | "basis";
export const SHEET_WORDS: Readonly<Record<SheetKey, LocalizedText>> = {
  summary: word("汇总", "Summary"),
  scoresheet: word("评分表", "Scoresheet"),
  sampling: word("抽样", "Sampling"),
  specialItems: word("特别项", "Special items"),
  rectification: word("整改", "Rectification"),
  evidence: word("证据", "Evidence"),
  basis: word("依据", "Basis"),
};

/** Names of tables are the same in both languages. */
export const TABLES = {
  scoresheet: "Scoresheet",
  deductions: "SpecialDeductions",
  bonuses: "Bonuses",
  samplePlans: "SamplePlans",
  samples: "Samples",
  sampleSizes: "SampleSizes",
  rectifications: "Rectifications",
  evidence: "Evidence",
} as const;

/** The tables that the score is computed from; every scoring workbook has them. */
export const SCORING_TABLES = [TABLES.scoresheet, TABLES.deductions, TABLES.bonuses] as const;

export type VerdictKey = "conforming" | "nonconforming" | "sampled" | "judged" | "excluded";
export const VERDICT_WORDS: Readonly<Record<VerdictKey, LocalizedText>> = {
  conforming: word("符合", "Conforming"),
  nonconforming: word("不符合", "Nonconforming"),
  sampled: word("抽样", "Sampled"),
  judged: word("评分", "Judged"),
  excluded: word("删减", "Excluded"),
};

export const METHOD_WORDS: Readonly<Record<Method, LocalizedText>> = {
  "all-or-nothing": word("全有或全无", "All or nothing"),
  proportional: word("按比例", "Proportional"),
  judged: word("评判", "Judged"),
};

export const CAUSE_WORDS: Readonly<Record<DeductionCause, LocalizedText>> = {
  law: word("违反法律法规", "Breach of law"),
  "company-rule": word("违反企业自身服务规定", "Breach of own service rules"),
  "trade-requirement": word("未满足行业特殊要求", "Special trade requirement not met"),
  "system-operation": word("影响服务体系运行", "Service system affected"),
};

export const RECTIFICATION_WORDS: Readonly<Record<RectificationStatus, LocalizedText>> = {
  open: word("待整改", "Open"),
  done: word("已整改", "Done"),
  verified: word("已验证", "Verified"),
};

export const SIZE_RULE_WORDS: Readonly<Record<SampleSizeRule, LocalizedText>> = {
  body: word("机构规定", "Body's table"),
  own: word("自定", "Own"),
};

export const SAMPLE_RESULT_WORDS: Readonly<Record<SampleResult, LocalizedText>> = {
  conforming: word("符合", "Conforming"),
  nonconforming: word("不符合", "Nonconforming"),
};

export const EVIDENCE_KIND_WORDS: Readonly<Record<EvidenceKind, LocalizedText>> = {
  file: word("文件", "File"),
  picture: word("图片", "Picture"),
  web: word("网页", "Web page"),
  record: word("纸质或其他记录", "Paper or other record"),
};

export const ROLE_WORDS: Readonly<Record<AssessorRole, LocalizedText>> = {
  "team-leader": word("组长", "Team leader"),
  assessor: word("评审员", "Assessor"),
  expert: word("技术专家", "Technical expert"),
};

export type StageKey = "initial" | "surveillance" | "recertification";
export const STAGE_WORDS: Readonly<Record<StageKey, LocalizedText>> = {
  initial: word("初次认证", "Initial certification"),
  surveillance: word("监督", "Surveillance"),
  recertification: word("再认证", "Recertification"),
};

export const PROVENANCE_WORDS: Readonly<Record<Provenance, LocalizedText>> = {
  published: word("有公开来源", "Published"),
  body: word("认证机构规定", "Set by the body"),
  provisional: word("占位，未经确认", "Placeholder, unconfirmed"),
};

export type AnswerKey = "yes" | "no";
export const ANSWER_WORDS: Readonly<Record<AnswerKey, LocalizedText>> = { yes: word("是", "Yes"), no: word("否", "No") };

/** What a result cell shows instead of a figure. */
export const RESULT_WORDS = {
  incomplete: word("未完成", "Incomplete"),
  wrong: word("填写有误", "Wrong entry"),
  excluded: word("–", "–"),
} as const satisfies Record<string, LocalizedText>;

/** The total of an unfinished workbook; the custom function and its native twin show the same text. */
export function incompleteTotal(open: number | string, first: string, locale: Locale): string {
  const [before, between] = INCOMPLETE_TOTAL[locale];
  return `${before}${String(open)}${between}${first}`;
}

/** The fixed parts of that text: before the number of open clauses, and between it and the first one's id. */
export const INCOMPLETE_TOTAL: Readonly<Record<Locale, readonly [string, string]>> = {
  "zh-CN": ["未完成：未评 ", " 条，首条 "],
  "en-US": ["Incomplete: ", " open, first "],
};

export const LOCALES: readonly Locale[] = ["zh-CN", "en-US"];
