import { absoluteReference, boxName, cellName, columnLetters, parseBox, parseColumn } from "./addresses";

test.each([
  ["A1", { row: 0, column: 0, lastRow: 0, lastColumn: 0 }],
  ["B3:AA20", { row: 2, column: 1, lastRow: 19, lastColumn: 26 }],
  ["XFD1048576", { row: 1_048_575, column: 16_383, lastRow: 1_048_575, lastColumn: 16_383 }],
])("%s", (address, box) => {
  expect(parseBox(address, "S")).toEqual(box);
  expect(boxName(box)).toBe(address);
});

test.each(["", "A", "1", "A0", "a1", "$A$1", "A1:", "B1:A1", "A2:A1", "XFE1", "A1048577", "A1:B2:C3", "S!A1", "A01"])("%j is no range of a sheet", (address) => {
  expect(() => parseBox(address, "S")).toThrow(`bad-address: S ${address}`.trimEnd());
});

test("columns", () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  expect(parseColumn("XFD", "S")).toBe(16_383);
  expect(() => parseColumn("XFE", "S")).toThrow("bad-address");
  expect(() => parseColumn("1", "S")).toThrow("bad-address");
  expect(cellName(9, 27)).toBe("AB10");
});

test("a sheet's name stands in quotes, its own ones doubled", () => {
  expect(absoluteReference("it's", "A1:B20")).toBe("'it''s'!$A$1:$B$20");
});
