import { clausesOf } from "../../../core";
import { builtInCatalogue } from "../../../schema";
import { guidanceParts, inLanguage } from "./guidanceParts";

const guidanceOf = (id: string, locale: "zh-CN" | "en-US"): string => clausesOf(builtInCatalogue()).find((clause) => clause.id === id)?.guidance[locale] ?? "";

test("what to sample and what evidence is typical are told apart from the rest", () => {
  expect(guidanceParts(guidanceOf("5.3.2", "zh-CN"), "zh-CN")).toEqual({
    look: "同时将外部平台的投诉与登记比对，确认没有遗漏。",
    sample: "从投诉登记中抽取投诉，逐件核对受理、时限、处理结果和顾客答复；未在规定时限内妥善解决或记录不全的计为不符合。",
    evidence: "",
  });
  expect(guidanceParts(guidanceOf("5.1.3.3", "en-US"), "en-US")).toEqual({
    look: "",
    sample: "List what should be there (premises, customer information system, safety measures, tools, spare parts) and check a sample for being present and usable; a missing or unusable one counts as nonconforming.",
    evidence: "asset register, photographs on site, stock records.",
  });
});

test.each(["zh-CN", "en-US"] as const)("no word of any clause is lost, in %s", (locale) => {
  for (const { guidance } of clausesOf(builtInCatalogue())) {
    const { look, sample, evidence } = guidanceParts(guidance[locale], locale);
    const letters = (text: string): string => [...text.replace(/典型证据[：:]|Typical evidence:/g, "").replace(/\s/g, "")].sort().join("");
    expect(letters(look + sample + evidence)).toBe(letters(guidance[locale]));
  }
});

test("guidance that says nothing of the kind is to be looked at whole", () => {
  expect(guidanceParts("See the books.", "en-US")).toEqual({ look: "See the books.", sample: "", evidence: "" });
  expect(guidanceParts("", "zh-CN")).toEqual({ look: "", sample: "", evidence: "" });
});

test("a text in two languages is given in one", () => {
  expect(inLanguage("占位 / placeholder", "en-US")).toBe("placeholder");
  expect(inLanguage("占位 / placeholder", "zh-CN")).toBe("占位");
  expect(inLanguage("a / b", "en-US")).toBe("a / b");
  expect(inLanguage("规则 1", "en-US")).toBe("规则 1");
});
