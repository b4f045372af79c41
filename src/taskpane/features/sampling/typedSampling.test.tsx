import { act, screen, waitFor, within } from "@testing-library/react";
import { gridWorkbook, openGrid, type GridWorkbook } from "../../../../test/support/pane/gridWorkbook";
import { memoryDrafts } from "../../../../test/support/pane/memoryDrafts";
import { openTab, renderPane, type Pane } from "../../../../test/support/pane/renderPane";
import type { DraftStore } from "../..";

const CLAUSE = "1.1.2";

interface Open extends Pane {
  readonly book: GridWorkbook;
}

async function open(cells: Readonly<Record<string, string | number>>, drafts: DraftStore): Promise<Open> {
  const book = gridWorkbook(cells);
  const pane = await renderPane({ kind: "state", state: { kind: "none", blank: true } }, { drafts, before: (fake) => void openGrid(fake, book) });
  await openTab(pane, "条款");
  await act(async () => {
    pane.fake.select({ sheet: "评分表", address: "F7" });
    await Promise.resolve();
  });
  return { ...pane, book };
}

const section = () => within(screen.getByRole("region", { name: "抽样" }));
const field = (name: string): HTMLInputElement => section().getByLabelText<HTMLInputElement>(name);

async function fill(pane: Pane, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(values)) {
    await pane.user.clear(field(name));
    await pane.user.type(field(name), text);
  }
}

const DRAWN_BEFORE = { "抽样!A29": CLAUSE, "抽样!C29": 3, "抽样!A30": CLAUSE, "抽样!C30": 9 } as const;

test("what is typed of a sample outlives a reload, is not written by passing through, and is forgotten once written", async () => {
  const drafts = memoryDrafts();
  const first = await open(DRAWN_BEFORE, drafts);
  await first.user.click(section().getByRole("option", { name: /^9/ }));
  await first.user.type(field("事实"), "没有签字");
  first.unmount();
  const pane = await open(DRAWN_BEFORE, drafts);
  expect(section().getByRole("option", { selected: true })).toHaveTextContent(/^9/);
  expect(field("事实")).toHaveValue("没有签字");
  expect(section().getByText("尚未写入工作簿")).toBeInTheDocument();
  await pane.user.click(field("事实"));
  await pane.user.tab();
  expect(pane.fake.written).toEqual([]);
  await pane.user.click(section().getByRole("button", { name: "写入" }));
  await waitFor(async () => expect((await pane.book.check()).records.samples.map(({ number, facts }) => [number, facts])).toEqual([[3, ""], [9, "没有签字"]]));
  await waitFor(() => expect(drafts.kept.size).toBe(0));
  await pane.user.type(field("证据"), "E1");
  await pane.user.tab();
  await waitFor(() => expect(drafts.kept.size).toBe(0));
  expect(pane.fake.written).toHaveLength(2);
});

test("the body's table that is typed outlives a reload, and is forgotten once written", async () => {
  const drafts = memoryDrafts();
  const first = await open({ "抽样!K6": 1, "抽样!L6": 5 }, drafts);
  await first.user.click(section().getByRole("button", { name: /^机构样本数表/ }));
  await first.user.click(section().getByRole("button", { name: "加一行" }));
  await fill(first, { "第 1 行：样本数": "6", "第 2 行：总体数自": "51" });
  first.unmount();
  const pane = await open({ "抽样!K6": 1, "抽样!L6": 5 }, drafts);
  expect(["第 1 行：总体数自", "第 1 行：样本数", "第 2 行：总体数自", "第 2 行：样本数"].map((label) => field(label).value)).toEqual(["1", "6", "51", ""]);
  await pane.user.click(section().getByRole("button", { name: "加一行" }));
  await fill(pane, { "第 2 行：样本数": "8" });
  await pane.user.click(section().getByRole("button", { name: "写入工作簿" }));
  await waitFor(async () => expect((await pane.book.check()).records.sampleSizes).toEqual([{ from: 1, size: 6 }, { from: 51, size: 8 }]));
  await waitFor(() => expect(drafts.kept.size).toBe(0));
  pane.unmount();
  drafts.kept.set("sizes", '{"workbook":"small 1 ","typed":[{"from":"7","size":"2"},{"from":7},3]}');
  await open({}, drafts);
  expect(field("第 1 行：总体数自")).toHaveValue("7");
  expect(section().queryByLabelText("第 2 行：总体数自")).toBeNull();
});
