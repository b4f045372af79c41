import { callsOurFunction, withDottedCalls } from "./ours";

it.each([
  ["=STAR.TOTAL(A1:B2)", "=STAR.TOTAL(A1:B2)"],
  ["=_xldudf_STAR_TOTAL(A1:B2)", "=STAR.TOTAL(A1:B2)"],
  ["=IF(A1=1,_xldudf_star_score(B1),star.grade(C1))", "=IF(A1=1,STAR.SCORE(B1),STAR.GRADE(C1))"],
  ["=[2]!_xldudf_STAR_DEDUCTIONS(A1)", "=STAR.DEDUCTIONS(A1)"],
])("%s calls a function of ours and is written %s", (formula, dotted) => {
  expect(callsOurFunction(formula)).toBe(true);
  expect(withDottedCalls(formula)).toBe(dotted);
});

it.each(["STAR.TOTAL(A1)", "=SUM(A1)", "=CONSTAR.TOTAL(A1)", "=STAR.TOTAL", "=\"STAR\"&A1"])("%s does not", (formula) => {
  expect(callsOurFunction(formula)).toBe(false);
});
