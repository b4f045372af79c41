import { act, screen, waitFor, within } from "@testing-library/react";
import { gridWorkbook, openGrid, type GridWorkbook } from "../../../../test/support/pane/gridWorkbook";
import { openTab, renderPane, type Pane } from "../../../../test/support/pane/renderPane";
import type { Locale } from "../../../core";
import type { DraftStore } from "../..";

const CLAUSE = "1.1.2";
const DRAWN = ["1", "9", "20", "29", "45", "46", "67", "80", "105", "112"];
type Cells = Readonly<Record<string, string | number>>;

interface Open extends Pane {
  readonly book: GridWorkbook;
  readonly grid: ReturnType<typeof openGrid>;
}

async function open(cells: Cells = {}, row = 7, locale: Locale = "zh-CN", drafts?: DraftStore): Promise<Open> {
  const book = gridWorkbook(cells, { locale });
  let grid: ReturnType<typeof openGrid> | undefined;
  const pane = await renderPane({ kind: "state", state: { kind: "none", blank: true } }, {
    locale,
    ...(drafts === undefined ? {} : { drafts }),
    before: (fake) => {
      grid = openGrid(fake, book);
    },
  });
  await openTab(pane, locale === "zh-CN" ? "条款" : "Clause");
  await select(pane, row, locale);
  if (grid === undefined) {
    throw new Error("there is no grid");
  }
  return { ...pane, book, grid };
}

async function select(pane: Pane, row: number, locale: Locale = "zh-CN"): Promise<void> {
  await act(async () => {
    pane.fake.select({ sheet: locale === "zh-CN" ? "评分表" : "Scoresheet", address: `F${String(row)}` });
    await Promise.resolve();
  });
}

const section = () => within(screen.getByRole("region", { name: "抽样" }));
const field = (name: string | RegExp): HTMLElement => section().getByLabelText(name);
const list = (): HTMLElement => section().getByRole("listbox");
const rows = (): readonly string[] => within(list()).getAllByRole("option").map(({ textContent }) => textContent);
const chosen = (): string => within(list()).getByRole("option", { selected: true }).textContent;

async function fill(pane: Pane, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(values)) {
    await pane.user.clear(field(name));
    await pane.user.type(field(name), text);
  }
}

async function draw(pane: Pane, values: Readonly<Record<string, string>> = { 总体数: "120", 计划样本数: "10", 随机种子: "007" }): Promise<void> {
  await fill(pane, values);
  await pane.user.click(section().getByRole("button", { name: "抽取样本" }));
}

async function drawn(cells: Cells = {}): Promise<Open> {
  const pane = await open(cells);
  await draw(pane);
  await waitFor(() => expect(rows()).toHaveLength(10));
  return pane;
}

const samplesIn = async ({ book }: Open): Promise<readonly string[]> => (await book.check()).records.samples.map(({ number, result, item, facts }) => [number, result, item, facts].filter((one) => one !== "").join(" "));

describe("the section", () => {
  test("is there on a proportional clause, and on no other one that nobody sampled", async () => {
    const pane = await open();
    expect(section().getByText(/从清单中随机抽取样本/)).toBeInTheDocument();
    await select(pane, 6);
    expect(screen.queryByRole("region", { name: "抽样" })).toBeNull();
  });

  test("is there where another clause has samples all the same, without a score", async () => {
    await open({ "抽样!A29": "1.1.1", "抽样!C29": 3, "抽样!D29": "符合" }, 6);
    expect(rows()).toEqual(["3符合"]);
    expect(section().getByText("没有随机种子，不能重做抽样")).toBeInTheDocument();
    expect(section().queryByRole("button", { name: "取用抽样结果" })).toBeNull();
  });
});

describe("a draw", () => {
  test("writes plan and numbers as one action, says that it repeats, and one undo takes it back", async () => {
    const pane = await drawn();
    expect(rows().map((row) => row.replace("未核查", ""))).toEqual(DRAWN);
    expect(section().getByText("重做抽样：一致")).toBeInTheDocument();
    expect(section().getByText("已核查 0 / 10，不符合 0")).toBeInTheDocument();
    expect(pane.fake.written).toHaveLength(1);
    act(() => pane.grid.undo());
    await waitFor(() => expect(section().queryByRole("listbox")).toBeNull());
    expect(await samplesIn(pane)).toEqual([]);
  });

  test("proposes a seed by chance, the same one until another is asked for; a typed one stays", async () => {
    const pane = await open();
    const seed = (): string => (field("随机种子") as HTMLInputElement).value;
    const first = seed();
    expect(first).toMatch(/^[2-9a-km-np-z]{4}(-[2-9a-km-np-z]{4}){2}$/);
    await select(pane, 6);
    await select(pane, 7);
    expect(seed()).toBe(first);
    await pane.user.click(section().getByRole("button", { name: "换一个种子" }));
    expect(seed()).not.toBe(first);
    await fill(pane, { 随机种子: "2026-11-20 张三", 总体数: "50" });
    await select(pane, 6);
    await select(pane, 7);
    expect([seed(), (field("总体数") as HTMLInputElement).value]).toEqual(["2026-11-20 张三", "50"]);
  });

  test("from figures that are none says so at each of them, and writes nothing", async () => {
    const pane = await open();
    await draw(pane, { 总体数: "约120", 计划样本数: "0" });
    expect(section().getByText("请填写整数")).toBeInTheDocument();
    expect(section().getByText(/样本数 0 无效/)).toBeInTheDocument();
    expect(pane.fake.written).toEqual([]);
  });

  test("takes its size from the body's table where there is one", async () => {
    const pane = await open({ "抽样!K6": 1, "抽样!L6": 5, "抽样!K7": 100, "抽样!L7": 8 });
    await fill(pane, { 总体数: "120" });
    expect(field("计划样本数（机构样本数表）")).toHaveValue("8");
    await fill(pane, { 总体数: "3" });
    expect(section().getByText("总体全部查看")).toBeInTheDocument();
    await pane.user.click(section().getByRole("button", { name: "抽取样本" }));
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect((await pane.book.check()).records.samplePlans).toMatchObject([{ rule: "body", sampleSize: 3 }]);
  });

  test("again asks where there are results, keeps those of the numbers that are drawn again, and tells what would go", async () => {
    const pane = await drawn();
    act(() => list().focus());
    await pane.user.keyboard("11");
    await pane.user.click(section().getByRole("button", { name: "抽样方案" }));
    await fill(pane, { 计划样本数: "13" });
    await pane.user.click(section().getByRole("button", { name: "重新抽取" }));
    expect(section().getByText("重新抽取后仍抽中 10 个，结果照旧保留。")).toBeInTheDocument();
    expect(section().queryByText(/不再抽中/)).toBeNull();
    await pane.user.click(section().getByRole("button", { name: "不抽取" }));
    expect(rows()).toHaveLength(10);
    await fill(pane, { 随机种子: "008" });
    await pane.user.click(section().getByRole("button", { name: "重新抽取" }));
    expect(section().getByText(/个有记录的样本不再抽中，其结果会被清除：1, 9。/)).toBeInTheDocument();
    await pane.user.click(section().getByRole("button", { name: "不抽取" }));
    await fill(pane, { 随机种子: "007" });
    await pane.user.click(section().getByRole("button", { name: "重新抽取" }));
    await pane.user.click(section().getAllByRole("button", { name: "重新抽取" }).at(-1) ?? list());
    await waitFor(() => expect(rows()).toHaveLength(13));
    expect((await samplesIn(pane)).filter((row) => row.includes("conforming"))).toEqual(["1 conforming", "9 conforming"]);
  });

  test("on a sheet without room is refused whole, and says why", async () => {
    const pane = await open(Object.fromEntries(Array.from({ length: 295 }, (_, index) => [`抽样!A${String(29 + index)}`, "2.1"])));
    await draw(pane);
    expect(await section().findByText(/Samples/)).toBeInTheDocument();
    expect(pane.fake.written).toEqual([]);
  });

  test("that does not reach the cells is told, and nothing is shown as drawn", async () => {
    const pane = await open();
    pane.fake.failNext("writeEntries", { code: "protected", params: {} });
    await draw(pane);
    expect(await section().findByText(/没有写入/)).toBeInTheDocument();
    expect(section().getByText(/单元格已锁定/)).toBeInTheDocument();
    expect(section().queryByRole("listbox")).toBeNull();
    expect(field("随机种子")).toHaveValue("007");
    await pane.user.click(section().getByRole("button", { name: "重试" }));
    await waitFor(() => expect(rows()).toHaveLength(10));
    expect(section().queryByText(/没有写入/)).toBeNull();
  });
});

describe("a plan", () => {
  test("that is typed outlives the pane, until it is written", async () => {
    let kept: string | null = '{"workbook":"small 1 ","typed":{"1.1.2":{"subject":"工单","population":7,"rule":"other"},"x":3}}';
    const drafts: DraftStore = {
      read: (room) => (room === "sampling" ? kept : null),
      write: (next, room) => {
        kept = room === "sampling" ? next : kept;
      },
    };
    const pane = await open({}, 7, "zh-CN", drafts);
    expect([field("抽样对象"), field("总体数")].map((input) => (input as HTMLInputElement).value)).toEqual(["工单", ""]);
    await fill(pane, { 总体数: "120" });
    expect(JSON.parse(kept)).toMatchObject({ typed: { "1.1.2": { subject: "工单", population: "120" } } });
    await pane.user.click(section().getByRole("button", { name: "只保存方案" }));
    await waitFor(() => expect(kept).toBe('{"workbook":"small 1 ","typed":{"x":{}}}'));
  });

  test("that was typed for another workbook is not taken, nor is anything else that a browser may keep", async () => {
    for (const kept of ['{"workbook":"other","typed":{"1.1.2":{"subject":"工单"}}}', "{"]) {
      const pane = await open({}, 7, "zh-CN", { read: () => kept, write: () => undefined });
      expect(field("抽样对象")).toHaveValue("");
      pane.unmount();
    }
  });

  test("is saved without drawing, and what is typed over it can be discarded", async () => {
    const pane = await open();
    await fill(pane, { 抽样对象: "维修工单", 随机种子: "约定" });
    await pane.user.click(section().getByRole("button", { name: "只保存方案" }));
    await waitFor(async () => expect((await pane.book.check()).records.samplePlans).toMatchObject([{ subject: "维修工单", seed: "约定", population: null }]));
    await fill(pane, { 抽样对象: "别的" });
    expect(section().getByText("方案有改动，尚未写入。")).toBeInTheDocument();
    await pane.user.click(section().getByRole("button", { name: "放弃改动" }));
    expect(field("抽样对象")).toHaveValue("维修工单");
    expect(section().queryByRole("listbox")).toBeNull();
  });
});

describe("results", () => {
  test("are entered by keys alone: conforming goes on, nonconforming asks for the facts, Enter comes back", async () => {
    const pane = await drawn();
    act(() => list().focus());
    await pane.user.keyboard("1");
    expect(chosen()).toMatch(/^9/);
    await pane.user.keyboard("２");
    expect(field("事实")).toHaveFocus();
    await pane.user.keyboard("没有签字{Enter}");
    expect(list()).toHaveFocus();
    expect(chosen()).toMatch(/^20/);
    await pane.user.keyboard("{Enter}WO-20{Enter}");
    expect(chosen()).toMatch(/^20/);
    await pane.user.keyboard("{ArrowUp}{ArrowUp}0{End}");
    expect(chosen()).toMatch(/^112/);
    await pane.user.keyboard("n");
    expect(chosen()).toMatch(/^1未核查/);
    await waitFor(async () => expect((await samplesIn(pane)).slice(0, 3)).toEqual(["1", "9 nonconforming 没有签字", "20 WO-20"]));
    expect(section().getByText("已核查 1 / 10，不符合 1")).toBeInTheDocument();
  });

  test("of the list do not reach the keys of the clause view", async () => {
    const pane = await drawn();
    act(() => list().focus());
    await pane.user.keyboard("1");
    expect((await pane.book.check()).entryCells.get(CLAUSE)?.verdict).toBeNull();
  });

  test("are entered by mouse, and are read aloud", async () => {
    const pane = await drawn();
    await pane.user.click(within(list()).getAllByRole("option")[3] ?? list());
    expect(chosen()).toMatch(/^29/);
    await pane.user.click(section().getByRole("button", { name: "符合" }));
    expect(section().getByText("第 29 号：符合。还有 9 个未核查。")).toBeInTheDocument();
    expect(chosen()).toMatch(/^45/);
    await pane.user.click(within(list()).getAllByRole("option")[3] ?? list());
    await pane.user.click(section().getByRole("button", { name: "清除结果" }));
    expect(section().getByText("第 29 号：未核查。还有 10 个未核查。")).toBeInTheDocument();
    await pane.user.click(section().getByRole("button", { name: "下一个未核查" }));
    expect(chosen()).toMatch(/^45/);
  });

  test("are undone one by one in the grid", async () => {
    const pane = await drawn();
    act(() => list().focus());
    await pane.user.keyboard("11");
    await waitFor(() => expect(pane.fake.written).toHaveLength(3));
    act(() => pane.grid.undo());
    await waitFor(() => expect(section().getByText("已核查 1 / 10，不符合 0")).toBeInTheDocument());
    expect((await samplesIn(pane)).slice(0, 2)).toEqual(["1 conforming", "9"]);
  });

  test("are taken over with their counts, and the section says when the scoresheet agrees", async () => {
    const pane = await drawn();
    act(() => list().focus());
    await pane.user.keyboard("2{Enter}2{Enter}11111111");
    expect(section().getByText("按已核查的 10 个、不符合 2 个：得分 32 / 40")).toBeInTheDocument();
    await pane.user.click(section().getByRole("button", { name: "取用抽样结果" }));
    expect(await section().findByText("评分表与抽样结果一致。")).toBeInTheDocument();
    const { entryCells } = await pane.book.check();
    expect([...(entryCells.get(CLAUSE)?.cells.values() ?? [])].slice(0, 3).map(({ text }) => text)).toEqual(["抽样", "10", "2"]);
    expect(screen.getByText("得分 32 / 40")).toBeInTheDocument();
  });

  test("of a part of the samples are taken over as such, with a word on the rest", async () => {
    const pane = await drawn();
    act(() => list().focus());
    await pane.user.keyboard("11");
    expect(section().getByText("还有 8 个样本没有结果，取用时只计已核查的 2 个。")).toBeInTheDocument();
    await pane.user.click(section().getByRole("button", { name: "取用抽样结果" }));
    await waitFor(async () => expect((await pane.book.check()).findings.map(({ check }) => check)).toContain("SMP007"));
  });

  test("that could not be written are written by another try, all of them", async () => {
    const pane = await drawn();
    act(() => list().focus());
    pane.fake.failNext("writeEntries", { code: "cell-edit", params: {} });
    await pane.user.keyboard("2没有签字{Enter}");
    expect(await section().findByText(/没有写入/)).toBeInTheDocument();
    await pane.user.click(section().getByRole("button", { name: "重试" }));
    await waitFor(async () => expect((await samplesIn(pane))[0]).toBe("1 nonconforming 没有签字"));
  });

  test("a row without a number is left to the sheet", async () => {
    const pane = await open({ "抽样!A29": CLAUSE, "抽样!B29": "WO-1" });
    expect(rows()).toEqual(["无序号WO-1未核查"]);
    act(() => list().focus());
    await pane.user.keyboard("1");
    expect(section().getByText(/没有序号的行/)).toBeInTheDocument();
    expect(pane.fake.written).toEqual([]);
  });

  test("a number that was changed in the sheet is marked, and the draw no longer agrees", async () => {
    const pane = await drawn();
    act(() => pane.grid.edit([{ sheet: "抽样", address: "C30", value: 10 }]));
    expect(await section().findByText("重做抽样：序号不一致")).toBeInTheDocument();
    expect(rows()[1]).toBe("10不是抽中的序号未核查");
    act(() => pane.grid.edit([{ sheet: "抽样", address: "C6", value: null }]));
    expect(await section().findByText("方案不完整，抽样无法重做")).toBeInTheDocument();
  });
});

describe("the body's table", () => {
  const openTable = async (pane: Pane): Promise<void> => pane.user.click(section().getByRole("button", { name: /^机构样本数表/ }));

  test("is blank until it is filled in, and is written once it holds together", async () => {
    const pane = await open();
    await openTable(pane);
    expect(section().queryByLabelText("第 1 行：总体数自")).toBeNull();
    await pane.user.click(section().getByRole("button", { name: "加一行" }));
    await pane.user.click(section().getByRole("button", { name: "加一行" }));
    await fill(pane, { "第 1 行：总体数自": "51", "第 1 行：样本数": "8", "第 2 行：总体数自": "1", "第 2 行：样本数": "x" });
    await pane.user.click(section().getByRole("button", { name: "写入工作簿" }));
    expect(section().getByText("第 2 行应填 1 以上的整数。")).toBeInTheDocument();
    await fill(pane, { "第 2 行：样本数": "5" });
    await pane.user.click(section().getByRole("button", { name: "写入工作簿" }));
    expect(section().getByText("第 2 行的总体数没有大于前面的行。")).toBeInTheDocument();
    await pane.user.click(section().getByRole("button", { name: "删除第 2 行" }));
    await pane.user.click(section().getByRole("button", { name: "写入工作簿" }));
    await waitFor(async () => expect((await pane.book.check()).records.sampleSizes).toEqual([{ from: 51, size: 8 }]));
    expect(section().getByRole("button", { name: "机构样本数表 (1 行)" })).toBeInTheDocument();
  });

  test("is taken from another workbook's file, looked over, and written", async () => {
    const other = await gridWorkbook({ "抽样!K6": 1, "抽样!L6": 5, "抽样!K7": 51, "抽样!L7": 8 }).check();
    const pane = await open();
    pane.fake.files.outcomes.set("other", { kind: "checked", workbook: other });
    pane.fake.files.outcomes.set("empty", { kind: "checked", workbook: await gridWorkbook().check() });
    await openTable(pane);
    const input = section().getByLabelText("取自另一工作簿", { selector: "input" });
    await pane.user.upload(input, new File(["?"], "1.xlsx"));
    expect(await section().findByText("1.xlsx 不能作为评分工作簿读取。")).toBeInTheDocument();
    await pane.user.upload(input, new File(["empty"], "2.xlsx"));
    expect(await section().findByText("2.xlsx 中的机构样本数表是空白。")).toBeInTheDocument();
    await pane.user.upload(input, new File(["other"], "3.xlsx"));
    expect(await section().findByText("已取自 3.xlsx，核对后写入。")).toBeInTheDocument();
    expect(pane.fake.written).toEqual([]);
    await pane.user.click(section().getByRole("button", { name: "写入工作簿" }));
    await waitFor(async () => expect((await pane.book.check()).records.sampleSizes).toEqual([{ from: 1, size: 5 }, { from: 51, size: 8 }]));
  });

  test("that runs backwards in the sheet is told, and no size comes from it", async () => {
    const pane = await open({ "抽样!K6": 51, "抽样!L6": 8, "抽样!K7": 1, "抽样!L7": 5 });
    await fill(pane, { 总体数: "120" });
    await pane.user.click(section().getByRole("button", { name: "抽取样本" }));
    expect(section().getByText("机构样本数表有缺漏或顺序颠倒，改正后才能使用。")).toBeInTheDocument();
    await openTable(pane);
    expect(section().getByText("第 2 行的总体数没有大于前面的行。")).toBeInTheDocument();
    await pane.user.click(section().getByRole("button", { name: "加一行" }));
    await pane.user.click(section().getAllByRole("button", { name: "放弃改动" }).at(-1) ?? list());
    expect(section().queryByLabelText("第 3 行：样本数")).toBeNull();
  });
});

test("three hundred samples are marked without drawing the others anew", async () => {
  const pane = await open();
  await draw(pane, { 总体数: "100000", 计划样本数: "300", 随机种子: "007" });
  await waitFor(() => expect(rows()).toHaveLength(300));
  act(() => list().focus());
  await pane.user.keyboard("{End}");
  const before = within(list()).getAllByRole("option").slice(0, 298);
  await pane.user.keyboard("1");
  expect(section().getByText("已核查 1 / 300，不符合 0")).toBeInTheDocument();
  expect(within(list()).getAllByRole("option").slice(0, 298)).toEqual(before);
});
