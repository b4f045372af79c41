import { screen, within } from "@testing-library/react";
import { assessment, deduction, excluded, judged, nonconforming, sampled } from "../../../../test/support/pane/assessments";
import { memoryDrafts } from "../../../../test/support/pane/memoryDrafts";
import { openTab, renderPane, type Pane, type PaneOptions } from "../../../../test/support/pane/renderPane";

/** 93 points of 100: two short of five stars. */
const four = assessment({ "5.1.2.2": nonconforming, "5.3.1": judged("11.5") }, { specialDeductions: [deduction] });

async function opened(draft = four, options: PaneOptions = { locale: "en-US" }): Promise<Pane> {
  const pane = await renderPane({ kind: "scoring", draft }, options);
  await openTab(pane, options.locale === "en-US" ? "Result" : "结果");
  const show = part(options.locale === "en-US" ? "What would change the grade" : "等级变动与试算").queryByRole("button", { name: /^(Show|显示)$/ });
  if (show !== null) {
    await pane.user.click(show);
  }
  return pane;
}

const part = (name: string) => within(screen.getByRole("region", { name }));
const flips = (name: RegExp): (string | null)[] => within(screen.getByRole("region", { name })).getAllByRole("listitem").map((item) => item.textContent);

/** Rows of the comparison: what it is, the workbook's, the sandbox's. */
const compared = (): readonly (readonly (string | null)[])[] =>
  within(screen.getByRole("table")).getAllByRole("row").slice(1).map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent));

describe("what would change the grade", () => {
  test("nothing is worked out before a person unfolds it", async () => {
    await renderPane({ kind: "scoring", draft: four }, { locale: "en-US" });
    expect(screen.queryByRole("region", { name: "Smallest changes" })).not.toBeInTheDocument();
  });

  test("the sets of each higher grade, with their points and what comes of them; each line leads to its row", async () => {
    const { user, fake } = await opened();
    const lift = flips(/^To reach Five-star: changes needed, 1$/);
    expect(lift[0]).toBe("5.1.2.2 “Conforming” instead of “Nonconforming”: +5 points→ 98.00 Five-starTry");
    expect(flips(/^To lose Four-star: changes needed, 1$/).length).toBeGreaterThan(2);
    await user.click(screen.getAllByRole("button", { name: /^5\.1\.2\.2 “Conforming” instead/ })[0] as HTMLElement);
    expect(fake.visited).toEqual([{ sheet: "评分表", address: "F9" }]);
  });

  test("in Chinese, with the workbook's own words", async () => {
    await opened(assessment({ "5.1.2.1": sampled(9, 2), "5.3.1": judged("7") }), { locale: "zh-CN" });
    expect(flips(/^达到五星级：至少 1 处变动$/)[0]).toBe("5.3.1 由“评分 7”改为“评分 8.5”：+1.5 分→ 95.33 五星级试算");
  });

  test("an open assessment has none yet", async () => {
    await opened(assessment({ "5.1.1.1": null }));
    expect(part("Smallest changes").getByText("Given once every clause is assessed.")).toBeInTheDocument();
  });

  test("they follow the workbook", async () => {
    const pane = await opened();
    await pane.edit({ kind: "scoring", draft: assessment() });
    expect(screen.queryByRole("region", { name: /^To reach/ })).not.toBeInTheDocument();
    expect(await screen.findByRole("region", { name: /^To lose Five-star/ })).toBeInTheDocument();
  });
});

describe("the sandbox", () => {
  const choose = async ({ user }: Pane, clause: string, verdict?: string): Promise<void> => {
    await user.selectOptions(screen.getByRole("combobox", { name: "Clause" }), clause);
    if (verdict !== undefined) {
      await user.selectOptions(screen.getByRole("combobox", { name: "Change to" }), verdict);
    }
  };
  const tryIt = (pane: Pane): Promise<void> => pane.user.click(screen.getByRole("button", { name: "Try on this clause" }));

  test("another value of a clause: total, grade and distance beside the present ones, and the workbook unchanged", async () => {
    const pane = await opened();
    expect(part("Sandbox").getByText("Sandbox: a copy. The workbook is unchanged.")).toBeInTheDocument();
    expect(compared()).toEqual([["Total", "93.00", "93.00"], ["Grade", "Four-star", "Four-star"], ["To the next grade", "Five-star 2.00", "Five-star 2.00"]]);
    await choose(pane, "5.1.2.2");
    expect(screen.getByText("Now: Nonconforming")).toBeInTheDocument();
    await tryIt(pane);
    expect(compared()).toEqual([["Total", "93.00", "98.00"], ["Grade", "Four-star", "Five-star"], ["To the next grade", "Five-star 2.00", "–"]]);
    expect(screen.getByText("Differences from the workbook: 1")).toBeInTheDocument();
    expect(screen.getAllByRole("status").map((status) => status.textContent)).toContain("Sandbox: 98.00, Five-star");
    expect(pane.fake.written).toEqual([]);
    expect(pane.fake.visited).toEqual([]);
  });

  test("samples, given scores and exclusions take the figures that they need", async () => {
    const pane = await opened();
    await choose(pane, "5.1.2.1", "Sampled");
    await tryIt(pane);
    expect(screen.getAllByText("A whole number, 0 or more")).toHaveLength(2);
    await pane.user.type(screen.getByRole("textbox", { name: "Sample size" }), "10");
    await pane.user.type(screen.getByRole("textbox", { name: "Nonconforming" }), "10");
    await tryIt(pane);
    expect(compared()[0]).toEqual(["Total", "93.00", "90.00"]);

    await choose(pane, "5.3.1", "Judged");
    await pane.user.type(screen.getByRole("textbox", { name: "Given score" }), "x");
    await tryIt(pane);
    expect(screen.getByText("A number such as 7.5")).toBeInTheDocument();
    await pane.user.clear(screen.getByRole("textbox", { name: "Given score" }));
    await pane.user.type(screen.getByRole("textbox", { name: "Given score" }), "12.5");
    await tryIt(pane);
    expect(compared()[0]).toEqual(["Total", "93.00", "91.00"]);
    expect(screen.getByText("Differences from the workbook: 2")).toBeInTheDocument();
  });

  test("what the rules do not allow is said, and gives no figure", async () => {
    const pane = await opened();
    await choose(pane, "5.3.1", "Judged");
    await pane.user.type(screen.getByRole("textbox", { name: "Given score" }), "11.3");
    await tryIt(pane);
    expect(compared()[0]).toEqual(["Total", "93.00", "Cannot be scored"]);
    expect(part("Sandbox").getByText("Clause 5.3.1: the given score 11.3 is not a multiple of 0.5; keep to the step.")).toBeInTheDocument();
  });

  test("special deductions and bonuses go up and down, within what the profile allows", async () => {
    const pane = await opened();
    await pane.user.click(screen.getByRole("button", { name: "Special deductions: one fewer" }));
    expect(screen.getByRole("button", { name: "Special deductions: one fewer" })).toHaveAttribute("aria-disabled", "true");
    await pane.user.click(screen.getByRole("button", { name: "Bonuses: one more" }));
    expect(screen.getByRole("button", { name: "Bonuses: one more" })).toHaveAttribute("aria-disabled", "true");
    expect(compared()[0]).toEqual(["Total", "93.00", "95.00"]);
    await pane.user.click(screen.getByRole("button", { name: "Bonuses: one fewer" }));
    expect(screen.getByText("Differences from the workbook: 1")).toBeInTheDocument();
  });

  test("one change is taken back, or all of them", async () => {
    const pane = await opened();
    await pane.user.click(screen.getAllByRole("button", { name: /^Try set 1: Five-star/ })[0] as HTMLElement);
    await pane.user.click(screen.getByRole("button", { name: "Special deductions: one more" }));
    expect(compared()[0]).toEqual(["Total", "93.00", "97.00"]);
    await pane.user.click(screen.getByRole("button", { name: /^Take back: 5\.1\.2\.2/ }));
    expect(compared()[0]).toEqual(["Total", "93.00", "92.00"]);
    await pane.user.click(screen.getByRole("button", { name: "Take all back" }));
    expect(screen.getByText("No difference from the workbook.")).toBeInTheDocument();
    expect(compared()[0]).toEqual(["Total", "93.00", "93.00"]);
  });

  test("a recheck puts the changes upon the new entries, and drops what the workbook has caught up with", async () => {
    const pane = await opened();
    await choose(pane, "5.1.2.2");
    await tryIt(pane);
    await pane.user.click(screen.getByRole("button", { name: "Special deductions: one fewer" }));
    expect(compared()[0]).toEqual(["Total", "93.00", "99.00"]);
    await pane.edit({ kind: "scoring", draft: assessment({ "5.3.1": judged("10.5") }, { specialDeductions: [deduction] }) });
    expect(compared()[0]).toEqual(["Total", "97.00", "98.00"]);
    expect(screen.getByText("Differences from the workbook: 1")).toBeInTheDocument();
  });

  test("it outlives a reload of the pane, for the same workbook only", async () => {
    const drafts = memoryDrafts();
    const pane = await opened(four, { locale: "en-US", drafts });
    await choose(pane, "5.3.1", "Judged");
    await pane.user.type(screen.getByRole("textbox", { name: "Given score" }), "12");
    await tryIt(pane);
    expect(compared()[0]).toEqual(["Total", "93.00", "93.50"]);
    await pane.user.clear(screen.getByRole("textbox", { name: "Given score" }));
    await pane.user.type(screen.getByRole("textbox", { name: "Given score" }), "11");
    pane.unmount();

    const again = await renderPane({ kind: "scoring", draft: four }, { locale: "en-US", drafts });
    await openTab(again, "Result");
    expect(compared()[0]).toEqual(["Total", "93.00", "93.50"]);
    expect(screen.getByRole("textbox", { name: "Given score" })).toHaveValue("11");
    await tryIt(again);
    expect([...drafts.kept.keys()]).toEqual(["sandbox"]);
    again.unmount();

    const other = await opened({ ...four, company: { ...four.company, name: "Another" } }, { locale: "en-US", drafts });
    expect(compared()[0]).toEqual(["Total", "93.00", "93.00"]);
    other.unmount();

    const third = await opened(four, { locale: "en-US", drafts });
    await third.user.click(screen.getByRole("button", { name: "Take all back" }));
    expect([...drafts.kept.keys()]).toEqual([]);
  });

  test("a workbook that cannot be scored has none, and gets its changes back once it can", async () => {
    const pane = await opened();
    await pane.user.click(screen.getByRole("button", { name: "Bonuses: one more" }));
    await pane.edit({ kind: "scoring", draft: assessment({ "5.1.2.1": sampled(9, 12) }) });
    expect(screen.getByText("The sandbox opens once the entries can be scored.")).toBeInTheDocument();
    await pane.edit({ kind: "scoring", draft: four });
    expect(compared()[0]).toEqual(["Total", "93.00", "94.00"]);
  });

  test("an exclusion is taken back", async () => {
    const pane = await opened(assessment({ "5.2.6": excluded }));
    await choose(pane, "5.2.6", "Nonconforming");
    await tryIt(pane);
    expect(compared()[0]).toEqual(["Total", "100.00", "95.00"]);
  });
});
