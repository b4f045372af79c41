import { canonicalJson, catalogueDocument, clausesOf, exactText, profileDocument } from "../core";
import type { LocalizedText } from "../core";
import { builtInCatalogue, builtInProfile } from "./builtIn";
import catalogueJson from "./builtIn/catalogue.json";
import profileJson from "./builtIn/profile.json";

const clauses = clausesOf(builtInCatalogue());
const sentences = (text: string): number => text.split(/(?<=[。；.?!])\s*/).filter((part) => part !== "" && !part.endsWith("；")).length;

describe("the built-in catalogue", () => {
  const { sections, approval } = builtInCatalogue();
  const indicators = sections.flatMap((section) => section.indicators);

  it("has the three sections of the standard with their published points", () => {
    expect(sections.map(({ id, title, points }) => [id, title["zh-CN"], exactText(points)])).toEqual([
      ["5.1", "售后服务体系", "40"], ["5.2", "商品服务", "35"], ["5.3", "顾客服务", "25"],
    ]);
  });

  it("has its fifteen indicators, seven, six and two", () => {
    expect(sections.map((section) => section.indicators.length)).toEqual([7, 6, 2]);
    expect(indicators.map((indicator) => indicator.title["zh-CN"])).toEqual([
      "组织架构", "人员配置", "资源配置", "规范要求", "监督", "改进", "服务文化",
      "商品信息", "技术支持", "配送", "维修", "质量保证", "废弃商品回收", "顾客关系", "投诉处理",
    ]);
  });

  it("divides 5.1 into clauses, and leaves 5.2 and 5.3 undivided", () => {
    expect(sections.map((section) => section.indicators.map((indicator) => indicator.clauses.length))).toEqual([
      [2, 2, 3, 2, 2, 4, 3], [1, 1, 1, 1, 1, 1], [1, 1],
    ]);
  });

  it("calls one figure published and every other one a placeholder, and so is a draft", () => {
    expect(clauses.filter(({ provenance }) => provenance !== "provisional").map(({ id, points }) => [id, exactText(points)])).toEqual([["5.1.2.2", "5"]]);
    expect(clauses.every(({ source }) => source !== "")).toBe(true);
    expect(approval).toEqual({ status: "draft" });
  });

  it("takes samples where the standard's rules name several of one kind", () => {
    const ids = (method: string): string[] => clauses.filter((clause) => clause.method === method).map(({ id }) => id);
    expect(ids("proportional")).toEqual(["5.1.2.1", "5.1.3.3", "5.1.4.2", "5.3.2"]);
    expect(ids("judged")).toEqual(["5.2.1", "5.2.2", "5.2.3", "5.2.4", "5.2.5", "5.2.6", "5.3.1"]);
  });

  it("has titles in both languages, and guidance of one to three sentences", () => {
    const titles: LocalizedText[] = [...sections, ...indicators, ...clauses].map(({ title }) => title);
    for (const title of titles) {
      expect(title["zh-CN"]).toMatch(/\p{Script=Han}/u);
      expect(title["en-US"]).toMatch(/^[A-Z][\x20-\x7E]+$/);
    }
    for (const { guidance } of clauses) {
      expect(guidance["zh-CN"]).toMatch(/^\p{Script=Han}.*。$/u);
      expect(guidance["en-US"]).toMatch(/^[A-Z].*\.$/);
      for (const text of Object.values(guidance)) {
        expect(sentences(text)).toBeGreaterThanOrEqual(1);
        expect(sentences(text)).toBeLessThanOrEqual(3);
      }
    }
  });

  it("is stored as it is written out again", () => {
    expect(canonicalJson(catalogueDocument(builtInCatalogue()))).toBe(canonicalJson(catalogueJson));
  });
});

describe("the built-in profile", () => {
  it("is the default of the format, stored as it is written out again", () => {
    expect(profileJson).toEqual(JSON.parse(canonicalJson(profileDocument(builtInProfile()))));
    expect(builtInProfile().grades.map(({ id, from }) => `${id} ${exactText(from)}`)).toEqual([
      "five-star 95", "four-star 90", "three-star 80", "qualified 70",
    ]);
  });
});
