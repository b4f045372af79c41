import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BASIS_ISSUE_CODES, FORM_WRITING_CODES, REVIEW_REFUSAL_CODES } from "../../src/application";
import { CLI_ISSUE_CODES } from "../../src/cli";
import { FILE_REFUSAL_CODES, WRITE_ISSUE_CODES } from "../../src/files";
import { CORE_ISSUE_CODES, FORM_ISSUE_CODES, scoreAssessment } from "../../src/core";
import type { Issue, Locale } from "../../src/core";
import { callIssueTexts, cliTexts, fileIssueText, formIssueTexts, formWritingTexts, issueTexts, signingIssueTexts, signingTexts, signoffIssueTexts } from "../../src/messages";
import { parseAssessment, parseCatalogue, parseProfile, SCHEMA_ISSUE_CODES } from "../../src/schema";
import { HEAD_ISSUE_CODES, RECORD_ISSUE_CODES, SIGNOFF_ISSUE_CODES, WORKBOOK_ISSUE_CODES } from "../../src/template";

const LOCALES: readonly Locale[] = ["zh-CN", "en-US"];
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe("the texts of issues", () => {
  const codes = [
    ...CORE_ISSUE_CODES, ...SCHEMA_ISSUE_CODES, ...CLI_ISSUE_CODES, ...WORKBOOK_ISSUE_CODES, ...HEAD_ISSUE_CODES, ...RECORD_ISSUE_CODES, ...BASIS_ISSUE_CODES,
    ...FILE_REFUSAL_CODES, ...WRITE_ISSUE_CODES, ...REVIEW_REFUSAL_CODES, ...FORM_ISSUE_CODES,
  ];

  it.each(LOCALES)("are there for every code, and none for a code that there is not: %s", (locale) => {
    expect([issueTexts, callIssueTexts, formIssueTexts, signingIssueTexts].flatMap((texts) => Object.keys(texts[locale])).sort()).toEqual([...codes].sort());
  });

  it("belong to codes that stand for one thing each", () => {
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("show the same things in both languages", () => {
    for (const texts of [issueTexts, callIssueTexts, formIssueTexts, signingIssueTexts, signingTexts, cliTexts]) {
      const chinese: Readonly<Record<string, string>> = texts["zh-CN"];
      const english: Readonly<Record<string, string>> = texts["en-US"];
      for (const [key, text] of Object.entries(chinese)) {
        expect([key, placeholders(english[key] ?? "")]).toEqual([key, placeholders(text)]);
      }
    }
  });

  it("of a form and its mapping stand in the guide as well, as they are", () => {
    const guide = readFileSync(join(__dirname, "../../docs/forms.md"), "utf8");
    const rows = guide.split("\n").filter((line) => line.startsWith("| `form-"));
    expect(rows).toEqual(FORM_ISSUE_CODES.map((code) => `| \`${code}\` | ${formIssueTexts["zh-CN"][code]} | ${formIssueTexts["en-US"][code]} |`));
  });

  it("say in the guide why no results are written into a copy", () => {
    const guide = readFileSync(join(__dirname, "../../docs/forms.md"), "utf8");
    const rows = guide.split("\n").filter((line) => line.startsWith("| `result-"));
    expect(rows).toEqual(FORM_WRITING_CODES.map((code) => `| \`${code}\` | ${formWritingTexts["zh-CN"][code]} | ${formWritingTexts["en-US"][code]} |`));
  });

  it("name a code that has no text", () => {
    expect(fileIssueText({ code: "toString", path: "", params: {} }, "en-US")).toBe("toString");
  });

  it("say the words of the data in the reader's language", () => {
    const issue: Issue = { code: "method-mismatch", path: "x", params: { clause: "5.1", status: "sampled", method: "judged" } };
    expect(fileIssueText(issue, "zh-CN")).toBe("条款 5.1 的计分方法是“评判”，不能填“抽样”；请改用适合的状态。");
    const range: Issue = { code: "count-out-of-range", path: "x", params: { value: 0, min: 1, max: "" } };
    expect(fileIssueText(range, "en-US")).toBe("0 is out of range; it must be a whole number of at least 1.");
    expect(fileIssueText({ ...range, params: { value: 7, min: 0, max: 6 } }, "zh-CN")).toBe("整数 7 超出范围；应为 0 到 6 之间的整数。");
  });
});

describe("the issues of the broken documents", () => {
  const document = (name: string): string => readFileSync(join(__dirname, "documents", name), "utf8");
  const catalogue = parseCatalogue(document("demo-catalogue.json"));
  const profile = parseProfile(document("demo-profile.json"));
  if (!catalogue.ok || !profile.ok) {
    throw new Error("the demo documents are broken");
  }
  const brokenCatalogue = parseCatalogue(document("broken-catalogue.json"));
  const brokenShape = parseAssessment(document("broken-shape.json"), catalogue.value, profile.value);
  const brokenRules = parseAssessment(document("broken-rules.json"), catalogue.value, profile.value);
  const report = brokenRules.ok ? scoreAssessment(brokenRules.value, catalogue.value, profile.value) : null;
  const issues: readonly Issue[] = [
    ...(brokenCatalogue.ok ? [] : brokenCatalogue.issues),
    ...(brokenShape.ok ? [] : brokenShape.issues),
    ...(report?.status === "refused" ? report.issues : []),
  ];

  it.each(LOCALES)("leave no placeholder unfilled: %s", (locale) => {
    expect(issues.length).toBeGreaterThan(15);
    for (const issue of issues) {
      expect([issue.code, placeholders(fileIssueText(issue, locale))]).toEqual([issue.code, []]);
    }
  });
});

describe("the texts of records of sign-off that cannot be read", () => {
  it.each(LOCALES)("are there for every code, and none for a code that there is not: %s", (locale) => {
    expect(Object.keys(signoffIssueTexts[locale]).sort()).toEqual([...SIGNOFF_ISSUE_CODES].sort());
  });
});
