import { ReviewControl, type DeskAction, type DeskDecisions, type DeskLine, type DeskRow, type ReviewSource } from "../../src/application";
import { company } from "../review/archive/company";
import { fileFor } from "../review/archive/faults";
import { openAddIn, valueOf, type AddIn } from "./harness/addin";
import { loadMicrosoftOffice } from "./harness/microsoftOffice";
import { loadWorkbenchOffice } from "./harness/workbenchOffice";

// Whole workbooks are read, a register is written and decided on through a real client: seconds on a busy machine.
jest.setTimeout(180_000);

const CLIENTS = [
  { client: "Microsoft's office.js", load: loadMicrosoftOffice },
  { client: "the workbench's client", load: loadWorkbenchOffice },
] as const;

const NOTHING = new Map();
const NAMES = ["甲服务有限公司", "乙服务有限公司", "丙服务有限公司", "丁服务有限公司"] as const;
const COLUMNS = 28;
const accept = (comment = "已看过"): DeskAction => ({ kind: "accept", by: "钱程", comment });

function source(path: string, seed: number, name: string): ReviewSource {
  const bytes = new Uint8Array(fileFor(company(seed, { name })));
  return { path, size: bytes.length, file: new Blob([bytes]) };
}

const FILES = NAMES.map((name, index) => source(`in/${String(index)}.xlsx`, index + 1, name));

describe.each(CLIENTS)("the reviewer's desk over $client", ({ load }) => {
  let addIn: AddIn;
  beforeEach(async () => {
    addIn = await openAddIn(load);
    await write(FILES);
  });
  afterEach(() => addIn.close());

  async function write(files: readonly ReviewSource[]): Promise<void> {
    const { review } = addIn.serviceStar;
    const run = valueOf(await review.run(files, new ReviewControl(), () => undefined));
    if (run.kind !== "done") {
      throw new Error("cancelled");
    }
    valueOf(await review.write(valueOf(await review.triage(run)), "zh-CN", () => undefined, new AbortController().signal));
  }
  async function rows(): Promise<readonly DeskRow[]> {
    const reading = valueOf(await addIn.serviceStar.reviewDesk.read(NOTHING));
    return reading.kind === "none" ? [] : reading.rows;
  }
  const lineAt = async (address: string, among: readonly DeskRow[], sheet = "台账"): Promise<DeskLine> => valueOf(await addIn.serviceStar.reviewDesk.lineAt({ sheet, address }, among));
  async function decide(paths: readonly string[], action: DeskAction, among: readonly DeskRow[]): Promise<Extract<DeskDecisions, { readonly kind: "decided" }>> {
    const targets = paths.map((path) => ({ path, hash: among.find(({ subject }) => subject.path === path)?.subject.hash ?? "" }));
    const decided = valueOf(await addIn.serviceStar.reviewDesk.decide(targets, action, NOTHING));
    if (decided.kind === "none") {
      throw new Error("no register");
    }
    return decided;
  }
  const outcomes = ({ sheets }: Extract<DeskDecisions, { readonly kind: "decided" }>): readonly string[] =>
    sheets.map((sheet) => [sheet.path, sheet.kind, ...(sheet.kind === "refused" ? sheet.blocks.map(({ code }) => code) : sheet.kind === "failed" ? [sheet.error.code] : [])].join(" "));
  const cells = (sheet: string, row: number, count: number): readonly (readonly unknown[])[] => {
    const sheetId = addIn.engine.sheets().find(({ name }) => name === sheet)?.id ?? "";
    return addIn.engine.read({ sheetId, row, column: 0, rows: count, columns: COLUMNS }).map((line) => line.map(({ value }) => value));
  };
  /** The register's rows by file; nothing of one may stand in another. */
  const register = (): ReadonlyMap<string, readonly unknown[]> => {
    const [header = [], ...body] = cells("台账", 3, 1 + NAMES.length);
    return new Map(body.map((row) => [String(row[header.indexOf("文件")]), row]));
  };
  const of = (path: string, header: string): unknown => register().get(path)?.[(cells("台账", 3, 1)[0] ?? []).indexOf(header)];
  /** The address of a cell by its file and header. */
  const at = (path: string, header: string): string => {
    const column = (cells("台账", 3, 1)[0] ?? []).indexOf(header);
    return `${column < 26 ? "" : "A"}${String.fromCharCode(65 + (column % 26))}${String(rowOf(path))}`;
  };
  const rowOf = (path: string): number => 5 + [...register().keys()].indexOf(path);
  /** Turns the rows of the table round, as sorting it by a column does. */
  async function sort(ascending: boolean): Promise<void> {
    await addIn.office.Excel.run(async (context) => {
      const range = context.workbook.tables.getItem("Register").getDataBodyRange();
      range.load({ values: true });
      await context.sync();
      const sorted = [...range.values].sort((one, other) => (String(one[2]) < String(other[2]) ? -1 : 1) * (ascending ? 1 : -1));
      range.values = sorted;
      await context.sync();
    });
  }
  const put = async (address: string, value: string): Promise<void> => {
    await addIn.office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("台账").getRange(address).values = [[value]];
      await context.sync();
    });
  };

  /** Does something once the next reading has read the register and before anything is written. */
  function meanwhile(act: () => Promise<void>): void {
    const { subjects } = addIn.desk;
    const { make } = subjects;
    const once = async (): Promise<void> => {
      Object.assign(subjects, { make });
      await make();
      await act();
    };
    Object.assign(subjects, { make: once });
  }

  test("a selected row is the company that stands in it, however the table was sorted since it was read", async () => {
    await sort(true);
    const read = await rows();
    expect(read.map(({ subject }) => subject.path)).toEqual(["in/0.xlsx", "in/1.xlsx", "in/2.xlsx", "in/3.xlsx"]);
    await sort(false);
    expect([...register().keys()][0]).toBe("in/3.xlsx");
    for (const [path, row] of [["in/3.xlsx", 5], ["in/2.xlsx", 6], ["in/1.xlsx", 7], ["in/0.xlsx", 8]] as const) {
      expect(await lineAt(`D${String(row)}`, read)).toMatchObject({ kind: "row", target: { path } });
    }
    expect(outcomes(await decide(["in/3.xlsx"], accept(), read))).toEqual(["in/3.xlsx done"]);
    expect([...register().keys()].map((path) => of(path, "复核状态"))).toEqual(["已接受", "已提交", "已提交", "已提交"]);
    expect(of("in/3.xlsx", "企业")).toBe("丁服务有限公司");
  });

  test("a row that is none of those that were read is told as what it is, and what lies outside of the table is nothing", async () => {
    const read = await rows();
    expect(await lineAt("A4", read)).toEqual({ kind: "elsewhere" });
    expect(await lineAt("A9", read)).toEqual({ kind: "elsewhere" });
    expect(await lineAt("AD5", read)).toEqual({ kind: "elsewhere" });
    expect(await lineAt("A5", read, "核查结果")).toEqual({ kind: "elsewhere" });
    const row = rowOf("in/1.xlsx");
    const [file, hash] = [at("in/1.xlsx", "文件"), at("in/1.xlsx", "文件指纹")];
    await put(file, "mine.xlsx");
    expect(await lineAt(`A${String(row)}`, read)).toEqual({ kind: "unknown", file: "mine.xlsx" });
    await put(file, "");
    await put(hash, "");
    expect(await lineAt(`A${String(row)}`, read)).toEqual({ kind: "own" });
    await addIn.office.Excel.run(async (context) => {
      context.workbook.tables.getItem("Register").name = "Mine";
      await context.sync();
    });
    expect(await lineAt("A5", read)).toEqual({ kind: "elsewhere" });
  });

  test("several together are what each alone would have been, cell by cell", async () => {
    const read = await rows();
    const paths = ["in/0.xlsx", "in/1.xlsx", "in/2.xlsx"];
    const alone: string[] = [];
    for (const path of paths) {
      alone.push(...outcomes(await decide([path], accept(), read)));
    }
    const one = register();
    const log = cells("复核记录", 0, 4);
    addIn.close();
    addIn = await openAddIn(load);
    await write(FILES);
    expect(outcomes(await decide(paths, accept(), await rows()))).toEqual(alone);
    expect(register()).toEqual(one);
    expect(cells("复核记录", 0, 4)).toEqual(log);
    expect(alone).toEqual(paths.map((path) => `${path} done`));
  });

  test("a decision about a row that somebody has changed meanwhile is told as a conflict, and nothing of it is written", async () => {
    const read = await rows();
    meanwhile(() => put(at("in/1.xlsx", "复核人"), "王五"));
    const before = register();
    const decided = outcomes(await decide(["in/0.xlsx", "in/1.xlsx"], accept(), read));
    expect(decided).toEqual(["in/0.xlsx done", "in/1.xlsx failed conflict"]);
    expect(of("in/1.xlsx", "复核状态")).toBe("已提交");
    expect(of("in/1.xlsx", "复核人")).toBe("王五");
    expect(of("in/0.xlsx", "复核状态")).toBe("已接受");
    expect(register().get("in/2.xlsx")).toEqual(before.get("in/2.xlsx"));
    expect(cells("复核记录", 1, 2).map((line) => line[3])).toEqual(["in/0.xlsx", null]);
  });

  test("a register that is sorted between the look and the writing takes nothing into another company's row", async () => {
    await sort(true);
    const read = await rows();
    meanwhile(() => sort(false));
    const decided = outcomes(await decide(["in/0.xlsx", "in/3.xlsx"], accept(), read));
    expect(decided).toEqual(["in/0.xlsx failed conflict", "in/3.xlsx failed conflict"]);
    expect([...register().values()].map((row) => row.includes("已接受"))).toEqual([false, false, false, false]);
    expect(outcomes(await decide(["in/0.xlsx", "in/3.xlsx"], accept(), await rows()))).toEqual(["in/0.xlsx done", "in/3.xlsx done"]);
  });

  test("a refresh takes an acceptance of other bytes back; the file that is gone by then is not decided about", async () => {
    const read = await rows();
    expect(outcomes(await decide(["in/2.xlsx", "in/3.xlsx"], accept(), read))).toEqual(["in/2.xlsx done", "in/3.xlsx done"]);
    await write([...FILES.slice(0, 2), source("in/2.xlsx", 77, NAMES[2]), ...FILES.slice(3)]);
    const again = await rows();
    expect(again.map(({ subject: { path, record } }) => [path, record.state]).sort()).toEqual([["in/0.xlsx", "submitted"], ["in/1.xlsx", "submitted"], ["in/2.xlsx", "submitted"], ["in/3.xlsx", "accepted"]]);
    expect(outcomes(await decide(["in/2.xlsx"], accept(), read))).toEqual(["in/2.xlsx gone"]);
    expect(await lineAt(`A${String(rowOf("in/2.xlsx"))}`, read)).toEqual({ kind: "unknown", file: "in/2.xlsx" });
    expect(await lineAt(`A${String(rowOf("in/2.xlsx"))}`, again)).toMatchObject({ kind: "row", target: { path: "in/2.xlsx" } });
  });

  test("a returned sheet is noted in a file that names it, and is opened again; who assessed a sheet does not accept it", async () => {
    const read = await rows();
    const [leader = ""] = company(1, { name: NAMES[0] }).assessors.map(({ name }) => name);
    expect(outcomes(await decide(["in/0.xlsx"], { kind: "accept", by: leader, comment: "" }, read))[0]).toMatch(/^in\/0\.xlsx refused own-sheet/);
    expect(outcomes(await decide(["in/0.xlsx"], { kind: "return", by: "钱程", comment: "=请补 J8" }, read))).toEqual(["in/0.xlsx done"]);
    expect([of("in/0.xlsx", "复核状态"), of("in/0.xlsx", "复核意见")]).toEqual(["已退回", "=请补 J8"]);
    expect(outcomes(await decide(["in/0.xlsx"], { kind: "reopen", by: "钱程", comment: "" }, await rows()))).toEqual(["in/0.xlsx done"]);
    expect(of("in/0.xlsx", "复核状态")).toBe("已提交");
  });

  test("two sheets of a company are compared, and one with itself has no difference", async () => {
    const check = async (seed: number) => {
      const outcome = valueOf(await addIn.serviceStar.checkFile(new Uint8Array(fileFor(company(seed, { name: NAMES[0] }))), new AbortController().signal));
      if (outcome.kind !== "checked") {
        throw new Error(outcome.kind);
      }
      return outcome.workbook;
    };
    const { signal } = new AbortController();
    const [first, second] = [await check(1), await check(2)];
    const { compare } = addIn.serviceStar.reviewDesk;
    const differing = valueOf(await compare(first, second, signal)).clauses.filter(({ fields }) => fields.length > 0);
    expect(differing.length).toBeGreaterThan(5);
    expect(valueOf(await compare(first, first, signal)).clauses.filter(({ fields }) => fields.length > 0)).toEqual([]);
  });
});
