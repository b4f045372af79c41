import type { Locale, Params } from "../core";
import { defineTexts, fillText } from "./text";

/** The texts of the checks that the custom functions speak of as well; all others stay out of their bundle. */
export const entryCheckTexts = defineTexts({
  "zh-CN": {
    "SCO002.title": "判定有误",
    "SCO002.problem": "条款 {clause} 的判定“{raw}”不在可选之列。",
    "SCO002.problem.method-mismatch": "条款 {clause} 的计分方法不适用这一判定。",
    "SCO002.mend": "从下拉列表中重新选择判定。",
    "SCO004.title": "填写互相矛盾",
    "SCO004.problem": "条款 {clause} 的判定用不到所填的数值“{raw}”，该条款按未评处理。",
    "SCO004.problem.missing-figure": "条款 {clause} 的判定还缺少数值，该条款按未评处理。",
    "SCO004.mend": "核对判定，删去用不到的数值，或补齐判定所需的数值。",
    "ENT001.title": "填写内容不能计分",
    "ENT001.problem": "单元格内容“{raw}”不能读取，该项按未评处理。",
    "ENT001.problem.text-number": "“{raw}”是文本而不是数字，该项按未评处理。",
    "ENT001.problem.full-width": "“{raw}”含全角数字，该项按未评处理。",
    "ENT001.problem.boolean": "“{raw}”是逻辑值而不是数字，该项按未评处理。",
    "ENT001.problem.date": "“{raw}”被当成日期，该项按未评处理。",
    "ENT001.problem.error": "单元格是错误值 {raw}，该项按未评处理。",
    "ENT001.problem.not-a-number": "“{raw}”不是数字，该项按未评处理。",
    "ENT001.problem.unknown-word": "“{raw}”不在可选之列。",
    "ENT001.mend": "清空该单元格，用半角数字重新输入，或从下拉列表中选择。",
    "ENT002.title": "填写单元格里有公式",
    "ENT002.problem": "填写单元格里是公式：{raw}。公式的结果会自行变化，该项按未评处理。",
    "ENT002.mend": "用评审员自己判定的数值或文字替换公式。",
  },
  "en-US": {
    "SCO002.title": "Wrong verdict",
    "SCO002.problem": "The verdict “{raw}” of clause {clause} is not one of the choices.",
    "SCO002.problem.method-mismatch": "Clause {clause} is scored by a method that does not know this verdict.",
    "SCO002.mend": "Choose the verdict again from the list.",
    "SCO004.title": "Contradicting entries",
    "SCO004.problem": "The verdict of clause {clause} does not use the figure “{raw}” beside it; the clause counts as open.",
    "SCO004.problem.missing-figure": "The verdict of clause {clause} still lacks a figure; the clause counts as open.",
    "SCO004.mend": "Look at the verdict again; remove figures that it does not use, or add those that it needs.",
    "ENT001.title": "Entry that cannot count",
    "ENT001.problem": "“{raw}” cannot be read; the entry counts as open.",
    "ENT001.problem.text-number": "“{raw}” is text and not a number; the entry counts as open.",
    "ENT001.problem.full-width": "“{raw}” has full-width digits; the entry counts as open.",
    "ENT001.problem.boolean": "“{raw}” is a logical value and not a number; the entry counts as open.",
    "ENT001.problem.date": "“{raw}” was taken for a date; the entry counts as open.",
    "ENT001.problem.error": "The cell holds the error {raw}; the entry counts as open.",
    "ENT001.problem.not-a-number": "“{raw}” is not a number; the entry counts as open.",
    "ENT001.problem.unknown-word": "“{raw}” is not one of the choices.",
    "ENT001.mend": "Clear the cell and type the number again in plain digits, or choose from the list.",
    "ENT002.title": "Formula in an entry cell",
    "ENT002.problem": "The entry cell holds the formula {raw}. Its result could change by itself, so the entry counts as open.",
    "ENT002.mend": "Replace the formula by the assessor's own figure or words.",
  },
});

/** One part of a check's texts, by the finding's variant where there is one; a check without a text shows its id. */
export function checkPart(texts: Readonly<Record<string, string>>, check: string, name: string, params: Params): string {
  return fillText(texts[`${check}.${name}.${String(params["variant"] ?? "")}`] ?? texts[`${check}.${name}`] ?? check, params);
}

/** What is wrong with an entry that cannot count. */
export function entryProblem(locale: Locale, check: string, params: Params): string {
  return checkPart(entryCheckTexts[locale], check, "problem", params);
}
