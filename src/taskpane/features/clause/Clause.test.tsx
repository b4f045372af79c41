import { act, screen, waitFor, within } from "@testing-library/react";
import { assessment, begun, excluded, judged, nonconforming, sampled } from "../../../../test/support/pane/assessments";
import { formulaCell, textCell, type ChangedCells } from "../../../../test/support/pane/fakeEntries";
import type { FakeWorkbook } from "../../../../test/support/pane/fakeServiceStar";
import { openTab, renderPane, type Pane, type PaneOptions } from "../../../../test/support/pane/renderPane";
import type { DraftStore } from "../..";

type Scoring = Extract<FakeWorkbook, { kind: "scoring" }>;

/** Rows of the built-in catalogue: 5.1.1.1 in 6, 5.1.2.1 in 8, 5.1.7.1 in 21, 5.2.1 in 25, 5.2.6 in 30. */
const ROW = { "5.1.1.1": 6, "5.1.1.2": 7, "5.1.2.1": 8, "5.1.7.1": 21, "5.2.1": 25, "5.2.6": 30 } as const;

const workbook = (draft: Scoring["draft"], more: Partial<Scoring> = {}): Scoring => ({ kind: "scoring", draft, locale: "en-US", ...more });
const panel = () => within(screen.getByRole("tabpanel"));
const title = () => panel().getByRole("heading", { level: 2 });
const verdict = (name: string): HTMLElement => panel().getByRole("button", { name: (accessible) => accessible === name });
const field = (name: string): HTMLElement => panel().getByRole("textbox", { name });
const view = (): HTMLElement => panel().getByRole("group", { name: /^Clause / });

async function openClause(open: Scoring, clause?: keyof typeof ROW, options: PaneOptions = {}): Promise<Pane> {
  const pane = await renderPane(open, { locale: "en-US", ...options });
  await openTab(pane, "Clause");
  if (clause !== undefined) {
    await select(pane, clause);
  }
  return pane;
}

async function select(pane: Pane, clause: keyof typeof ROW, column = "L"): Promise<void> {
  await act(async () => {
    pane.fake.select({ sheet: "Scoresheet", address: `${column}${String(ROW[clause])}` });
    await Promise.resolve();
  });
}

async function press(pane: Pane, keys: string): Promise<void> {
  act(() => view().focus());
  await pane.user.keyboard(keys);
}

const written = ({ fake }: Pane): unknown => fake.written.map((writes) => writes.map(({ address, value }) => [address, value]));

describe("following the row", () => {
  test("any cell of a row shows its clause, and the focus stays where it is", async () => {
    const pane = await openClause(workbook(assessment({ "5.1.2.1": sampled(9, 2) })));
    const focused = document.activeElement;
    for (const [clause, column] of [["5.1.2.1", "A"], ["5.2.1", "P"], ["5.1.2.1", "X"]] as const) {
      await select(pane, clause, column);
      expect(title()).toHaveTextContent(clause);
    }
    expect(document.activeElement).toBe(focused);
    expect(title()).toHaveTextContent("5.1.2.1");
    expect(panel().getByText("Score: 2.33 of 3")).toBeInTheDocument();
    expect(panel().getByText("Proportional")).toBeInTheDocument();
    expect(panel().getByText("Placeholder, unconfirmed")).toBeInTheDocument();
    expect(panel().getByText(/Draw people from the list/)).toBeInTheDocument();
    expect(field("Sample size")).toHaveValue("9");
  });

  test("another sheet, a heading row and a row below leave the clause that was shown", async () => {
    const pane = await openClause(workbook(assessment()), "5.1.2.1");
    for (const place of [{ sheet: "Summary", address: "A8" }, { sheet: "Scoresheet", address: "A5" }, { sheet: "Scoresheet", address: "A99" }, null]) {
      await act(async () => {
        pane.fake.select(place);
        await Promise.resolve();
      });
      expect(title()).toHaveTextContent("5.1.2.1");
    }
  });

  test("before anything is selected the first open clause is shown", async () => {
    await openClause(workbook(begun(2)));
    expect(title()).toHaveTextContent("5.1.2.1");
    expect(panel().getByText("Assessed: 2 of 26")).toBeInTheDocument();
    expect(panel().getByText("Open")).toBeInTheDocument();
  });

  test("a jump from the list of checks shows the clause as well", async () => {
    const pane = await renderPane(workbook(assessment({ "5.1.7.1": { ...nonconforming, evidence: "" } })), { locale: "en-US" });
    await openTab(pane, "Checks");
    await pane.user.click(panel().getByRole("button", { name: /Go to Scoresheet!L21/ }));
    await openTab(pane, "Clause");
    expect(title()).toHaveTextContent("5.1.7.1");
    expect(panel().getByText("EVD001")).toBeInTheDocument();
  });
});

describe("the verdict", () => {
  test("only those that the clause takes are offered, and one is written at once as one action", async () => {
    const pane = await openClause(workbook(begun(0)), "5.1.1.1");
    expect(panel().getAllByRole("button", { name: /^(Conforming|Nonconforming|Sampled|Judged|Excluded)$/ })).toHaveLength(2);
    await pane.user.click(verdict("Conforming"));
    expect(written(pane)).toEqual([[["F6", "Conforming"]]]);
    expect(verdict("Conforming")).toHaveAttribute("aria-pressed", "true");
    expect(panel().getByText("Score: 2 of 2")).toBeInTheDocument();
    expect(panel().getByText("Assessed: 1 of 26")).toBeInTheDocument();
  });

  test("figures that it does not take go with it, in the same action, and are named", async () => {
    const pane = await openClause(workbook(assessment({ "5.1.2.1": sampled(9, 2) })), "5.1.2.1");
    await pane.user.click(verdict("Conforming"));
    expect(written(pane)).toEqual([[["F8", "Conforming"], ["G8", null], ["H8", null]]]);
    expect(panel().getByText(/they were cleared with it: Sample size, Nonconforming\./)).toBeInTheDocument();
    expect(panel().queryByRole("textbox", { name: "Sample size" })).not.toBeInTheDocument();
  });

  test("what it cannot stand without gets the focus; a click on the same verdict writes nothing", async () => {
    const pane = await openClause(workbook(begun(0)), "5.1.2.1");
    await press(pane, "3");
    expect(field("Sample size")).toHaveFocus();
    await pane.user.keyboard("9{Enter}2{Enter}");
    expect(written(pane)).toEqual([[["F8", "Sampled"]], [["G8", 9]], [["H8", 2]]]);
    expect(field("Evidence")).toHaveFocus();
    await pane.user.click(verdict("Sampled"));
    expect(pane.fake.written).toHaveLength(3);
    expect(panel().getByText("Score: 2.33 of 3")).toBeInTheDocument();
  });

  test("a word that is none is shown as it stands and replaced by a choice alone", async () => {
    const cells: ChangedCells = new Map([["5.1.1.1", new Map([["verdict", textCell("OK")]])]]);
    const pane = await openClause(workbook(assessment(), { cells }), "5.1.1.1");
    expect(panel().getByText(/“OK” What the cell holds is no entry/)).toBeInTheDocument();
    await pane.user.click(verdict("Nonconforming"));
    expect(written(pane)).toEqual([[["F6", "Nonconforming"]]]);
  });
});

describe("what is typed", () => {
  test("is written when the field is left, and not before; an unchanged one is not", async () => {
    const pane = await openClause(workbook(assessment({ "5.1.1.1": nonconforming })), "5.1.1.1");
    await pane.user.click(field("Remark"));
    await pane.user.keyboard("seen twice");
    expect(pane.fake.written).toEqual([]);
    await pane.user.click(field("Evidence"));
    expect(written(pane)).toEqual([[["P6", "seen twice"]]]);
    await pane.user.tab();
    expect(pane.fake.written).toHaveLength(1);
  });

  test("that cannot be an entry is not written, says why, and stays", async () => {
    const pane = await openClause(workbook(assessment({ "5.2.1": judged("5.5") })), "5.2.1");
    await pane.user.clear(field("Given score"));
    await pane.user.type(field("Given score"), "5.3");
    await pane.user.tab();
    expect(pane.fake.written).toEqual([]);
    expect(panel().getByRole("alert")).toHaveTextContent(/0\.5/);
    expect(field("Given score")).toHaveValue("5.3");
    await pane.user.type(field("Given score"), "{Backspace}{Backspace}x");
    expect(panel().queryByRole("alert")).not.toBeInTheDocument();
    await pane.user.tab();
    expect(panel().getByRole("alert")).toHaveTextContent("Please type a number");
    await pane.user.click(panel().getByRole("button", { name: "Discard" }));
    expect(field("Given score")).toHaveValue("5.5");
  });

  test("survives a write that fails, and a second try writes it", async () => {
    const pane = await openClause(workbook(assessment()), "5.1.1.1");
    pane.fake.failNext("writeEntries", { code: "conflict", params: { hostCode: "RowMoved" } });
    await pane.user.type(field("Remark"), "twice");
    await pane.user.tab();
    expect(panel().getByRole("alert")).toHaveTextContent(/Not written: .*Rows of the scoresheet have just moved/);
    expect(field("Remark")).toHaveValue("twice");
    await pane.user.click(within(panel().getByRole("alert")).getByRole("button", { name: "Try again" }));
    expect(written(pane)).toEqual([[["P6", "twice"]]]);
    expect(panel().queryByRole("alert")).not.toBeInTheDocument();
  });

  test("stays with its clause when another row is selected, and is told there", async () => {
    const pane = await openClause(workbook(assessment()), "5.1.1.1");
    await pane.user.type(field("Remark"), "half a th");
    await select(pane, "5.2.1");
    expect(field("Remark")).toHaveValue("");
    await pane.user.click(panel().getByRole("button", { name: "5.1.1.1" }));
    expect(title()).toHaveTextContent("5.1.1.1");
    expect(field("Remark")).toHaveValue("half a th");
  });

  test("is never put over a cell that was changed meanwhile without asking", async () => {
    const pane = await openClause(workbook(assessment()), "5.1.1.1");
    await pane.user.type(field("Remark"), "mine");
    await pane.edit(workbook(assessment(), { cells: new Map([["5.1.1.1", new Map([["remark", textCell("theirs")]])]]) }));
    expect(panel().getByRole("alert")).toHaveTextContent("“theirs”");
    await pane.user.tab();
    expect(pane.fake.written).toEqual([]);
    await pane.user.click(panel().getByRole("button", { name: "Write mine" }));
    expect(written(pane)).toEqual([[["P6", "mine"]]]);
    expect(panel().queryByRole("alert")).not.toBeInTheDocument();
  });

  test("survives a reload of the pane, is not written by itself, and is forgotten once written", async () => {
    let kept: string | null = null;
    const drafts: DraftStore = { read: () => kept, write: (next) => { kept = next; } };
    const first = await openClause(workbook(assessment()), "5.1.1.1", { drafts });
    await first.user.type(field("Evidence"), " and more");
    first.unmount();
    expect(kept).not.toBeNull();
    const second = await openClause(workbook(assessment()), "5.1.1.1", { drafts });
    expect(field("Evidence")).toHaveValue("现场记录 12 页 and more");
    expect(panel().getByText("Not yet written to the workbook")).toBeInTheDocument();
    await second.user.click(field("Evidence"));
    await second.user.click(field("Remark"));
    expect(second.fake.written).toEqual([]);
    await second.user.click(panel().getByRole("button", { name: "Write" }));
    expect(written(second)).toEqual([[["L6", "现场记录 12 页 and more"]]]);
    expect(kept).toBeNull();
  });

  test("what the browser kept is taken only as far as it is ours", async () => {
    const drafts = (kept: string): DraftStore => ({ read: () => kept, write: () => undefined });
    await openClause(workbook(assessment()), "5.1.1.1", { drafts: drafts('{"workbook":"gbt-27922-2011 2026.1 江南电器服务有限公司","typed":{"5.1.1.1":{"remark":{"text":"x"},"evil":{"text":"a","base":"b"}},"y":7}}') });
    expect(field("Remark")).toHaveValue("");
    expect(panel().queryByText(/Not yet written/)).not.toBeInTheDocument();
  });

  test("a cell that holds a fault is shown as it is and left alone until something is typed", async () => {
    const cells: ChangedCells = new Map([["5.1.2.1", new Map([["sampleSize", formulaCell("=3*3", 9)]])]]);
    const pane = await openClause(workbook(assessment({ "5.1.2.1": sampled(9, 2) }), { cells }), "5.1.2.1");
    expect(field("Sample size")).toHaveValue("=3*3");
    expect(field("Sample size")).toHaveAttribute("aria-invalid", "true");
    await pane.user.click(field("Sample size"));
    await pane.user.tab();
    expect(pane.fake.written).toEqual([]);
    await pane.user.clear(field("Sample size"));
    await pane.user.type(field("Sample size"), "9{Enter}");
    expect(written(pane)).toEqual([[["G8", 9]]]);
  });

  test("actions that follow quickly are written one after the other over what the earlier ones left", async () => {
    const pane = await openClause(workbook(begun(0)), "5.1.2.1");
    await press(pane, "3");
    await pane.user.keyboard("9{Enter}4{Escape}1");
    expect(written(pane)).toEqual([[["F8", "Sampled"]], [["G8", 9]], [["H8", 4]], [["F8", "Conforming"], ["G8", null], ["H8", null]]]);
    expect(verdict("Conforming")).toHaveAttribute("aria-pressed", "true");
  });
});

describe("what is missing", () => {
  test("is listed, and each leads to its field", async () => {
    const pane = await openClause(workbook(assessment({ "5.1.7.1": { ...nonconforming, evidence: "", finding: "" } })), "5.1.7.1");
    const list = panel().getByText("Still missing").parentElement as HTMLElement;
    expect(within(list).getAllByRole("button").map((one) => one.textContent)).toEqual(["Evidence", "Finding"]);
    await pane.user.click(within(list).getByRole("button", { name: "Finding" }));
    expect(field("Finding")).toHaveFocus();
  });

  test("an exclusion asks for its reason", async () => {
    const pane = await openClause(workbook(assessment({ "5.2.6": excluded })), "5.2.6");
    expect(panel().getByText(/neither in the score/)).toBeInTheDocument();
    await pane.user.clear(field("Reason for exclusion"));
    await pane.user.tab();
    expect(panel().getByText("EXC001")).toBeInTheDocument();
  });
});

describe("the keys", () => {
  test("a whole clause by keys, and on to the next open one", async () => {
    const pane = await openClause(workbook(begun(0)), "5.1.1.1");
    await press(pane, "2e");
    expect(field("Evidence")).toHaveFocus();
    await pane.user.keyboard("page 3{Escape}f");
    expect(field("Finding")).toHaveFocus();
    await pane.user.keyboard("nobody in charge{Control>}{Enter}{/Control}");
    await waitFor(() => expect(written(pane)).toEqual([[["F6", "Nonconforming"]], [["L6", "page 3"]], [["M6", "nobody in charge"]]]));
    expect(title()).toHaveTextContent("5.1.1.2");
    expect(view()).toHaveFocus();
    expect(pane.fake.visited.at(-1)).toEqual({ sheet: "Scoresheet", address: "F7" });
    await pane.user.keyboard("1n");
    expect(title()).toHaveTextContent("5.1.2.1");
    await pane.user.keyboard("{ArrowLeft}{ArrowLeft}{ArrowLeft}");
    expect(title()).toHaveTextContent("5.1.1.1");
    await pane.user.keyboard("{ArrowRight}");
    expect(title()).toHaveTextContent("5.1.1.2");
    expect(panel().getByText(/^Clause 5\.1\.1\.2 /)).toBeInTheDocument();
  });

  test("in a field they are letters and digits", async () => {
    const pane = await openClause(workbook(begun(0)), "5.1.1.1");
    await pane.user.type(field("Remark"), "1 n 2 e /?");
    expect(field("Remark")).toHaveValue("1 n 2 e /?");
    expect(title()).toHaveTextContent("5.1.1.1");
    expect(pane.fake.written).toEqual([]);
  });

  test("a verdict that the clause does not take is not chosen, and 0 clears what is", async () => {
    const pane = await openClause(workbook(assessment()), "5.1.1.1");
    await press(pane, "345");
    expect(pane.fake.written).toEqual([]);
    await press(pane, "0");
    expect(written(pane)).toEqual([[["F6", null]]]);
    expect(panel().getByText("Open")).toBeInTheDocument();
  });

  test("Esc leaves the field for the view and writes; the next open one comes around from the start", async () => {
    const pane = await openClause(workbook(assessment({ "5.1.1.1": null })), "5.2.6");
    await press(pane, "m");
    await pane.user.keyboard("x{Escape}n");
    expect(written(pane)).toEqual([[["P30", "x"]]]);
    expect(title()).toHaveTextContent("5.1.1.1");
    await pane.user.keyboard("1n");
    expect(title()).toHaveTextContent("5.1.1.1");
    expect(panel().getByText("Every clause is assessed")).toBeInTheDocument();
  });

  test("are listed on demand, and G selects the row", async () => {
    const pane = await openClause(workbook(begun(3)), "5.1.1.1");
    await press(pane, "?");
    expect(panel().getByText("Write and go to the next open clause")).toBeInTheDocument();
    await press(pane, "?");
    expect(panel().queryByText("Write and go to the next open clause")).not.toBeInTheDocument();
    await press(pane, "g");
    expect(pane.fake.visited).toEqual([{ sheet: "Scoresheet", address: "F6" }]);
  });

  test("while the pane moves the selection itself, where it was on the way is not shown", async () => {
    const pane = await openClause(workbook(begun(0)), "5.1.1.1");
    let arrive = (): void => undefined;
    jest.spyOn(pane.fake.serviceStar, "goTo").mockImplementation(() => new Promise((resolve) => { arrive = () => resolve({ ok: true, value: undefined }); }));
    await press(pane, "{ArrowRight}");
    await select(pane, "5.1.1.1");
    expect(title()).toHaveTextContent("5.1.1.2");
    await act(async () => {
      arrive();
      await Promise.resolve();
    });
    await select(pane, "5.1.2.1");
    expect(title()).toHaveTextContent("5.1.2.1");
  });
});
