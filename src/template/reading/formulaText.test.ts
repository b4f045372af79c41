import { isSameFormula } from "./formulaText";

test.each([
  ["spacing and case", "=if( a1 = 1 , SUM(B1:B3), 0)", "=IF(A1=1,SUM(B1:B3),0)"],
  ["case and quotes of a sheet's name", "='BOB''S BASIS'!A1", "='Bob''s basis'!A1"],
  ["quotes around a sheet's name", "=依据!$B$4+Basis!A1", "='依据'!$B$4+'Basis'!A1"],
  ["fixed and free references", "=A1+$B2", "=$A$1+B$2"],
  ["the large number in full", "=IF(A1>100000000000000,0,1)", "=IF(A1>1E+14,0,1)"],
  ["a small number", "=A1<1e-9", "=A1<0.000000001"],
  ["a number beyond 15 digits", "=A1<=9007199254740990", "=A1<=9007199254740991"],
  ["logical values as functions", "=IF(A1,TRUE(),FALSE())", "=IF(A1,TRUE,FALSE)"],
  ["a stored custom function", "=_xldudf_STAR_TOTAL(A1)", "=STAR.TOTAL(A1)"],
  ["a custom function through a link", "=[2]!_xldudf_star_total(A1)", "=STAR.TOTAL(A1)"],
  ["a prefix of newer functions", "=_xlfn.LCM(A1)", "=LCM(A1)"],
  ["an implicit intersection", "=@STAR.GRADE(A1)", "=STAR.GRADE(A1)"],
])("%s is no other formula", (_, found, expected) => {
  expect(isSameFormula(found, expected)).toBe(true);
});

test.each([
  ["a constant more", "=SUM(A1:A9)+5", "=SUM(A1:A9)"],
  ["a row less", "=SUM(A1:A8)", "=SUM(A1:A9)"],
  ["another number", "=A1>1E+13", "=A1>1E+14"],
  ["a digit in the 12th place", "=A1>100000000001", "=A1>100000000000"],
  ["a blank within a text", '="a b"', '="ab"'],
  ["case within a text", '="Same"', '="same"'],
  ["a quote within a text", '="a""b"', '="ab"'],
  ["another sheet", "=Basis2!A1", "=Basis!A1"],
  ["a sheet with a blank in its name", "='Ba sis'!A1", "='Basis'!A1"],
  ["a sheet with a quote in its name", "='Ba''sis'!A1", "='Basis'!A1"],
  ["a sheet with a sign in its name", "='$Basis'!A1+'@Basis'!A1", "='Basis'!A1+'Basis'!A1"],
  ["one cell of a range", "=SUM(@A1:A9)", "=SUM(A1:A9)"],
  ["another function", "=STAR.GRADE(A1)", "=STAR.TOTAL(A1)"],
  ["no formula", "", "=A1"],
])("%s is another formula", (_, found, expected) => {
  expect(isSameFormula(found, expected)).toBe(false);
});
