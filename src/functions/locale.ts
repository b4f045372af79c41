import type { Locale, LocalizedText } from "../core";

/** The language of a word of the workbook, for a function that gets no rules to say it. */
export function localeOf(word: unknown): Locale {
  return typeof word === "string" && /\p{Script=Han}/u.test(word) ? "zh-CN" : "en-US";
}

/** How a message names the clause that the formula itself belongs to. */
export const THIS_ROW: LocalizedText = { "zh-CN": "（本行）", "en-US": "(this row)" };
