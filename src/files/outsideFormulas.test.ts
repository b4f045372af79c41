import type { XlsxCell, XlsxSheet } from "../xlsx";
import { outsideFormulas } from "./outsideFormulas";

const style: XlsxCell["style"] = { isDate: false, format: "", builtIn: 0, colors: { ink: "", ground: "" } };

function sheetOf(...formulas: readonly string[]): XlsxSheet {
  const rows = formulas.map((formula, row) => ({ row, hidden: false, cells: [{ column: 1, value: { kind: "number", value: 1 }, formula, isDate: false, style } as const] }));
  return { name: "评分", visibility: "visible", rows, hiddenColumns: [], merges: [], isProtected: true, conditions: [] };
}

const found = (...formulas: readonly string[]): readonly string[] => outsideFormulas([sheetOf(...formulas)]).map(({ place }) => place.address);

test("a formula that asks is told every time, beside those that were seen to ask nobody", () => {
  const asking = `=WEBSERVICE("http://example.org")`;
  for (let file = 0; file < 3; file += 1) {
    expect(found("=SUM(A1:A2)", asking, `=IF(A1="WEBSERVICE(",1,0)`, "=SUM(A1:A2)", "")).toEqual(["B2"]);
  }
});

test("what a file is looked through for does not depend on how many formulas were seen before", () => {
  const many = Array.from({ length: 300 }, (_, index) => `=SUM(${"A1,".repeat(1000)}A${String(index + 1)})`);
  expect(found(...many)).toEqual([]);
  expect(found(...many.slice(0, 9), "=rtd(A1)", ...many)).toEqual(["B10"]);
});
