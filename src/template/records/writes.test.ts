import { parseDecimal } from "../../core";
import type { ClauseRectification, DeskRecords, EvidenceRecord, Sample, SamplePlan } from "../../core";
import type { CellWrite } from "../cellWrite";
import type { WorkbookGrids } from "../grid";
import { buildWorkbookPlan } from "../plan/buildWorkbookPlan";
import { readEntries } from "../reading/readEntries";
import { gridsOfPlan } from "../testing/gridsOfPlan";
import type { Change } from "../testing/gridsOfPlan";
import { afterWrites, typed } from "../testing/recordCells";
import { SAMPLE_CATALOGUE, SAMPLE_HASHES, SAMPLE_PROFILE } from "../testing/sampleStandard";
import { sampleWorkbook } from "../testing/sampleWorkbook";
import { writesForEvidence, writesForRectification, writesForRemoval, writesForSample, writesForSamplePlan, writesForSampleSizes, writesForSamples } from "./writes";
import type { RecordWriting } from "./writing";

type Cells = Readonly<Record<string, string | number>>;

const PLAN = sampleWorkbook("zh-CN");

function gridsWith(cells: Cells, more: readonly (readonly [string, Change])[] = []): WorkbookGrids {
  return gridsOfPlan(PLAN, new Map([...typed(cells), ...more]));
}

function writesOf(writing: RecordWriting): readonly CellWrite[] {
  if (!writing.ok) {
    throw new Error(writing.issue.code);
  }
  return writing.writes;
}

/** The writes as "address value". */
function shown(writing: RecordWriting): readonly string[] {
  return writesOf(writing).map(({ address, value }) => `${address} ${String(value)}`);
}

/** What the workbook holds once the writes are made. */
function recordsAfter(cells: Cells, writing: RecordWriting): DeskRecords {
  return readEntries(gridsWith(cells, afterWrites(writesOf(writing))), SAMPLE_CATALOGUE, SAMPLE_PROFILE).records;
}

const SAMPLE_PLAN: SamplePlan = {
  clause: "5.1.2.1", subject: "维修工单", population: 120, sampleSize: 12, rule: "own", seed: "007", drawnBy: "Li", drawnOn: "2026-11-20", remark: "",
};
const SAMPLE: Sample = { clause: "5.1.2.1", item: "WO-17", number: 17, result: "conforming", facts: "", evidence: "" };
const RECTIFICATION: ClauseRectification = {
  number: null, clause: "5.1.2.1", finding: "没有签字", action: "", owner: "", due: "2026-12-20", status: "open", closure: "", verifiedBy: "", verifiedOn: "",
  rescored: null, rescoredOn: "",
};
const EVIDENCE: EvidenceRecord = {
  number: "E1", clause: "", kind: "file", title: "", location: "=A1", part: "", hash: "ab".repeat(32), size: 12, addedBy: "", addedOn: "", remark: "",
};

describe("a sampling plan", () => {
  test("stands in the first free row, dates as day numbers, words in the workbook's language, texts as texts", () => {
    const cells = { "抽样!A6": "5.2.1" };
    const writing = writesForSamplePlan(gridsWith(cells), SAMPLE_PLAN);
    expect(writesOf(writing)).toEqual([
      { sheet: "抽样", address: "A7", value: "5.1.2.1" },
      { sheet: "抽样", address: "B7", value: "维修工单" },
      { sheet: "抽样", address: "C7", value: 120 },
      { sheet: "抽样", address: "D7", value: 12 },
      { sheet: "抽样", address: "E7", value: "自定" },
      { sheet: "抽样", address: "F7", value: "007" },
      { sheet: "抽样", address: "G7", value: "Li" },
      { sheet: "抽样", address: "H7", value: 46346 },
    ]);
    expect(recordsAfter(cells, writing).samplePlans[1]).toEqual(SAMPLE_PLAN);
  });

  test("takes the place of its clause's own, and only what differs is written", () => {
    const cells = { "抽样!A8": "5.1.2.1", "抽样!B8": "维修工单", "抽样!C8": 100, "抽样!E8": "Own", "抽样!F8": "007", "抽样!G8": "Li", "抽样!H8": "2026-11-20", "抽样!I8": "old" };
    const writing = writesForSamplePlan(gridsWith(cells), SAMPLE_PLAN);
    expect(shown(writing)).toEqual(["C8 120", "D8 12", "I8 null"]);
    expect(recordsAfter(cells, writing).samplePlans).toEqual([SAMPLE_PLAN]);
  });

  test("leaves a cell that cannot be read alone where it says nothing in its place", () => {
    const cells = { "抽样!A6": "5.1.2.1", "抽样!C6": "about 120", "抽样!H6": "soon" };
    expect(shown(writesForSamplePlan(gridsWith(cells), { ...SAMPLE_PLAN, subject: "", population: null, sampleSize: null, rule: "", seed: "", drawnBy: "" }))).toEqual(["H6 46346"]);
  });

  test("of a clause planned twice changes the row that is found first", () => {
    const cells = { "抽样!A6": "5.1.2.1", "抽样!A9": "5.1.2.1" };
    expect(writesOf(writesForSamplePlan(gridsWith(cells), SAMPLE_PLAN)).every(({ address }) => address.endsWith("6"))).toBe(true);
  });

  test("is taken out by its clause; nothing happens where there is none", () => {
    const cells = { "抽样!A7": "5.1.2.1", "抽样!C7": "about 120" };
    const grids = gridsWith(cells);
    expect(shown(writesForRemoval(grids, "samplePlans", SAMPLE_PLAN))).toEqual(["A7 null", "C7 null"]);
    expect(shown(writesForRemoval(grids, "samplePlans", { ...SAMPLE_PLAN, clause: "5.2.1" }))).toEqual([]);
    expect(shown(writesForRemoval(grids, "samplePlans", { ...SAMPLE_PLAN, clause: "" }))).toEqual([]);
  });
});

describe("what was drawn for a clause", () => {
  const cells = {
    "抽样!A29": "5.1.2.1", "抽样!C29": 3, "抽样!B29": "WO-3",
    "抽样!A30": "5.2.1", "抽样!C30": 3,
    "抽样!A32": "5.1.2.1", "抽样!C32": 17, "抽样!D32": "不符合",
    "抽样!A33": "5.1.2.1", "抽样!C33": "?", "抽样!E33": "unread",
  };

  test("keeps the rows of numbers that are drawn again, clears those that are not, and leaves other clauses alone", () => {
    const writing = writesForSamples(gridsWith(cells), "5.1.2.1", [SAMPLE, { ...SAMPLE, number: 80, item: "WO-80", result: "" }]);
    expect(recordsAfter(cells, writing).samples).toEqual([
      { ...SAMPLE, number: 80, item: "WO-80", result: "" },
      { clause: "5.2.1", item: "", number: 3, result: "", facts: "", evidence: "" },
      SAMPLE,
    ]);
    expect(shown(writing)).toEqual(["A33 null", "C33 null", "E33 null", "B32 WO-17", "D32 符合", "B29 WO-80", "C29 80"]);
  });

  test("a number that cannot be read stays with its row as long as the row is kept", () => {
    const [third, , seventeenth, unread] = recordsAfter(cells, { ok: true, writes: [], holds: [] }).samples;
    const kept = [third, seventeenth, unread].flatMap((sample) => (sample === undefined ? [] : [sample]));
    expect(shown(writesForSamples(gridsWith(cells), "5.1.2.1", kept))).toEqual([]);
    expect(shown(writesForSamples(gridsWith(cells), "5.1.2.1", kept.slice(0, 2)))).toEqual(["A33 null", "C33 null", "E33 null"]);
  });

  test("a row that another item takes over keeps nothing of the one before", () => {
    const faulty = { "抽样!A29": "5.1.2.1", "抽样!C29": 3 };
    const formula: readonly [string, Change] = ["抽样!E29", { value: { kind: "number", value: 1 }, formula: "=1", isDate: false }];
    const writing = writesForSamples(gridsWith(faulty, [formula]), "5.1.2.1", [{ ...SAMPLE, result: "" }]);
    expect(shown(writing)).toEqual(["B29 WO-17", "C29 17", "E29 null"]);
  });

  test("is cleared by an empty draw, of that clause alone; rows of no clause are nobody's", () => {
    expect(shown(writesForSamples(gridsWith(cells), "5.2.1", []))).toEqual(["A30 null", "C30 null"]);
    expect(shown(writesForSamples(gridsWith({ "抽样!C29": 1 }), "", []))).toEqual([]);
  });

  test("is refused whole where the table has not enough rows, and the issue says how many it has", () => {
    const draw = Array.from({ length: 298 }, (_, index) => ({ ...SAMPLE, number: index + 1000 }));
    expect(writesForSamples(gridsWith({ "抽样!A29": "5.2.1", "抽样!A30": "5.2.1", "抽样!A31": "5.2.1" }), "5.1.2.1", draw)).toEqual({
      ok: false,
      issue: { code: "records-full", path: "Samples", params: { table: "Samples", rows: 300 } },
    });
    expect(writesForSamples(gridsWith({ "抽样!A29": "5.2.1", "抽样!A30": "5.2.1" }), "5.1.2.1", draw).ok).toBe(true);
  });
});

test("one drawn item stands in the row of its clause and number, and only while that row says so", () => {
  const cells = { "抽样!A29": "5.2.1", "抽样!C29": 17, "抽样!A30": "5.1.2.1", "抽样!C30": 17, "抽样!E30": "old" };
  const writing = writesForSample(gridsWith(cells), SAMPLE);
  expect(shown(writing)).toEqual(["B30 WO-17", "D30 符合", "E30 null"]);
  expect(writing.ok && writing.holds.map(({ address, text }) => `${address} ${text}`)).toEqual(["A30 5.1.2.1", "B30 ", "C30 17", "D30 ", "E30 old"]);
  expect(shown(writesForSample(gridsWith(cells), { ...SAMPLE, number: 18 }))).toEqual(["A31 5.1.2.1", "B31 WO-17", "C31 18", "D31 符合"]);
});

test("what has to hold still is a cell's value in letters, a date as its number; nothing holds for a row that is left as it is", () => {
  const changes: readonly (readonly [string, Change])[] = [
    ["抽样!H6", { value: { kind: "number", value: 46345 }, formula: "", isDate: true }],
    ["抽样!B6", { kind: "boolean", value: true }],
    ["抽样!F6", { kind: "error", code: "#N/A" }],
  ];
  const writing = writesForSamplePlan(gridsWith({ "抽样!A6": "5.1.2.1", "抽样!C6": 120 }, changes), SAMPLE_PLAN);
  expect(writing.ok && writing.holds.map(({ address, text }) => `${address} ${text}`)).toEqual(["A6 5.1.2.1", "B6 true", "D6 ", "E6 ", "F6 #N/A", "G6 ", "H6 46345"]);
  const same = writesForSamplePlan(gridsWith({ "抽样!A6": "5.1.2.1" }), { ...SAMPLE_PLAN, subject: "", population: null, sampleSize: null, rule: "", seed: "", drawnBy: "", drawnOn: "" });
  expect(same).toEqual({ ok: true, writes: [], holds: [] });
});

test("the body's sample sizes replace the ones that were there", () => {
  const cells = { "抽样!K6": 1, "抽样!L6": 5, "抽样!K7": 51, "抽样!L7": 8, "抽样!K9": 500 };
  const writing = writesForSampleSizes(gridsWith(cells), [{ from: 51, size: 10 }, { from: 200, size: 20 }]);
  expect(recordsAfter(cells, writing).sampleSizes).toEqual([{ from: 200, size: 20 }, { from: 51, size: 10 }]);
  expect(shown(writing)).toEqual(["K9 null", "L7 10", "K6 200", "L6 20"]);
});

describe("a rectification", () => {
  test("without a number stands in the first free row and has that row's; the open state needs no word", () => {
    const cells = { "整改!C6": "other" };
    const writing = writesForRectification(gridsWith(cells), RECTIFICATION);
    expect(shown(writing)).toEqual(["B7 5.1.2.1", "C7 没有签字", "G7 46376"]);
    expect(recordsAfter(cells, writing).rectifications[1]).toEqual({ ...RECTIFICATION, number: 2 });
  });

  test("with a number stands in that row, whatever stood there", () => {
    const cells = { "整改!B9": "5.2.1", "整改!H9": "已验证", "整改!L9": 1 };
    const writing = writesForRectification(gridsWith(cells), { ...RECTIFICATION, number: 4, rescored: parseDecimal("2.5") });
    expect(shown(writing)).toEqual(["B9 5.1.2.1", "C9 没有签字", "G9 46376", "H9 待整改", "L9 2.5"]);
    expect(shown(writesForRectification(gridsWith({}), { ...RECTIFICATION, number: 3 })).every((write) => /^[A-Z]8 /.test(write))).toBe(true);
  });

  test("a score that no spreadsheet number holds is written digit by digit, and the same one not again", () => {
    const exact = parseDecimal("10.000000000000001");
    expect(shown(writesForRectification(gridsWith({}), { ...RECTIFICATION, rescored: exact })).at(-1)).toBe("L6 10.000000000000001");
    const same = { "整改!B6": "5.1.2.1", "整改!C6": "没有签字", "整改!G6": "2026-12-20", "整改!L6": 2.5 };
    expect(shown(writesForRectification(gridsWith(same), { ...RECTIFICATION, number: 1, rescored: parseDecimal("2.50") }))).toEqual([]);
  });

  test("is taken out by its number", () => {
    expect(shown(writesForRemoval(gridsWith({ "整改!B7": "5.2.1" }), "rectifications", { ...RECTIFICATION, number: 2 }))).toEqual(["B7 null"]);
  });

  test("a date before the spreadsheet's own calendar is written as its text", () => {
    expect(shown(writesForRectification(gridsWith({}), { ...RECTIFICATION, due: "1899-12-31" })).at(-1)).toBe("G6 1899-12-31");
  });
});

describe("a piece of evidence", () => {
  test("stands in the row of its number, else in a free one, its location a text", () => {
    const cells = { "证据!A6": "E2" };
    const writing = writesForEvidence(gridsWith(cells), EVIDENCE);
    expect(shown(writing)).toEqual(["A7 E1", "C7 文件", "E7 =A1", `G7 ${"ab".repeat(32)}`, "H7 12"]);
    expect(shown(writesForEvidence(gridsWith({ "证据!A9": "E1", "证据!E9": "=A1" }), { ...EVIDENCE, kind: "", hash: "", size: null, part: "p. 2" }))).toEqual(["F9 p. 2"]);
  });

  test("a hash in capital letters is the same hash", () => {
    const cells = { "证据!A6": "E1", "证据!G6": "AB".repeat(32) };
    expect(shown(writesForEvidence(gridsWith(cells), { ...EVIDENCE, kind: "", location: "", size: null }))).toEqual([]);
  });
});

describe("tables that cannot take a record", () => {
  test("an older workbook has none", () => {
    const old = buildWorkbookPlan({ catalogue: SAMPLE_CATALOGUE, profile: SAMPLE_PROFILE, locale: "zh-CN", hashes: SAMPLE_HASHES, version: "1" });
    expect(writesForEvidence(gridsOfPlan(old), EVIDENCE)).toEqual({ ok: false, issue: { code: "records-missing", path: "Evidence", params: { table: "Evidence" } } });
  });

  test("a column that is lost refuses what belongs into it and nothing else", () => {
    const grids = gridsWith({});
    const table = grids.tables.get("Evidence");
    const [header = [], ...rows] = table?.cells ?? [];
    const without = header.map((cell, column) => (column === 6 ? { ...cell, value: { kind: "text", text: "?" } as const } : cell));
    const lost = table === undefined ? grids : { ...grids, tables: new Map([...grids.tables, ["Evidence", { ...table, cells: [without, ...rows] }]]) };
    expect(writesForEvidence(lost, EVIDENCE)).toEqual({
      ok: false,
      issue: { code: "record-column-missing", path: "Evidence", params: { table: "Evidence", column: "SHA-256 校验值" } },
    });
    expect(shown(writesForEvidence(lost, { ...EVIDENCE, hash: "" }))).toEqual(["A6 E1", "C6 文件", "E6 =A1", "H6 12"]);
  });

  test("where the clause list cannot be read, every clause counts as unknown and nothing is taken for another's row", () => {
    const grids = gridsWith({ "抽样!A6": "5.1.2.1" });
    const writing = writesForSamplePlan({ ...grids, names: new Map() }, SAMPLE_PLAN);
    expect(writesOf(writing).every(({ address }) => address.endsWith("7"))).toBe(true);
  });
});
