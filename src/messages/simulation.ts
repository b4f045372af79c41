import type { BasisPart, GradeChange } from "../core";
import { defineTexts } from "./text";

/** What comparing assessments under two bases says. */
export const simulationTexts = defineTexts({
  "zh-CN": {
    own: "现行",
    other: "对比",
    result: "{total}（精确值 {exact}），{grade}",
    open: "未完成：还有 {count} 个条款未评，不能给出等级",
    refused: "不能计分：{count} 个问题，见错误输出",
    change: "等级",
    alone: "单独即改变等级",
    needed: "缺少则等级不变",
    together: "单独都不改变等级，共同作用",
    leftOut: "不再计分的条款",
    "parts.none": "两个依据在计分上没有差别",
    parts: "两个依据的差别：{parts}",
    summary: "共 {all} 个文件：等级不变 {same}，升高 {higher}，降低 {lower}，等级体系不同 {other}，不能比较 {unknown}",
    moves: "等级变化：{moves}",
    move: "{from} → {to} {count} 个",
    "part.alone": "{part}：单独改变 {count} 个文件的等级",
  },
  "en-US": {
    own: "Own",
    other: "Other",
    result: "{total} (exactly {exact}), {grade}",
    open: "incomplete: {count} clauses are open, so there is no grade",
    refused: "cannot be scored: problems listed on standard error: {count}",
    change: "Grade",
    alone: "changes it alone",
    needed: "without it no change",
    together: "no part changes it alone; together they do",
    leftOut: "clauses not counted any more",
    "parts.none": "The two bases score alike",
    parts: "The two bases differ in: {parts}",
    summary: "Files: {all}; same grade {same}, higher {higher}, lower {lower}, other grades {other}, not comparable {unknown}",
    moves: "Grades that change: {moves}",
    move: "{from} → {to}: {count}",
    "part.alone": "{part}: changes the grade of files by itself: {count}",
  },
});

/** The parts of a basis by which a grade can become another one. */
export const basisPartTexts = defineTexts<BasisPart>({
  "zh-CN": {
    clauses: "条款（分值、方法、可否删减）",
    "judged-step": "评分步长",
    "special-deduction-points": "特别扣分的分值",
    "fail-at": "特别扣分不合格项数",
    "bonus-points": "特别加分的分值",
    "bonus-max": "特别加分上限",
    "special-items-applied": "特别扣分和加分的计入顺序",
    cap: "总分上限",
    floor: "总分下限",
    "display-decimals": "显示的小数位数",
    "grade-on": "按精确值或显示值定级",
    grades: "等级界限",
  },
  "en-US": {
    clauses: "clauses (points, methods, exclusions)",
    "judged-step": "step of judged scores",
    "special-deduction-points": "points of a special deduction",
    "fail-at": "special deductions that fail",
    "bonus-points": "points of a bonus",
    "bonus-max": "most bonuses",
    "special-items-applied": "order of the special items",
    cap: "highest total",
    floor: "lowest total",
    "display-decimals": "decimals shown",
    "grade-on": "grade on the exact or the shown total",
    grades: "thresholds of the grades",
  },
});

/** What becomes of a grade. */
export const gradeChangeTexts = defineTexts<GradeChange>({
  "zh-CN": { same: "不变", higher: "升高", lower: "降低", other: "等级体系不同", unknown: "不能比较" },
  "en-US": { same: "the same", higher: "higher", lower: "lower", other: "of other grades", unknown: "not comparable" },
});
