import type { Locale } from "../../src/core";
import { makeNodeReport } from "../../src/files";
import { reportTexts } from "../../src/messages";
import type { ReportSource } from "../../src/report";
import { ENOUGH, paragraphs, templateOf, textOf } from "./support/docx";
import { builtInTemplate, KEPT, realistic, sourceOf, wordReport } from "./support/sources";

const source = sourceOf(realistic(), undefined, undefined, { records: KEPT });
const LOCALES: readonly Locale[] = ["zh-CN", "en-US"];
const HEADINGS = ["heading.rectifications", "heading.evidence"] as const;

function bothForms(of: ReportSource, locale: Locale): readonly string[] {
  const word = wordReport(of, locale);
  const page = makeNodeReport({ format: "page", locale, source: of, template: null }, builtInTemplate(locale));
  if (!word.ok || !page.ok) {
    throw new Error(JSON.stringify([word, page]));
  }
  return [textOf(word.bytes), new TextDecoder().decode(page.bytes)];
}

/** A line or an element of its own. */
function headingOf(locale: Locale, key: (typeof HEADINGS)[number]): RegExp {
  return new RegExp(`[\\n>]${reportTexts[locale][key]}[\\n<]`);
}

test.each(LOCALES)("every rectification and every registered piece of evidence is listed in %s, in Word and on the page", (locale) => {
  for (const text of bothForms(source, locale)) {
    for (const said of ["3 名维修工的证书已过期", "补训并重新考核", "考核记录 9 份", "3.5", "E1", "维修工证书台账", "制度/台账.pdf", "第 3 页", "ab".repeat(32), "E3"]) {
      expect(text).toContain(said);
    }
    for (const key of HEADINGS) {
      expect(text).toMatch(headingOf(locale, key));
    }
    expect(text).not.toMatch(/\bE2\b/);
  }
});

test.each(LOCALES)("where there are none, the report in %s says nothing of them", (locale) => {
  for (const text of bothForms(sourceOf(realistic()), locale)) {
    for (const key of HEADINGS) {
      expect(text).not.toMatch(headingOf(locale, key));
    }
  }
});

test("what they say stays text", () => {
  const hostile = `<w:t>{total}</w:t><script>alert(1)</script>"'&`;
  const [first] = KEPT.evidence;
  const [second] = KEPT.rectifications;
  if (first === undefined || second === undefined) {
    throw new Error("there are no records");
  }
  const [word, page] = bothForms({ ...source, records: { evidence: [{ ...first, number: hostile, location: hostile }], rectifications: [{ ...second, finding: hostile, owner: hostile }] } }, "en-US");
  expect((word ?? "").split(hostile)).toHaveLength(5);
  expect(page).not.toContain("<script");
  expect((page ?? "").split("&lt;script&gt;")).toHaveLength(5);
});

test("a body's own template that leaves them out gives no report, and each is named; it lists them by either name", () => {
  const without = wordReport(source, "zh-CN", templateOf(ENOUGH));
  expect(without.ok ? [] : without.issues.map(({ code, params }) => [code, params["field"], params["count"], params["first"]])).toEqual([
    ["report-left-out", "rectifications/finding", 2, "1"],
    ["report-left-out", "evidenceRegister/evidenceNumber", 2, "E1"],
  ]);
  const lists = paragraphs("{#各整改项}", "{不符合事实}", "{/各整改项}", "{#evidenceRegister}", "{evidenceNumber} {location}", "{/evidenceRegister}");
  const made = wordReport(source, "zh-CN", templateOf(ENOUGH + lists));
  expect(made.ok && textOf(made.bytes)).toContain("E1 制度/台账.pdf");
  expect(wordReport(sourceOf(realistic()), "zh-CN", templateOf(ENOUGH)).ok).toBe(true);
});
