import { readFileSync } from "node:fs";
import { join } from "node:path";
import { redefinesFunction, withDottedNames } from "./functionNames";

test.each([
  ["=_xldudf_STAR_TOTAL(A1,B1)", "=STAR.TOTAL(A1,B1)"],
  ["=_xldudf_star_grade(A1)", "=STAR.GRADE(A1)"],
  ["=[2]!_xldudf_STAR_DEDUCTIONS(A1)", "=STAR.DEDUCTIONS(A1)"],
  ["=_xldudf_STAR_EXPLAIN(A1)&[1]!_xldudf_star_gap(A1)", "=STAR.EXPLAIN(A1)&STAR.GAP(A1)"],
  ["=star.score(A1)", "=STAR.SCORE(A1)"],
  ["=IF(_xldudf_STAR_SCORE(A1)>1,_xldudf_STAR_SCORE(A1),0)", "=IF(STAR.SCORE(A1)>1,STAR.SCORE(A1),0)"],
  ['="_xldudf_STAR_TOTAL("&A1', '="_xldudf_STAR_TOTAL("&A1'],
  ["='STAR_TOTAL('!A1", "='STAR_TOTAL('!A1"],
  ["=_xldudf_STAR_OTHER(A1)", "=_xldudf_STAR_OTHER(A1)"],
  ["=STAR_TOTALS(A1)", "=STAR_TOTALS(A1)"],
  ['="unclosed', '="unclosed'],
  ["", ""],
])("%s is %s", (stored, dotted) => {
  expect(withDottedNames(stored)).toBe(dotted);
});

test("every function of the add-in is known, in formulas and as a name", () => {
  const { functions } = JSON.parse(readFileSync(join(__dirname, "../../test/golden/functions/functions.en-US.json"), "utf8")) as {
    readonly functions: readonly { readonly id: string }[];
  };
  expect(functions.length).toBeGreaterThan(4);
  for (const { id } of functions) {
    expect(withDottedNames(`=_xldudf_STAR_${id}(A1)`)).toBe(`=STAR.${id}(A1)`);
    expect(redefinesFunction(`_xldudf_STAR_${id}`, "1")).toBe(true);
  }
});

test.each([
  ["_xldudf_STAR_TOTAL", "LAMBDA(1)", true],
  ["star.Grade", "汇总!$A$1", true],
  ["STAR_SCORE", '"6"', true],
  ["_xldudf_STAR_GAP", '"6"', true],
  ["STAR.EXPLAIN", "1", true],
  ["_xldudf_STAR_TOTAL", "#NAME?", false],
  ["STAR.TOTALS", "1", false],
  ["MYSTAR.TOTAL", "1", false],
])("the name %s that refers to %s takes the place of a function: %s", (name, refersTo, does) => {
  expect(redefinesFunction(name, refersTo)).toBe(does);
});

test("a formula of the longest kind takes no time that anybody would notice", () => {
  const long = `=${'"'.repeat(200_001)}${"_xldudf_".repeat(25_000)}`;
  expect(withDottedNames(long)).toBe(long);
});
