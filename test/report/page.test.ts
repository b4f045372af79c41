import fc from "fast-check";
import type { Locale } from "../../src/core";
import { makeNodeReport } from "../../src/files";
import type { ReportSource } from "../../src/report";
import { scanXml } from "../../src/xlsx";
import { assessment, deduction, nonconforming } from "../support/pane/assessments";
import { anywhere } from "../support/arbitraries";
import { textOf } from "./support/docx";
import { builtInTemplate, realistic, sourceOf, wordReport } from "./support/sources";

function pageOf(source: ReportSource, locale: Locale): string {
  const made = makeNodeReport({ format: "page", locale, source, template: null }, builtInTemplate(locale));
  if (!made.ok) {
    throw new Error(JSON.stringify(made.issues));
  }
  return new TextDecoder().decode(made.bytes);
}

describe("the page", () => {
  test.each(["zh-CN", "en-US"] as const)("stands alone in %s: no script, nothing from elsewhere, one policy that says so", (locale) => {
    const page = pageOf(sourceOf(realistic()), locale);
    expect(page).toContain(`<html lang="${locale}">`);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<script|<iframe|<link|<img|<object|\son[a-z]+=|(?:src|href|action)=|url\(|@import|https?:/i);
    for (const said of ["93.52", "2899/31", "华星净水设备有限公司", "2 名技师的电工证已过期。"]) {
      expect(page).toContain(said);
    }
  });

  test("texts stay texts, in elements, attributes and the style of the printed margins", () => {
    const hostile = `</style></title><script>alert(1)</script><img src=x onerror=alert(1)>"'\\;}{ \u0007`;
    const draft = assessment({ "5.1.7.1": { ...nonconforming, finding: hostile } }, { specialDeductions: [{ ...deduction, description: hostile }], company: { name: hostile, unifiedSocialCreditCode: hostile, scope: hostile } });
    const page = pageOf(sourceOf(draft), "en-US");
    expect(page).not.toMatch(/<script|<img/);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page.match(/<\/title>/g)).toHaveLength(1);
    expect(page).toContain("&lt;/style&gt;&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  test("its pictures are well-formed, with the figures of the core and none for an excluded indicator", () => {
    const page = pageOf(sourceOf(realistic()), "zh-CN");
    const pictures = [...page.matchAll(/<svg.*?<\/svg>/gs)].map(([svg]) => svg);
    expect(pictures).toHaveLength(2);
    expect(pictures.map((svg) => scanXml(new TextEncoder().encode(svg), () => undefined))).toEqual([null, null]);
    const [radar = "", bars = ""] = pictures;
    expect(radar.match(/class="dot"/g)).toHaveLength(14);
    expect(radar).not.toContain("废弃商品回收");
    expect(bars.match(/class="bar"/g)).toHaveLength(15);
    expect(bars).toContain("5.2.6 废弃商品回收（删减）");
  });
});

test("every clause, deduction and bonus of any assessment appears in both forms, with the total of the core", () => {
  fc.assert(
    fc.property(anywhere, fc.constantFrom<Locale>("zh-CN", "en-US"), ({ catalogue, profile, draft }, locale) => {
      const source = sourceOf(draft, catalogue, profile);
      const word = wordReport(source, locale);
      if (!word.ok) {
        throw new Error(JSON.stringify(word.issues));
      }
      for (const text of [textOf(word.bytes), pageOf(source, locale)]) {
        for (const { id } of catalogue.sections.flatMap(({ indicators }) => indicators.flatMap(({ clauses }) => clauses))) {
          expect(text).toContain(id);
        }
        expect(text.split(locale === "zh-CN" ? "（未填写）" : "(not filled in)").length > draft.specialDeductions.length || draft.specialDeductions.every(({ description }) => text.includes(description))).toBe(true);
      }
    }),
    { numRuns: 25 },
  );
});
