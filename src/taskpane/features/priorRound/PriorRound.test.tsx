import { act, screen, waitFor, within } from "@testing-library/react";
import type { CheckedWorkbook, FileCheckOutcome } from "../../../application";
import { gridWorkbook, openGrid, type GridWorkbook } from "../../../../test/support/pane/gridWorkbook";
import { memoryRounds, type MemoryRounds } from "../../../../test/support/memoryRounds";
import { openTab, openTool, renderPane, settled, type Pane } from "../../../../test/support/pane/renderPane";

type Cells = Readonly<Record<string, string | number>>;

const PRIOR: Cells = {
  "汇总!B6": "江南电器",
  "评分表!F6": "不符合", "评分表!L6": "制度汇编 2025", "评分表!M6": "没有清单", "评分表!P6": "上次已提醒",
  "评分表!F7": "抽样", "评分表!G7": 10, "评分表!H7": 5,
  "评分表!F9": "评分", "评分表!I9": 30, "评分表!L9": "访谈 3 人",
};

interface Open extends Pane {
  readonly book: GridWorkbook;
}

async function open(cells: Cells, outcome?: FileCheckOutcome, rounds?: MemoryRounds): Promise<Open> {
  const book = gridWorkbook(cells);
  const prior: CheckedWorkbook = await gridWorkbook(PRIOR).check();
  const pane = await renderPane({ kind: "state", state: { kind: "none", blank: true } }, {
    today: "2026-11-20",
    ...(rounds === undefined ? {} : { rounds }),
    before: (fake) => {
      openGrid(fake, book);
      fake.files.outcomes.set("last year", outcome ?? { kind: "checked", workbook: prior });
    },
  });
  return { ...pane, book };
}

const tool = () => within(screen.getByRole("region", { name: "与上一轮的差异" }));
const lines = (): readonly string[] => tool().queryAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
const section = () => within(screen.getByRole("region", { name: "上一轮" }));

async function choose(pane: Pane): Promise<void> {
  await openTool(pane, "与上一轮的差异");
  await pane.user.upload(tool().getByLabelText("选择上一轮的文件", { selector: "input" }), new File(["last year"], "2025.xlsx"));
}

async function select(pane: Pane, row: number): Promise<void> {
  await act(async () => {
    pane.fake.select({ sheet: "评分表", address: `F${String(row)}` });
    await settled();
  });
}

describe("the differences", () => {
  test("are listed clause by clause with the results of both rounds; nothing of the file is in the workbook", async () => {
    const pane = await open({ "评分表!F6": "符合", "评分表!F7": "抽样", "评分表!G7": 10, "评分表!H7": 6, "评分表!F9": "评分", "评分表!I9": 30 });
    const before = pane.book.grids();
    await choose(pane);
    expect(await tool().findByText("3 个条款中有 2 个有差异")).toBeInTheDocument();
    expect(lines()).toEqual(["1.1.1 clause 1.1.1", "1.1.2 clause 1.1.2"]);
    expect(tool().getByText("上一轮：不符合，0 / 20")).toBeInTheDocument();
    expect(tool().getByText("本轮：符合，20 / 20")).toBeInTheDocument();
    expect(tool().getByText("多 20 分")).toBeInTheDocument();
    expect(tool().getByText("少 4 分")).toBeInTheDocument();
    expect(within(tool().getByRole("table", { name: "两轮结果对照" })).getAllByRole("row").map((row) => within(row).queryAllByRole("cell").map(({ textContent }) => textContent))[1]).toEqual(["50.00", "66.00"]);
    await pane.user.click(tool().getByRole("switch", { name: "只看有差异的" }));
    expect(lines()).toHaveLength(3);
    expect(pane.book.grids()).toBe(before);
    await pane.user.click(tool().getAllByRole("button", { name: "转到条款" })[1] ?? document.body);
    expect(pane.fake.visited.at(-1)).toEqual({ sheet: "评分表", address: "A7" });
    await pane.user.click(tool().getByRole("button", { name: "忘记上一轮" }));
    expect(lines()).toEqual([]);
  });

  test("of a blank workbook: every clause is open, whatever the last round says", async () => {
    const pane = await open({});
    await choose(pane);
    expect(await tool().findByText("3 个条款中有 3 个有差异")).toBeInTheDocument();
    expect(tool().getAllByText("本轮：未评")).toHaveLength(3);
    expect((await pane.book.check()).report).toMatchObject({ status: "incomplete", open: ["1.1.1", "1.1.2", "2.1"] });
  });

  test("of another company are shown only once a person says so", async () => {
    const pane = await open({ "汇总!B6": "别的公司" });
    const workbook = await pane.book.check();
    expect(workbook.draft.company.name).toBe("别的公司");
    await choose(pane);
    expect(await tool().findByText("文件中的企业是“江南电器”，当前工作簿的企业是“别的公司”。")).toBeInTheDocument();
    expect(lines()).toEqual([]);
    await openTab(pane, "条款");
    expect(screen.queryByRole("region", { name: "上一轮" })).toBeNull();
    await openTab(pane, "更多");
    await pane.user.click(tool().getByRole("button", { name: "仍作为上一轮" }));
    expect(lines()).toHaveLength(3);
  });

  test("of a file that is refused are none, and the reason is told", async () => {
    const pane = await open({}, { kind: "refused", issues: [{ code: "zip-checksum", path: "xl/workbook.xml", params: {} }] });
    await choose(pane);
    expect(await tool().findByText("“2025.xlsx”不能作为上一轮")).toBeInTheDocument();
    expect(lines()).toEqual([]);
  });

  test("need a workbook to compare with", async () => {
    const pane = await renderPane({ kind: "state", state: { kind: "none", blank: true } });
    await openTool(pane, "与上一轮的差异");
    expect(tool().getByText(/^打开本轮的评分工作簿后/)).toBeInTheDocument();
  });
});

describe("the next pane", () => {
  const HASH = /^SHA-256：[0-9a-f]{64}$/;

  test("shows the last round again without its file, marked with which file it was", async () => {
    const rounds = memoryRounds();
    const first = await open({ "汇总!B6": "江南电器" }, undefined, rounds);
    await choose(first);
    expect(await tool().findByText(/^已保留在本浏览器/)).toBeInTheDocument();
    const told = tool().getByText(HASH).textContent;
    const listed = lines();
    first.unmount();

    const second = await open({ "汇总!B6": "江南电器" }, undefined, rounds);
    await openTab(second, "条款");
    await select(second, 6);
    expect(await screen.findByText("制度汇编 2025")).toBeInTheDocument();
    await openTool(second, "与上一轮的差异");
    expect(lines()).toEqual(listed);
    expect(tool().getByText("上一轮：2025.xlsx")).toBeInTheDocument();
    expect(tool().getByText("1 KB，2026-11-20 读取")).toBeInTheDocument();
    expect(tool().getByText(HASH).textContent).toBe(told);
    expect(second.fake.files.read).toEqual([]);
  });

  test("shows nothing of it in a workbook of another company, and nothing once it was forgotten", async () => {
    const rounds = memoryRounds();
    const first = await open({ "汇总!B6": "江南电器" }, undefined, rounds);
    await choose(first);
    await tool().findByText(/^已保留在本浏览器/);
    first.unmount();

    const other = await open({ "汇总!B6": "别的公司" }, undefined, rounds);
    await openTool(other, "与上一轮的差异");
    expect(lines()).toEqual([]);
    other.unmount();

    const same = await open({ "汇总!B6": "江南电器" }, undefined, rounds);
    await openTool(same, "与上一轮的差异");
    await same.user.click(await tool().findByRole("button", { name: "忘记上一轮" }));
    expect(lines()).toEqual([]);
    await waitFor(() => expect(rounds.texts.size).toBe(0));
  });

  test("asks no second time about what a person confirmed", async () => {
    const rounds = memoryRounds();
    const first = await open({ "汇总!B6": "江南电器股份" }, undefined, rounds);
    await choose(first);
    await first.user.click(await tool().findByRole("button", { name: "仍作为上一轮" }));
    await tool().findByText(/^已保留在本浏览器/);
    first.unmount();
    const second = await open({ "汇总!B6": "江南电器股份" }, undefined, rounds);
    await openTool(second, "与上一轮的差异");
    await waitFor(() => expect(lines()).toHaveLength(3));
    expect(tool().queryByRole("button", { name: "仍作为上一轮" })).toBeNull();
  });

  test("tells that a record was damaged, and goes on without it", async () => {
    const rounds = memoryRounds();
    rounds.texts.set("name 江南电器 ", '{"format":"servicestar.prior/1"}');
    const pane = await open({ "汇总!B6": "江南电器" }, undefined, rounds);
    await openTool(pane, "与上一轮的差异");
    const told = await tool().findByText(/^本浏览器保留的上一轮记录已损坏/);
    expect(rounds.texts.size).toBe(0);
    expect(pane.errors).toEqual([]);
    await pane.user.click(tool().getByRole("button", { name: "关闭" }));
    expect(told).not.toBeInTheDocument();
    await pane.user.upload(tool().getByLabelText("选择上一轮的文件", { selector: "input" }), new File(["last year"], "2025.xlsx"));
    await waitFor(() => expect(lines()).toHaveLength(3));
  });

  test("is told beforehand where nothing can be kept: without a company, and in a storage that is blocked", async () => {
    const rounds = memoryRounds();
    const unnamed = await open({}, undefined, rounds);
    await choose(unnamed);
    expect(await tool().findByText(/填写企业名称或信用代码后才会保留/)).toBeInTheDocument();
    unnamed.unmount();
    rounds.isOpen = false;
    const blocked = await open({ "汇总!B6": "江南电器" }, undefined, rounds);
    await choose(blocked);
    expect(await tool().findByText(/存储不可用，窗格关闭后须重新选择/)).toBeInTheDocument();
    expect(lines()).toHaveLength(3);
  });

  test("a file that changed between two readings is not taken", async () => {
    const pane = await open({ "汇总!B6": "江南电器" });
    pane.fake.files.unhashable.set(9, "unreadable");
    await choose(pane);
    expect(await tool().findByRole("alert")).toHaveTextContent("2025.xlsx");
    expect(lines()).toEqual([]);
  });
});

describe("beside a clause", () => {
  test("stand verdict, score and texts of the last round, marked as such; one text goes into its empty cell as one action", async () => {
    const pane = await open({ "评分表!P6": "本轮备注" });
    await choose(pane);
    await tool().findByText(/有差异$/);
    await openTab(pane, "条款");
    await select(pane, 6);
    expect(section().getByText("以下来自上一轮的文件，只供参考，不是本轮的录入。")).toBeInTheDocument();
    expect(section().getByText("不符合，0 / 20")).toBeInTheDocument();
    expect(section().getByText("本轮已填写")).toBeInTheDocument();
    expect(section().getAllByRole("button", { name: /把上一轮的|取用/ })).toHaveLength(2);
    await pane.user.click(section().getAllByRole("button", { name: /取用/ })[0] ?? document.body);
    await waitFor(async () => expect((await pane.book.check()).draft.clauses.get("1.1.1")).toMatchObject({ status: "unassessed", evidence: "制度汇编 2025", finding: "", remark: "本轮备注" }));
    expect(pane.fake.written.map((writes) => writes.map(({ address }) => address))).toEqual([["L6"]]);
    expect(section().getAllByText("本轮已填写")).toHaveLength(2);
  });

  test("a clause without texts says so, and a failed write is told", async () => {
    const pane = await open({});
    await choose(pane);
    await tool().findByText(/有差异$/);
    await openTab(pane, "条款");
    await select(pane, 7);
    expect(section().getByText("上一轮没有留下文字。")).toBeInTheDocument();
    await select(pane, 9);
    pane.fake.failNext("writeEntries", { code: "protected", params: {} });
    await pane.user.click(section().getByRole("button", { name: /取用/ }));
    expect(await section().findByText(/没有写入/)).toBeInTheDocument();
    await pane.user.click(section().getByRole("button", { name: "重试" }));
    await waitFor(async () => expect((await pane.book.check()).draft.clauses.get("2.1")).toMatchObject({ evidence: "访谈 3 人" }));
  });

  test("nothing is shown while no last round was chosen", async () => {
    const pane = await open({});
    await openTab(pane, "条款");
    expect(screen.queryByRole("region", { name: "上一轮" })).toBeNull();
  });
});
