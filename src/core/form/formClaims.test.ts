import { CONFORMING, DEFAULT_PROFILE, EXCLUDED, UNASSESSED, catalogueOf, clause, decimal, draftOf, judged, rational, sampled } from "../../../test/core/builders";
import { LEAST_MAPPING, cell, column, withColumns } from "../../../test/core/formBuilders";
import type { ClauseEntry } from "../assessment";
import type { ResultClaim } from "../checks";
import type { Rational } from "../exact";
import { scoreAssessment } from "../scoring";
import { formClaims, formSheetNames, formSilences } from ".";
import type { FormMapping } from ".";

const catalogue = catalogueOf([clause("5.1.1", "3"), clause("5.1.2", "7", { method: "proportional" }), clause("5.2.1", "10", { method: "judged" })]);
const place = { sheet: "Form", address: "B9" };
const ENTRIES: readonly (readonly [string, ClauseEntry])[] = [["5.1.1", CONFORMING], ["5.1.2", sampled(3, 1)], ["5.2.1", judged("9")]];

function claim(result: ResultClaim["result"], shown: string, figure: Rational | null, { entries = ENTRIES, mapping = LEAST_MAPPING, clause: id = "" }: { entries?: typeof ENTRIES; mapping?: FormMapping; clause?: string } = {}): boolean | undefined {
  const report = scoreAssessment(draftOf(catalogue, entries, { deductions: 2 }), catalogue, DEFAULT_PROFILE);
  return formClaims([{ result, clause: id, shown, figure, isUncalculated: false, place }], report, catalogue, DEFAULT_PROFILE, mapping)[0]?.agrees;
}

// (3 + 14/3 + 9) / 20 * 100 - 2 = 244/3
describe("formClaims", () => {
  it.each<[string, Rational | null, boolean]>([
    ["81.33", decimal("81.33"), true],
    ["81.3333333333333", decimal("81.3333333333333"), true],
    ["81.33", null, true],
    ["81.330", null, false],
    ["81.3", decimal("81.3"), false],
    ["81.34", decimal("81.34"), false],
    ["81.333", decimal("81.333"), false],
    ["#N/A", null, false],
  ])("a total that shows %s (%j)", (shown, figure, expected) => {
    expect(claim("total", shown, figure)).toBe(expected);
  });

  it("there is no total and no grade while a clause is open, and no figure at all where the entries break a rule", () => {
    const open: typeof ENTRIES = [["5.1.1", UNASSESSED], ["5.1.2", sampled(3, 1)], ["5.2.1", judged("9")]];
    expect([claim("total", "81.33", decimal("81.33"), { entries: open }), claim("grade", "Three-star", null, { entries: open })]).toEqual([false, false]);
    expect(claim("score", "9", decimal("9"), { entries: [["5.2.1", judged("99")]], clause: "5.2.1" })).toBe(false);
  });

  it("knows a grade by its label and by the words of the mapping", () => {
    const mapping: FormMapping = { ...LEAST_MAPPING, claims: { ...LEAST_MAPPING.claims, grade: { ...cell("B2"), words: [{ text: "***", means: "three-star" }, { text: "****", means: "four-star" }] } } };
    expect([claim("grade", "Three-star", null), claim("grade", "***", null), claim("grade", "***", null, { mapping }), claim("grade", "****", null, { mapping }), claim("grade", "Not qualified", null)]).toEqual([true, false, true, false, false]);
  });

  it("counts special deductions", () => {
    expect([claim("specialDeductions", "2", rational(2)), claim("specialDeductions", "1", rational(1)), claim("specialDeductions", "two", null)]).toEqual([true, false, false]);
  });

  it.each<[string, string, boolean]>([
    ["5.1.1", "3", true],
    ["5.1.2", "4.67", true],
    ["5.1.2", "4.666666666666667", true],
    ["5.1.2", "4.7", false],
    ["5.2.1", "9.5", false],
    ["5.9.9", "9", false],
  ])("clause %s shows the score %s", (id, figure, expected) => {
    expect(claim("score", figure, decimal(figure), { clause: id })).toBe(expected);
  });

  it("a score may be shown as what was lost; an excluded clause has none, and a text is none", () => {
    const mapping = withColumns({ shownScore: { ...column("D"), holds: "points-lost" } });
    expect([claim("score", "1", decimal("1"), { mapping, clause: "5.2.1" }), claim("score", "9", decimal("9"), { mapping, clause: "5.2.1" })]).toEqual([true, false]);
    expect(claim("score", "0", decimal("0"), { entries: [...ENTRIES.slice(0, 2), ["5.2.1", EXCLUDED]], clause: "5.2.1" })).toBe(false);
    expect(claim("score", "/", null, { clause: "5.2.1" })).toBe(false);
  });

  it("says nothing of a cell that shows nothing, and tells a formula without a value", () => {
    const report = scoreAssessment(draftOf(catalogue, ENTRIES), catalogue, DEFAULT_PROFILE);
    const blank = { result: "total", clause: "", shown: "", figure: null, place } as const;
    expect(formClaims([{ ...blank, isUncalculated: false }, { ...blank, isUncalculated: true }], report, catalogue, DEFAULT_PROFILE, LEAST_MAPPING)).toEqual([
      { result: "total", clause: "", by: "form", shown: "", formulaIntact: true, unavailable: true, agrees: false, place },
    ]);
  });
});

describe("formSilences", () => {
  const items = { by: "count", cell: cell("C1") } as const;

  it("names what the form has no place for", () => {
    expect(formSilences(LEAST_MAPPING)).toEqual(["special-deductions", "bonuses", "exclusions"]);
    expect(formSilences({ ...withColumns({ score: { ...column("B"), holds: "score", excluded: ["/"] } }), specialDeductions: items, bonuses: items })).toEqual([]);
    expect(formSilences({ ...withColumns({ score: null, verdict: { ...column("B"), words: [{ text: "N", means: "excluded" }, { text: "Y", means: "conforming" }] } }), bonuses: items })).toEqual(["special-deductions"]);
    expect(formSilences(withColumns({ verdict: { ...column("C"), words: [{ text: "Y", means: "conforming" }] } }))).toContain("exclusions");
  });
});

describe("formSheetNames", () => {
  it("are the sheet with the clauses and those that cells and lists are said to stand on, each once", () => {
    expect(formSheetNames(LEAST_MAPPING)).toEqual(["Form"]);
    const elsewhere = { ...cell("B2"), sheet: "Cover" };
    expect(
      formSheetNames({
        ...LEAST_MAPPING,
        head: { ...LEAST_MAPPING.head, company: elsewhere, assessors: [{ ...elsewhere, sheet: "Team", role: "expert" }] },
        specialDeductions: { by: "rows", sheet: "Special", headerRow: 1, firstRow: 2, lastRow: 3, text: column("A"), clause: null, evidence: null, cause: null },
        bonuses: { by: "count", cell: elsewhere },
      }),
    ).toEqual(["Form", "Cover", "Team", "Special"]);
  });

  it("may be any where the sheet is known by its headers", () => {
    expect(formSheetNames({ ...LEAST_MAPPING, sheet: { by: "headers" } })).toBeNull();
    expect(formSheetNames({ ...LEAST_MAPPING, sheet: { by: "names", sheets: [{ name: "A", headerRow: null }, { name: "B", headerRow: 2 }] } })).toEqual(["A", "B"]);
  });
});
