import { NO_RECORDS, parseDecimal } from "../../core";
import type { Grid, WorkbookGrids } from "../grid";
import { buildWorkbookPlan } from "../plan/buildWorkbookPlan";
import { RECORD_TABLES } from "../records/tables";
import { gridsOfPlan } from "../testing/gridsOfPlan";
import type { Change } from "../testing/gridsOfPlan";
import { typed } from "../testing/recordCells";
import { SAMPLE_CATALOGUE, SAMPLE_HASHES, SAMPLE_PROFILE } from "../testing/sampleStandard";
import { sampleWorkbook } from "../testing/sampleWorkbook";
import { readEntries } from "./readEntries";
import type { EntriesReading } from "./readEntries";

function read(cells: Readonly<Record<string, string | number>>, more: readonly (readonly [string, Change])[] = []): EntriesReading {
  return readEntries(gridsOfPlan(sampleWorkbook("zh-CN"), new Map([...typed(cells), ...more])), SAMPLE_CATALOGUE, SAMPLE_PROFILE);
}

function faultsOf({ facts }: EntriesReading): readonly (readonly [string, string, number])[] {
  return facts.recordFaults.map(({ kind, place, item }) => [place.address, kind, item]);
}

/** A table under other rows, so that its header can be changed. */
function withTable(grids: WorkbookGrids, name: string, change: (grid: Grid) => Grid): WorkbookGrids {
  const grid = grids.tables.get(name);
  return grid === undefined ? grids : { ...grids, tables: new Map([...grids.tables, [name, change(grid)]]) };
}

function withHeader(grid: Grid, column: number, text: string): Grid {
  const [header = [], ...rows] = grid.cells;
  return { ...grid, cells: [header.map((cell, index) => (index === column ? { ...cell, value: { kind: "text", text } } : cell)), ...rows] };
}

const DAY = 46346; // 2026-11-20

describe("records are read", () => {
  const reading = read({
    "抽样!A6": "5.1.2.1", "抽样!B6": "维修工单", "抽样!C6": 120, "抽样!D6": 12, "抽样!E6": "机构规定", "抽样!F6": "2026-11", "抽样!G6": "Li", "抽样!H6": DAY, "抽样!I6": "r",
    "抽样!K6": 1, "抽样!L6": 5, "抽样!K7": 51, "抽样!L7": 8,
    "抽样!A29": "5.1.2.1", "抽样!B29": "WO-17", "抽样!C29": 17, "抽样!D29": "Nonconforming", "抽样!E29": "没有签字", "抽样!F29": "E1",
    "抽样!A31": "5.1.2.1", "抽样!C31": 80,
    "整改!B7": "5.1.2.1", "整改!C7": "没有签字", "整改!E7": "培训", "整改!F7": "王芳", "整改!G7": "2026-12-20", "整改!H7": "已整改", "整改!I7": "E2",
    "整改!J7": "Li", "整改!K7": DAY, "整改!L7": 2.5, "整改!M7": DAY,
    "证据!A6": "E1", "证据!B6": "5.1.2.1", "证据!C6": "图片", "证据!D6": "工单照片", "证据!E6": "照片/0917.jpg", "证据!F6": "右下角",
    "证据!G6": "AB".repeat(32), "证据!H6": 204_800, "证据!I6": "Li", "证据!J6": DAY, "证据!K6": "r",
  });

  test("each from its row, with what its columns hold", () => {
    expect(reading.records).toEqual({
      samplePlans: [
        { clause: "5.1.2.1", subject: "维修工单", population: 120, sampleSize: 12, rule: "body", seed: "2026-11", drawnBy: "Li", drawnOn: "2026-11-20", remark: "r" },
      ],
      sampleSizes: [{ from: 1, size: 5 }, { from: 51, size: 8 }],
      samples: [
        { clause: "5.1.2.1", item: "WO-17", number: 17, result: "nonconforming", facts: "没有签字", evidence: "E1" },
        { clause: "5.1.2.1", item: "", number: 80, result: "", facts: "", evidence: "" },
      ],
      rectifications: [
        {
          number: 2, clause: "5.1.2.1", finding: "没有签字", action: "培训", owner: "王芳", due: "2026-12-20", status: "done", closure: "E2",
          verifiedBy: "Li", verifiedOn: "2026-11-20", rescored: parseDecimal("2.5"), rescoredOn: "2026-11-20",
        },
      ],
      evidence: [
        {
          number: "E1", clause: "5.1.2.1", kind: "picture", title: "工单照片", location: "照片/0917.jpg", part: "右下角", hash: "ab".repeat(32), size: 204_800,
          addedBy: "Li", addedOn: "2026-11-20", remark: "r",
        },
      ],
    });
    expect(reading.facts.recordFaults).toEqual([]);
  });

  test("with the places where they stand", () => {
    expect([reading.recordPlaces.get("samples:1"), reading.recordPlaces.get("rectifications:0"), reading.facts.places.get("evidence:0/hash")]).toEqual([
      { sheet: "抽样", address: "A31" }, { sheet: "整改", address: "B7" }, { sheet: "证据", address: "G6" },
    ]);
  });

  test("and change nothing of the assessment", () => {
    const without = read({});
    expect([reading.draft, reading.facts.entryFaults, reading.facts.structure]).toEqual([without.draft, without.facts.entryFaults, without.facts.structure]);
    expect(without.records).toEqual(NO_RECORDS);
  });

  test("a blank state of rectification is an open one", () => {
    expect(read({ "整改!B6": "5.2.1" }).records.rectifications).toMatchObject([{ number: 1, status: "open", rescored: null }]);
  });
});

describe("what cannot be read is a fault with its cell, and the field is blank", () => {
  test.each<[string, string, Change, string]>([
    ["a population of half an item", "抽样!C6", { kind: "number", value: 2.5 }, "not-whole"],
    ["a population of none", "抽样!C6", { kind: "number", value: 0 }, "out-of-range"],
    ["a population past what is told apart", "抽样!C6", { kind: "number", value: 2 ** 60 }, "out-of-range"],
    ["a population as text", "抽样!C6", { kind: "text", text: "120 " }, "text-number"],
    ["a population in full-width digits", "抽样!C6", { kind: "text", text: "１２" }, "full-width"],
    ["a population in words", "抽样!C6", { kind: "text", text: "many" }, "not-a-number"],
    ["a population that is a date", "抽样!C6", { value: { kind: "number", value: DAY }, formula: "", isDate: true }, "date"],
    ["a rule of another list", "抽样!E6", { kind: "text", text: "符合" }, "unknown-word"],
    ["a seed by a formula", "抽样!F6", { value: { kind: "number", value: 4 }, formula: "=RAND()", isDate: false }, "formula"],
    ["a drawing date that is none", "抽样!H6", { kind: "text", text: "11月20日" }, "date"],
    ["an error for a remark", "抽样!I6", { kind: "error", code: "#N/A" }, "error"],
    ["a logical value for a person", "抽样!G6", { kind: "boolean", value: true }, "boolean"],
  ])("%s", (_, address, change, kind) => {
    const reading = read({ "抽样!A6": "5.1.2.1" }, [[address, change]]);
    expect(faultsOf(reading)).toEqual([[address.slice(3), kind, 0]]);
    expect(reading.facts.recordFaults[0]).toMatchObject({ list: "samplePlans", clause: "5.1.2.1" });
    expect(reading.records.samplePlans).toEqual([
      { clause: "5.1.2.1", subject: "", population: null, sampleSize: null, rule: "", seed: "", drawnBy: "", drawnOn: "", remark: "" },
    ]);
  });

  test("a hash of other length or letters, and one that became a number", () => {
    const reading = read({ "证据!G6": "ab".repeat(31), "证据!G7": "xy".repeat(32), "证据!G8": 12 });
    expect(faultsOf(reading)).toEqual([["G6", "not-a-hash", 0], ["G7", "not-a-hash", 1], ["G8", "not-a-hash", 2]]);
    expect(reading.records.evidence.map(({ hash }) => hash)).toEqual(["", "", ""]);
  });

  test("more points than the clause has, fewer than none; whatever they are where no clause is named", () => {
    const reading = read({ "整改!B6": "5.1.1.1", "整改!L6": 30.5, "整改!B7": "5.1.1.1", "整改!L7": -0.5, "整改!L8": 99, "整改!B9": "5.1.1.1", "整改!L9": 30 });
    expect(faultsOf(reading)).toEqual([["L6", "out-of-range", 0], ["L7", "out-of-range", 1], ["B8", "no-clause", 2]]);
    expect(reading.records.rectifications.map(({ rescored }) => rescored)).toEqual([null, null, parseDecimal("99"), parseDecimal("30")]);
  });

  test("a clause that the catalogue lacks, and a row that names none; a piece of evidence need not name one", () => {
    const reading = read({ "抽样!A29": "9.9", "抽样!C29": 1, "抽样!C30": 2, "证据!A6": "E1" });
    expect(faultsOf(reading)).toEqual([["A29", "unknown-clause", 0], ["A30", "no-clause", 1]]);
    expect(reading.records.samples.map(({ clause }) => clause)).toEqual(["", ""]);
  });

  test("a clause planned twice, an item drawn twice, a number given twice: the later row is told and stays", () => {
    const reading = read({
      "抽样!A6": "5.1.2.1", "抽样!A8": "5.1.2.1", "抽样!A9": "5.2.1",
      "抽样!A29": "5.1.2.1", "抽样!C29": 1, "抽样!A30": "5.2.1", "抽样!C30": 1, "抽样!A31": "5.1.2.1", "抽样!C31": 1, "抽样!A32": "5.1.2.1", "抽样!A33": "5.1.2.1",
      "证据!A6": "E1", "证据!A7": "E1",
    });
    expect(faultsOf(reading)).toEqual([["A8", "key-twice", 1], ["A31", "key-twice", 2], ["A7", "key-twice", 1]]);
    expect(reading.records.samplePlans).toHaveLength(3);
  });

  test("a number of a rectification that was typed over", () => {
    const reading = read({ "整改!A6": "one", "整改!B6": "5.2.1" });
    expect([faultsOf(reading), reading.records.rectifications[0]?.number]).toEqual([[["A6", "not-a-number", 0]], null]);
  });

  test("the total stands all the same", () => {
    const { facts } = read({ "抽样!C6": "many", "抽样!A329": "late" });
    expect([facts.structure, facts.entryFaults, facts.recordFaults.map(({ kind }) => kind)]).toEqual([[], [], ["no-clause", "not-a-number", "rows-below"]]);
  });
});

describe("tables", () => {
  const plan = sampleWorkbook("en-US");

  test("that are not there hold nothing and are no fault", () => {
    const old = buildWorkbookPlan({ catalogue: SAMPLE_CATALOGUE, profile: SAMPLE_PROFILE, locale: "en-US", hashes: SAMPLE_HASHES, version: "1" });
    const { records, facts } = readEntries(gridsOfPlan(old), SAMPLE_CATALOGUE, SAMPLE_PROFILE);
    expect([records, facts.recordFaults, facts.structure]).toEqual([NO_RECORDS, [], []]);
  });

  test("that lost a column or have it twice are told once, and read as far as they go", () => {
    const cells = new Map(typed({ "Evidence!A6": "E1", "Evidence!D6": "photo", "Evidence!G6": "lost" }));
    const lost = withTable(gridsOfPlan(plan, cells), "Evidence", (grid) => withHeader(grid, 6, "Title"));
    const { records, facts } = readEntries(lost, SAMPLE_CATALOGUE, SAMPLE_PROFILE);
    expect(facts.recordFaults.map(({ kind, column, place, item }) => [kind, column, place.address, item])).toEqual([
      ["column-twice", "Title", "G5", -1], ["column-missing", "SHA-256", "A5", -1],
    ]);
    expect(records.evidence).toMatchObject([{ number: "E1", title: "photo", hash: "" }]);
    expect(facts.structure).toEqual([]);
  });

  test("without the clause's column do not ask for the clause in every row", () => {
    const cells = new Map(typed({ "Sampling!B6": "orders" }));
    const lost = withTable(gridsOfPlan(plan, cells), "SamplePlans", (grid) => withHeader(grid, 0, "?"));
    const { recordFaults } = readEntries(lost, SAMPLE_CATALOGUE, SAMPLE_PROFILE).facts;
    expect(recordFaults.map(({ kind }) => kind)).toEqual(["column-missing"]);
  });

  test("with moved columns are read by their headers, in either language", () => {
    const cells = new Map(typed({ "Sampling!K6": 1, "Sampling!L6": 5 }));
    const moved = withTable(gridsOfPlan(plan, cells), "SampleSizes", (grid) => withHeader(withHeader(grid, 0, "样本数"), 1, "Population from"));
    expect(readEntries(moved, SAMPLE_CATALOGUE, SAMPLE_PROFILE).records.sampleSizes).toEqual([{ from: 5, size: 1 }]);
  });

  test("of a person's own by the same name are none of ours", () => {
    const cells = new Map(typed({ "Evidence!A6": "mine" }));
    const foreign = withTable(gridsOfPlan(plan, cells), "Evidence", (grid) => ({ ...grid, cells: grid.cells.map((row) => row.slice(0, 5)) }));
    const { records, facts } = readEntries(foreign, SAMPLE_CATALOGUE, SAMPLE_PROFILE);
    expect([records.evidence, facts.recordFaults.map(({ kind, raw }) => [kind, raw])]).toEqual([[], [["foreign-table", "Evidence"]]]);
  });

  test("are told when something is typed below them, and the result stands", () => {
    const { facts } = readEntries(gridsOfPlan(plan, new Map(typed({ "Rectification!C46": "late" }))), SAMPLE_CATALOGUE, SAMPLE_PROFILE);
    expect([facts.structure, facts.recordFaults]).toEqual([
      [],
      [{ kind: "rows-below", list: "rectifications", item: -1, clause: "", column: "", raw: "late", place: { sheet: "Rectification", address: "C46" } }],
    ]);
  });

  test("know every field of their records, and no other", () => {
    expect(Object.entries(RECORD_TABLES).map(([list, { list: own, columns }]) => [list === own, columns.map(({ key }) => key)])).toEqual(
      Object.values(RECORD_TABLES).map(({ headers }) => [true, Object.keys(headers)]),
    );
  });
});
