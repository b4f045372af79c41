import { act, screen, waitFor, within } from "@testing-library/react";
import { gridWorkbook, openGrid, type GridWorkbook } from "../../../../test/support/pane/gridWorkbook";
import { memoryDrafts } from "../../../../test/support/pane/memoryDrafts";
import { openTool, renderPane, type Pane } from "../../../../test/support/pane/renderPane";
import type { DraftStore } from "../..";

const LOST = {
  "评分表!F6": "不符合", "评分表!L6": "制度汇编", "评分表!M6": "没有清单",
  "评分表!F7": "抽样", "评分表!G7": 10, "评分表!H7": 5, "评分表!M7": "一半没有签字",
  "评分表!F9": "评分", "评分表!I9": 40,
  "特别项!B7": "违反法律法规", "特别项!D7": "无证维修", "特别项!G7": "李娜", "特别项!H7": "2026-11-30",
} as const;

interface Open extends Pane {
  readonly book: GridWorkbook;
  readonly grid: ReturnType<typeof openGrid>;
}

async function open(cells: Readonly<Record<string, string | number>> = LOST, drafts?: DraftStore): Promise<Open> {
  const book = gridWorkbook(cells);
  let grid: ReturnType<typeof openGrid> | undefined;
  const pane = await renderPane({ kind: "state", state: { kind: "none", blank: true } }, {
    today: "2026-12-01",
    ...(drafts === undefined ? {} : { drafts }),
    before: (fake) => {
      grid = openGrid(fake, book);
    },
  });
  await openTool(pane, "整改");
  if (grid === undefined) {
    throw new Error("there is no grid");
  }
  return { ...pane, book, grid };
}

const tool = () => within(screen.getByRole("region", { name: "整改" }));
const cards = (): readonly string[] => tool().queryAllByRole("article").map((card) => within(card).getByRole("heading").textContent);
const card = (name: RegExp) => within(tool().getByRole("article", { name }));
const counts = (): readonly string[] => within(tool().getByRole("list", { name: "整改进度" })).getAllByRole("listitem").map(({ textContent }) => textContent);
const rows = async ({ book }: Open) => (await book.check()).records.rectifications;

describe("the list", () => {
  test("has every special deduction and every clause that lost points, each with facts and points, under the score as found", async () => {
    await open();
    expect(cards()).toEqual(["特别扣分第 1 项 · 未写明条款", "条款 1.1.1 clause 1.1.1", "条款 1.1.2 clause 1.1.2"]);
    expect(tool().getByText(/^总分 59\.00，/)).toBeInTheDocument();
    expect(card(/1\.1\.2/).getByText("一半没有签字")).toBeInTheDocument();
    expect(card(/1\.1\.2/).getByText("原失分 20")).toBeInTheDocument();
    expect(card(/特别扣分/).getByText("逾期")).toBeInTheDocument();
    expect(counts()).toEqual(["待整改 1", "已整改 0", "已验证 0", "逾期 1", "未列入 2"]);
  });

  test("is filtered by state and by owner, and says how much of it is shown", async () => {
    const pane = await open({ ...LOST, "整改!B6": "1.1.1", "整改!F6": "王五", "整改!H6": "已整改" });
    const choose = (name: string, option: string) => pane.user.selectOptions(tool().getByLabelText(name), option);
    await choose("显示", "已整改");
    expect(cards()).toEqual(["整改第 1 行 · 条款 1.1.1 clause 1.1.1"]);
    expect(tool().getByText("显示 1 / 3 项")).toBeInTheDocument();
    await choose("显示", "逾期");
    expect(cards()).toEqual(["特别扣分第 1 项 · 未写明条款"]);
    await choose("责任人", "王五");
    expect(cards()).toEqual([]);
    expect(tool().getByText("没有符合筛选条件的整改项。")).toBeInTheDocument();
    await choose("显示", "全部");
    expect(cards()).toEqual(["整改第 1 行 · 条款 1.1.1 clause 1.1.1"]);
    await choose("责任人", "所有人");
    await choose("显示", "失分未列入整改");
    expect(cards()).toEqual(["条款 1.1.2 clause 1.1.2"]);
  });

  test("of a workbook without loss says so; without a workbook it says what it needs", async () => {
    await open({ "评分表!F6": "符合" });
    expect(tool().getByText("没有特别扣分项，也没有失分条款。")).toBeInTheDocument();
    expect(tool().getByText("评审未完成，未评 2 条")).toBeInTheDocument();
  });

  test("without a workbook says what it needs", async () => {
    const pane = await renderPane({ kind: "state", state: { kind: "none", blank: true } });
    await openTool(pane, "整改");
    expect(tool().getByText(/^打开评分工作簿后/)).toBeInTheDocument();
  });
});

describe("an action", () => {
  test("adds a row for each lost point, and one undo takes all of them back", async () => {
    const pane = await open();
    await pane.user.click(tool().getByRole("button", { name: "为失分条款各加一行（2）" }));
    await waitFor(() => expect(counts()).toEqual(["待整改 3", "已整改 0", "已验证 0", "逾期 1", "未列入 0"]));
    expect(pane.fake.written).toHaveLength(1);
    expect((await rows(pane)).map(({ clause, finding }) => [clause, finding])).toEqual([["1.1.1", "没有清单"], ["1.1.2", "一半没有签字"]]);
    expect(tool().queryByRole("button", { name: /为失分条款/ })).toBeNull();
    act(() => pane.grid.undo());
    await waitFor(() => expect(counts()[4]).toBe("未列入 2"));
  });

  test("from lost point to verified: each field is one write, the total stays as found, and re-scored figures stand apart", async () => {
    const pane = await open();
    await pane.user.click(card(/1\.1\.1/).getByRole("button", { name: "列入整改" }));
    const row = await waitFor(() => card(/^整改第 1 行/));
    await pane.user.click(row.getByRole("button", { name: "填写整改" }));
    for (const [name, text] of [["责任人", "李娜"], ["整改措施", "编制清单"], ["关闭证据", "清单 V2"], ["验证人", "吴强"]] as const) {
      await pane.user.type(row.getByLabelText(name), text);
    }
    await pane.user.type(row.getByLabelText("验证日期"), "2026-12-01");
    await pane.user.selectOptions(row.getByLabelText("整改状态"), "已验证");
    await pane.user.type(row.getByLabelText("复评得分"), "20");
    await pane.user.tab();
    await waitFor(async () => expect((await rows(pane))[0]).toMatchObject({ owner: "李娜", action: "编制清单", closure: "清单 V2", verifiedBy: "吴强", verifiedOn: "2026-12-01", status: "verified", rescored: { n: 20n } }));
    expect(pane.fake.written).toHaveLength(8);
    expect(tool().getByText(/^总分 59\.00，/)).toBeInTheDocument();
    expect(tool().getByText(/^如果计入条款 1\.1\.1 的复评得分，总分为 79\.00，/)).toBeInTheDocument();
    expect(counts()).toEqual(["待整改 1", "已整改 0", "已验证 1", "逾期 1", "未列入 1"]);
  });

  test("a figure that is none is told at its field, is not written, and stays", async () => {
    const pane = await open({ ...LOST, "整改!B6": "1.1.1" });
    await pane.user.click(card(/^整改第 1 行/).getByRole("button", { name: "填写整改" }));
    const field = card(/^整改第 1 行/).getByLabelText("复评得分");
    await pane.user.type(field, "约20{Tab}");
    expect(card(/^整改第 1 行/).getByText("请填写数字")).toBeInTheDocument();
    await pane.user.clear(field);
    await pane.user.type(field, "21{Tab}");
    expect(card(/^整改第 1 行/).getByText("应在 0 和该条款的分值之间")).toBeInTheDocument();
    expect([field]).toEqual([expect.objectContaining({ value: "21" })]);
    expect(pane.fake.written).toEqual([]);
    await pane.user.clear(field);
    await pane.user.type(field, "10{Tab}");
    expect(await tool().findByText("条款 1.1.1 的复评得分不成立，没有计入。")).toBeInTheDocument();
    expect(tool().queryByText(/如果计入/)).toBeNull();
  });

  test("a special deduction is changed in its own row, and a failed write is told and can be tried again", async () => {
    const pane = await open();
    await pane.user.click(card(/特别扣分/).getByRole("button", { name: "填写整改" }));
    pane.fake.failNext("writeEntries", { code: "protected", params: {} });
    await pane.user.selectOptions(card(/特别扣分/).getByLabelText("整改状态"), "已整改");
    expect(await tool().findByText(/没有写入/)).toBeInTheDocument();
    expect(tool().getByText(/补全评分工作簿/)).toBeInTheDocument();
    await pane.user.click(tool().getByRole("button", { name: "重试" }));
    await waitFor(async () => expect((await pane.book.check()).draft.specialDeductions[0]?.rectification.status).toBe("done"));
    expect(counts()[1]).toBe("已整改 1");
    expect(card(/特别扣分/).queryByLabelText("复评得分")).toBeNull();
  });

  test("leads to the row, and to the clause of points that have none", async () => {
    const pane = await open({ ...LOST, "整改!B6": "1.1.1" });
    for (const [name, place] of [[/特别扣分/, { sheet: "特别项", address: "B7" }], [/^整改第 1 行/, { sheet: "整改", address: "B6" }], [/^条款 1\.1\.2/, { sheet: "评分表", address: "A7" }]] as const) {
      await pane.user.click(card(name).getByRole("button", { name: /^转到/ }));
      expect(pane.fake.visited.at(-1)).toEqual(place);
    }
  });

  test("that finds no room writes nothing and says so", async () => {
    const pane = await open({ ...LOST, ...Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`整改!C${String(6 + index)}`, "x"])) });
    await pane.user.click(tool().getByRole("button", { name: /为失分条款/ }));
    expect(await tool().findByRole("alert")).toHaveTextContent("Rectifications");
    expect(pane.fake.written).toEqual([]);
  });
});

describe("what is typed and not written", () => {
  const ROW = { ...LOST, "整改!B6": "1.1.1", "整改!F6": "王五" } as const;
  const unfolded = (name: RegExp, label: string): HTMLElement => card(name).getByLabelText(label);

  test("outlives a reload in every text, is not written by passing through, and is forgotten once written", async () => {
    const drafts = memoryDrafts();
    const first = await open(ROW, drafts);
    await first.user.click(card(/^整改第 1 行/).getByRole("button", { name: "填写整改" }));
    await first.user.click(card(/特别扣分/).getByRole("button", { name: "填写整改" }));
    // A field that is left is written; the pane may go with its last one still open.
    await first.user.type(unfolded(/^整改第 1 行/, "整改措施"), "编制清单");
    first.unmount();
    for (const [card_, label, text] of [[/^整改第 1 行/, "责任人", "五"], [/特别扣分/, "关闭证据", "年检报告"], [/^整改第 1 行/, "验证人", "吴强"]] as const) {
      const again = await open(ROW, drafts);
      if (card(card_).queryByLabelText(label) === null) {
        await again.user.click(card(card_).getByRole("button", { name: "填写整改" }));
      }
      await again.user.type(unfolded(card_, label), text);
      again.unmount();
    }
    const pane = await open(ROW, drafts);
    expect(unfolded(/^整改第 1 行/, "整改措施")).toHaveValue("编制清单");
    expect(unfolded(/^整改第 1 行/, "责任人")).toHaveValue("王五五");
    expect(unfolded(/特别扣分/, "关闭证据")).toHaveValue("年检报告");
    expect(card(/^整改第 1 行/).getAllByText("尚未写入工作簿")).toHaveLength(3);
    await pane.user.click(unfolded(/^整改第 1 行/, "整改措施"));
    await pane.user.click(unfolded(/^整改第 1 行/, "责任人"));
    await pane.user.tab();
    expect(pane.fake.written).toEqual([]);
    for (const note of [...card(/^整改第 1 行/).getAllByRole("button", { name: "写入" }), card(/特别扣分/).getByRole("button", { name: "写入" })]) {
      await pane.user.click(note);
    }
    await waitFor(async () => expect((await rows(pane))[0]).toMatchObject({ action: "编制清单", owner: "王五五", verifiedBy: "吴强" }));
    expect(drafts.kept.size).toBe(0);
    expect(tool().queryByText("尚未写入工作簿")).toBeNull();
  });

  test("is settled by a person where its cell was changed meanwhile, and is gone where the cell holds it already", async () => {
    const drafts = memoryDrafts();
    const first = await open(ROW, drafts);
    await first.user.click(card(/^整改第 1 行/).getByRole("button", { name: "填写整改" }));
    await first.user.type(unfolded(/^整改第 1 行/, "责任人"), "五");
    first.unmount();
    const second = await open({ ...ROW, "整改!F6": "王五五" }, drafts);
    expect(tool().queryByText("尚未写入工作簿")).toBeNull();
    second.unmount();
    const third = await open({ ...ROW, "整改!F6": "赵六" }, drafts);
    expect(unfolded(/^整改第 1 行/, "责任人")).toHaveValue("王五五");
    expect(card(/^整改第 1 行/).getByRole("alert")).toHaveTextContent("赵六");
    await third.user.click(card(/^整改第 1 行/).getByRole("button", { name: "采用单元格的" }));
    expect(unfolded(/^整改第 1 行/, "责任人")).toHaveValue("赵六");
    expect(third.fake.written).toEqual([]);
    expect(drafts.kept.size).toBe(0);
  });

  test("stays where the write failed, and goes once it was tried again", async () => {
    const drafts = memoryDrafts();
    const pane = await open(ROW, drafts);
    await pane.user.click(card(/^整改第 1 行/).getByRole("button", { name: "填写整改" }));
    pane.fake.failNext("writeEntries", { code: "protected", params: {} });
    await pane.user.type(unfolded(/^整改第 1 行/, "整改措施"), "编制清单{Tab}");
    expect(await tool().findByText(/没有写入/)).toBeInTheDocument();
    expect(unfolded(/^整改第 1 行/, "整改措施")).toHaveValue("编制清单");
    expect(drafts.kept.has("rectification")).toBe(true);
    await pane.user.click(tool().getByRole("button", { name: "重试" }));
    await waitFor(async () => expect((await rows(pane))[0]).toMatchObject({ action: "编制清单" }));
    expect(drafts.kept.size).toBe(0);
  });
});
