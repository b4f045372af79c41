import type { LocalizedText } from "../../core";
import type { RowList } from "./merge";
import type { LeftReason } from "./resolveMerge";

function word(chinese: string, english: string): LocalizedText {
  return { "zh-CN": chinese, "en-US": english };
}

/** Name of the sheet on which merges are kept; part of the workbook's format. */
export const MERGE_SHEET = word("合并记录", "Merge record");

/** Its columns, in their order. */
export const MERGE_HEADERS = {
  mergedOn: word("合并日期", "Merged on"),
  source: word("另一份副本", "Other copy"),
  clause: word("条款", "Clause"),
  entry: word("栏目", "Entry"),
  kept: word("合并后保留", "Kept"),
  left: word("未采纳的内容", "Not taken"),
  from: word("未采纳内容来自", "Not taken from"),
  assessor: word("评审员", "Assessor"),
  reason: word("原因", "Reason"),
} as const satisfies Record<string, LocalizedText>;

export const SIDE_WORDS: Readonly<Record<"mine" | "theirs", LocalizedText>> = {
  mine: word("本副本", "This copy"),
  theirs: word("另一份副本", "Other copy"),
};

export const REASON_WORDS: Readonly<Record<LeftReason | "unplaced" | "renumbered", LocalizedText>> = {
  decided: word("由人裁定", "Decided so"),
  undecided: word("未裁定，保留本副本", "Not decided: this copy's stays"),
  replaced: word("只有另一方改动过，已采用其改动", "Only the other side changed it, so its change was taken"),
  formula: word("为公式，不从其他文件带入", "A formula, which is not taken from another file"),
  "no-room": word("表中已无空行", "No free row in the table"),
  unplaced: word("在另一份副本中已无处安放", "Had no place in the other copy either"),
  renumbered: word("编号与本副本的其他证据相同，已改用新编号", "The number belongs to other evidence here; a new one is used"),
};

export const LIST_WORDS: Readonly<Record<RowList, LocalizedText>> = {
  assessors: word("评审人员", "Assessors"),
  samplePlans: word("抽样方案", "Sampling plan"),
  sampleSizes: word("机构样本数表", "The body's sample sizes"),
  samples: word("抽中样本", "Items drawn"),
  deductions: word("特别扣分项", "Special deduction"),
  bonuses: word("特别加分项", "Bonus"),
  rectifications: word("整改", "Rectification"),
  evidence: word("证据", "Evidence"),
};

/** Columns of the team, which have no header of their own in the vocabulary. */
export const TEAM_WORDS = { name: word("姓名", "Name"), role: word("角色", "Role") } as const;

/** Stands for what a side leaves blank. */
export const NOTHING = word("（空白）", "(blank)");

/** Between the parts of what a side says. */
export const BETWEEN = word("；", "; ");
