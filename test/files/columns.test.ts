import { checkFile } from "../../src/application";
import type { FileCheckOutcome } from "../../src/application";
import type { Grid, GridCell, WorkbookGrids } from "../../src/template";
import { gridsOfPlan } from "../../src/template/testing/gridsOfPlan";
import { findingWords, hash, planOfDraft } from "./support/sampleFiles";

const grids = gridsOfPlan(planOfDraft());
const scoresheet = grids.tables.get("Scoresheet") as Grid;
const columns = [...(scoresheet.cells[0] ?? []).keys()];
const pairs = columns.flatMap((first) => columns.filter((second) => second > first).map((second) => [first, second] as const));

const NOTHING_SAID = { hidden: [], settings: [], links: [], hasConnections: false, outsideFormulas: [], hasMacros: false, unprotected: [], isSigned: false, copies: [],
      masked: [] };
const BLANK: GridCell = { value: { kind: "blank" }, formula: "", isDate: false };

function check(changed: Grid): Promise<FileCheckOutcome> {
  const all: WorkbookGrids = { ...grids, tables: new Map([...grids.tables, ["Scoresheet", changed]]) };
  return checkFile({ grids: all, statements: NOTHING_SAID, cellOf: () => BLANK }, hash);
}

/** The scoresheet with two columns changing places, from a row on. */
function swapped([first, second]: readonly [number, number], fromRow: number): Grid {
  const place = (column: number): number => (column === first ? second : column === second ? first : column);
  return { ...scoresheet, cells: scoresheet.cells.map((row, index) => (index < fromRow ? row : row.map((_, column) => row[place(column)] ?? BLANK))) };
}

/** Columns of texts on which no figure depends: what was written in the wrong one of them only a reader can tell. */
const FREE_TEXTS = new Set(["证据", "不符合事实", "删减理由", "评审员", "备注"]);
const header = (column: number): string => {
  const value = scoresheet.cells[0]?.[column]?.value;
  return value?.kind === "text" ? value.text : "";
};

/** What may not stand; the formulas are not looked at here. */
function failures(outcome: FileCheckOutcome): readonly string[] {
  const findings = outcome.kind === "checked" ? outcome.workbook.findings : [];
  return findings.filter(({ check: id, outcome: how }) => how === "fail" && id !== "FIL002").map(findingWords);
}

test("no pair of columns whose contents were swapped gives another score unnoticed", async () => {
  const original = await check(scoresheet);
  const before = new Set(failures(original));
  const unnoticed: string[] = [];
  for (const pair of pairs.filter(([first, second]) => !(FREE_TEXTS.has(header(first)) && FREE_TEXTS.has(header(second))))) {
    const outcome = await check(swapped(pair, 1));
    const isRefused = outcome.kind !== "checked" || outcome.workbook.report.status === "refused";
    if (!isRefused && failures(outcome).every((failure) => before.has(failure))) {
      unnoticed.push(`${header(pair[0])} and ${header(pair[1])}`);
    }
  }
  expect(original.kind === "checked" && original.workbook.report.status).toBe("complete");
  expect(pairs.length).toBe(120);
  expect(unnoticed).toEqual([]);
});

test("columns that were moved together with their headers give the same score", async () => {
  const original = await check(scoresheet);
  for (const pair of pairs) {
    const outcome = await check(swapped(pair, 0));
    expect(outcome.kind === "checked" && outcome.workbook.report).toEqual(original.kind === "checked" ? original.workbook.report : null);
  }
});
