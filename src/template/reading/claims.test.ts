import fc from "fast-check";
import { decimalText, scoreAssessment } from "../../core";
import type { Locale, ResultClaim } from "../../core";
import type { CellValue, GridCell } from "../grid";
import { anyDraft } from "../testing/draftArbitrary";
import { gridsOfPlan } from "../testing/gridsOfPlan";
import { SAMPLE_CATALOGUE, SAMPLE_PROFILE } from "../testing/sampleStandard";
import { SAMPLE_DRAFT, sampleWorkbook } from "../testing/sampleWorkbook";
import { readClaims } from "./claims";
import { readEntries } from "./readEntries";

function shown(formula: string, value: CellValue): GridCell {
  return { value, formula, isDate: false };
}
const number = (value: number): CellValue => ({ kind: "number", value });
const text = (content: string): CellValue => ({ kind: "text", text: content });

const TOTAL = "=STAR.TOTAL(A1)";
function claims(changes: Readonly<Record<string, GridCell>>, draft = SAMPLE_DRAFT, locale: Locale = "en-US"): readonly ResultClaim[] {
  const grids = gridsOfPlan(sampleWorkbook(locale, draft), new Map(Object.entries(changes)));
  const { draft: read, facts } = readEntries(grids, SAMPLE_CATALOGUE, SAMPLE_PROFILE);
  return readClaims(grids, scoreAssessment(read, SAMPLE_CATALOGUE, SAMPLE_PROFILE), SAMPLE_PROFILE, locale, facts);
}
function claimAt(address: string, changes: Readonly<Record<string, GridCell>>, draft = SAMPLE_DRAFT): ResultClaim | undefined {
  return claims(changes, draft).find(({ place }) => place.address === address);
}

test("the sample's figures, by the core", () => {
  const report = scoreAssessment(SAMPLE_DRAFT, SAMPLE_CATALOGUE, SAMPLE_PROFILE);
  expect(report.status === "complete" && [decimalText(report.total, 2, "half-away-from-zero"), report.grade]).toEqual(["96.19", "five"]);
});

test.each([
  ["the right total", "B15", shown(TOTAL, number(96.19)), true],
  ["the stored form of the function", "B15", shown("=_xldudf_STAR_TOTAL(A1)", number(96.19)), true],
  ["another total", "B15", shown(TOTAL, number(96.2)), false],
  ["the total as text", "B15", shown(TOTAL, text("96.19")), false],
  ["an error where a total belongs", "B15", shown(TOTAL, { kind: "error", code: "#VALUE!" }), false],
  ["the right twin", "C15", shown("=Basis!B50", number(96.19)), true],
  ["the right count", "B16", shown("=STAR.DEDUCTIONS(A1)", number(1)), true],
  ["another count", "C16", shown("=Basis!B40", number(0)), false],
  ["the right grade", "B17", shown("=STAR.GRADE(A1)", text("Five (en)")), true],
  ["the grade in the other language", "B17", shown("=STAR.GRADE(A1)", text("Five（中）")), false],
  ["a share to 15 digits", "K8", shown("=D8*2/3", number(5)), true],
  ["another share", "K8", shown("=D8*2/3", number(4.99)), false],
  ["an excluded clause", "J15", shown("=STAR.SCORE(D15)", text("–")), true],
])("%s", (_, address, cell, agrees) => {
  const sheet = /^[JK]/.test(address) ? "Scoresheet" : "Summary";
  expect(claimAt(address, { [`${sheet}!${address}`]: cell })).toMatchObject({ agrees, formulaIntact: true, unavailable: false });
});

test.each([
  ["a total typed over", shown("", number(96.19)), false],
  ["a formula without the function", shown("=96+0.19", number(96.19)), false],
  ["a total that is summed otherwise", shown("=SUM(K5:K15)", number(96.19)), false],
])("%s is no formula of ours any more", (_, cell, intact) => {
  expect(claimAt("B15", { "Summary!B15": cell })).toMatchObject({ formulaIntact: intact, agrees: true });
});

test.each(["#NAME?", "#BUSY!", "#CONNECT!"])("%s is a function that did not run", (code) => {
  expect(claimAt("B15", { "Summary!B15": shown(TOTAL, { kind: "error", code }) })).toMatchObject({ unavailable: true });
});

test("a cell that was not calculated yet is a function that did not run", () => {
  expect(claimAt("B15", { "Summary!B15": shown(TOTAL, { kind: "blank" }) })).toMatchObject({ unavailable: true, shown: "" });
});

const OPEN = { ...SAMPLE_DRAFT, clauses: new Map([...SAMPLE_DRAFT.clauses].filter(([id]) => id !== "5.1.1.2" && id !== "5.3.1.2")) };

test("an unfinished workbook says what is open", () => {
  const changes = { "Summary!B15": shown(TOTAL, text("Incomplete: 2 open, first 5.1.1.2")), "Summary!B17": shown("=STAR.GRADE(A1)", text("Incomplete")) };
  expect(claimAt("B15", changes, OPEN)?.agrees).toBe(true);
  expect(claimAt("B17", changes, OPEN)?.agrees).toBe(true);
  expect(claimAt("B15", { "Summary!B15": shown(TOTAL, number(96.19)) }, OPEN)?.agrees).toBe(false);
});

test("with a wrong entry the function shows an error and its twin the word for it", () => {
  const changes = {
    "Scoresheet!I6": shown("", text("28.8")),
    "Summary!B15": shown(TOTAL, { kind: "error", code: "#VALUE!" } as const),
    "Summary!C15": shown("=Basis!B50", text("Wrong entry")),
    "Scoresheet!K6": shown("=T6", text("Wrong entry")),
  };
  expect(["B15", "C15", "K6"].map((address) => claimAt(address, changes)?.agrees)).toEqual([true, true, true]);
  expect(claimAt("C15", { ...changes, "Summary!C15": shown("=Basis!B50", number(96.19)) })?.agrees).toBe(false);
});

test("a refused assessment makes no claims of single scores, and every figure of it is wrong", () => {
  const refused = claims({ "Scoresheet!I6": shown("", number(30.1)), "Summary!B15": shown(TOTAL, number(96.19)) });
  expect(refused.map(({ result, by }) => `${result} ${by}`)).toEqual(["total function", "total twin", "grade function", "grade twin"]);
  expect(refused[0]?.agrees).toBe(false);
});

test.each<Locale>(["zh-CN", "en-US"])("a workbook as built claims nothing but what the core says, in %s", (locale) => {
  fc.assert(
    fc.property(anyDraft(SAMPLE_CATALOGUE), (draft) => {
      const wrong = claims({}, draft, locale).filter(({ agrees, formulaIntact, unavailable }) => !agrees || !formulaIntact || unavailable);
      expect(wrong).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
