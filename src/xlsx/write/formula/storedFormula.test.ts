import { storedFormula } from "./storedFormula";

describe("a formula as Excel stores it", () => {
  test.each([
    ["=SUM(A1:A3)", "SUM(A1:A3)"],
    ["SUM(A1:A3)", "SUM(A1:A3)"],
    ["=ERROR.TYPE(A1)", "ERROR.TYPE(A1)"],
    ["=NETWORKDAYS.INTL(A1,B1)", "NETWORKDAYS.INTL(A1,B1)"],
    ['=TEXTJOIN(",",TRUE,A1:A3)', '_xlfn.TEXTJOIN(",",TRUE,A1:A3)'],
    ["=ifna(xlookup(A1,B:B,C:C),0)", "_xlfn.IFNA(_xlfn.XLOOKUP(A1,B:B,C:C),0)"],
    ["=_xlfn.IFNA(A1,0)", "_xlfn.IFNA(A1,0)"],
    ["=STDEV.S(A1:A9)+NORM.S.DIST(1,TRUE)", "_xlfn.STDEV.S(A1:A9)+_xlfn.NORM.S.DIST(1,TRUE)"],
    ["=SORT(FILTER(A1:A9,B1:B9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))"],
  ])("%s is %s", (formula, text) => {
    expect(storedFormula(formula)).toEqual({ text, customFunctions: [] });
  });

  test.each([
    ["=STAR.TOTAL(A1:B2)", "_xldudf_STAR_TOTAL(A1:B2)", ["_xldudf_STAR_TOTAL"]],
    ["=Star.Total(A1)", "_xldudf_STAR_TOTAL(A1)", ["_xldudf_STAR_TOTAL"]],
    ["=CONTOSO.FINANCE.ADD(1,2)", "_xldudf_CONTOSO_FINANCE_ADD(1,2)", ["_xldudf_CONTOSO_FINANCE_ADD"]],
    ["=_xldudf_STAR_TOTAL(A1)", "_xldudf_STAR_TOTAL(A1)", ["_xldudf_STAR_TOTAL"]],
    ["=IF(A1=0,STAR.B(1),STAR.A(STAR.B(2)))", "IF(A1=0,_xldudf_STAR_B(1),_xldudf_STAR_A(_xldudf_STAR_B(2)))", ["_xldudf_STAR_B", "_xldudf_STAR_A"]],
  ])("%s is %s", (formula, text, customFunctions) => {
    expect(storedFormula(formula)).toEqual({ text, customFunctions });
  });

  test.each([
    '="STAR.TOTAL(1)"',
    '="say ""STAR.TOTAL("" now"&A1',
    "='STAR.TOTAL(1)'!A1",
    "='it''s IFNA(x'!A1",
    "=Table1[STAR.TOTAL(]",
    "=Table1[[#Headers],[IFNA(]]",
    "=Table1['[IFNA(]",
    "=STAR.TOTAL",
    "=A1.B2",
    "=IFNA",
    "='[IFNA(1).xlsx]S'!A1",
  ])("nothing in %s is a call", (formula) => {
    expect(storedFormula(formula)).toEqual({ text: formula.slice(1), customFunctions: [] });
  });

  test("a call right after a literal is one", () => {
    expect(storedFormula('="a"&STAR.A("b")&IFNA(1,"c")').text).toBe('"a"&_xldudf_STAR_A("b")&_xlfn.IFNA(1,"c")');
  });

  test("a long formula takes no longer than its length", () => {
    const formula = `=${"[".repeat(4000)}${"'a".repeat(2000)}`;
    expect(storedFormula(formula).text).toBe(formula.slice(1));
  });

  test.each([
    ["a name that is no call", "a".repeat(8_192)],
    ["names with dots", "a.".repeat(4_096)],
    ["a text that is not closed", `"${"x".repeat(5_000_000)}`],
    ["brackets that are not closed", "[".repeat(1_000_000)],
  ])("%s is read once and left as it is", (_, formula) => {
    expect(storedFormula(formula)).toEqual({ text: formula, customFunctions: [] });
  });
});
