import { act, screen, within } from "@testing-library/react";
import { assessment, begun, deduction, excluded, judged, nonconforming, sampled } from "../../../../test/support/pane/assessments";
import { renderPane } from "../../../../test/support/pane/renderPane";
import { builtInProfile } from "../../../schema";

const panel = () => within(screen.getByRole("tabpanel"));
/** the figure on the card, caption and unit included */
const total = (): HTMLElement | null | undefined => panel().getAllByText("Total")[0]?.parentElement;
const four = assessment(
  { "5.1.2.1": sampled(9, 2), "5.1.2.2": nonconforming, "5.2.6": excluded, "5.3.1": judged("11.5") },
  { specialDeductions: [deduction] },
);

test("a complete assessment: total, grade with stars, counts, and the way to the next grade", async () => {
  const { user } = await renderPane({ kind: "scoring", draft: four }, { locale: "en-US" });
  // 88 1/3 of 95 points, out of 100, less one special deduction.
  expect(total()).toHaveTextContent("Total91.98 points");
  expect(panel().getByText("Four-star")).toBeInTheDocument();
  expect(panel().getByRole("img", { name: "Stars: 4" })).toBeInTheDocument();
  expect(panel().getByText("1 (not qualified from 5 on)")).toBeInTheDocument();
  expect(panel().getByText("88.33 / 95")).toBeInTheDocument();
  expect(panel().getByText("3.02 points short of Five-star")).toBeInTheDocument();
  expect(panel().queryByText(/exactly/)).not.toBeInTheDocument();
  await user.click(panel().getByRole("switch", { name: "Show exact values" }));
  expect(panel().getByText("exactly 5243/57")).toBeInTheDocument();
  expect(panel().getByText("exactly 172/57")).toBeInTheDocument();
  expect(panel().getByText("exactly 265/3")).toBeInTheDocument();
});

test("subtotals of sections and indicators; a group with every clause excluded reads as not scored", async () => {
  await renderPane({ kind: "scoring", draft: four });
  const subtotals = within(panel().getByRole("region", { name: "分项得分" }));
  const line = (text: string): string | null => subtotals.getByText(text).parentElement?.textContent ?? null;
  expect(line("5.1 售后服务体系")).toBe("5.1 售后服务体系34.33 / 40 分");
  expect(line("5.1.2 人员配置")).toBe("5.1.2 人员配置2.33 / 8 分");
  expect(line("5.2.6 废弃商品回收")).toBe("5.2.6 废弃商品回收全部删减，不计分");
  expect(line("5.3 顾客服务")).toBe("5.3 顾客服务24 / 25 分");
});

test("five special deductions fail whatever the total, and the card says so", async () => {
  await renderPane({ kind: "scoring", draft: assessment({}, { specialDeductions: Array.from({ length: 5 }, () => deduction) }) }, { locale: "en-US" });
  expect(panel().getByText("95.00")).toBeInTheDocument();
  expect(panel().getByText("Not qualified")).toBeInTheDocument();
  expect(panel().queryByRole("img")).not.toBeInTheDocument();
  expect(panel().getByText(/Special deductions: 5\. From 5 on/)).toBeInTheDocument();
  expect(panel().queryByText("Close to a threshold")).not.toBeInTheDocument();
  expect(panel().queryByText(/short of/)).not.toBeInTheDocument();
});

test("below the pass mark", async () => {
  const lost = Object.fromEntries(["5.2.1", "5.2.2", "5.2.3", "5.2.4", "5.2.5", "5.3.1"].map((id) => [id, judged("0")]));
  await renderPane({ kind: "scoring", draft: assessment(lost) });
  expect(panel().getByText("57.50")).toBeInTheDocument();
  expect(panel().getByText("总分低于合格线 70 分。")).toBeInTheDocument();
  expect(panel().getByText("距达标级（二星级）还差 12.50 分")).toBeInTheDocument();
});

test("a total that rounds up to a threshold says that it is below it", async () => {
  // 94.998 shown as 95.00
  const profile = { ...builtInProfile(), judgedStep: null };
  const draft = assessment({ "5.3.1": judged("7.498") });
  await renderPane({ kind: "scoring", draft, profile }, { locale: "en-US" });
  expect(panel().getByText("95.00")).toBeInTheDocument();
  expect(panel().getByText("Four-star")).toBeInTheDocument();
  expect(panel().getByText(/Shown as 95\.00, but the exact total is below the 95 of Five-star/)).toBeInTheDocument();
  expect(panel().getByText("0.01 points short of Five-star")).toBeInTheDocument();
});

test("the highest grade has nothing above it, and provisional points are said on the card", async () => {
  await renderPane({ kind: "scoring", draft: assessment() });
  expect(panel().getByText("已是最高等级。")).toBeInTheDocument();
  expect(panel().getByText("25 个条款的分值为占位数值，结果不得用于发证。")).toBeInTheDocument();
});

describe("an open assessment", () => {
  test("shows bounds and the open clauses, and no total", async () => {
    const { user, fake } = await renderPane({ kind: "scoring", draft: begun(24) }, { locale: "en-US" });
    expect(panel().getByText("The total will be between 75.00 and 100.00")).toBeInTheDocument();
    expect(panel().getByText("The grade will be between Qualified (two-star) and Five-star")).toBeInTheDocument();
    expect(panel().queryByRole("tree")).not.toBeInTheDocument();
    expect(panel().getByText("Open clauses: 2")).toBeInTheDocument();
    await user.click(panel().getByRole("button", { name: "5.3.1 Customer relations" }));
    expect(fake.visited).toEqual([{ sheet: "评分表", address: "F32" }]);
  });

  test("one grade for certain is said as such", async () => {
    await renderPane({ kind: "scoring", draft: assessment({ "5.1.1.1": null }) }, { locale: "en-US" });
    expect(panel().getByText("The grade will be Five-star, whatever the open clauses bring")).toBeInTheDocument();
  });

  test("special deductions that already fail it are said at once", async () => {
    const draft = { ...begun(20), specialDeductions: Array.from({ length: 6 }, () => deduction) };
    await renderPane({ kind: "scoring", draft }, { locale: "en-US" });
    expect(panel().getByText(/There are 5 or more special deductions/)).toBeInTheDocument();
  });

  test("it becomes a result as the last clause is entered", async () => {
    const pane = await renderPane({ kind: "scoring", draft: assessment({ "5.3.2": null }) }, { locale: "en-US" });
    expect(panel().queryByText("100.00")).not.toBeInTheDocument();
    await pane.edit({ kind: "scoring", draft: assessment({ "5.3.2": sampled(10, 4) }) });
    expect(panel().getByText("95.00")).toBeInTheDocument();
    expect(panel().getByText("The total is exactly the 95 from which Five-star begins (inclusive).")).toBeInTheDocument();
  });
});

test("a refused assessment shows no figure at all, only why", async () => {
  const { user, fake } = await renderPane({ kind: "scoring", draft: assessment({ "5.1.2.1": sampled(9, 12) }) }, { locale: "en-US" });
  expect(panel().getByRole("heading", { name: "Cannot be scored" })).toBeInTheDocument();
  expect(panel().queryByText(/\d\d\.\d\d/)).not.toBeInTheDocument();
  expect(panel().queryByRole("switch")).not.toBeInTheDocument();
  await user.click(panel().getByRole("button", { name: "Go to 评分表!H8" }));
  expect(fake.visited).toEqual([{ sheet: "评分表", address: "H8" }]);
  await user.click(panel().getByRole("button", { name: "See the checks" }));
  expect(panel().getByRole("heading", { level: 2 })).toHaveTextContent("Checks");
});

test("the derivation unfolds by keyboard down to a clause, and Enter there jumps", async () => {
  const { user, fake } = await renderPane({ kind: "scoring", draft: four }, { locale: "en-US" });
  const tree = panel().getByRole("tree", { name: "Derivation of the total" });
  const items = () => within(tree).getAllByRole("treeitem");
  const at = (text: string): HTMLElement => {
    const found = items().filter((item) => item.textContent.startsWith(text)).at(-1);
    if (found === undefined) {
      throw new Error(`no step ${text}`);
    }
    return found;
  };
  act(() => at("Total").focus());
  for (const step of ["Out of 100", "Points obtained", "Section 5.1", "Indicator 5.1.2"]) {
    act(() => at(step).focus());
    await user.keyboard("{ArrowRight}");
  }
  const clause = at("Clause 5.1.2.1");
  expect(clause).toHaveTextContent("2 of 9 sampled nonconforming, 3 × 7 ÷ 9");
  expect(clause).toHaveTextContent("2.33");
  act(() => clause.focus());
  await user.keyboard("{Enter}");
  expect(fake.visited).toEqual([{ sheet: "评分表", address: "F8" }]);
});

test("what is unfolded stays unfolded when a cell changes", async () => {
  const pane = await renderPane({ kind: "scoring", draft: four }, { locale: "en-US" });
  const step = () => panel().getAllByRole("treeitem").filter((item) => item.textContent.startsWith("Out of 100")).at(-1);
  act(() => step()?.focus());
  await pane.user.keyboard("{ArrowRight}");
  expect(step()).toHaveAttribute("aria-expanded", "true");
  await pane.edit({ kind: "scoring", draft: assessment() });
  expect(step()).toHaveAttribute("aria-expanded", "true");
  expect(panel().getByText("Applicable points: all points less those of the excluded clauses")).toBeInTheDocument();
});

describe("every figure unfolds to how it came about", () => {
  const figures: readonly (readonly [figure: string, trees: readonly string[], steps: readonly string[]])[] = [
    ["1 (not qualified from 5 on)", ["Special deductions"], ["Special deductions: 1, 1 points off for each-1"]],
    ["0", ["Bonuses"], ["Bonuses: 0, 1 points on for each0"]],
    ["88.33 / 95", ["Points obtained", "Points obtained"], ["Points obtained: sum of the sections88.33", "Applicable points: all points less those of the excluded clauses95"]],
    ["3.02 points short of Five-star", ["3.02 points short of Five-star"], ["The grade begins at 9595", "Total91.98"]],
    ["34.33 / 40", ["5.1 After-sales service system", "5.1 After-sales service system"], ["Section 5.1: sum of its indicators", "Applicable points of section 5.1: sum of its indicators"]],
    ["2.33 / 8", ["5.1.2 Staffing", "5.1.2 Staffing"], ["Clause 5.1.2.1: 2 of 9 sampled nonconforming, 3 × 7 ÷ 9", "Clause 5.1.2.2: 5 points"]],
  ];

  test.each(figures)("%s", async (figure, trees, steps) => {
    const { user } = await renderPane({ kind: "scoring", draft: four }, { locale: "en-US" });
    const button = panel().getByRole("button", { name: figure });
    expect(button).toHaveAttribute("aria-expanded", "false");
    expect(button).toHaveAccessibleDescription("How it came about");
    await user.click(button);
    expect(button).toHaveAttribute("aria-expanded", "true");
    const unfolded = document.getElementById(button.getAttribute("aria-controls") ?? "") as HTMLElement;
    expect(within(unfolded).getAllByRole("tree").map((tree) => tree.getAttribute("aria-label"))).toEqual(trees.map((name) => `Derivation of “${name}”`));
    for (const step of steps) {
      expect(unfolded).toHaveTextContent(step);
    }
    await user.click(button);
    expect(document.body.contains(unfolded)).toBe(false);
  });

  test("no figure of the card, of the subtotals or of the bounds is without", async () => {
    const pane = await renderPane({ kind: "scoring", draft: four }, { locale: "en-US" });
    const groups = pane.fake.serviceStar.builtIn.catalogues[0]?.sections.flatMap((section) => [section, ...section.indicators]) ?? [];
    const unfolding = () => panel().getAllByRole("button").filter((button) => button.title === "How it came about");
    // Every section and indicator but the excluded one, and four of the card.
    expect(unfolding()).toHaveLength(groups.length - 1 + 4);
    await pane.edit({ kind: "scoring", draft: begun(24) });
    expect(panel().getByRole("button", { name: "At least 75.00 (open clauses as 0)" })).toBeInTheDocument();
    await pane.user.click(panel().getByRole("button", { name: "At most 100.00 (open clauses with all points)" }));
    expect(panel().getByRole("tree", { name: /^Derivation of “At most/ })).toHaveTextContent("Total100");
    expect(unfolding()).toHaveLength(groups.length + 5);
  });

  test("a clause in it leads to its row, and it follows the workbook", async () => {
    const pane = await renderPane({ kind: "scoring", draft: four }, { locale: "en-US" });
    await pane.user.click(panel().getByRole("button", { name: "2.33 / 8" }));
    const [tree] = panel().getAllByRole("tree", { name: "Derivation of “5.1.2 Staffing”" });
    await pane.user.click(within(tree as HTMLElement).getByText(/^Clause 5\.1\.2\.1/));
    expect(pane.fake.visited).toEqual([{ sheet: "评分表", address: "F8" }]);
    await pane.edit({ kind: "scoring", draft: assessment() });
    expect(panel().getAllByRole("tree", { name: "Derivation of “5.1.2 Staffing”" })[0]).toHaveTextContent("Clause 5.1.2.1: conforming");
  });
});
