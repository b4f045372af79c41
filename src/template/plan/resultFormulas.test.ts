import { gridsOfPlan } from "../testing/gridsOfPlan";
import { sampleWorkbook } from "../testing/sampleWorkbook";
import type { Grid, WorkbookGrids } from "../grid";
import { movedArea, movedRecords, resultFormulas, resultFormulasFor } from "./resultFormulas";

const plan = sampleWorkbook("zh-CN");
const grids = gridsOfPlan(plan);

/** The grids after every grid on a sheet was changed alike. */
function onSheet(name: string, change: (grid: Grid) => Grid): WorkbookGrids {
  const all = (map: ReadonlyMap<string, Grid>): ReadonlyMap<string, Grid> =>
    new Map([...map].map(([key, grid]) => [key, grid.sheet === name ? change(grid) : grid]));
  return { tables: all(grids.tables), names: all(grids.names), below: all(grids.below) };
}

test("every result, twin and helper cell has its formula", () => {
  const cells = new Set(resultFormulas(plan).map(({ sheet, address }) => `${sheet}!${address}`));
  expect(["汇总!B15", "汇总!C15", "汇总!D17", "评分表!J6", "评分表!K6", "评分表!S6", "特别项!N6", "整改!D6", "依据!B50", "依据!O60"].filter((cell) => !cells.has(cell))).toEqual([]);
});

test("a workbook as built gets the plan's formulas", () => {
  expect(resultFormulasFor(plan, grids)).toEqual(resultFormulas(plan));
});

test("a renamed sheet gets them under its new name, in places and in references", () => {
  const renamed = resultFormulasFor(plan, onSheet("依据", (grid) => ({ ...grid, sheet: "Bob's" })));
  const planned = resultFormulas(plan);
  expect(renamed).toHaveLength(planned.length);
  expect(renamed?.filter(({ sheet, formula }) => sheet === "依据" || formula.includes("'依据'!"))).toEqual([]);
  expect(renamed?.find(({ sheet, address }) => sheet === "汇总" && address === "C16")?.formula).toMatch(/^='Bob''s'!\$B\$[0-9]+$/);
});

test("sheets that swapped their names are told apart", () => {
  const swap = (name: string): string => (name === "依据" ? "特别项" : name === "特别项" ? "依据" : name);
  const all = (map: ReadonlyMap<string, Grid>): ReadonlyMap<string, Grid> => new Map([...map].map(([key, grid]) => [key, { ...grid, sheet: swap(grid.sheet) }]));
  const swapped = resultFormulasFor(plan, { tables: all(grids.tables), names: all(grids.names), below: all(grids.below) });
  expect(swapped?.find(({ sheet, address }) => sheet === "汇总" && address === "C16")?.formula).toContain("'特别项'!");
});

test.each<readonly [string, WorkbookGrids]>([
  ["moved down", onSheet("评分表", (grid) => ({ ...grid, row: grid.row + 1 }))],
  ["shorter by a row", onSheet("评分表", (grid) => ({ ...grid, cells: grid.cells.slice(0, -1) }))],
  ["on two sheets", { ...grids, names: new Map([...grids.names].map(([key, grid]) => [key, key === "SS_Rules" ? { ...grid, sheet: "elsewhere" } : grid])) }],
  ["without a name", { ...grids, names: new Map([...grids.names].filter(([key]) => key !== "SS_Total")) }],
])("nothing is put back into a workbook that is %s", (_, changed) => {
  expect(resultFormulasFor(plan, changed)).toBeNull();
});

describe("nothing rests on the tables of records", () => {
  const without = { ...grids, tables: new Map([...grids.tables].filter(([name]) => name !== "Rectifications" && name !== "Evidence")) };
  const moved = onSheet("整改", (grid) => ({ ...grid, row: grid.row + 2 }));
  const others = resultFormulas(plan).filter(({ sheet }) => sheet !== "整改");

  test.each([["gone", without], ["moved", moved]])("where they are %s, every formula of the score is still put back", (_, changed) => {
    expect(resultFormulasFor(plan, changed)).toEqual(others);
    expect(movedArea(plan, changed)).toBeNull();
  });

  test("one that was moved is told, one that is gone is not", () => {
    expect([movedRecords(plan, grids), movedRecords(plan, without), movedRecords(plan, moved)]).toEqual([null, null, { sheet: "整改", address: "A7:M47" }]);
  });

  test("a renamed sheet of theirs has its formulas under the new name", () => {
    const renamed = resultFormulasFor(plan, onSheet("整改", (grid) => ({ ...grid, sheet: "Later" })));
    expect(renamed?.filter(({ sheet }) => sheet === "Later")).toHaveLength(40);
  });
});
