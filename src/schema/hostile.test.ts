import { builtInCatalogue, builtInProfile } from "./builtIn";
import { parseAssessment } from "./parseAssessment";
import { parseCatalogue } from "./parseCatalogue";

const codes = (issues: readonly { readonly code: string }[]): string[] => [...new Set(issues.map(({ code }) => code))].sort();

/** Documents that are made to cost time or memory; each must be answered, in time that grows with its length and no faster. */
describe("a document that is made to cost", () => {
  const head = '"format":"servicestar.assessment/1","catalogue":{"id":"gbt-27922-2011","version":"2026.1"},"profile":{"id":"gbt-27922-2011","version":"1"}';
  const refusal = (text: string): string[] => {
    const result = parseAssessment(text, builtInCatalogue(), builtInProfile());
    return result.ok ? [] : codes(result.issues);
  };

  it("names many unknown clauses", () => {
    const entries = Array.from({ length: 20_000 }, (_value, index) => `"9.${String(index)}":{"status":"x","sampleSize":"y"}`);
    expect(refusal(`{${head},"clauses":{${entries.join(",")}}}`)).toEqual(["clause-unknown"]);
  });

  it("has many faults beside many broken rules", () => {
    const sections = Array.from({ length: 3_000 }, (_value, index) => ({ id: String(index), title: 1, points: "1", indicators: [{ points: 1 }] }));
    const result = parseCatalogue(JSON.stringify({ format: "servicestar.catalogue/1", sections }));
    expect(result.ok ? [] : codes(result.issues)).toEqual(["missing-key", "not-an-object", "unknown-key"]);
  });

  it("has a key of a million slashes, twice", () => {
    const key = "/".repeat(1_000_000);
    expect(refusal(`{${head},"clauses":{},"${key}":1,"${key}":2,"bonuses":[{},{}]}`)).toEqual(["duplicate-key", "too-many-bonuses", "unknown-key"]);
  });

  it("has a decimal of a million digits", () => {
    const score = "1".repeat(1_000_000);
    expect(refusal(`{${head},"clauses":{"5.3.1":{"status":"judged","score":"${score}"}}}`)).toEqual(["not-a-decimal"]);
  });

  it("has a number of a million digits", () => {
    expect(refusal(`{${head},"clauses":{},"bonuses":${"1".repeat(1_000_000)}}`)).toEqual(["number-too-large"]);
  });
});
