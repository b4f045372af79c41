import { formulaFor, takeApart } from "./sharedFormula";

/** The formula of C3 as it reads one row further down and one column to the right. */
function moved(formula: string): string | null {
  return formulaFor(takeApart(formula, 2, 2), 3, 3);
}

test.each([
  ["A1", "B2"],
  ["$A$1+A$1+$A1", "$A$1+B$1+$A2"],
  ["SUM(A1:B2,Z9)", "SUM(B2:C3,AA10)"],
  ["A:A", "B:B"],
  ["$A:B", "$A:C"],
  ["1:2", "2:3"],
  ["$1:2", "$1:3"],
  ["Sheet1!A1", "Sheet1!B2"],
  ["'A1''s'!A1", "'A1''s'!B2"],
  ["[1]A1!A1", "[1]A1!B2"],
  [`"A1"&A1`, `"A1"&B2`],
  [`"""A1"&A1`, `"""A1"&B2`],
  ["LOG10(A1)", "LOG10(B2)"],
  ["ABC1(A1)", "ABC1(B2)"],
  ["A1B2", "A1B2"],
  ["A1_x+x_A1+A1.b", "A1_x+x_A1+A1.b"],
  ["得分A1+A1得", "得分A1+A1得"],
  ["Scoresheet[[#This Row],[A1]]+A1", "Scoresheet[[#This Row],[A1]]+B2"],
  ["Scoresheet['[A1]+A1", "Scoresheet['[A1]+B2"],
  ["#REF!+#N/A+A1", "#REF!+#N/A+B2"],
  ["1E5+1.5+TRUE", "1E5+1.5+TRUE"],
  ["XFD1", null],
  ["A1048576", null],
  ["XFE1+A1048577+A0", "XFE1+A1048577+A0"],
  ["a1", "B2"],
  ["A1#", "B2#"],
  ["_xlfn.SINGLE(A1)", "_xlfn.SINGLE(B2)"],
  ["_xldudf_STAR_TOTAL(A1:A9)", "_xldudf_STAR_TOTAL(B2:B10)"],
  ["{1,2;3,4}*A1", "{1,2;3,4}*B2"],
  ["-A1%", "-B2%"],
  ["'unclosed A1", "'unclosed B2"],
])("%s becomes %s", (formula, expected) => {
  expect(moved(formula)).toBe(expected);
});

test("up and to the left as well, back to the same", () => {
  const formula = "SUM(C$3:$D9)+E5*'x y'!F6";
  const down = formulaFor(takeApart(formula, 2, 2), 9, 9);
  expect(formulaFor(takeApart(down ?? "", 9, 9), 2, 2)).toBe(formula);
});
