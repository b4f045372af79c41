import fc from "fast-check";
import { checkInput, type CheckCase } from "../../../test/support/checkCase";
import { compareSheets, exactText, type ComparableSheet, type SheetComparison, type SheetField, type SpecialDeduction } from "..";

const sheet = (given: CheckCase = {}): ComparableSheet => checkInput(given);
const fields = ({ clauses }: SheetComparison): Readonly<Record<string, readonly SheetField[]>> => Object.fromEntries(clauses.filter((one) => one.fields.length > 0).map((one) => [one.clause, one.fields]));
const deduction = (description: string, changed: Partial<SpecialDeduction> = {}): SpecialDeduction => ({
  cause: "law", clause: "1.1.1", description, evidence: "", rectification: { status: "open", action: "", owner: "", due: "", closure: "", verifiedBy: "", verifiedOn: "" }, ...changed,
});

describe("two sheets, clause by clause", () => {
  test("the same sheet has no difference, in whatever order its entries and lists stand", () => {
    const one = sheet({ clauses: { "1.1.1": { status: "nonconforming", finding: "a\r\nb ", evidence: "e" } }, specialDeductions: [deduction("x"), deduction("y")] });
    const { draft } = one;
    const turned = { ...one, draft: { ...draft, clauses: new Map([...draft.clauses].reverse()), specialDeductions: [...draft.specialDeductions].reverse(), assessors: [...draft.assessors].reverse() } };
    const comparison = compareSheets(one, { ...turned, draft: { ...turned.draft, clauses: new Map([...turned.draft.clauses].map(([id, entry]) => [id, { ...entry, finding: entry.finding.replace("\r\n", "\n").trim(), assessor: "other" }])) } });
    expect(fields(comparison)).toEqual({});
    expect([comparison.otherStandards, comparison.isOtherCompany, comparison.results.isSameGrade]).toEqual([[], false, true]);
    expect(comparison.results.difference?.n).toBe(0n);
    expect(comparison.specialDeductions).toEqual({ both: 2, onlyPrior: [], onlyNow: [] });
  });

  test.each<[string, CheckCase["clauses"], CheckCase["clauses"], Readonly<Record<string, readonly SheetField[]>>]>([
    ["verdict and score", {}, { "1.1.1": { status: "nonconforming" } }, { "1.1.1": ["verdict", "score"] }],
    ["a larger sample with the same share", { "1.1.2": { status: "sampled", sampleSize: 10, nonconforming: 1 } }, { "1.1.2": { status: "sampled", sampleSize: 20, nonconforming: 2 } }, { "1.1.2": ["sample"] }],
    ["more nonconforming", { "1.1.2": { status: "sampled", sampleSize: 10, nonconforming: 1 } }, { "1.1.2": { status: "sampled", sampleSize: 10, nonconforming: 2 } }, { "1.1.2": ["sample", "score"] }],
    ["a judged score", { "2.1": { status: "judged", score: "39" } }, { "2.1": { status: "judged", score: "38.5" } }, { "2.1": ["score"] }],
    ["an exclusion and its reason", { "1.1.1": { status: "excluded", reason: "a" } }, { "1.1.1": { status: "excluded", reason: "b" } }, { "1.1.1": ["exclusion"] }],
    ["an exclusion on one side", {}, { "1.1.1": { status: "excluded", reason: "b" } }, { "1.1.1": ["verdict", "score", "exclusion"] }],
    ["texts", { "1.1.1": { status: "conforming", finding: "a", evidence: "b", remark: "c" } }, { "1.1.1": { status: "conforming" } }, { "1.1.1": ["finding", "evidence", "remark"] }],
    ["an open clause", { "1.1.1": null }, {}, { "1.1.1": ["verdict", "score"] }],
    ["open in both", { "1.1.1": null }, { "1.1.1": null }, {}],
  ])("%s", (_, prior, now, expected) => {
    expect(fields(compareSheets(sheet({ clauses: prior ?? {} }), sheet({ clauses: now ?? {} })))).toEqual(expected);
  });

  test("counts stand with the clause", () => {
    const { clauses } = compareSheets(sheet({ clauses: { "1.1.2": { status: "sampled", sampleSize: 3, nonconforming: 1 } } }), sheet({ clauses: { "1.1.2": { status: "conforming" } } }));
    expect(clauses[1]?.counts).toEqual({ prior: { size: 3, nonconforming: 1 }, now: null });
  });
});

describe("two sheets as a whole", () => {
  test("totals are subtracted where the standard is the same, and the grades compared", () => {
    const { results } = compareSheets(sheet(), sheet({ clauses: { "2.1": { status: "judged", score: "33" } } }));
    expect([results.difference && exactText(results.difference), results.isSameGrade, results.prior?.grade, results.now?.grade]).toEqual(["-7", false, "five-star", "four-star"]);
  });

  test("another catalogue or profile is said plainly, and no difference is made of its total", () => {
    const other = sheet();
    const catalogue = compareSheets(sheet(), { ...other, catalogue: { ...other.catalogue, version: "2" } });
    expect([catalogue.otherStandards, catalogue.results.difference]).toEqual([["catalogue"], null]);
    expect(compareSheets(sheet(), { ...other, profile: { ...other.profile, failed: { ...other.profile.failed, id: "other" } } }).otherStandards).toEqual(["profile"]);
  });

  test("a clause that one catalogue lacks, or that asks something else", () => {
    const now = sheet();
    const changed = { ...now.catalogue, sections: now.catalogue.sections.map((section) => ({ ...section, indicators: section.indicators.map((one) => ({ ...one, clauses: one.clauses.flatMap((clause) => (clause.id === "1.1.1" ? [] : clause.id === "2.1" ? [{ ...clause, title: { "zh-CN": "x", "en-US": "x" } }] : [clause])) })) })) };
    expect(fields(compareSheets({ ...now, catalogue: changed }, now))).toEqual({ "1.1.1": ["clause"], "2.1": ["clause"] });
    expect(fields(compareSheets(now, { ...now, catalogue: changed }))).toEqual({ "1.1.1": ["clause"], "2.1": ["clause"] });
  });

  test("an open sheet has no result, and two open ones are of no different grade", () => {
    const open = sheet({ clauses: { "1.1.1": null } });
    expect(compareSheets(open, sheet()).results).toMatchObject({ prior: null, difference: null, isSameGrade: false });
    expect(compareSheets(sheet(), open).results).toMatchObject({ now: null, difference: null });
    expect(compareSheets(open, open).results.isSameGrade).toBe(true);
  });

  test("another company is told", () => {
    expect(compareSheets(sheet({ company: { name: "a" } }), sheet({ company: { name: "b" } })).isOtherCompany).toBe(true);
  });

  test("special items are matched once each, by cause, clause and wording", () => {
    const prior = sheet({ specialDeductions: [deduction("no licence"), deduction("no licence"), deduction("late")], bonuses: [{ reason: "above the law" }] });
    const now = sheet({ specialDeductions: [deduction("No  licence.", { evidence: "p. 3" }), deduction("late", { cause: "company-rule" })], bonuses: [] });
    const { specialDeductions, bonuses } = compareSheets(prior, now);
    expect([specialDeductions.both, specialDeductions.onlyPrior.map(({ description }) => description), specialDeductions.onlyNow.map(({ cause }) => cause)]).toEqual([1, ["no licence", "late"], ["company-rule"]]);
    expect(bonuses).toEqual({ both: 0, onlyPrior: [{ reason: "above the law" }], onlyNow: [] });
    expect(compareSheets(prior, sheet({ bonuses: [{ reason: "Above  the law" }, { reason: "an award" }] })).bonuses).toEqual({ both: 1, onlyPrior: [], onlyNow: [{ reason: "an award" }] });
  });

  test("exclusions are matched by clause, whatever their reasons, also where the other sheet has no such clause", () => {
    const other = { status: "excluded", reason: "not offered" };
    const comparison = compareSheets(sheet({ clauses: { "1.1.1": { status: "excluded", reason: "no shop" }, "2.1": other } }), sheet({ clauses: { "1.1.1": other, "1.1.2": other } }));
    expect(comparison.exclusions.both).toBe(1);
    expect([comparison.exclusions.onlyPrior, comparison.exclusions.onlyNow].map((side) => side.map(({ clause, reason }) => [clause, reason]))).toEqual([[["2.1", "not offered"]], [["1.1.2", "not offered"]]]);
    const now = sheet();
    const without = { ...now, catalogue: { ...now.catalogue, sections: now.catalogue.sections.filter(({ id }) => id !== "2") } };
    expect(compareSheets(sheet({ clauses: { "2.1": other } }), without).exclusions).toMatchObject({ both: 0, onlyPrior: [{ clause: "2.1" }], onlyNow: [] });
  });

  test("seen from the other side it is the same, turned round", () => {
    const entry = fc.constantFrom<Readonly<Record<string, unknown>> | null>(null, { status: "conforming" }, { status: "nonconforming", finding: "f" }, { status: "excluded", reason: "r" });
    const given = fc.record({ one: entry, score: fc.constantFrom("40", "12.5"), size: fc.integer({ min: 1, max: 9 }) }).map(({ one, score, size }): CheckCase => ({ clauses: { "1.1.1": one, "1.1.2": { status: "sampled", sampleSize: size, nonconforming: 1 }, "2.1": { status: "judged", score } } }));
    fc.assert(
      fc.property(given, given, (a, b) => {
        const [there, back] = [compareSheets(sheet(a), sheet(b)), compareSheets(sheet(b), sheet(a))];
        expect(fields(back)).toEqual(fields(there));
        expect(back.clauses.map(({ counts }) => [counts.now, counts.prior])).toEqual(there.clauses.map(({ counts }) => [counts.prior, counts.now]));
        expect(back.results.prior).toEqual(there.results.now);
        expect(back.exclusions).toEqual({ both: there.exclusions.both, onlyPrior: there.exclusions.onlyNow, onlyNow: there.exclusions.onlyPrior });
      }),
    );
  });
});
