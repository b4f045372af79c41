import type { Locale } from "../../core";
import type { Grid, GridCell, WorkbookGrids } from "../grid";
import { gridsOfPlan, type Change } from "../testing/gridsOfPlan";
import { SAMPLE_CATALOGUE } from "../testing/sampleStandard";
import { sampleWorkbook } from "../testing/sampleWorkbook";
import { SCORESHEET_ENTRIES, SHEET_WORDS } from "../vocabulary";
import { entryCells } from "./entryCells";

function cellsWith(changes: Readonly<Record<string, Change>> = {}, locale: Locale = "zh-CN") {
  const sheet = SHEET_WORDS.scoresheet[locale];
  return entryCells(gridsOfPlan(sampleWorkbook(locale), new Map(Object.entries(changes).map(([address, change]) => [`${sheet}!${address}`, change]))), SAMPLE_CATALOGUE);
}

test.each(["zh-CN", "en-US"] as const)("every clause has the place of every entry, in %s", (locale) => {
  const cells = cellsWith({}, locale);
  expect([...cells.keys()]).toEqual(["5.1.1.1", "5.1.1.2", "5.1.2.1", "5.2.1", "5.2.2.9", "5.2.2.10", "5.3.1.1", "5.3.1.2"]);
  const sheet = SHEET_WORDS.scoresheet[locale];
  for (const row of cells.values()) {
    expect([...row.cells.keys()]).toEqual([...SCORESHEET_ENTRIES]);
  }
  const sampled = cells.get("5.1.2.1");
  expect(sampled?.id).toEqual({ sheet, address: "A8" });
  expect(sampled?.verdict).toBe("sampled");
  expect([...(sampled?.cells ?? [])].map(([column, { place, text }]) => [column, place.address, text])).toEqual([
    ["verdict", "F8", locale === "zh-CN" ? "抽样" : "Sampled"],
    ["sampleSize", "G8", "3"],
    ["nonconforming", "H8", "1"],
    ["givenScore", "I8", ""],
    ["evidence", "L8", "seen"],
    ["finding", "M8", ""],
    ["reason", "N8", ""],
    ["assessor", "O8", "Li"],
    ["remark", "P8", ""],
  ]);
});

test("sorted rows and moved columns are found by id and header", () => {
  const grids = gridsOfPlan(sampleWorkbook("zh-CN"));
  const turned = (grid: Grid): Grid => {
    const [header = [], ...rows] = grid.cells.map((row) => [...row].reverse());
    return { ...grid, cells: [header, ...rows.reverse()] };
  };
  const tables = new Map([...grids.tables].map(([name, grid]) => [name, turned(grid)]));
  const straight = entryCells(grids, SAMPLE_CATALOGUE);
  const found = entryCells({ ...grids, tables } satisfies WorkbookGrids, SAMPLE_CATALOGUE);
  expect(found.size).toBe(straight.size);
  for (const [clause, row] of found) {
    for (const [column, { text, fault, place }] of row.cells) {
      expect([clause, column, text, fault]).toEqual([clause, column, straight.get(clause)?.cells.get(column)?.text, null]);
      expect(place.address).not.toBe(straight.get(clause)?.cells.get(column)?.place.address);
    }
  }
});

test("what is no entry is shown whole as it stands, with why", () => {
  const plain: GridCell = { value: { kind: "blank" }, formula: "", isDate: false };
  const long = "长".repeat(200);
  const cells = cellsWith({
    F8: { kind: "text", text: "合格" },
    G8: { kind: "text", text: "３" },
    H8: { ...plain, formula: "=1+0", value: { kind: "number", value: 1 } },
    L8: { kind: "text", text: long },
    I6: { kind: "blank" },
    F10: { kind: "text", text: "抽样" },
    G10: { kind: "number", value: 0.1 },
  });
  const seen = (clause: string, column: Parameters<NonNullable<ReturnType<typeof cells.get>>["cells"]["get"]>[0]): unknown => {
    const cell = cells.get(clause)?.cells.get(column);
    return [cell?.text, cell?.fault];
  };
  expect(cells.get("5.1.2.1")?.verdict).toBeNull();
  expect(seen("5.1.2.1", "verdict")).toEqual(["合格", "unknown-word"]);
  expect(seen("5.1.2.1", "sampleSize")).toEqual(["３", "full-width"]);
  expect(seen("5.1.2.1", "nonconforming")).toEqual(["=1+0", "formula"]);
  expect(seen("5.1.2.1", "evidence")).toEqual([long, null]);
  // A figure that is not there yet is told at its own cell.
  expect(seen("5.1.1.1", "givenScore")).toEqual(["", "contradiction"]);
  expect(cells.get("5.2.1")?.verdict).toBe("sampled");
  expect(seen("5.2.1", "sampleSize")).toEqual(["0.1", null]);
  expect(seen("5.2.1", "nonconforming")).toEqual(["", "contradiction"]);
});

test("a lost column has no cell, a clause that stands twice its first row, a lost table nothing", () => {
  const lost = cellsWith({ L4: { kind: "text", text: "?" }, A10: { kind: "text", text: "5.1.2.1" } });
  expect(lost.get("5.1.2.1")?.cells.has("evidence")).toBe(false);
  expect(lost.get("5.1.2.1")?.id.address).toBe("A8");
  expect(lost.has("5.2.1")).toBe(false);
  expect(entryCells({ tables: new Map(), names: new Map(), below: new Map() }, SAMPLE_CATALOGUE).size).toBe(0);
});
