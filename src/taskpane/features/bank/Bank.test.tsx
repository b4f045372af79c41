import { act, screen, within } from "@testing-library/react";
import { assessment } from "../../../../test/support/pane/assessments";
import { watchDownloads } from "../../../../test/support/pane/downloads";
import { memoryDrafts } from "../../../../test/support/pane/memoryDrafts";
import { openTool, renderPane, type Pane } from "../../../../test/support/pane/renderPane";
import type { DraftStore } from "../..";

const entry = (id: string, clause: string, text: string, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  id, catalogue: "gbt-27922-2011", clause, text: { any: text }, loss: null, note: "", used: 0, ...more,
});
const BANK = [
  entry("a", "5.2.1", "标签文字不清", { loss: { kind: "points", points: "1.5" }, used: 4 }),
  entry("b", "5.1.1.1", "未设立服务部门", { note: "含兼职部门" }),
  entry("c", "9.9", "旧目录的条款"),
];
const panel = () => within(screen.getByRole("tabpanel"));
const items = (): readonly string[] => panel().queryAllByRole("listitem").map((item) => item.textContent);
const button = (name: string): HTMLElement => panel().getByRole("button", { name });
const documents = ({ fake }: Pane): Readonly<Record<string, unknown>> => Object.fromEntries(fake.bank.documents);

async function openBank(bank: readonly Readonly<Record<string, unknown>>[] = BANK, drafts?: DraftStore): Promise<Pane> {
  const pane = await renderPane({ kind: "scoring", draft: assessment({ "5.2.1": { status: "nonconforming", evidence: "", remark: "", assessor: "", finding: "标签，文字不清" } }), locale: "en-US" }, {
    locale: "en-US",
    ...(drafts === undefined ? {} : { drafts }),
    before: ({ bank: memory }) => bank.forEach((one) => memory.documents.set(String(one["id"]), one)),
  });
  await openTool(pane, "Findings bank");
  await act(() => Promise.resolve());
  return pane;
}
const upload = (pane: Pane, entries: readonly unknown[], name = "bank.json"): Promise<void> =>
  pane.user.upload(panel().getByLabelText("Import", { selector: "input" }), new File([JSON.stringify({ format: "servicestar.bank/1", id: "x", entries })], name));

test("the texts are listed by clause with what they cost and where they are used", async () => {
  await openBank();
  expect(items()).toEqual([
    expect.stringMatching(/^5\.1\.1\.1 .+未设立服务部门no loss setused 0×含兼职部门/),
    expect.stringMatching(/^5\.2\.1 .+标签文字不清minus 1\.5used 4×here 1×/),
    expect.stringMatching(/^9\.9 Clause not in this catalogue/),
  ]);
  expect(panel().getByText("3 texts")).toHaveAttribute("role", "status");
});

test("words find texts and notes, a clause narrows them", async () => {
  const pane = await openBank();
  await pane.user.type(panel().getByLabelText("Find a text"), "兼职");
  expect(items()).toHaveLength(1);
  expect(panel().getByText("1 of 3 texts")).toBeInTheDocument();
  await pane.user.clear(panel().getByLabelText("Find a text"));
  await pane.user.selectOptions(panel().getByLabelText("Clause"), "5.2.1");
  expect(items()).toEqual([expect.stringContaining("标签文字不清")]);
  await pane.user.type(panel().getByLabelText("Find a text"), "兼职");
  expect(panel().getByText("No text fits.")).toBeInTheDocument();
});

test("an entry is changed, and what cannot be is refused with its reason", async () => {
  const pane = await openBank();
  await pane.user.click(button("Edit 标签文字不清"));
  const points = panel().getByLabelText("Points lost");
  await pane.user.clear(points);
  await pane.user.type(points, "-1");
  await pane.user.click(button("Save"));
  expect(panel().getByText(/Enter a number of at least 0/)).toBeInTheDocument();
  await pane.user.clear(points);
  await pane.user.type(points, "２.5");
  await pane.user.clear(panel().getByLabelText("Text"));
  await pane.user.click(button("Save"));
  expect(panel().getByText(/This must not be blank/)).toBeInTheDocument();
  expect(documents(pane)["a"]).toEqual(BANK[0]);
  await pane.user.type(panel().getByLabelText("Text"), "标签看不清");
  await pane.user.click(button("Save"));
  expect(documents(pane)["a"]).toEqual({ ...BANK[0], text: { any: "标签看不清" }, loss: { kind: "points", points: "2.5" } });
  expect(items()[1]).toContain("标签看不清minus 2.5");
});

test("a deleted entry comes back whole", async () => {
  const pane = await openBank();
  await pane.user.click(button("Delete 标签文字不清"));
  expect(Object.keys(documents(pane)).sort()).toEqual(["b", "c"]);
  await pane.user.click(button("Undo"));
  expect(documents(pane)["a"]).toEqual(BANK[0]);
  expect(items()).toHaveLength(3);
});

test("what is exported is imported as it was, and is the same file again", async () => {
  const pane = await openBank();
  const { alive, begun } = watchDownloads();
  await pane.user.click(button("Export"));
  expect(begun.map(({ name }) => name)).toEqual(["findings-bank.json"]);
  const text = new TextDecoder().decode(await alive.get(begun[0]?.address ?? "")?.arrayBuffer());
  expect(text).toMatch(/^\{\n {2}"format": "servicestar\.bank\/1",[\s\S]+\}\n$/);
  const before = documents(pane);
  await pane.user.upload(panel().getByLabelText("Import", { selector: "input" }), new File([text], "again.json"));
  expect(await panel().findByText("0 new, 3 the same, 0 different.")).toBeInTheDocument();
  await pane.user.click(panel().getAllByRole("button", { name: "Import" })[1] as HTMLElement);
  expect(await panel().findByText(/0 added, 0 updated, 0 kept as they were, 3 the same/)).toBeInTheDocument();
  expect(documents(pane)).toEqual(before);
});

test("differences are shown with both texts before anything is written, and an import is taken back", async () => {
  const pane = await openBank();
  const before = documents(pane);
  await upload(pane, [entry("a", "5.2.1", "标签缺失"), entry("n", "5.2.1", "标签文字不清。")]);
  expect(await panel().findByText("1 new, 0 the same, 1 different.")).toBeInTheDocument();
  expect(panel().getByText("Here: 5.2.1 标签文字不清 · minus 1.5")).toBeInTheDocument();
  expect(panel().getByText("File: 5.2.1 标签缺失 · no loss set")).toBeInTheDocument();
  expect(panel().getByText(/1 of them say the same as a text here under another id/)).toBeInTheDocument();
  expect(documents(pane)).toEqual(before);
  await pane.user.click(panel().getByRole("radio", { name: "Take those of the file" }));
  await pane.user.click(panel().getAllByRole("button", { name: "Import" })[1] as HTMLElement);
  expect(await panel().findByText(/1 added, 1 updated/)).toBeInTheDocument();
  expect(documents(pane)["a"]).toMatchObject({ text: { any: "标签缺失" }, used: 4 });
  await pane.user.click(button("Undo"));
  expect(documents(pane)).toEqual(before);
});

test("one's own are kept unless the file's are chosen, and an import can be left", async () => {
  const pane = await openBank();
  await upload(pane, [entry("a", "5.2.1", "标签缺失")]);
  await pane.user.click(await panel().findByRole("button", { name: "Do not import" }));
  expect(panel().queryByText(/different\./)).not.toBeInTheDocument();
  await upload(pane, [entry("a", "5.2.1", "标签缺失")]);
  await panel().findByText(/1 different/);
  await pane.user.click(panel().getAllByRole("button", { name: "Import" })[1] as HTMLElement);
  expect(await panel().findByText(/1 kept as they were/)).toBeInTheDocument();
  expect(documents(pane)["a"]).toEqual(BANK[0]);
});

test("a file with a problem is imported not at all, each told with its place", async () => {
  const pane = await openBank();
  await upload(pane, [entry("n", "5.2.1", "好"), entry("m", "x", "好", { loss: { kind: "points", points: 2 } })]);
  const notice = within(await panel().findByRole("alert"));
  expect(notice.getByText("The file “bank.json” was not imported")).toBeInTheDocument();
  expect(notice.getAllByText(/^entries\/1\//).map((path) => path.textContent)).toEqual(["entries/1/loss/points", "entries/1/clause"]);
  expect(Object.keys(documents(pane))).toHaveLength(3);
});

test("a long bank is shown piece by piece", async () => {
  const pane = await openBank(Array.from({ length: 120 }, (_, at) => entry(`e${String(at).padStart(3, "0")}`, "5.2.1", `第 ${String(at)} 条`)));
  expect(items()).toHaveLength(50);
  await pane.user.click(button("Show 50 more"));
  await pane.user.click(button("Show 20 more"));
  expect(items()).toHaveLength(120);
});

test("what could not be read is told, and an empty bank says how to begin", async () => {
  await openBank([{ id: "broken" }]);
  expect(panel().getByText(/^1 stored texts could not be read/)).toBeInTheDocument();
  expect(panel().getByText(/^The bank is empty/)).toBeInTheDocument();
});

test("what is typed of an entry outlives a reload, and is forgotten once it is saved or left", async () => {
  const drafts = memoryDrafts();
  const first = await openBank(BANK, drafts);
  await first.user.click(button("Edit 标签文字不清"));
  await first.user.type(panel().getByLabelText("Text"), "，两处");
  await first.user.clear(panel().getByLabelText("Points lost"));
  await first.user.type(panel().getByLabelText("Points lost"), "2.5");
  await first.user.type(panel().getByLabelText("Note"), "冰箱");
  first.unmount();
  const pane = await openBank(BANK, drafts);
  expect(["Text", "Points lost", "Note"].map((label) => panel().getByLabelText<HTMLInputElement>(label).value)).toEqual(["标签文字不清，两处", "2.5", "冰箱"]);
  await pane.user.click(button("Save"));
  expect(await panel().findByText("标签文字不清，两处")).toBeInTheDocument();
  expect(documents(pane)["a"]).toMatchObject({ text: { any: "标签文字不清，两处" }, loss: { kind: "points", points: "2.5" }, note: "冰箱" });
  expect(drafts.kept.size).toBe(0);
  await pane.user.click(button("Edit 未设立服务部门"));
  await pane.user.type(panel().getByLabelText("Note"), "x");
  await pane.user.click(button("Cancel"));
  expect(drafts.kept.size).toBe(0);
});
