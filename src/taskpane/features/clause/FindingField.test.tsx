import { act, screen, within } from "@testing-library/react";
import { assessment, judged, type Entries } from "../../../../test/support/pane/assessments";
import { openTab, renderPane, type Pane } from "../../../../test/support/pane/renderPane";

const entry = (id: string, clause: string, text: string, loss: unknown, used = 0): readonly [string, unknown] => [
  id, { id, catalogue: "gbt-27922-2011", clause, text: { any: text }, loss, note: "", used },
];
/** 5.2.1 is judged with 6 points and stands in row 25; 5.1.1.1 is all or nothing in row 6, 5.1.1.2 is of the same indicator. */
const BANK = [
  entry("often", "5.2.1", "商品标签缺少生产日期", { kind: "points", points: "1.5" }, 4),
  entry("rare", "5.2.1", "标签文字不清", { kind: "points", points: "7" }),
  entry("none", "5.1.1.1", "未设立服务部门", { kind: "points", points: "2" }),
  entry("other", "5.1.1.2", "服务部门职责不清", { kind: "all" }),
];
const panel = () => within(screen.getByRole("tabpanel"));
const field = (): HTMLElement => panel().getByRole("textbox", { name: "Finding" });
const options = (): readonly string[] => panel().queryAllByRole("option").map((option) => option.textContent);
const chosen = (): string | null => document.getElementById(field().getAttribute("aria-activedescendant") ?? "-")?.textContent ?? null;
const written = ({ fake }: Pane): unknown => fake.written.map((writes) => writes.map(({ address, value }) => [address, value]));
const kept = ({ fake }: Pane): readonly unknown[] => [...fake.bank.documents.values()];

async function openField(row: number, entries: Entries = {}, bank: readonly (readonly [string, unknown])[] = BANK): Promise<Pane> {
  const pane = await renderPane({ kind: "scoring", draft: assessment(entries), locale: "en-US" }, {
    locale: "en-US",
    before: ({ bank: memory }) => bank.forEach(([id, document]) => memory.documents.set(id, document)),
  });
  await openTab(pane, "Clause");
  await act(async () => {
    pane.fake.select({ sheet: "Scoresheet", address: `L${String(row)}` });
    await Promise.resolve();
  });
  await pane.user.clear(field());
  return pane;
}

test("texts that hold what is typed are listed, none of them chosen, and how many is said", async () => {
  const pane = await openField(25);
  expect(options()).toEqual([]);
  await pane.user.type(field(), "标签");
  expect(options()).toEqual(["商品标签缺少生产日期minus 1.5used 4×", "标签文字不清minus 7"]);
  expect(chosen()).toBeNull();
  expect(field()).toHaveAttribute("aria-controls", panel().getByRole("listbox").id);
  expect(panel().getByText("2 texts: ↓ chooses, Enter takes, Esc closes")).toHaveAttribute("role", "status");
});

test("Enter is a line break until an arrow key has chosen, and the caret keeps its keys without a list", async () => {
  const pane = await openField(25);
  await pane.user.type(field(), "标签{Enter}");
  expect(field()).toHaveValue("标签\n");
  await pane.user.type(field(), "没有的字{ArrowDown}");
  expect([options(), chosen()]).toEqual([[], null]);
});

test("the arrow keys go round, Esc closes the list and keeps the field", async () => {
  const pane = await openField(25);
  await pane.user.type(field(), "标签{ArrowDown}");
  expect(chosen()).toMatch(/^商品标签/);
  await pane.user.keyboard("{ArrowDown}{ArrowDown}");
  expect(chosen()).toMatch(/^商品标签/);
  await pane.user.keyboard("{ArrowUp}");
  expect(chosen()).toBeNull();
  await pane.user.keyboard("{Escape}");
  expect(options()).toEqual([]);
  expect(field()).toHaveFocus();
  expect(field()).toHaveValue("标签");
});

test("an empty field opens the list with the arrow key", async () => {
  const pane = await openField(25);
  await pane.user.click(field());
  await pane.user.keyboard("{ArrowDown}");
  expect(chosen()).toMatch(/^商品标签/);
});

test("what a text costs is shown before it is written, and both are one action", async () => {
  const pane = await openField(25, { "5.2.1": judged("6") });
  await pane.user.type(field(), "标签{ArrowDown}{Enter}");
  expect(field()).toHaveValue("商品标签缺少生产日期");
  expect(pane.fake.written).toEqual([]);
  expect(panel().getByRole("group", { name: /Findings bank: minus 1.5.*Given score: 6 → 4.5/ })).toBeInTheDocument();
  expect(panel().getByRole("button", { name: "Write with the loss" })).toHaveFocus();
  await pane.user.keyboard("{Enter}");
  expect(written(pane)).toEqual([[["I25", 4.5], ["M25", "商品标签缺少生产日期"]]]);
  expect(field()).toHaveFocus();
  expect(panel().getByText(/Findings bank: minus 1.5 · used 5×/)).toBeInTheDocument();
});

test.each([
  ["the button", async (pane: Pane) => pane.user.click(panel().getByRole("button", { name: "Text only" }))],
  ["Esc", async (pane: Pane) => pane.user.keyboard("{Escape}")],
  ["leaving", async (pane: Pane) => pane.user.click(panel().getByRole("textbox", { name: "Evidence" }))],
] as const)("the text alone is written by %s", async (_, leave) => {
  const pane = await openField(25, { "5.2.1": judged("6") });
  await pane.user.type(field(), "标签{ArrowDown}{Enter}");
  await leave(pane);
  expect(written(pane)).toEqual([[["M25", "商品标签缺少生产日期"]]]);
  expect(panel().queryByRole("button", { name: "Text only" })).not.toBeInTheDocument();
});

test("a loss that the clause does not take is said, and the text is written", async () => {
  const pane = await openField(25);
  await pane.user.type(field(), "文字不清{ArrowDown}{Enter}");
  expect(written(pane)).toEqual([[["M25", "标签文字不清"]]]);
  expect(panel().getByText(/The bank's loss \(minus 7\) does not fit this clause/)).toBeInTheDocument();
});

test("a text of the indicator's other clause is taken without its loss", async () => {
  const pane = await openField(6);
  await pane.user.type(field(), "职责");
  expect(options()).toEqual(["服务部门职责不清5.1.1.2every point"]);
  await pane.user.click(panel().getByRole("option"));
  expect(written(pane)).toEqual([[["M6", "服务部门职责不清"]]]);
});

test("a finding is kept with what it costs now, once, and counted once", async () => {
  const pane = await openField(25, { "5.2.1": judged("4") }, []);
  await pane.user.type(field(), "价签与实物不符");
  await pane.user.click(panel().getByRole("button", { name: "Keep in bank" }));
  expect(await panel().findByText("Kept in the findings bank: minus 2")).toHaveAttribute("role", "status");
  expect(panel().queryByRole("button", { name: "Keep in bank" })).not.toBeInTheDocument();
  expect(kept(pane)).toEqual([expect.objectContaining({ clause: "5.2.1", text: { any: "价签与实物不符" }, loss: { kind: "points", points: "2" }, used: 1 })]);
  await pane.user.type(field(), "。");
  expect(panel().queryByRole("button", { name: "Keep in bank" })).not.toBeInTheDocument();
});

test("a bank that the browser does not keep says so", async () => {
  const pane = await openField(25, {}, []);
  pane.fake.bank.isOpen = false;
  await pane.user.type(field(), "价签与实物不符");
  await pane.user.click(panel().getByRole("button", { name: "Keep in bank" }));
  expect(await panel().findByText(/could not store the findings bank/)).toBeInTheDocument();
});

test("the same text with other points is asked about, and scored as the bank has it by one press", async () => {
  const pane = await openField(25, { "5.2.1": { ...judged("6"), finding: "" } });
  await pane.user.type(field(), "商品标签缺少生产日期");
  await pane.user.tab();
  expect(await panel().findByText(/costs 1.5 points in the findings bank; here it costs 0/)).toBeInTheDocument();
  await pane.user.click(panel().getByRole("button", { name: "Score as the bank has it: 4.5 instead of 6" }));
  expect(written(pane)).toEqual([[["M25", "商品标签缺少生产日期"]], [["I25", 4.5]]]);
  expect(panel().queryByText(/costs 1.5 points/)).not.toBeInTheDocument();
});
