import { SEAL_PROBLEMS, sealProblem, type Locale, type SealProblemCode } from "../../src/core";
import { sealProblemText, sealProblemTexts } from "../../src/messages";

const LOCALES: readonly Locale[] = ["zh-CN", "en-US"];
const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

test("every problem has a text that says the same things in both languages, and no text is too many", () => {
  const all = Object.keys(SEAL_PROBLEMS).sort();
  for (const locale of LOCALES) {
    expect(Object.keys(sealProblemTexts[locale]).sort()).toEqual(all);
  }
  for (const code of all as SealProblemCode[]) {
    expect([code, placeholders(sealProblemTexts["en-US"][code])]).toEqual([code, placeholders(sealProblemTexts["zh-CN"][code])]);
  }
});

test("words of the data are said in the reader's language", () => {
  const skipped = sealProblem("step-skipped", "", { state: "draft", action: "decide" });
  expect(sealProblemText(skipped, "zh-CN")).toBe("目前状态是“未提交”，不能“决定”；请按提交、复核、表决、决定的次序办理。");
  const evaluator = sealProblem("evaluator-decides", "", { name: "王五", evaluator: "王 五", by: "staff-number" });
  expect(sealProblemText(evaluator, "en-US")).toBe("“王五” took part in this assessment (as “王 五”, found by staff number) and can neither review nor vote; let another person do it.");
  expect(sealProblemText(sealProblem("outcome-differs", "", { found: "grant", expected: "defer" }), "en-US")).toContain("given as “grant”, and the votes come to “defer”");
});

test("no text claims more than a change that shows", () => {
  const said = JSON.stringify([sealProblemTexts]);
  expect(said).not.toMatch(/tamper-proof|legally binding|e-seal|电子签章|trusted time|不可篡改/i);
});
