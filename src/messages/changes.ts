import { decimalText, exactDecimalText, exactText } from "../core";
import type { ChangeFacts, EntryValue, Locale, Params, Rational } from "../core";
import { defineTexts, fillText } from "./text";

/** Changes of an assessment in words, for the custom functions and the task pane. Words for verdicts are those of the workbook. */
export const changeTexts = defineTexts({
  "zh-CN": {
    "value.open": "未评",
    "value.conforming": "符合",
    "value.nonconforming": "不符合",
    "value.excluded": "删减",
    "value.sampled": "抽样 {sampleSize} 个不符合 {nonconforming} 个",
    "value.judged": "评分 {score}",
    "change.scored": "{clause} 由“{from}”改为“{to}”：{points} 分",
    "change.excluded": "{clause} 由“{from}”改为“删减”：分值 {points} 分不再计入",
    "change.included": "{clause} 由“删减”改为“{to}”：分值 {points} 分重新计入",
    "change.special-deductions.fewer": "减少特别扣分项 {count} 项：{points} 分",
    "change.special-deductions.more": "增加特别扣分项 {count} 项：{points} 分",
    "change.bonuses.more": "增加特别加分项 {count} 项：{points} 分",
    "change.bonuses.fewer": "减少特别加分项 {count} 项：{points} 分",
    "outcome": "{changes} → {total} {grade}",
    "joint": "；",
    "unreachable": "任何变动都达不到",
  },
  "en-US": {
    "value.open": "Open",
    "value.conforming": "Conforming",
    "value.nonconforming": "Nonconforming",
    "value.excluded": "Excluded",
    "value.sampled": "Sampled, {nonconforming} of {sampleSize} nonconforming",
    "value.judged": "Judged {score}",
    "change.scored": "{clause} “{to}” instead of “{from}”: {points} points",
    "change.excluded": "{clause} “Excluded” instead of “{from}”: its {points} points no longer count",
    "change.included": "{clause} “{to}” instead of “Excluded”: its {points} points count again",
    "change.special-deductions.fewer": "Special deductions, {count} fewer: {points} points",
    "change.special-deductions.more": "Special deductions, {count} more: {points} points",
    "change.bonuses.more": "Bonuses, {count} more: {points} points",
    "change.bonuses.fewer": "Bonuses, {count} fewer: {points} points",
    "outcome": "{changes} → {total} {grade}",
    "joint": "; ",
    "unreachable": "No change reaches it",
  },
});

type Key = keyof (typeof changeTexts)["zh-CN"];

/** A value of an entry in words; null is an open clause. */
export function valueText(value: EntryValue | null, locale: Locale): string {
  const say = (key: Key, params: Params = {}): string => fillText(changeTexts[locale][key], params);
  if (value === null) {
    return say("value.open");
  }
  switch (value.status) {
    case "sampled":
      return say("value.sampled", { sampleSize: value.sampleSize, nonconforming: value.nonconforming });
    case "judged":
      return say("value.judged", { score: exactText(value.score) });
    default:
      return say(`value.${value.status}`);
  }
}

/** One change in words; points that no decimal text holds exactly are rounded to `decimals`. */
export function changeText(facts: ChangeFacts, decimals: number, locale: Locale): string {
  const say = (key: Key, params: Params): string => fillText(changeTexts[locale][key], params);
  if ("by" in facts) {
    const more = facts.by > 0;
    return say(`change.${facts.kind}.${more ? "more" : "fewer"}`, { count: Math.abs(facts.by), points: signedText(facts.points, decimals) });
  }
  const words = { clause: facts.clause, from: valueText(facts.from, locale), to: valueText(facts.to, locale) };
  return say(`change.${facts.kind}`, {
    ...words,
    points: facts.kind === "scored" ? signedText(facts.points, decimals) : figure(facts.points, decimals).replace("-", ""),
  });
}

/** With its sign in front, also where it is above nothing. */
function signedText(value: Rational, decimals: number): string {
  const text = figure(value, decimals);
  return text.startsWith("-") ? `−${text.slice(1)}` : `+${text}`;
}

function figure(value: Rational, decimals: number): string {
  return exactDecimalText(value) ?? decimalText(value, decimals, "half-away-from-zero");
}

/** A set of changes and what comes of it, in words. */
export function outcomeText(changes: readonly string[], total: string, grade: string, locale: Locale): string {
  return fillText(changeTexts[locale].outcome, { changes: changes.join(changeTexts[locale].joint), total, grade });
}
