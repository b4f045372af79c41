import { Refused } from "../refusal";
import { placeNames } from "./definedNames";
import { unescapeText } from "./escapes";
import { isBuiltInDate, isDateFormat } from "./numberFormat";
import { cellAddress, columnLetters, columnOf, parseRange, rangeAddress } from "./reference";
import { foldedSheetName } from "./sheetName";

describe("references", () => {
  test("every column has its letters, and the letters their column", () => {
    for (let column = 0; column < 16_384; column += 1) {
      expect(columnOf(columnLetters(column))).toBe(column);
    }
    expect([columnLetters(25), columnLetters(26), columnLetters(701), columnLetters(702), columnLetters(16_383)]).toEqual(["Z", "AA", "ZZ", "AAA", "XFD"]);
    expect(["XFE", "AAAA", ""].map(columnOf)).toEqual([-1, -1, -1]);
  });

  test("ranges, and what is none", () => {
    expect(parseRange("B3:D9")).toEqual({ firstRow: 2, firstColumn: 1, lastRow: 8, lastColumn: 3 });
    expect(["B3", "B3:B3", "A1:XFD1048576"].map((text) => rangeAddress(parseRange(text) ?? { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 }))).toEqual(["B3", "B3", "A1:XFD1048576"]);
    expect(["", "B", "3", "b3", "B0", "B3:A1", "$B$3", "XFE1", "A1048577", "B3:D9:E1", "B3 "].map(parseRange).filter((range) => range !== null)).toEqual([]);
    expect(cellAddress(0, 27)).toBe("AB1");
  });
});

describe("names", () => {
  const target = (refersTo: string): unknown => {
    const [name] = placeNames([{ name: "SS_Total", scope: null, hidden: false, refersTo }], ["评分", "it's A1", "Sheet1"]);
    return name?.target === null ? null : `${name?.target?.sheet}!${name?.target === undefined || name.target === null ? "" : rangeAddress(name.target.range)}`;
  };

  test.each([
    ["评分!$C$3", "评分!C3"],
    ["'评分'!$C$3:$D$9", "评分!C3:D9"],
    ["'it''s A1'!$A$1", "it's A1!A1"],
    ["sheet1!$A$1", "Sheet1!A1"],
    ["=Sheet1!$A$1", "Sheet1!A1"],
    ["Sheet1!$A:$B", "Sheet1!A1:B1048576"],
    ["Sheet1!$2:$3", "Sheet1!A2:XFD3"],
    ["Sheet1!A1", null],
    ["Sheet1!$A$1,Sheet1!$B$1", null],
    ["Sheet1!$A$1+1", null],
    ["Sheet1:评分!$A$1", null],
    ["[1]Sheet1!$A$1", null],
    ["Sheet9!$A$1", null],
    ["$A$1", null],
    ["#REF!", null],
    ["\"text\"", null],
    ["OFFSET(Sheet1!$A$1,0,0)", null],
  ])("%s leads to %s", (refersTo, expected) => {
    expect(target(refersTo)).toBe(expected);
  });

  test("a name of a sheet belongs to it, beside one of the workbook", () => {
    const names = placeNames(
      [
        { name: "a", scope: 1, hidden: true, refersTo: "1" },
        { name: "A", scope: null, hidden: false, refersTo: "2" },
      ],
      ["x", "y"],
    );
    expect(names).toEqual([
      { name: "a", scope: "y", refersTo: "1", target: null, hidden: true },
      { name: "A", scope: null, refersTo: "2", target: null, hidden: false },
    ]);
  });
});

describe("number formats", () => {
  test.each(["yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy/m/d;@", "h:mm AM/PM", "[h]:mm:ss", "[ss]", "mmm", "d", "General;yyyy"])("%s shows a date or a time", (code) => {
    expect(isDateFormat(code)).toBe(true);
  });

  test.each(["General", "0.00", "0.00E+00", "#,##0;[Red]-#,##0", "\"year\"0", "0\\d", "_d0", "*s0", "[$¥-804]#,##0", "@", "0%", "\"95\"", "[=60]\"95\";General", "[DBNum1][$-804]General", ""])("%s shows a number", (code) => {
    expect(isDateFormat(code)).toBe(false);
  });

  test("the built-in ones", () => {
    expect([0, 2, 13, 14, 22, 23, 27, 36, 45, 47, 48, 49, 57].filter(isBuiltInDate)).toEqual([14, 22, 27, 36, 45, 47, 57]);
  });
});

test("escapes are resolved once, and only whole ones", () => {
  expect(["_x0041_", "_x005F_x0041_", "_x41_", "x0041_", "_x0041", "_xD83D__xDE00_", "_X0041_", "_xZZZZ_"].map(unescapeText)).toEqual(["A", "_x0041_", "_x41_", "x0041_", "_x0041", "😀", "_X0041_", "_xZZZZ_"]);
  expect(() => unescapeText("_xDE00__xD83D_")).toThrow(Refused);
});

test("sheet names that look alike are told by one spelling", () => {
  expect(new Set(["评分 1", " 评分\u00a01", "评分  1", "评\u200b分 1", "评分 １"].map(foldedSheetName)).size).toBe(1);
  expect(foldedSheetName("评分")).not.toBe(foldedSheetName("評分"));
});
