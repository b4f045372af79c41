import { clause, decimal, rational } from "../../../test/core/builders";
import { NO_TEXTS } from "../assessment";
import type { Method } from "../catalogue";
import { clauseIdOf, formEntry } from ".";
import type { FormEntry, FormRow, FormTelling, ScoreMeaning } from ".";

const BLANK: FormRow = { verdict: null, score: null, sampleSize: null, nonconforming: null, reason: "", texts: NO_TEXTS };
const texts = { ...NO_TEXTS, evidence: "seen" };

function made(method: Method, row: Partial<FormRow>, telling: Partial<FormTelling> = {}): FormEntry {
  return formEntry(clause("5.1", "8", { method }), { ...BLANK, ...row }, { hasVerdicts: false, holds: "score", ...telling });
}

/** The entry in a word, or what is wrong. */
function told(method: Method, row: Partial<FormRow>, telling: Partial<FormTelling> = {}): string {
  const entry = made(method, row, telling);
  switch (entry.kind) {
    case "entry":
      return entry.entry.status === "judged" ? `judged ${String(entry.entry.score.n)}/${String(entry.entry.score.d)}` : entry.entry.status;
    case "contradiction":
      return `contradiction ${entry.fields.join(" ")}`;
    case "inexpressible":
      return `inexpressible ${String(entry.obtained.n)}/${String(entry.obtained.d)}`;
  }
}

describe("formEntry without a verdict column", () => {
  it.each<[Method, Partial<FormRow>, string]>([
    ["all-or-nothing", {}, "unassessed"],
    ["all-or-nothing", { score: decimal("8") }, "conforming"],
    ["all-or-nothing", { score: decimal("0") }, "nonconforming"],
    ["all-or-nothing", { score: decimal("4") }, "inexpressible 4/1"],
    ["all-or-nothing", { score: decimal("9") }, "inexpressible 9/1"],
    ["all-or-nothing", { score: "excluded" }, "excluded"],
    ["proportional", { score: decimal("8") }, "conforming"],
    ["proportional", { score: decimal("4") }, "inexpressible 4/1"],
    ["proportional", { score: decimal("4"), sampleSize: 2, nonconforming: 1 }, "sampled"],
    ["proportional", { sampleSize: 2, nonconforming: 1 }, "sampled"],
    ["proportional", { score: decimal("5.33"), sampleSize: 3, nonconforming: 1 }, "sampled"],
    ["proportional", { score: decimal("5.3"), sampleSize: 3, nonconforming: 1 }, "contradiction givenScore"],
    ["proportional", { score: decimal("5"), sampleSize: 3, nonconforming: 1 }, "contradiction givenScore"],
    ["proportional", { score: decimal("5.333"), sampleSize: 3, nonconforming: 1 }, "sampled"],
    ["proportional", { score: decimal("5.334"), sampleSize: 3, nonconforming: 1 }, "contradiction givenScore"],
    ["proportional", { score: "excluded", sampleSize: 3, nonconforming: 1 }, "contradiction givenScore"],
    ["proportional", { sampleSize: 3 }, "contradiction nonconforming"],
    ["proportional", { nonconforming: 3 }, "contradiction sampleSize"],
    ["proportional", { score: decimal("8"), sampleSize: 0, nonconforming: 0 }, "sampled"],
    ["proportional", { score: decimal("8"), sampleSize: 2.5, nonconforming: 0 }, "sampled"],
    ["proportional", { score: decimal("8"), sampleSize: 2, nonconforming: 0.5 }, "sampled"],
    ["judged", { score: decimal("7.5") }, "judged 15/2"],
    ["judged", { score: decimal("0") }, "judged 0/1"],
    ["judged", { score: "excluded" }, "excluded"],
  ])("on a clause that is %s, %j is %s", (method, row, expected) => {
    expect(told(method, row)).toBe(expected);
  });

  it.each<[ScoreMeaning, string, string]>([
    ["score", "7", "judged 7/1"],
    ["points-lost", "0.5", "judged 15/2"],
    ["points-lost", "9", "judged -1/1"],
    ["share", "0.5", "judged 4/1"],
    ["percent", "12.5", "judged 1/1"],
  ])("a column of %s takes %s for %s of 8 points", (holds, score, expected) => {
    expect(told("judged", { score: decimal(score) }, { holds })).toBe(expected);
  });

  it("keeps every text, and the reason of an exclusion", () => {
    expect(made("judged", { score: "excluded", reason: "no stores", texts })).toEqual({ kind: "entry", entry: { status: "excluded", reason: "no stores", ...texts } });
    expect(made("all-or-nothing", { texts })).toEqual({ kind: "entry", entry: { status: "unassessed", ...texts } });
    expect(made("proportional", { sampleSize: 9, nonconforming: 2, texts })).toEqual({ kind: "entry", entry: { status: "sampled", sampleSize: 9, nonconforming: 2, ...texts } });
  });
});

describe("formEntry with a verdict column", () => {
  it.each<[Partial<FormRow>, string]>([
    [{}, "unassessed"],
    [{ score: decimal("8") }, "contradiction givenScore"],
    [{ score: "excluded", sampleSize: 1, nonconforming: 0 }, "contradiction sampleSize nonconforming givenScore"],
    [{ verdict: "conforming" }, "conforming"],
    [{ verdict: "conforming", score: decimal("8") }, "conforming"],
    [{ verdict: "conforming", score: decimal("7") }, "contradiction givenScore"],
    [{ verdict: "conforming", score: "excluded" }, "contradiction givenScore"],
    [{ verdict: "conforming", sampleSize: 3 }, "contradiction sampleSize"],
    [{ verdict: "nonconforming" }, "nonconforming"],
    [{ verdict: "nonconforming", score: decimal("0") }, "nonconforming"],
    [{ verdict: "nonconforming", score: decimal("1") }, "contradiction givenScore"],
    [{ verdict: "excluded" }, "excluded"],
    [{ verdict: "excluded", score: "excluded" }, "excluded"],
    [{ verdict: "excluded", score: decimal("0") }, "contradiction givenScore"],
    [{ verdict: "sampled", sampleSize: 4, nonconforming: 1 }, "sampled"],
    [{ verdict: "sampled", sampleSize: 4, nonconforming: 1, score: decimal("6") }, "sampled"],
    [{ verdict: "sampled", sampleSize: 4, nonconforming: 1, score: decimal("8") }, "contradiction givenScore"],
    [{ verdict: "sampled" }, "contradiction sampleSize nonconforming"],
    [{ verdict: "judged", score: decimal("7.5") }, "judged 15/2"],
    [{ verdict: "judged" }, "contradiction givenScore"],
    [{ verdict: "judged", score: "excluded" }, "contradiction givenScore"],
    [{ verdict: "judged", score: decimal("1"), sampleSize: 3, nonconforming: 0 }, "contradiction sampleSize nonconforming"],
  ])("%j is %s", (row, expected) => {
    expect(told("proportional", row, { hasVerdicts: true })).toBe(expected);
  });

  it("takes points lost for what they leave", () => {
    expect(told("all-or-nothing", { verdict: "conforming", score: rational(0) }, { hasVerdicts: true, holds: "points-lost" })).toBe("conforming");
  });
});

describe("clauseIdOf", () => {
  const id = (text: string, rules: Partial<Parameters<typeof clauseIdOf>[1]>): string => clauseIdOf(text, { steps: [], prefix: "", names: [], ...rules });

  it("changes nothing unless the mapping says so", () => {
    expect([id(" 5.1", {}), id("５.１", {}), id("5.1 人员", {})]).toEqual([" 5.1", "５.１", "5.1 人员"]);
  });

  it("takes the steps in the order in which they are named", () => {
    expect(id(" 5.1 人员", { steps: ["trim"] })).toBe("5.1 人员");
    expect(id("５．１", { steps: ["fold-width"] })).toBe("5.1");
    expect(id("　5.1　人员", { steps: ["first-word"] })).toBe("5.1");
    expect(id("5.1\u00a0人员", { steps: ["fold-width", "first-word"] })).toBe("5.1");
    expect(id("", { steps: ["first-word", "trim"] })).toBe("");
  });

  it("takes the prefix away where it is there, and takes the body's own numbers first", () => {
    const rules = { steps: ["trim"], prefix: "T-", names: [{ text: "T-9", clause: "5.9.1" }] } as const;
    expect([id("T-5.1 ", rules), id("5.1", rules), id("T-9", rules)]).toEqual(["5.1", "5.1", "5.9.1"]);
  });
});
