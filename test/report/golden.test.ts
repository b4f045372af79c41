import { readFileSync } from "node:fs";
import { join } from "node:path";
import { templateGuide } from "../../scripts/reportTemplateGuide";
import { templateFile } from "../../scripts/reportTemplates";
import { TEMPLATE_ISSUE_CODES } from "../../src/files";
import { reportFieldTexts, reportIssueTexts, reportProblem } from "../../src/messages";
import { PROOF_ISSUE_CODES, REPORT_FIELDS, reportData } from "../../src/report";
import type { ReportField, ReportRecord } from "../../src/report";
import { reportText } from "./reportText";
import { builtInTemplate, realistic, sourceOf } from "./support/sources";

test.each(["zh-CN", "en-US"] as const)("the report of the realistic assessment reads as test/golden/report/%s.txt", (locale) => {
  expect(reportText(locale)).toBe(readFileSync(join("test/golden/report", `${locale}.txt`), "utf8"));
});

test.each(["zh-CN", "en-US"] as const)("the template in assets/report for %s is what its script writes", (locale) => {
  expect(builtInTemplate(locale)).toEqual(new Uint8Array(templateFile("report", locale)));
});

test("docs/report-template.md lists the placeholders that there are", () => {
  expect(readFileSync("docs/report-template.md", "utf8")).toBe(templateGuide());
});

test("every placeholder has one meaning in each place, and a text that says it", () => {
  const names = (fields: readonly ReportField[]): readonly string[] => fields.flatMap((field) => [field.name, ...(field.kind === "list" ? names(field.fields) : [])]);
  const doubles = (fields: readonly ReportField[]): readonly string[] => {
    const own = fields.flatMap(({ name, alias }) => [name, alias]);
    return [...own.filter((name, index) => own.indexOf(name) !== index), ...fields.flatMap((field) => (field.kind === "list" ? doubles(field.fields) : []))];
  };
  expect(doubles(REPORT_FIELDS)).toEqual([]);
  for (const locale of ["zh-CN", "en-US"] as const) {
    expect(new Set(Object.keys(reportFieldTexts[locale]))).toEqual(new Set(names(REPORT_FIELDS)));
  }
});

test("the data has a value for every placeholder, and no other", () => {
  const { values } = reportData(sourceOf(realistic()), "zh-CN");
  const compare = (record: ReportRecord, fields: readonly ReportField[]): void => {
    const wanted = fields.filter(({ kind }) => kind !== "picture");
    expect(Object.keys(record).sort()).toEqual(wanted.map(({ name }) => name).sort());
    for (const field of wanted) {
      const value = record[field.name];
      for (const item of field.kind === "list" && typeof value !== "string" ? (value ?? []) : []) {
        compare(item, field.kind === "list" ? field.fields : []);
      }
    }
  };
  compare(values, REPORT_FIELDS);
});

test("every reason for giving out no report has its words in both languages", () => {
  for (const locale of ["zh-CN", "en-US"] as const) {
    const keys = [...TEMPLATE_ISSUE_CODES, ...PROOF_ISSUE_CODES].flatMap((code) => [`${code}.problem`, `${code}.mend`]);
    expect(Object.keys(reportIssueTexts[locale]).sort()).toEqual([...keys, "in.list"].sort());
    expect(reportProblem({ code: "template-placeholder-unknown", path: "", params: { part: "p", tag: "t", list: "l" } }, locale)?.problem).toMatch(/t.*p.*l/);
    expect(reportProblem({ code: "clause-unknown", path: "", params: {} }, locale)).toBeNull();
  }
});
