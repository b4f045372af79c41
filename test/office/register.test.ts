import { ReviewControl, type RegisterWriting, type ReviewSource } from "../../src/application";
import { SAMPLE_DRAFT } from "../../src/template/testing/sampleWorkbook";
import { bytesOf, planOfDraft } from "../files/support/sampleFiles";
import { buildRequest, openAddIn, valueOf, type AddIn } from "./harness/addin";
import { loadMicrosoftOffice } from "./harness/microsoftOffice";
import { loadWorkbenchOffice } from "./harness/workbenchOffice";

// Whole workbooks are read and a register is written through a real client: seconds on a busy machine.
jest.setTimeout(180_000);

const CLIENTS = [
  { client: "Microsoft's office.js", load: loadMicrosoftOffice },
  { client: "the workbench's client", load: loadWorkbenchOffice },
] as const;

const NEVER = new AbortController().signal;
const NAMES = ["阿尔法服务公司", "贝塔服务公司", "=HYPERLINK(\"x\")", "'德尔塔公司"] as const;

function sheetOf(name: string, assessedOn = "2026-11-20"): Uint8Array {
  return bytesOf(planOfDraft({ ...SAMPLE_DRAFT, assessedOn, company: { ...SAMPLE_DRAFT.company, name, unifiedSocialCreditCode: "" } }));
}

function source(path: string, bytes: Uint8Array): ReviewSource {
  return { path, size: bytes.length, file: new Blob([new Uint8Array(bytes)]) };
}

const FIRST = NAMES.map((name, index) => source(`in/${String(index)}.xlsx`, sheetOf(name)));

describe.each(CLIENTS)("a register over $client", ({ load }) => {
  let addIn: AddIn;
  beforeEach(async () => {
    addIn = await openAddIn(load);
  });
  afterEach(() => addIn.close());

  async function write(files: readonly ReviewSource[], signal = NEVER): Promise<RegisterWriting> {
    const { review } = addIn.serviceStar;
    const run = valueOf(await review.run(files, new ReviewControl(), () => undefined));
    if (run.kind !== "done") {
      throw new Error("cancelled");
    }
    return valueOf(await review.write(valueOf(await review.triage(run)), "zh-CN", () => undefined, signal));
  }
  const cells = (sheet: string, rows: number, columns: number, row = 0, column = 0): readonly (readonly unknown[])[] => {
    const id = addIn.engine.sheets().find(({ name }) => name === sheet)?.id ?? "";
    return addIn.engine.read({ sheetId: id, row, column, rows, columns }).map((line) => line.map(({ value }) => value));
  };
  /** The rows of the register by header. */
  const register = (): readonly Readonly<Record<string, unknown>>[] => {
    const [header = [], ...rows] = cells("台账", 14, 30, 3);
    return rows.filter((row) => row.some((value) => value !== null)).map((row) => Object.fromEntries(row.map((value, index) => [String(header[index]), value])));
  };
  const byFile = (path: string): Readonly<Record<string, unknown>> => register().find((row) => row["文件"] === path) ?? {};
  const put = async (address: string, value: string): Promise<void> => {
    await addIn.office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("台账").getRange(address).values = [[value]];
      await context.sync();
    });
  };
  const rowOf = (path: string): number => 5 + register().findIndex((row) => row["文件"] === path);

  test("is written into an empty workbook: totals, one row a sheet, lists, charts, and texts that stay texts", async () => {
    const bad = source("in/bad.xlsx", new TextEncoder().encode("not a workbook"));
    const twin = source("in/twin.xlsx", sheetOf(NAMES[0]));
    expect(await write([...FIRST, bad, twin])).toEqual({ kind: "written", rows: 4 });
    expect(addIn.engine.sheets().map(({ name }) => name)).toEqual(["台账", "核查结果", "复核提示", "未计分文件", "图表"]);
    expect(cells("台账", 2, 1)).toEqual([["批量复核台账"], ["共 6 个文件 = 已计分 4 + 未完成 0 + 不能读取 1 + 重复 1"]]);
    expect(register().map((row) => row["企业"]).sort()).toEqual([...NAMES].sort());
    expect(cells("未计分文件", 3, 1).map(([path]) => path)).toEqual(["文件", "in/bad.xlsx", "in/twin.xlsx"]);
    expect(valueOf(await addIn.serviceStar.review.register())).toMatchObject({ kind: "register", isUnfinished: false, reading: { locale: "zh-CN", sheet: "台账" } });
    expect(valueOf(await addIn.serviceStar.state()).kind).toBe("none");
  });

  test("is refreshed in place: own columns and comments stay, a changed file loses its acceptance visibly, new rows come below, gone ones are marked", async () => {
    await write(FIRST);
    const columns = Object.keys(register()[0] ?? {});
    const letter = (header: string): string => String.fromCharCode(65 + columns.indexOf(header));
    await put(`${letter("复核状态")}${String(rowOf("in/0.xlsx"))}`, "已接受");
    await put(`${letter("复核意见")}${String(rowOf("in/0.xlsx"))}`, "=同意");
    await put(`${letter("状态设定人")}${String(rowOf("in/0.xlsx"))}`, "王敏");
    await put(`${letter("复核状态")}${String(rowOf("in/1.xlsx"))}`, "已接受");
    await put(`${letter("状态设定人")}${String(rowOf("in/1.xlsx"))}`, "王敏");
    await addIn.office.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Register");
      table.resize("A4:AC8");
      context.workbook.worksheets.getItem("台账").getRange("AC4:AC8").values = [["我的备注"], ["甲"], ["乙"], ["丙"], ["丁"]];
      context.workbook.worksheets.getItem("台账").getRange("A10").values = [["表下的话"]];
      context.workbook.worksheets.getItem("台账").getRange("A:A").format.columnWidth = 300;
      await context.sync();
    });
    const notes = new Map(register().map((row) => [row["文件"], row["我的备注"]]));

    const second = [source("moved/1.xlsx", sheetOf(NAMES[1])), source("in/0.xlsx", sheetOf(NAMES[0], "2026-11-21")), source("in/2.xlsx", sheetOf(NAMES[2])), source("in/9.xlsx", sheetOf("新公司"))];
    expect(await write(second)).toEqual({ kind: "refreshed", counts: { kept: 2, changed: 1, added: 1, gone: 1 } });
    expect(byFile("in/0.xlsx")).toMatchObject({ 复核状态: "已提交", 复核意见: "=同意", 状态设定人: null, 变动: "文件已改；原复核状态：已接受", 评审日期: "2026-11-21", 我的备注: notes.get("in/0.xlsx") });
    expect(byFile("moved/1.xlsx")).toMatchObject({ 复核状态: "已接受", 状态设定人: "王敏", 变动: "原路径：in/1.xlsx", 我的备注: notes.get("in/1.xlsx") });
    expect(byFile("in/2.xlsx")).toMatchObject({ 企业: NAMES[2], 变动: null });
    expect(byFile("in/3.xlsx")).toMatchObject({ 企业: NAMES[3], 变动: "本次未见此文件" });
    expect(byFile("in/9.xlsx")).toMatchObject({ 企业: "新公司", 变动: "新增", 复核状态: "已提交" });
    expect(cells("台账", 1, 3, 2)).toEqual([["显示行小计", null, 5]]);
    expect(cells("台账", 1, 1, 10)).toEqual([["表下的话"]]);

    // The same once more: what was lost stays to be seen, and nothing else happens.
    expect(await write(second)).toEqual({ kind: "refreshed", counts: { kept: 4, changed: 0, added: 0, gone: 1 } });
    expect(byFile("in/0.xlsx")).toMatchObject({ 复核状态: "已提交", 变动: "文件已改；原复核状态：已接受" });
    expect(byFile("in/9.xlsx")).toMatchObject({ 变动: null });
    await addIn.office.Excel.run(async (context) => {
      const format = context.workbook.worksheets.getItem("台账").getRange("A:A").format;
      format.load({ columnWidth: true });
      const table = context.workbook.tables.getItem("Register").getRange();
      table.load({ address: true });
      await context.sync();
      expect([Math.round(format.columnWidth), table.address.split("!")[1]]).toEqual([300, "A4:AC9"]);
    });
  });

  test("that was broken off says so and is finished by writing it again; a scoring workbook takes none", async () => {
    const abort = new AbortController();
    const { review } = addIn.serviceStar;
    const run = valueOf(await review.run(FIRST, new ReviewControl(), () => undefined));
    const triaged = valueOf(await review.triage(run as Extract<typeof run, { kind: "done" }>));
    const broken = await review.write(triaged, "zh-CN", ({ step }) => { if (step === "values") abort.abort(); }, abort.signal);
    expect(broken).toMatchObject({ ok: false, error: { code: "cancelled" } });
    expect(valueOf(await review.register())).toEqual({ kind: "unfinished" });
    expect(await write(FIRST)).toEqual({ kind: "written", rows: 4 });
    expect(valueOf(await review.register())).toMatchObject({ kind: "register", isUnfinished: false });
  });

  test("is not refreshed where somebody moves its rows meanwhile: nothing of one row goes into another", async () => {
    await write(FIRST);
    const { review } = addIn.serviceStar;
    const run = valueOf(await review.run([source("in/0.xlsx", sheetOf(NAMES[0], "2026-11-21")), ...FIRST.slice(1)], new ReviewControl(), () => undefined));
    const triaged = valueOf(await review.triage(run as Extract<typeof run, { kind: "done" }>));
    const sheetId = addIn.engine.sheets().find(({ name }) => name === "台账")?.id ?? "";
    const rows = { sheetId, row: 4, column: 0, rows: 4, columns: 28 };
    const turned = [...addIn.engine.read(rows)].reverse().map((row) => row.map(({ value }) => value));
    const told = await review.write(triaged, "zh-CN", ({ step }) => { if (step === "values") addIn.engine.write(rows, turned.map((row) => row.map((value) => ({ value })))); }, NEVER);
    expect(told).toMatchObject({ ok: false, error: { code: "conflict" } });
    expect(cells("台账", 4, 28, 4)).toEqual(turned);
    expect(valueOf(await review.register())).toMatchObject({ kind: "register", isUnfinished: true });
    expect(await write(FIRST)).toMatchObject({ kind: "refreshed", counts: { kept: 4, changed: 0, added: 0, gone: 0 } });
  });

  test("is not written into a scoring workbook, which goes to one company", async () => {
    valueOf(await addIn.serviceStar.build(buildRequest("zh-CN"), () => undefined));
    const before = addIn.engine.sheets().map(({ name }) => name);
    expect(await write(FIRST)).toEqual({ kind: "scoring" });
    expect(addIn.engine.sheets().map(({ name }) => name)).toEqual(before);
  });

  test("sets a list aside that a person added to, and writes the new one on a sheet of its own", async () => {
    await write(FIRST);
    await addIn.office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("核查结果").getRange("L2").values = [["我的话"]];
      await context.sync();
    });
    await write(FIRST);
    expect(addIn.engine.sheets().map(({ name }) => name)).toContain("核查结果 1");
    expect(cells("核查结果 1", 1, 1, 1, 11)).toEqual([["我的话"]]);
    expect(cells("核查结果", 1, 1)).toEqual([["企业"]]);
  });
});
