import { act, fireEvent, screen, within } from "@testing-library/react";
import { assessment, begun, deduction, nonconforming, sampled } from "../../../../test/support/pane/assessments";
import { openTab, renderPane, tab } from "../../../../test/support/pane/renderPane";

const bare = { ...nonconforming, evidence: "", finding: "" };
const withoutFacts = { specialDeductions: [{ ...deduction, description: "" }] };
/** refused for a sample, and more to settle */
const refused = assessment({ "5.1.2.1": sampled(9, 12) }, withoutFacts);
/** scored, with three losses that lack their evidence and finding */
const messy = assessment({ "5.1.2.2": bare, "5.1.1.1": bare, "5.1.7.1": bare }, withoutFacts);
const item = (code: string, clause: string): HTMLElement => {
  const found = panel().getAllByRole("listitem").find(({ textContent }) => textContent.includes(code) && textContent.includes(clause));
  if (found === undefined) {
    throw new Error(`no item of ${code} for ${clause}`);
  }
  return found;
};
const panel = () => within(screen.getByRole("tabpanel"));

test("findings stand in groups, worst first, each with what, where and what to do", async () => {
  const pane = await renderPane({ kind: "scoring", draft: refused, locale: "en-US" }, { locale: "en-US" });
  await openTab(pane, "Checks");
  const groups = panel().getAllByRole("heading", { level: 3 }).map((heading) => heading.getAttribute("aria-label"));
  expect(groups.map((group) => group?.split(",")[0])).toEqual(["Cannot be scored", "Must be settled", "To be judged"]);
  const sample = item("SMP001", "5.1.2.1");
  expect(sample).toHaveTextContent(/5\.1\.2\.1.*12.*9/);
  expect(sample).toHaveTextContent("Scoresheet!H8");
  expect(sample).toHaveTextContent("Clause 5.1.2.1 Qualification of service staff");
  expect(sample).toHaveTextContent("What to do");
  expect(sample).toHaveTextContent("SMP001");
});

test("click and Enter both jump to the cell", async () => {
  const pane = await renderPane({ kind: "scoring", draft: refused }, { locale: "en-US" });
  await openTab(pane, "Checks");
  const link = panel().getByRole("button", { name: "Go to 评分表!H8" });
  await pane.user.click(link);
  act(() => link.focus());
  await pane.user.keyboard("{Enter}");
  expect(pane.fake.visited).toEqual([{ sheet: "评分表", address: "H8" }, { sheet: "评分表", address: "H8" }]);
});

test("a cell that cannot be reached is told, and the list stays", async () => {
  const pane = await renderPane({ kind: "scoring", draft: refused }, { locale: "en-US" });
  await openTab(pane, "Checks");
  pane.fake.failNext("goTo", { code: "not-found", params: { hostCode: "ItemNotFound" } });
  await pane.user.click(panel().getByRole("button", { name: "Go to 评分表!H8" }));
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("cannot be found");
  expect(alert).not.toHaveTextContent("ItemNotFound");
  await pane.user.click(within(alert).getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

test("an edit changes the list alone: filter, focus and the items that stay are the same", async () => {
  const pane = await renderPane({ kind: "scoring", draft: messy }, { locale: "en-US" });
  await openTab(pane, "Checks");
  fireEvent.change(panel().getByRole("searchbox", { name: "Filter by clause or text" }), { target: { value: "5." } });
  const staying = within(item("EVD001", "5.1.1.1")).getByRole("button");
  act(() => staying.focus());
  await pane.edit({ kind: "scoring", draft: assessment({ "5.1.1.1": bare }) });
  expect(panel().queryByText(/5\.1\.7\.1/)).not.toBeInTheDocument();
  expect(within(item("EVD001", "5.1.1.1")).getByRole("button")).toBe(staying);
  expect(staying).toHaveFocus();
  expect(panel().getByRole("searchbox")).toHaveValue("5.");
});

describe("when the focused item is settled", () => {
  const settleFocused = async (paneHasFocus: boolean): Promise<void> => {
    const pane = await renderPane({ kind: "scoring", draft: messy }, { locale: "en-US" });
    await openTab(pane, "Checks");
    jest.spyOn(document, "hasFocus").mockReturnValue(paneHasFocus);
    act(() => within(item("EVD001", "5.1.7.1")).getByRole("button").focus());
    await pane.edit({ kind: "scoring", draft: assessment({ "5.1.1.1": bare }) });
  };

  test("the focus stays in the list", async () => {
    await settleFocused(true);
    expect(panel().getByRole("heading", { level: 2 })).toHaveFocus();
  });

  test("it stays in the grid where a person is typing", async () => {
    await settleFocused(false);
    expect(document.body).toHaveFocus();
  });
});

test("an edit never takes the focus from elsewhere", async () => {
  const pane = await renderPane({ kind: "scoring", draft: messy }, { locale: "en-US" });
  await openTab(pane, "Checks");
  act(() => tab("Checks").focus());
  await pane.edit({ kind: "scoring", draft: assessment() });
  expect(tab("Checks")).toHaveFocus();
});

test("the filter finds by clause or words, says when nothing is left, and is cleared by a button", async () => {
  const pane = await renderPane({ kind: "scoring", draft: messy, locale: "en-US" }, { locale: "en-US" });
  await openTab(pane, "Checks");
  const box = panel().getByRole("searchbox", { name: "Filter by clause or text" });
  fireEvent.change(box, { target: { value: "service concept" } });
  const codes = panel().getAllByRole("listitem").map((item) => item.textContent);
  expect(codes.length).toBeGreaterThan(0);
  expect(codes.every((text) => text.includes("5.1.7.1"))).toBe(true);
  fireEvent.change(box, { target: { value: "<b>nothing</b>" } });
  expect(panel().getByText("Nothing matches “<b>nothing</b>”")).toBeInTheDocument();
  const clear = panel().getAllByText("Clear filter").at(-1);
  expect(clear).toBeDefined();
  await pane.user.click(clear ?? document.body);
  expect(panel().getAllByRole("listitem").length).toBeGreaterThan(codes.length);
});

test("open clauses are links; more than five wait behind a button", async () => {
  const pane = await renderPane({ kind: "scoring", draft: begun(10) }, { locale: "zh-CN" });
  await openTab(pane, "核查");
  const group = within(panel().getByRole("region", { name: "未评条款，16 项" }));
  expect(group.getAllByRole("listitem")).toHaveLength(5);
  await pane.user.click(group.getByRole("button", { name: "显示全部 16 项" }));
  expect(group.getAllByRole("listitem")).toHaveLength(16);
  await pane.user.click(group.getByRole("button", { name: "5.3.2 投诉处理" }));
  expect(pane.fake.visited).toEqual([{ sheet: "评分表", address: "F33" }]);
});

test("counts are read out politely when they change, whichever view is open", async () => {
  const pane = await renderPane({ kind: "scoring", draft: refused }, { locale: "en-US" });
  const counts = () => screen.getAllByRole("status").map((region) => region.textContent).find((text) => text.startsWith("Checks:"));
  expect(counts()).toMatch(/^Checks: cannot be scored 1, must be settled/);
  const before = counts();
  await pane.edit({ kind: "scoring", draft: begun(10) });
  expect(counts()).not.toBe(before);
  expect(counts()).toMatch(/cannot be scored 0, must be settled 0, open 16/);
});
