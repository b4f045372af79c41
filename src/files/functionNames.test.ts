import { withDottedNames } from "./functionNames";

test.each([
  ["=_xldudf_STAR_TOTAL(A1,B1)", "=STAR.TOTAL(A1,B1)"],
  ["=_xldudf_star_grade(A1)", "=STAR.GRADE(A1)"],
  ["=[2]!_xldudf_STAR_DEDUCTIONS(A1)", "=STAR.DEDUCTIONS(A1)"],
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

test("a formula of the longest kind takes no time that anybody would notice", () => {
  const long = `=${'"'.repeat(200_001)}${"_xldudf_".repeat(25_000)}`;
  expect(withDottedNames(long)).toBe(long);
});
