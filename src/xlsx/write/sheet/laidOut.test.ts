import type { XlsxSheetContent } from "../document";
import { layOut } from "./laidOut";

const LONG = { kind: "text", text: "a long text that needs many lines ".repeat(5) } as const;

function sheetOf(given: Partial<XlsxSheetContent>): XlsxSheetContent {
  return {
    name: "S", tabColor: "", showGridlines: true, columns: [], rows: [], blocks: [], styles: [], merges: [], tables: [], validations: [],
    conditionalFormats: [], charts: [], freezeAt: null, protection: null, print: null, ...given,
  };
}
const wrapped: Partial<XlsxSheetContent> = { blocks: [{ at: "B2", cells: [[LONG]] }], styles: [{ range: "A1:C3", style: { wrap: true } }] };
const heightOf = (given: Partial<XlsxSheetContent>): number | null | undefined => layOut(sheetOf({ ...wrapped, ...given }), new Map()).find(({ row }) => row === 1)?.height;

describe("how high a row is", () => {
  test("its texts decide, by the width of their column", () => {
    expect(heightOf({})).toBeGreaterThan(heightOf({ columns: [{ column: "B", width: 60 }] }) ?? 0);
    expect(heightOf({ columns: [{ column: "B", width: 250 }] })).toBe(null);
  });

  test("a hidden column does not count, and a merged cell neither", () => {
    expect(heightOf({ columns: [{ column: "B", width: 8, hidden: true }] })).toBe(null);
    expect(heightOf({ merges: ["B2:C2"] })).toBe(null);
    expect(heightOf({ merges: ["A1:XFD1048576"] })).toBe(null);
    expect(heightOf({ merges: ["B3:C3"] })).not.toBe(null);
  });

  test("a height that somebody set stays", () => {
    const rows = layOut(sheetOf({ ...wrapped, rows: [{ row: 2, height: 20 }, { row: 3, hidden: true }, { row: 9 }] }), new Map());
    expect(rows.map(({ row, height, isHeightSet, hidden }) => ({ row, height, isHeightSet, hidden }))).toEqual([
      { row: 0, height: null, isHeightSet: false, hidden: false },
      { row: 1, height: 20, isHeightSet: true, hidden: false },
      { row: 2, height: null, isHeightSet: false, hidden: true },
      { row: 8, height: null, isHeightSet: false, hidden: false },
    ]);
  });
});

test("later styles win, later blocks win, and cells with equal styles share one object", () => {
  const rows = layOut(
    sheetOf({
      blocks: [
        { at: "A1", cells: [[{ kind: "text", text: "a" }, { kind: "text", text: "b" }]] },
        { at: "B1", cells: [[{ kind: "text", text: "c" }]] },
      ],
      styles: [
        { range: "A1:B2", style: { bold: true, fill: "#FFFFFF" } },
        { range: "B1:B2", style: { bold: false } },
      ],
    }),
    new Map(),
  );
  expect(rows[0]?.cells).toEqual([
    { column: 0, content: { kind: "text", text: "a" }, style: { bold: true, fill: "#FFFFFF" } },
    { column: 1, content: { kind: "text", text: "c" }, style: { bold: false, fill: "#FFFFFF" } },
  ]);
  expect(rows[1]?.cells[0]?.style).toBe(rows[0]?.cells[0]?.style);
  expect(rows[1]?.cells[1]?.style).toBe(rows[0]?.cells[1]?.style);
});

test("the header of a table takes its column's name", () => {
  const rows = layOut(sheetOf({ blocks: [{ at: "A1", cells: [[{ kind: "number", value: 5 }]] }] }), new Map([["A1", "5"]]));
  expect(rows[0]?.cells[0]?.content).toEqual({ kind: "text", text: "5" });
});
