import { gridWorkbook, type GridWorkbook } from "../../test/support/pane/gridWorkbook";
import { placeOfRectification, planMissingRectifications, planRectification, workbookAfter, type CheckedWorkbook, type RectificationChange, type RectificationPlanning } from ".";
import { rectificationItems, type RectificationItem } from "../core";

/** 1.1.1 lost all of its points, 1.1.2 half of them, 2.1 nothing; one special deduction. */
const LOST = {
  "评分表!F6": "不符合", "评分表!L6": "制度汇编", "评分表!M6": "没有清单",
  "评分表!F7": "抽样", "评分表!G7": 10, "评分表!H7": 5, "评分表!M7": "一半没有签字",
  "评分表!F9": "评分", "评分表!I9": 40,
} as const;

function perform(book: GridWorkbook, planning: RectificationPlanning): void {
  if (!planning.ok) {
    throw new Error(JSON.stringify(planning.problem));
  }
  expect(book.write(planning.plan.writes, planning.plan.holds)).toBe("written");
}

async function itemOf(book: GridWorkbook, kind: RectificationItem["source"]["kind"], at = 0): Promise<readonly [CheckedWorkbook, RectificationItem]> {
  const workbook = await book.check();
  const item = rectificationItems(workbook).filter(({ source }) => source.kind === kind)[at];
  if (item === undefined) {
    throw new Error(`no ${kind} ${String(at)}`);
  }
  return [workbook, item];
}

const change = async (book: GridWorkbook, kind: "row" | "deduction" | "none", values: RectificationChange, at = 0): Promise<void> => perform(book, planRectification(...(await itemOf(book, kind, at)), values));
const checks = async (book: GridWorkbook): Promise<readonly string[]> => (await book.check()).findings.filter(({ check }) => /^RCT/.test(check)).map(({ check, place, params }) => `${check} ${place === undefined ? "" : `${place.sheet}!${place.address}`} ${String(params.variant ?? params.clauses)}`);

describe("lost points without a row", () => {
  test("get one each as one action, with the facts of the scoresheet, and nothing of it changes the total", async () => {
    const book = gridWorkbook(LOST);
    expect(await checks(book)).toEqual(["RCT001 评分表!F6 1.1.1, 1.1.2"]);
    const { report } = await book.check();
    perform(book, planMissingRectifications(await book.check()));
    const after = await book.check();
    expect(after.records.rectifications.map(({ number, clause, finding, status }) => [number, clause, finding, status])).toEqual([[1, "1.1.1", "没有清单", "open"], [2, "1.1.2", "一半没有签字", "open"]]);
    expect(after.report).toEqual(report);
    expect(await checks(book)).toEqual([]);
    expect([book.undo(), book.undo()]).toEqual([true, false]);
    expect((await book.check()).records.rectifications).toEqual([]);
  });

  test("go into free rows between what stands there already", async () => {
    const book = gridWorkbook({ ...LOST, "整改!B7": "1.1.2", "整改!C7": "有人先写了" });
    perform(book, planMissingRectifications(await book.check()));
    expect((await book.check()).records.rectifications.map(({ number, clause }) => [number, clause])).toEqual([[1, "1.1.1"], [2, "1.1.2"]]);
  });

  test("one of them can be listed by itself, with its owner at once", async () => {
    const book = gridWorkbook(LOST);
    await change(book, "none", { owner: "李娜" }, 1);
    expect((await book.check()).records.rectifications).toMatchObject([{ number: 1, clause: "1.1.2", finding: "一半没有签字", owner: "李娜" }]);
  });

  test("are told where the table has no room, and nothing is written", async () => {
    const full = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`整改!C${String(6 + index)}`, "x"]));
    const planning = planMissingRectifications(await gridWorkbook({ ...LOST, ...full }).check());
    expect(planning).toMatchObject({ ok: false, problem: { code: "records-full" } });
  });
});

describe("a row", () => {
  const listed = { ...LOST, "整改!B6": "1.1.1", "整改!C6": "没有清单", "整改!B7": "1.1.2" } as const;

  test("goes from open to verified cell by cell; words in the workbook's language, days as days, a cell that is emptied becomes blank", async () => {
    const book = gridWorkbook(listed);
    await change(book, "row", { action: "编制清单", owner: "李娜", due: "2026-12-20" });
    await change(book, "row", { status: "verified", closure: "清单 V2", verifiedBy: "吴强", verifiedOn: "2026-12-01", rescored: "２０", rescoredOn: "2026-12-02" });
    const [workbook, item] = await itemOf(book, "row");
    expect(workbook.records.rectifications[0]).toMatchObject({
      number: 1, clause: "1.1.1", finding: "没有清单", action: "编制清单", owner: "李娜", due: "2026-12-20", status: "verified", closure: "清单 V2", verifiedBy: "吴强",
      verifiedOn: "2026-12-01", rescored: { n: 20n, d: 1n }, rescoredOn: "2026-12-02",
    });
    expect(placeOfRectification(workbook, item)).toEqual({ sheet: "整改", address: "B6" });
    expect(await checks(book)).toEqual([]);
    await change(book, "row", { closure: "", rescored: "" });
    expect((await book.check()).records.rectifications[0]).toMatchObject({ closure: "", rescored: null, rescoredOn: "2026-12-02", owner: "李娜" });
    expect(await checks(book)).toEqual(["RCT002 整改!I6 closure"]);
  });

  test("takes only a figure, within the clause's points; what the method does not give is written and told", async () => {
    const book = gridWorkbook(listed);
    const [workbook, item] = await itemOf(book, "row");
    expect(planRectification(workbook, item, { rescored: "多" })).toEqual({ ok: false, problem: "not-a-number" });
    expect(planRectification(workbook, item, { rescored: "20.01" })).toEqual({ ok: false, problem: "out-of-range" });
    await change(book, "row", { rescored: "10" });
    expect(await checks(book)).toEqual(["RCT004 整改!L6 partial"]);
  });

  test("is written only while it says what it said", async () => {
    const book = gridWorkbook(listed);
    const planning = planRectification(...(await itemOf(book, "row")), { owner: "李娜" });
    await change(book, "row", { owner: "王五" });
    expect(planning.ok && book.write(planning.plan.writes, planning.plan.holds)).toBe("conflict");
  });

  test("of a clause that lost nothing is told at its clause", async () => {
    expect(await checks(gridWorkbook({ ...LOST, "评分表!F6": "符合", "整改!B6": "1.1.1", "整改!B7": "1.1.2" }))).toEqual(["RCT005 整改!B6 full"]);
  });
});

describe("a special deduction", () => {
  const deduction = { ...LOST, "特别项!B7": "违反法律法规", "特别项!D7": "无证维修" } as const;
  const first = async (book: GridWorkbook) => (await book.check()).draft.specialDeductions[0];

  test("is rectified in its own row, found also below a blank one, and shows it at once", async () => {
    const book = gridWorkbook(deduction);
    const [workbook, item] = await itemOf(book, "deduction");
    expect(placeOfRectification(workbook, item)).toEqual({ sheet: "特别项", address: "B7" });
    const planning = planRectification(workbook, item, { owner: "李娜", due: "2026-12-20", status: "done" });
    const seen = planning.ok ? workbookAfter(workbook, planning.plan.writes) : workbook;
    expect(seen.draft.specialDeductions).toMatchObject([{ cause: "law", description: "无证维修", rectification: { owner: "李娜", due: "2026-12-20", status: "done" } }]);
    perform(book, planning);
    expect(await first(book)).toEqual(seen.draft.specialDeductions[0]);
    await change(book, "deduction", { owner: "" });
    expect(await first(book)).toMatchObject({ rectification: { owner: "", status: "done" } });
  });

  test("is not written over another one that came into its row", async () => {
    const book = gridWorkbook(deduction);
    const planning = planRectification(...(await itemOf(book, "deduction")), { owner: "李娜" });
    book.write([{ sheet: "特别项", address: "D7", value: "另一件事" }]);
    expect(planning.ok && book.write(planning.plan.writes, planning.plan.holds)).toBe("conflict");
  });

  test("that is gone meanwhile, or whose table is, is refused; it is never scored again", async () => {
    const book = gridWorkbook(deduction);
    const [workbook, item] = await itemOf(book, "deduction");
    const at = (place: number) => planRectification(workbook, { ...item, source: { kind: "deduction", at: place } }, { owner: "x" });
    expect(at(1)).toMatchObject({ ok: false, problem: { code: "records-missing" } });
    expect(placeOfRectification(workbook, { source: { kind: "deduction", at: 1 }, clause: "" })).toBeNull();
    const bare = { ...workbook, grids: { ...workbook.grids, tables: new Map() } };
    expect(planRectification(bare, item, { owner: "x" })).toMatchObject({ ok: false, problem: { code: "records-missing" } });
    expect(placeOfRectification(bare, item)).toBeNull();
    const planning = planRectification(workbook, item, { rescored: "1", rescoredOn: "2026-12-01" });
    expect(planning.ok && planning.plan.writes).toEqual([]);
  });
});
