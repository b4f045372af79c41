import type { Shift } from "./area";
import { DEFAULT_PAGE_LAYOUT } from "./sideState";
import { SideStore } from "./sideStore";

/** The print set-up of a sheet after rows or columns came or went in it. */
function shifted(layout: Partial<typeof DEFAULT_PAGE_LAYOUT>, shift: Shift): Partial<typeof DEFAULT_PAGE_LAYOUT> {
  const store = new SideStore();
  store.updateSheet("s", { pageLayout: { ...DEFAULT_PAGE_LAYOUT, ...layout } });
  store.shift("s", shift);
  const after = store.sheet("s").pageLayout;
  return Object.fromEntries(Object.keys(layout).map((key) => [key, after[key as keyof typeof after]]));
}

const rows = (at: number, count: number): Shift => ({ axis: "row", at, count });
const columns = (at: number, count: number): Shift => ({ axis: "column", at, count });

describe("pages that begin at a row or column", () => {
  it.each<[string, Shift, readonly number[], readonly number[]]>([
    ["rows above come in", rows(2, 3), [13, 23], [4]],
    ["rows come in right above the one that begins the page", rows(10, 2), [12, 22], [4]],
    ["rows come in below it", rows(11, 2), [10, 22], [4]],
    ["rows above go", rows(0, -4), [6, 16], [4]],
    ["the row goes that begins the page", rows(9, -2), [18], [4]],
    ["all rows above it go", rows(0, -10), [10], [4]],
    ["the last row above it goes", rows(9, -1), [9, 19], [4]],
    ["columns come in", columns(0, 2), [10, 20], [6]],
    ["the column goes", columns(4, -1), [10, 20], []],
  ])("%s", (_, shift, rowBreaks, columnBreaks) => {
    expect(shifted({ beyond: { draft: true, rowBreaks: [10, 20], columnBreaks: [4] } }, shift)).toEqual({ beyond: { draft: true, rowBreaks, columnBreaks } });
  });
});

describe("what is printed, and what is repeated on each page", () => {
  const layout = { printArea: "B3:D10", titleRows: "$1:$3", titleColumns: "$A:$B" };
  it.each<[string, Shift, typeof layout]>([
    ["rows come in among them", rows(2, 2), { printArea: "B5:D12", titleRows: "$1:$5", titleColumns: "$A:$B" }],
    ["rows come in below the first of the area", rows(3, 1), { printArea: "B3:D11", titleRows: "$1:$3", titleColumns: "$A:$B" }],
    ["some of the rows go", rows(0, -2), { printArea: "B1:D8", titleRows: "$1:$1", titleColumns: "$A:$B" }],
    ["all of the rows go", rows(0, -12), { printArea: "", titleRows: "", titleColumns: "$A:$B" }],
    ["columns come in", columns(1, 1), { printArea: "C3:E10", titleRows: "$1:$3", titleColumns: "$A:$C" }],
    ["columns go", columns(0, -2), { printArea: "A3:B10", titleRows: "$1:$3", titleColumns: "" }],
  ])("%s", (_, shift, after) => {
    expect(shifted(layout, shift)).toEqual(after);
  });

  it("stays as it is where there is none", () => {
    expect(shifted({ printArea: "", titleRows: "", titleColumns: "" }, rows(0, 5))).toEqual({ printArea: "", titleRows: "", titleColumns: "" });
  });
});
