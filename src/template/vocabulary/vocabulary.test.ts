import type { LocalizedText } from "../../core";
import {
  BONUS_HEADERS, CLAUSE_LIST_HEADERS, DEDUCTION_HEADERS, EVIDENCE_HEADERS, RECTIFICATION_HEADERS, RULE_HEADERS, SAMPLE_HEADERS, SAMPLE_PLAN_HEADERS,
  SAMPLE_SIZE_HEADERS, SCORESHEET_HEADERS,
} from "./headers";
import { keyOfWord, keysOf } from "./lookup";
import { SHEET_TEXTS } from "./texts";
import {
  ANSWER_WORDS, CAUSE_WORDS, EVIDENCE_KIND_WORDS, LOCALES, METHOD_WORDS, PROVENANCE_WORDS, RECTIFICATION_WORDS, ROLE_WORDS, SAMPLE_RESULT_WORDS, SHEET_WORDS,
  SIZE_RULE_WORDS, STAGE_WORDS, VERDICT_WORDS,
} from "./words";

const LISTS: Readonly<Record<string, Readonly<Record<string, LocalizedText>>>> = {
  ANSWER_WORDS, CAUSE_WORDS, EVIDENCE_KIND_WORDS, METHOD_WORDS, PROVENANCE_WORDS, RECTIFICATION_WORDS, ROLE_WORDS, SAMPLE_RESULT_WORDS, SHEET_WORDS,
  SIZE_RULE_WORDS, STAGE_WORDS, VERDICT_WORDS,
  BONUS_HEADERS, CLAUSE_LIST_HEADERS, DEDUCTION_HEADERS, EVIDENCE_HEADERS, RECTIFICATION_HEADERS, RULE_HEADERS, SAMPLE_HEADERS, SAMPLE_PLAN_HEADERS,
  SAMPLE_SIZE_HEADERS, SCORESHEET_HEADERS,
};

test.each(Object.entries(LISTS))("%s: no word means two things, in either language", (_, words) => {
  const all = Object.values(words).flatMap((word) => LOCALES.map((locale) => word[locale]));
  expect(new Set(all).size).toBe(all.length);
  for (const key of keysOf(words)) {
    for (const locale of LOCALES) {
      expect(keyOfWord(words, words[key]?.[locale] ?? "")).toBe(key);
    }
  }
});

test("a word in another case, with a blank or not at all is none", () => {
  expect(["conforming", "Conforming ", " 符合", "", "toString"].map((text) => keyOfWord(VERDICT_WORDS, text))).toEqual([null, null, null, null, null]);
});

test("every sentence has the same parameters in both languages", () => {
  const parameters = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();
  for (const key of keysOf(SHEET_TEXTS["zh-CN"])) {
    expect([key, parameters(SHEET_TEXTS["en-US"][key])]).toEqual([key, parameters(SHEET_TEXTS["zh-CN"][key])]);
  }
});
