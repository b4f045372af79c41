import { SAMPLE_CATALOGUE, SAMPLE_PROFILE } from "../testing/sampleStandard";
import { sampleWorkbook } from "../testing/sampleWorkbook";
import { gridsOfPlan } from "../testing/gridsOfPlan";
import type { Change } from "../testing/gridsOfPlan";
import type { CellValue, Grid, GridCell, WorkbookGrids } from "../grid";
import { readEntries } from "./readEntries";
import type { EntriesReading } from "./readEntries";

// Rows of the sample scoresheet: 6 is 5.1.1.1 (judged), 7 is 5.1.1.2 (all or nothing), 8 is 5.1.2.1 (proportional).
const plan = sampleWorkbook("zh-CN");

function cell(value: CellValue, more: Partial<GridCell> = {}): GridCell {
  return { value, formula: "", isDate: false, ...more };
}
const text = (content: string): GridCell => cell({ kind: "text", text: content });
const number = (value: number): GridCell => cell({ kind: "number", value });
const BLANK = cell({ kind: "blank" });

function read(changes: Readonly<Record<string, Change>>): EntriesReading {
  return readEntries(gridsOfPlan(plan, new Map(Object.entries(changes))), SAMPLE_CATALOGUE, SAMPLE_PROFILE);
}
function readGrids(change: (grids: WorkbookGrids) => WorkbookGrids): EntriesReading {
  return readEntries(change(gridsOfPlan(plan)), SAMPLE_CATALOGUE, SAMPLE_PROFILE);
}
function withTable(name: string, change: (grid: Grid) => Grid): EntriesReading {
  return readGrids((grids) => {
    const grid = grids.tables.get(name);
    return grid === undefined ? grids : { ...grids, tables: new Map([...grids.tables, [name, change(grid)]]) };
  });
}

describe("an entry that is no entry leaves its clause open and is named with its cell", () => {
  test.each([
    ["a text number", "I6", text("28.8"), "text-number"],
    ["a text number with blanks around it", "I6", text(" 28.8\u00a0"), "text-number"],
    ["a percentage as text", "I6", text("60%"), "text-number"],
    ["a decimal comma", "I6", text("28,8"), "text-number"],
    ["full-width digits", "I6", text("２８．８"), "full-width"],
    ["digits with a unit", "I6", text("28分"), "not-a-number"],
    ["Chinese numerals", "I6", text("二十八"), "not-a-number"],
    ["a blank that is a space", "I6", text(" "), "not-a-number"],
    ["a logical value", "I6", cell({ kind: "boolean", value: true }), "boolean"],
    ["a date", "I6", cell({ kind: "number", value: 45000 }, { isDate: true }), "date"],
    ["an error", "I6", cell({ kind: "error", code: "#N/A" }), "error"],
    ["a formula", "I6", cell({ kind: "number", value: 28.8 }, { formula: "=28+0.8" }), "formula"],
    ["a number without end", "I6", number(Number.POSITIVE_INFINITY), "not-a-number"],
    ["a number finer than any decimal of ours", "I6", number(1e-20), "not-a-number"],
    ["a text count", "G8", text("3"), "text-number"],
    ["a formula as count", "H8", cell({ kind: "number", value: 1 }, { formula: "=RAND()" }), "formula"],
    ["a word that is no verdict", "F7", text("N/A"), "unknown-word"],
    ["a verdict with a stray blank", "F7", text("符合 "), "unknown-word"],
    ["a verdict in another case", "F7", text("conforming"), "unknown-word"],
    ["a number as verdict", "F7", number(1), "unknown-word"],
    ["a formula as verdict", "F7", cell({ kind: "text", text: "符合" }, { formula: '="符合"' }), "formula"],
    ["a score beside a verdict that has none", "I7", number(1), "contradiction"],
    ["a sample beside a verdict that has none", "G7", number(3), "contradiction"],
    ["a score beside a sample", "I8", number(3), "contradiction"],
    ["a sample without its size", "G8", BLANK, "contradiction"],
    ["a sample without its nonconforming number", "H8", BLANK, "contradiction"],
    ["a judged clause without score", "I6", BLANK, "contradiction"],
    ["figures without a verdict", "F6", BLANK, "contradiction"],
  ])("%s", (_, address, change, kind) => {
    const row = Number.parseInt(address.slice(1), 10);
    const clause = { 6: "5.1.1.1", 7: "5.1.1.2", 8: "5.1.2.1" }[row] ?? "";
    const { draft, facts } = read({ [`评分表!${address}`]: change });
    const place = kind === "contradiction" && address === "F6" ? "I6" : address;
    expect(facts.entryFaults).toEqual([expect.objectContaining({ kind, clause, item: -1, place: { sheet: "评分表", address: place } })]);
    expect(draft.clauses.get(clause)?.status).toBe("unassessed");
    expect(facts.structure).toEqual([]);
  });

  test("texts that cannot be read leave the verdict standing", () => {
    const { draft, facts } = read({ "评分表!L7": cell({ kind: "error", code: "#REF!" }), "评分表!P7": cell({ kind: "text", text: "x" }, { formula: "=A1" }) });
    expect(facts.entryFaults.map(({ field, kind }) => [field, kind])).toEqual([["evidence", "error"], ["remark", "formula"]]);
    expect(draft.clauses.get("5.1.1.2")).toMatchObject({ status: "conforming", evidence: "", remark: "" });
  });

  test.each([["5.1.1.2", "N7", ["reason idle N7"]], ["of an open clause", "F7", []]] as const)("a reason beside a verdict that is no exclusion leaves the verdict standing and is told: %s", (_, address, expected) => {
    const { draft, facts } = read({ "评分表!N7": text("不提供"), ...(address === "F7" ? { "评分表!F7": BLANK } : {}) });
    expect(facts.entryFaults.map(({ field, kind, place }) => `${field} ${kind} ${place.address}`)).toEqual(expected);
    expect(draft.clauses.get("5.1.1.2")?.status).toBe(address === "F7" ? "unassessed" : "conforming");
  });

  test("a number or a date typed into a text is taken as the text that it shows", () => {
    const { draft, facts } = read({ "评分表!L7": number(12.5), "评分表!P7": cell({ kind: "number", value: 46346 }, { isDate: true }) });
    expect(facts.entryFaults).toEqual([]);
    expect(draft.clauses.get("5.1.1.2")).toMatchObject({ evidence: "12.5", remark: "2026-11-20" });
  });

  test("what stands in a cell is shown shortened", () => {
    expect(read({ "评分表!F7": text("长".repeat(200)) }).facts.entryFaults[0]?.raw).toHaveLength(80);
  });

  test("a count that breaks a rule of the arithmetic is read, for the core to refuse", () => {
    expect(read({ "评分表!G8": number(2.5) }).draft.clauses.get("5.1.2.1")).toMatchObject({ status: "sampled", sampleSize: 2.5 });
  });
});

describe("what is no longer as the catalogue says refuses the result, with its cell", () => {
  test.each([
    ["changed points", { "评分表!D7": number(3) }, "row-points-changed", "D7"],
    ["points as text", { "评分表!D7": text("2.5") }, "row-points-changed", "D7"],
    ["points by a formula", { "评分表!D7": cell({ kind: "number", value: 2.5 }, { formula: "=5/2" }) }, "row-points-changed", "D7"],
    ["a changed title", { "评分表!B7": text("another") }, "row-title-changed", "B7"],
    ["a changed guidance", { "评分表!C7": text("") }, "row-look-for-changed", "C7"],
    ["a changed method", { "评分表!E7": text("评判") }, "row-method-changed", "E7"],
    ["an entry in a section's row", { "评分表!F5": text("符合") }, "row-section-entry", "F5"],
    ["something typed below the scoresheet", { "评分表!B20": text("x") }, "rows-below-table", "B20"],
    ["a deduction typed below its table", { "特别项!D26": text("x") }, "rows-below-table", "D26"],
    ["a bonus typed below its table", { "特别项!B40": text("x") }, "rows-below-table", "B40"],
  ] as const)("%s", (_, changes, code, address) => {
    const { facts } = read(changes);
    expect(facts.structure.map((issue) => [issue.code, issue.place?.address])).toContainEqual([code, address]);
  });

  test("a clause's id that was changed is a foreign row and a missing clause", () => {
    const { facts } = read({ "评分表!A7": text("5.1.1.Z") });
    expect(facts.structure.map(({ code, params }) => [code, params])).toEqual([
      ["row-foreign", { found: "5.1.1.Z" }],
      ["row-clause-missing", { clause: "5.1.1.2" }],
    ]);
  });

  test.each([
    ["a number", number(5.1)],
    ["a date", cell({ kind: "number", value: 37021 }, { isDate: true })],
    ["a formula", cell({ kind: "text", text: "5.1.1.2" }, { formula: "=A6" })],
  ])("a clause's id that became %s is no id", (_, id) => {
    expect(read({ "评分表!A7": id }).facts.structure.map(({ code }) => code)).toEqual(["row-clause-faulty", "row-clause-missing"]);
  });

  test("a row whose id was cleared, its entries left", () => {
    expect(read({ "评分表!A7": BLANK }).facts.structure.map(({ code }) => code)).toEqual(["row-without-clause", "row-clause-missing"]);
  });

  test("a clause twice: the first stands, the second is named", () => {
    const { facts, draft } = withTable("Scoresheet", (grid) => ({ ...grid, cells: [...grid.cells, grid.cells[3] ?? []] }));
    expect(facts.structure.map(({ code, params, place }) => [code, params.clause, place?.address])).toEqual([["row-clause-twice", "5.1.1.2", "A16"]]);
    expect(draft.clauses.size).toBe(8);
  });

  test("a deleted row is a missing clause", () => {
    const { facts } = withTable("Scoresheet", (grid) => ({ ...grid, cells: grid.cells.filter((_, row) => row !== 3) }));
    expect(facts.structure.map(({ code, params }) => [code, params])).toEqual([["row-clause-missing", { clause: "5.1.1.2" }]]);
  });

  test.each([
    ["Scoresheet", 6, "样本数"],
    ["SpecialDeductions", 3, "事实"],
    ["Bonuses", 1, "加分理由"],
  ])("%s without one of its columns", (table, column, word) => {
    const { facts } = withTable(table, (grid) => ({ ...grid, cells: grid.cells.map((row) => row.filter((_, index) => index !== column)) }));
    expect(facts.structure.map(({ code, params }) => [code, params])).toContainEqual(["column-missing", { table, column: word }]);
  });

  test("a header that stands twice", () => {
    const { facts } = read({ "评分表!P4": text("证据") });
    expect(facts.structure.map(({ code, params }) => [code, params.column])).toEqual([
      ["column-twice", "证据"],
      ["column-missing", "备注"],
    ]);
  });

  test.each(["Scoresheet", "SpecialDeductions", "Bonuses"])("a workbook without table %s", (table) => {
    const { facts } = readGrids((grids) => ({ ...grids, tables: new Map([...grids.tables].filter(([name]) => name !== table)) }));
    expect(facts.structure.map(({ code, params }) => [code, params])).toContainEqual(["table-missing", { table }]);
  });
});

describe("what changes nothing", () => {
  const before = read({});

  test("sorted rows", () => {
    const { draft, facts } = withTable("Scoresheet", (grid) => ({ ...grid, cells: [grid.cells[0] ?? [], ...grid.cells.slice(1).reverse()] }));
    expect(draft).toEqual(before.draft);
    expect(facts.structure).toEqual([]);
  });

  test("renamed sheets and moved columns", () => {
    const { draft, facts } = withTable("Scoresheet", (grid) => ({ ...grid, sheet: "副本", cells: grid.cells.map((row) => [...row].reverse()) }));
    expect(draft).toEqual(before.draft);
    expect(facts.structure).toEqual([]);
  });

  test("an English verdict in a Chinese workbook", () => {
    expect(read({ "评分表!F7": text("Nonconforming") }).draft.clauses.get("5.1.1.2")?.status).toBe("nonconforming");
  });

  test("-0 for 0", () => {
    expect(read({ "评分表!H8": number(-0) }).draft.clauses.get("5.1.2.1")).toMatchObject({ nonconforming: 0 });
  });
});

describe("special items", () => {
  test("a row in which anything stands counts as one", () => {
    const { draft, facts } = read({ "特别项!G9": text("someone") });
    expect(draft.specialDeductions).toHaveLength(2);
    expect(draft.specialDeductions[1]).toMatchObject({ cause: "", description: "", rectification: { owner: "someone", status: "open" } });
    expect(facts.places.get("deduction:1/description")).toEqual({ sheet: "特别项", address: "D9" });
  });

  test.each([
    ["a cause that is none", "B6", text("天气"), "cause", "unknown-word"],
    ["a clause that the catalogue lacks", "C6", text("9.9"), "clause", "unknown-word"],
    ["a clause that became a date", "C6", cell({ kind: "number", value: 37021 }, { isDate: true }), "clause", "date"],
    ["a due date that is none", "H6", text("2026-02-30"), "due", "date"],
    ["a due date written otherwise", "H6", text("2026/12/20"), "due", "date"],
    ["a status that is none", "I6", text("OK"), "status", "unknown-word"],
    ["facts by a formula", "D6", cell({ kind: "text", text: "x" }, { formula: "=B1" }), "description", "formula"],
  ])("%s is a fault, and the deduction still counts", (_, address, change, field, kind) => {
    const { draft, facts } = read({ [`特别项!${address}`]: change });
    expect(facts.entryFaults).toEqual([expect.objectContaining({ field, kind, item: 0, clause: "", place: { sheet: "特别项", address } })]);
    expect(draft.specialDeductions).toHaveLength(1);
  });

  test("a date of the spreadsheet becomes a date of ours", () => {
    const { draft } = read({ "特别项!H6": cell({ kind: "number", value: 46376 }, { isDate: true }) });
    expect(draft.specialDeductions[0]?.rectification.due).toBe("2026-12-20");
  });

  test("each reason is a bonus of its own", () => {
    expect(read({ "特别项!B30": text("another") }).draft.bonuses).toEqual([{ reason: "outstanding" }, { reason: "another" }]);
  });
});

describe("head", () => {
  test("what cannot be read is an issue with its cell and stays empty", () => {
    const { head, draft } = read({ "汇总!B11": text("soon"), "汇总!B10": text("x"), "汇总!D6": text("boss") });
    expect(head.issues.map(({ code, params, place }) => [code, params, place?.address])).toEqual([
      ["head-unreadable", { field: "stage", found: "x" }, "B10"],
      ["head-unreadable", { field: "assessedOn", found: "soon" }, "B11"],
      ["head-unreadable", { field: "role", found: "boss" }, "D6"],
    ]);
    expect(draft.assessedOn).toBe("");
    expect(draft.assessors).toEqual([{ name: "Li", role: "assessor" }]);
  });
});
