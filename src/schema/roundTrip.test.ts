import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { canonicalJson, catalogueDocument, clausesOf, parseDecimal, profileDocument, sum } from "../core";
import type { Catalogue, Rational, Result, SchemeProfile } from "../core";
import { builtInCatalogue, builtInProfile } from "./builtIn";
import { parseAssessment } from "./parseAssessment";
import { parseCatalogue } from "./parseCatalogue";
import { parseProfile } from "./parseProfile";

const documents = join(__dirname, "../../test/cli/documents");
const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(documents, name)));

function value<T>(result: Result<T>): T {
  if (!result.ok) {
    throw new Error(JSON.stringify(result.issues));
  }
  return result.value;
}

const points: fc.Arbitrary<Rational> = fc
  .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => parseDecimal((digits / 10 ** decimals).toFixed(decimals)) ?? { n: 1n, d: 1n });

describe("a catalogue that was written out", () => {
  it.each([
    ["built-in", builtInCatalogue()],
    ["demo", value(parseCatalogue(read("demo-catalogue.json")))],
  ])("reads back as it was: %s", (_name, catalogue: Catalogue) => {
    expect(value(parseCatalogue(canonicalJson(catalogueDocument(catalogue))))).toEqual(catalogue);
  });

  it("reads back as it was, whatever its points and texts", () => {
    const [section] = builtInCatalogue().sections;
    fc.assert(
      fc.property(fc.array(points, { minLength: 18, maxLength: 18 }), fc.string({ unit: "grapheme" }), (figures, text) => {
        let next = 0;
        const indicators = (section?.indicators ?? []).map((indicator) => ({
          ...indicator,
          clauses: indicator.clauses.map((clause) => ({ ...clause, points: figures[next++] ?? clause.points, source: `${text}.` })),
        }));
        const changed = { id: "5.1", title: { "zh-CN": text, "en-US": text }, points: sum(figures), indicators };
        const catalogue: Catalogue = { ...builtInCatalogue(), standard: text, sections: [changed] };
        expect(value(parseCatalogue(canonicalJson(catalogueDocument(catalogue))))).toEqual(catalogue);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a profile that was written out", () => {
  const demo: SchemeProfile = value(parseProfile(read("demo-profile.json")));

  it.each([["built-in", builtInProfile()], ["demo", demo]])("reads back as it was: %s", (_name, profile: SchemeProfile) => {
    expect(value(parseProfile(canonicalJson(profileDocument(profile))))).toEqual(profile);
  });

  it("has its highest grade first, whatever the order in the file", () => {
    expect(demo.grades.map(({ id }) => id)).toEqual(["five-star", "four-star", "three-star", "qualified"]);
  });
});

describe("an assessment", () => {
  const catalogue = value(parseCatalogue(read("demo-catalogue.json")));
  const profile = value(parseProfile(read("demo-profile.json")));

  it("has an entry for every clause in the catalogue's order, unassessed where the file has none", () => {
    const { clauses } = value(parseAssessment(read("open.json"), catalogue, profile));
    expect([...clauses].map(([id, { status }]) => `${id} ${status}`)).toEqual([
      "1.1.1 conforming", "1.1.2 nonconforming", "1.1.3 unassessed", "2.1 unassessed", "2.2 excluded",
    ]);
    expect([...clauses.keys()]).toEqual(clausesOf(catalogue).map(({ id }) => id));
  });

  it("keeps every figure and text as written", () => {
    const draft = value(parseAssessment(read("four-star.json"), catalogue, profile));
    expect(draft.clauses.get("1.1.2")).toEqual({
      status: "sampled", sampleSize: 200, nonconforming: 17, evidence: "list", finding: "missing", remark: "", assessor: "",
    });
    expect(draft.clauses.get("2.1")).toMatchObject({ status: "judged", score: { n: 30n, d: 1n } });
    expect(draft).toMatchObject({
      company: { name: "示例电器有限公司", unifiedSocialCreditCode: "", scope: "" },
      assessors: [{ name: "Wang", role: "team-leader" }],
      assessedOn: "2026-09-20",
      bonuses: [],
    });
    expect(draft.specialDeductions).toEqual([
      {
        cause: "law", clause: "1.1.1", description: "fact 1", evidence: "record",
        rectification: { status: "verified", action: "done", owner: "", due: "2026-10-01", closure: "photo", verifiedBy: "Li", verifiedOn: "2026-10-02" },
      },
    ]);
  });

  it("fills in what may be left out", () => {
    const minimal = {
      format: "servicestar.assessment/1",
      catalogue: { id: "demo", version: "1" },
      profile: { id: "demo", version: "1" },
      clauses: {},
      specialDeductions: [{ cause: "law" }],
      bonuses: [{}],
    };
    expect(value(parseAssessment(JSON.stringify(minimal), catalogue, profile))).toMatchObject({
      company: { name: "", unifiedSocialCreditCode: "", scope: "" },
      assessors: [],
      assessedOn: "",
      specialDeductions: [
        {
          cause: "law", clause: "", description: "", evidence: "",
          rectification: { status: "open", action: "", owner: "", due: "", closure: "", verifiedBy: "", verifiedOn: "" },
        },
      ],
      bonuses: [{ reason: "" }],
    });
  });
});
