import { DECISION_CODES, REVIEW_STATES, type DecisionCode, type LapseReason, type Locale, type Params } from "../../src/core";
import { reviewTexts, reviewingTexts } from "../../src/messages";
import { blockText, registerIssueText } from "../../src/taskpane/features/reviewCompany/blockText";
import { makeWords } from "../../src/taskpane/words";
import { REGISTER_ISSUE_CODES, type RegisterIssueCode } from "../../src/template";

const LOCALES = ["zh-CN", "en-US"] as const satisfies readonly Locale[];
const place = { sheet: "S", address: "J8" };
/** Names of files and of checks are the same in both languages. */
const NAMES = /\.?xls[xm]|\.json|[A-Z]{3}\d{3}|\{\w+\}/g;
const HAN = /\p{Script=Han}/u;

/** What each reason is told with. */
const BLOCKS: Readonly<Record<DecisionCode, Params>> = {
  "reviewer-missing": {}, "comment-missing": {}, "comment-too-long": { length: 32_768, max: 32_767 }, "comment-for-risk": {}, "state-not-submitted": { state: "accepted" }, "state-submitted": {},
  "assigned-to-other": { reviewer: "007" }, "own-sheet": { reviewer: "007", name: "008" }, "content-unread": {}, "file-refused": { count: 2, code: "file-over-limit" }, "file-duplicate": { of: "1.xlsx" }, "bytes-changed": {},
  "open-clauses": { count: 2, first: "5.1.1" }, "texts-unread": { count: 2 }, "claim-differs": { result: "total", shown: "96", truth: "95" }, "check-fails": { check: "EXC001" }, "company-twice": { count: 1, file: "1.xlsx" },
  "standard-conflict": { id: "1", version: "2" },
};
const ISSUES: Readonly<Record<RegisterIssueCode, Params>> = {
  "register-column-missing": { column: "1" }, "register-column-twice": { column: "1" }, "register-file-missing": {}, "register-hash-malformed": {}, "register-file-twice": { file: "1.xlsx" }, "register-state-blank": {},
  "register-state-unknown": { found: "1" }, "register-state-by-hand": { state: "accepted" }, "register-state-changed": { state: "accepted", decided: "returned" }, "register-mark-broken": {},
};
const LAPSES = ["hand-set", "bytes-changed", "verdict-changed"] as const satisfies readonly LapseReason[];

/** A sentence of one language in which no code and no parameter is left. */
function expectWords(text: string, locale: Locale, code: string): void {
  expect(HAN.test(text)).toBe(locale === "zh-CN");
  expect(text).not.toMatch(/[{}]|undefined|null/);
  expect(text).not.toContain(code);
  if (locale === "zh-CN") {
    expect(text.replace(NAMES, "")).not.toMatch(/[A-Za-z]{3,}/);
  }
}

describe.each(LOCALES)("what the reviewer's desk says in %s", (locale) => {
  const words = makeWords(locale);
  const finding = { check: "EXC001", outcome: "fail" as const, clause: "5.1.1", params: {}, place };

  test.each(DECISION_CODES)("%s", (code) => {
    expectWords(blockText({ code, params: BLOCKS[code], clause: "", place: null, finding: code === "check-fails" ? finding : null }, words), locale, code);
  });

  test.each(["total", "grade", "specialDeductions"])("a claimed %s that differs", (result) => {
    expectWords(blockText({ code: "claim-differs", params: { result, shown: "96", truth: "95" }, clause: "", place: null, finding: null }, words), locale, "claim-differs");
  });

  test("a refused file by its first reason, in words and not by its code", () => {
    const block = { code: "file-refused" as const, params: BLOCKS["file-refused"], clause: "", place: null, finding: null };
    const issues = [{ code: "file-over-limit", path: "", params: { limit: 20 } }];
    const text = blockText(block, words, { path: "1.xlsx", hash: "1", outcome: "refused", company: "", issues });
    expectWords(text, locale, "file-over-limit");
    expect(text).toContain("20");
  });

  test.each(REGISTER_ISSUE_CODES)("%s", (code) => {
    expectWords(registerIssueText({ code, params: ISSUES[code], place }, words), locale, code);
  });

  test.each(LAPSES.flatMap((reason) => REVIEW_STATES.map((state) => ({ reason, state }))))("a state that does not count: $reason, $state", ({ reason }) => {
    expectWords(words.reviewing(`lapsed.${reason}`, { state: "1" }), locale, reason);
  });
});

test.each([["the desk", reviewingTexts], ["the bulk review", reviewTexts]] as const)("both languages of %s say the same things with the same parameters", (_, texts) => {
  const parameters = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();
  const shape = (locale: Locale): Readonly<Record<string, readonly string[]>> => Object.fromEntries(Object.entries<string>(texts[locale]).map(([key, text]) => [key, [...new Set(parameters(text))]]));
  expect(shape("en-US")).toEqual(shape("zh-CN"));
  expect(Object.entries<string>(texts["en-US"]).filter(([, text]) => text.trim() === "" || HAN.test(text))).toEqual([]);
  expect(Object.entries<string>(texts["zh-CN"]).filter(([, text]) => text.trim() === "" || /[A-Za-z]{3,}/.test(text.replace(NAMES, "")))).toEqual([]);
});
