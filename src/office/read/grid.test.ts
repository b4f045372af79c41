import type { Grid, GridCell } from "../../template";
import { spreadOver } from "./grid";

const blank: GridCell = { value: { kind: "blank" }, formula: "", isDate: false };
const cell = (text: string): GridCell => ({ value: { kind: "text", text }, formula: "", isDate: false });
const range = { rowIndex: 4, columnIndex: 10, rowCount: 3, columnCount: 2, worksheet: { name: "S" } } as unknown as Excel.Range;
const part = (row: number, column: number, cells: Grid["cells"]): Grid => ({ sheet: "S", row, column, cells });

test("a part stands in its place, and all around it is blank", () => {
  expect(spreadOver(range, part(5, 11, [[cell("a")]]))).toEqual({ sheet: "S", row: 4, column: 10, cells: [[blank, blank], [blank, cell("a")], [blank, blank]] });
});

test("of nothing at all every cell is blank", () => {
  expect(spreadOver(range, null).cells.flat()).toEqual(Array.from({ length: 6 }, () => blank));
});

test("the whole stays as it is", () => {
  const whole = part(4, 10, [[cell("a"), cell("b")], [cell("c"), cell("d")], [cell("e"), cell("f")]]);
  expect(spreadOver(range, whole)).toBe(whole);
});
