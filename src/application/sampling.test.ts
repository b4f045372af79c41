import { gridWorkbook, type GridWorkbook } from "../../test/support/pane/gridWorkbook";
import { planDraw, planSample, planSamplingPlan, planSampleSizes, planTakeOver, sizeOfForm, workbookAfter, type CheckedWorkbook, type SamplingForm } from ".";
import { findClause, repeatDraw, samplingOf } from "../core";

const CLAUSE = "1.1.2";
const FORM: SamplingForm = { subject: "维修工单", population: "120", sampleSize: "10", rule: "own", seed: "007", drawnBy: "张三", drawnOn: "2026-11-20", remark: "" };
const DRAWN = [1, 9, 20, 29, 45, 46, 67, 80, 105, 112];

/** The action's writes, made in the workbook; throws where it could not be planned. */
function perform<Plan extends { readonly writes: Parameters<GridWorkbook["write"]>[0]; readonly holds: NonNullable<Parameters<GridWorkbook["write"]>[1]> }>(
  book: GridWorkbook,
  planning: { readonly ok: true; readonly plan: Plan } | { readonly ok: false },
): Plan {
  if (!planning.ok) {
    throw new Error(JSON.stringify(planning));
  }
  expect(book.write(planning.plan.writes, planning.plan.holds)).toBe("written");
  return planning.plan;
}

async function drawnBook(cells: Readonly<Record<string, string | number>> = {}): Promise<GridWorkbook> {
  const book = gridWorkbook(cells);
  perform(book, planDraw(await book.check(), CLAUSE, FORM));
  return book;
}

async function numbersOf(book: GridWorkbook): Promise<readonly (number | null)[]> {
  return samplingOf((await book.check()).records, CLAUSE).samples.map(({ number }) => number);
}

const smp = (workbook: CheckedWorkbook): readonly string[] => workbook.findings.filter(({ check }) => /SMP00[5-9]/.test(check)).map(({ check }) => check);

describe("a draw", () => {
  test("writes the plan and a row for each number, and what is read back is what was drawn", async () => {
    const book = await drawnBook();
    const workbook = await book.check();
    expect(workbook.records.samplePlans).toEqual([
      { clause: CLAUSE, subject: "维修工单", population: 120, sampleSize: 10, rule: "own", seed: "007", drawnBy: "张三", drawnOn: "2026-11-20", remark: "" },
    ]);
    const sampling = samplingOf(workbook.records, CLAUSE);
    expect([repeatDraw(sampling).kind, sampling.open, sampling.looked]).toEqual(["agrees", 10, 0]);
    expect(await numbersOf(book)).toEqual(DRAWN);
    expect(smp(workbook)).toEqual([]);
  });

  test("is one action: one step takes plan and rows back", async () => {
    const book = await drawnBook();
    expect([book.undo(), book.undo()]).toEqual([true, false]);
    expect((await book.check()).records).toMatchObject({ samplePlans: [], samples: [] });
  });

  test("of more keeps what was seen of the numbers that are drawn again", async () => {
    const book = await drawnBook();
    perform(book, planSample(await book.check(), { clause: CLAUSE, item: "WO-29", number: 29, result: "nonconforming", facts: "没有签字", evidence: "E1" }));
    const { kept, lost, numbers } = perform(book, planDraw(await book.check(), CLAUSE, { ...FORM, sampleSize: "13" }));
    expect([kept, lost, numbers.length]).toEqual([10, [], 13]);
    const sampling = samplingOf((await book.check()).records, CLAUSE);
    expect([repeatDraw(sampling).kind, sampling.looked, sampling.nonconforming]).toEqual(["agrees", 1, 1]);
    expect(sampling.samples.find(({ number }) => number === 29)).toMatchObject({ item: "WO-29", facts: "没有签字", evidence: "E1" });
  });

  test("of others tells which filled rows would go, rows without a number and doubled ones among them", async () => {
    const book = gridWorkbook({
      "抽样!A29": CLAUSE, "抽样!C29": 9, "抽样!D29": "符合", "抽样!A30": CLAUSE, "抽样!C30": 2, "抽样!D30": "符合", "抽样!A31": CLAUSE, "抽样!C31": 3,
      "抽样!A32": CLAUSE, "抽样!E32": "谁的", "抽样!A33": CLAUSE, "抽样!C33": 9, "抽样!E33": "两次",
    });
    const { kept, lost } = perform(book, planDraw(await book.check(), CLAUSE, FORM));
    expect([kept, lost.map(({ at, number }) => [at, number])]).toEqual([1, [[1, 2], [3, null], [4, 9]]]);
    const sampling = samplingOf((await book.check()).records, CLAUSE);
    expect([repeatDraw(sampling).kind, sampling.looked]).toEqual(["agrees", 1]);
  });

  test("by the body's table takes its size, whatever was typed", async () => {
    const book = gridWorkbook({ "抽样!K6": 1, "抽样!L6": 5, "抽样!K7": 100, "抽样!L7": 8 });
    const form: SamplingForm = { ...FORM, rule: "body", sampleSize: "3" };
    expect(sizeOfForm((await book.check()).records.sampleSizes, form)).toBe(8);
    perform(book, planDraw(await book.check(), CLAUSE, form));
    expect((await book.check()).records.samplePlans).toMatchObject([{ sampleSize: 8, rule: "body" }]);
    expect(await numbersOf(book)).toHaveLength(8);
  });

  test("takes figures in full width as they are meant", async () => {
    const book = gridWorkbook();
    perform(book, planDraw(await book.check(), CLAUSE, { ...FORM, population: "１２０ ", sampleSize: " １０" }));
    expect(await numbersOf(book)).toEqual(DRAWN);
  });

  test.each([
    ["nothing", { population: "", sampleSize: "", seed: "" }, ["population", "sampleSize", "seed seed-missing"]],
    ["words", { population: "about 120", sampleSize: "1.5" }, ["population", "sampleSize"]],
    ["no items", { population: "0", sampleSize: "0" }, ["population population-out-of-range", "sampleSize draw-out-of-range"]],
    ["more than there are", { sampleSize: "121" }, ["sampleSize draw-exceeds-population"]],
    ["more than a machine counts", { population: "99999999999999999999" }, ["population"]],
    ["too many, of a population that nobody entered", { population: "", sampleSize: "301" }, ["population", "sampleSize draw-out-of-range"]],
    ["a day that is none", { drawnOn: "tomorrow" }, ["drawnOn"]],
    ["the body's table, which is blank", { rule: "body" }, ["table no-table"]],
    ["the body's table, of a population that nobody entered", { rule: "body", population: "" }, ["population"]],
  ] as const)("from %s is refused with every reason", async (_, change, problems) => {
    const planning = planDraw(await gridWorkbook().check(), CLAUSE, { ...FORM, ...change });
    const told = planning.ok ? [] : planning.problems.map((problem) => (problem.field === "table" ? `table ${problem.table.kind}` : `${problem.field} ${problem.issue?.code ?? ""}`.trim()));
    expect(told).toEqual(problems);
  });

  test("is refused whole where the sheet has not the rows for it", async () => {
    const cells = Object.fromEntries(Array.from({ length: 295 }, (_, index) => [`抽样!A${String(29 + index)}`, "2.1"]));
    expect(planDraw(await gridWorkbook(cells).check(), CLAUSE, FORM)).toEqual({ ok: false, problems: [], sheet: { code: "records-full", path: "Samples", params: { table: "Samples", rows: 300 } } });
    const plans = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`抽样!B${String(6 + index)}`, "x"]));
    expect(planDraw(await gridWorkbook(plans).check(), CLAUSE, FORM)).toMatchObject({ ok: false, sheet: { code: "records-full", path: "SamplePlans" } });
  });

  test("is not written over rows that moved since they were read", async () => {
    const book = gridWorkbook();
    const planning = planDraw(await book.check(), CLAUSE, FORM);
    book.write([{ sheet: "抽样", address: "C30", value: 4 }]);
    expect(planning.ok && book.write(planning.plan.writes, planning.plan.holds)).toBe("conflict");
  });
});

describe("a plan", () => {
  test("is written before the list is there, and a figure that is none is refused", async () => {
    const book = gridWorkbook();
    perform(book, planSamplingPlan(await book.check(), CLAUSE, { ...FORM, population: "", sampleSize: " ", seed: "", rule: "own", drawnOn: "" }));
    expect((await book.check()).records.samplePlans).toMatchObject([{ clause: CLAUSE, population: null, sampleSize: null, seed: "" }]);
    const planning = planSamplingPlan(await book.check(), CLAUSE, { ...FORM, population: "many", sampleSize: "0", drawnOn: "soon" });
    expect(planning.ok ? [] : planning.problems.map(({ field }) => field)).toEqual(["population", "drawnOn", "sampleSize"]);
  });

  test("by a table that gives no size is written without one", async () => {
    const book = gridWorkbook();
    perform(book, planSamplingPlan(await book.check(), CLAUSE, { ...FORM, rule: "body" }));
    expect((await book.check()).records.samplePlans).toMatchObject([{ population: 120, sampleSize: null, rule: "body" }]);
  });
});

describe("results", () => {
  test("are written into the row of their number, under the condition that it still is", async () => {
    const book = await drawnBook();
    const planning = planSample(await book.check(), { clause: CLAUSE, item: "", number: 20, result: "conforming", facts: "", evidence: "" });
    expect(planning).toEqual({
      ok: true,
      plan: {
        writes: [{ sheet: "抽样", address: "D31", value: "符合" }],
        holds: [{ sheet: "抽样", address: "A31", text: CLAUSE }, { sheet: "抽样", address: "C31", text: "20" }, { sheet: "抽样", address: "D31", text: "" }],
      },
    });
  });

  test("are taken over as the verdict with its counts, in one action, and the score follows", async () => {
    const book = await drawnBook();
    for (const [index, number] of DRAWN.entries()) {
      perform(book, planSample(await book.check(), { clause: CLAUSE, item: "", number, result: index < 2 ? "nonconforming" : "conforming", facts: "", evidence: "" }));
    }
    expect(perform(book, planTakeOver(await book.check(), CLAUSE)).writes.map(({ address, value }) => [address, value])).toEqual([["F7", "抽样"], ["G7", 10], ["H7", 2]]);
    const { report } = await book.check();
    expect(report.status !== "refused" && report.clauses.find(({ clause }) => clause === CLAUSE)?.score).toEqual({ n: 32n, d: 1n });
    book.undo();
    expect((await book.check()).entryCells.get(CLAUSE)?.verdict).toBeNull();
  });

  test("are refused where nothing was looked at", async () => {
    const planning = planTakeOver(await (await drawnBook()).check(), CLAUSE);
    expect(planning.ok ? [] : planning.problems.map(({ column, issue }) => [column, issue?.code])).toEqual([["sampleSize", "sample-size-invalid"]]);
  });

  test("that differ from the scoresheet are told, and so is a changed number", async () => {
    const book = await drawnBook();
    for (const number of DRAWN) {
      perform(book, planSample(await book.check(), { clause: CLAUSE, item: "", number, result: "conforming", facts: "", evidence: "" }));
    }
    perform(book, planTakeOver(await book.check(), CLAUSE));
    expect(smp(await book.check())).toEqual([]);
    book.write([{ sheet: "抽样", address: "D30", value: "不符合" }]);
    expect(smp(await book.check())).toEqual(["SMP005"]);
    book.write([{ sheet: "抽样", address: "C30", value: 10 }, { sheet: "抽样", address: "D31", value: null }]);
    const workbook = await book.check();
    expect(smp(workbook)).toEqual(["SMP006", "SMP007"]);
    expect(workbook.findings.find(({ check }) => check === "SMP006")).toMatchObject({ place: { sheet: "抽样", address: "C30" }, params: { missing: "9", extra: "10", variant: "both" } });
  });
});

test("the body's table is taken over whole", async () => {
  const book = gridWorkbook({ "抽样!K6": 7, "抽样!L6": 7 });
  perform(book, planSampleSizes(await book.check(), [{ from: 1, size: 5 }, { from: 51, size: 8 }]));
  expect((await book.check()).records.sampleSizes).toEqual([{ from: 1, size: 5 }, { from: 51, size: 8 }]);
});

test("what is on its way to the cells is seen before it is read back", async () => {
  const book = gridWorkbook();
  const before = await book.check();
  const drawn = planDraw(before, CLAUSE, FORM);
  const ahead = workbookAfter(before, drawn.ok ? drawn.plan.writes : []);
  expect(samplingOf(ahead.records, CLAUSE).samples).toHaveLength(10);
  expect(findClause(ahead.catalogue, CLAUSE)).toBe(findClause(before.catalogue, CLAUSE));
  expect(workbookAfter(before, [])).toBe(before);
});
