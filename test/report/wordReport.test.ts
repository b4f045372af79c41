import { NO_TEXTS, type ClauseEntry, type DraftAssessment } from "../../src/core";
import { builtInCatalogue, builtInProfile } from "../../src/schema";
import { assessment, deduction, nonconforming, sampled } from "../support/pane/assessments";
import { changed, ENOUGH, opened, paragraphs, partOf, templateOf, textOf } from "./support/docx";
import { realistic, sourceOf, wordReport } from "./support/sources";

const LONGEST = 32_767;
const source = sourceOf(realistic());

function made(report: ReturnType<typeof wordReport>): Uint8Array {
  if (!report.ok) {
    throw new Error(JSON.stringify(report.issues, null, 1));
  }
  return report.bytes;
}

const codes = (report: ReturnType<typeof wordReport>): readonly (readonly [string, unknown])[] =>
  report.ok ? [] : report.issues.map(({ code, params }) => [code, params["tag"] ?? params["field"] ?? ""]);

describe("the built-in templates", () => {
  test.each(["zh-CN", "en-US"] as const)("give a report in %s, the same bytes each time", (locale) => {
    const first = made(wordReport(source, locale));
    expect(made(wordReport(source, locale))).toEqual(first);
    const text = textOf(first);
    for (const said of ["华星净水设备有限公司", "93.52", "2899/31", "5.3.2", "2 名技师的电工证已过期。", "gbt-27922-2011 2026.1"]) {
      expect(text).toContain(said);
    }
    expect(text).not.toMatch(/[{}\uE000\uE001]/);
  });

  test("has charts with the figures of the core, and none for an indicator that is excluded", () => {
    const bytes = made(wordReport(source, "zh-CN"));
    const { parts, relationships } = opened(bytes);
    const charts = parts.filter(({ contentType }) => contentType.endsWith("drawingml.chart+xml")).map(({ name }) => name);
    expect(charts).toEqual(["word/charts/servicestar1.xml", "word/charts/servicestar2.xml"]);
    expect(relationships.filter(({ kind }) => kind === "chart").map(({ target }) => `word/${target}`)).toEqual(charts);
    const [radar, bars] = charts.map((name) => partOf(bytes, name));
    expect(radar).toContain("<c:v>5.1.2 人员配置 91.7%</c:v>");
    expect(radar).not.toContain("废弃商品回收");
    expect(bars).toContain("<c:v>5.2.6 废弃商品回收（删减）</c:v>");
    expect([...(bars ?? "").matchAll(/<c:ptCount val="(\d+)"\/>/g)].map(([, count]) => count)).toEqual(["15", "15", "15", "15"]);
    expect(bars).not.toContain("<c:v>0</c:v>");
  });

  test("rows stay whole and headers repeat", () => {
    const document = partOf(made(wordReport(source, "zh-CN")), "word/document.xml");
    const count = (pattern: RegExp): number => [...document.matchAll(pattern)].length;
    expect(count(/<w:tr>/g)).toBeGreaterThan(80);
    expect(count(/<w:cantSplit\/>/g)).toBe(count(/<w:tr>/g));
    expect(count(/<w:tblHeader\/>/g)).toBeGreaterThanOrEqual(9);
  });
});

describe("texts are texts", () => {
  const hostile = `<w:t>&amp;"'</w:t> {total} {#clauses} {@raw} \u0007\u001B ‮نص‬ 👩‍🔧 \tb\nc\r\nd`;
  const shown = hostile.replace("\u0007", "␇").replace("\u001B", "␛").replace("\r\n", "\n");

  test.each([
    ["markup, braces, controls, directions, emoji, tabs and breaks", hostile, shown],
    ["the longest that a cell holds", "长".repeat(LONGEST), "长".repeat(LONGEST)],
    ["blanks at both ends", "  a  ", "  a  "],
    ["a lone surrogate", "a\uD800b", "a\uFFFDb"],
    ["what looks like our own marks", "\uE0003\uE001", "\uE0003\uE001"],
  ])("%s", (_name, written, expected) => {
    const entry: ClauseEntry = { ...NO_TEXTS, status: "nonconforming", finding: written, evidence: written };
    const draft = assessment({ "5.1.7.1": entry }, { bonuses: [{ reason: written }], specialDeductions: [{ ...deduction, description: written }] });
    const text = textOf(made(wordReport(sourceOf(draft), "en-US")));
    expect(text.split(expected).length - 1).toBeGreaterThanOrEqual(4);
  });
});

describe("a body's own template", () => {
  test("of a few lines is enough, by either name of each placeholder", () => {
    const chinese = ENOUGH.replace("{company} {total} {grade}", "{企业名称} {总分} {等级}").replace("{#clauses}", "{#各条款}").replace("{id}: {score} {finding}", "{条款号}: {得分} {不符合事实}").replace("{/clauses}", "{/各条款}");
    expect(textOf(made(wordReport(source, "zh-CN", templateOf(chinese))))).toEqual(textOf(made(wordReport(source, "zh-CN", templateOf(ENOUGH)))));
  });

  test("may split a placeholder over runs, as Word does", () => {
    const split = ENOUGH.replace("{company} {total}", "{com</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr><w:t>pany} {to</w:t></w:r><w:r><w:t>tal}");
    expect(textOf(made(wordReport(source, "zh-CN", templateOf(split))))).toContain("华星净水设备有限公司 93.52 四星级");
  });

  test("saved as .dotx gives a document", () => {
    const dotx = changed({ "[Content_Types].xml": (types) => types.replace("document.main+xml", "template.main+xml") });
    expect(opened(made(wordReport(source, "en-US", dotx))).main.contentType).toMatch(/document\.main\+xml$/);
  });

  test.each([
    ["total", ENOUGH.replace("{total}", ""), [["report-left-out", "total"]]],
    ["clauses", ENOUGH.replace(/<w:p><w:r><w:t>\{#clauses\}.*\{\/clauses\}<\/w:t><\/w:r><\/w:p>/, ""), [["report-left-out", "clauses/id"], ["report-left-out", "clauses/score"], ["report-left-out", "clauses/reason"], ["report-left-out", "clauses/finding"]]],
    ["bonuses, and the facts of deductions", ENOUGH.replace("{#bonuses}", "{^bonuses}").replace("{/bonuses}", "{/bonuses}").replace("{facts}", "{cause}"), null],
    ["findings, hidden from the reader", ENOUGH.replace("{id}: {score} {finding} {reason}", "{id}: {score} {reason}</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>{finding}"), [["report-left-out", "clauses/finding"]]],
    ["the placeholder points told plainly", ENOUGH.replace("{#cautions}", "{#reasons}").replace("{/cautions}", "{/reasons}"), [["report-left-out", "cautions/text"]]],
  ])("that leaves out %s gives no report and says so", (_name, body, expected) => {
    const report = wordReport(source, "zh-CN", templateOf(body));
    expect(report.ok).toBe(false);
    if (expected !== null) {
      expect(codes(report)).toEqual(expected);
    }
  });

  test("two that say the same must both appear", () => {
    const same: DraftAssessment = assessment({}, { specialDeductions: [deduction, deduction] });
    const once = ENOUGH.replace("{#deductions}", "{#deductions}").replace("{facts}", "{number} {facts}");
    expect(wordReport(sourceOf(same), "zh-CN", templateOf(once)).ok).toBe(true);
    const statically = ENOUGH.replace("{facts}", "三包凭证缺少维修单位信息");
    const report = wordReport(sourceOf(same), "zh-CN", templateOf(statically));
    expect(report.ok ? [] : report.issues).toMatchObject([{ code: "report-left-out", params: { field: "deductions/facts", alias: "各特别扣分项/事实", count: 2 } }]);
  });

  test.each([
    ["a brace that is not closed", "{total", [["template-tag-broken", "total"]]],
    ["a brace that is not opened", "total}", [["template-tag-broken", "total"]]],
    ["a loop that is not closed", "{#clauses}{id}", [["template-list-broken", "clauses"]]],
    ["a loop that is not opened", "{/clauses}", [["template-list-broken", "clauses"]]],
    ["loops that cross", "{#clauses}{#team}{/clauses}{/team}", [["template-list-broken", "team"]]],
    ["an unknown name", "{totl}", [["template-placeholder-unknown", "totl"]]],
    ["an unknown list", "{#clause}{id}{/clause}", [["template-placeholder-unknown", "#clause"]]],
    ["a name of another list", "{#team}{score}{/team}", [["template-placeholder-unknown", "score"]]],
    ["a list as a text", "{clauses}", [["template-placeholder-unknown", "clauses"]]],
    ["what every object has", "{constructor} {__proto__} {toString}", [["template-placeholder-unknown", "constructor"], ["template-placeholder-unknown", "__proto__"], ["template-placeholder-unknown", "toString"]]],
    ["raw XML", "{@company}", [["template-placeholder-unknown", "@company"]]],
    ["other delimiters", "{=[[ ]]=}", [["template-placeholder-unknown", "=[[ ]]="]]],
    ["code", "{total + 1}", [["template-placeholder-unknown", "total + 1"]]],
    ["a picture in a loop", "{#clauses}{%radar}{/clauses}", [["template-picture-place", "%radar"]]],
    ["an unknown picture", "{%logo}", [["template-placeholder-unknown", "%logo"]]],
  ])("with %s is refused by the placeholder's name", (_name, text, expected) => {
    expect(codes(wordReport(source, "zh-CN", templateOf(ENOUGH + paragraphs(text))))).toEqual(expected);
  });
});

test("an assessment under another profile gives its own figures", () => {
  const profile = { ...builtInProfile(), specialItemsApplied: "before-normalising" as const, displayDecimals: 0 };
  const draft = assessment({ "5.1.2.1": sampled(9, 2), "5.1.7.1": nonconforming }, { specialDeductions: [deduction] });
  const text = textOf(made(wordReport(sourceOf(draft, builtInCatalogue(), profile), "en-US")));
  expect(text).toContain("((292/3) − 1 × 1) ÷ 100 × 100 ≈ 96");
});
