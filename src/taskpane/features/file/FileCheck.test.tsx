import { act, createEvent, fireEvent, screen, within } from "@testing-library/react";
import { assessment, begun, deduction, nonconforming, sampled } from "../../../../test/support/pane/assessments";
import { checkedWorkbook, type FakeWorkbook } from "../../../../test/support/pane/fakeServiceStar";
import { openTab, openTool, renderPane, settled, tab, type Pane, type PaneOptions } from "../../../../test/support/pane/renderPane";
import { LARGEST_FILE_MEGABYTES, type FileCheckOutcome } from "../../../application";
import type { PaneCommand } from "../..";

const OPEN: FakeWorkbook = { kind: "scoring", draft: assessment() };
const BLANK: FakeWorkbook = { kind: "state", state: { kind: "none", blank: true } };
const OTHER = "海风家电有限公司";
const other = (draft = begun(20)): FileCheckOutcome => ({
  kind: "checked",
  workbook: checkedWorkbook({ kind: "scoring", draft: { ...draft, company: { ...draft.company, name: OTHER } } }),
});
const file = (text: string, name = "评分.xlsx"): File => new File([text], name);
const input = (): HTMLElement => screen.getByLabelText("Choose a file", { selector: "input" });
const panel = () => within(screen.getByRole("tabpanel"));

async function openFiles(workbook: FakeWorkbook, outcomes: Readonly<Record<string, FileCheckOutcome>> = {}, options: PaneOptions = {}): Promise<Pane> {
  const pane = await renderPane(workbook, { locale: "en-US", ...options });
  for (const [text, outcome] of Object.entries(outcomes)) {
    pane.fake.files.outcomes.set(text, outcome);
  }
  await openTool(pane, "Check a file");
  return pane;
}

async function check(pane: Pane, ...files: File[]): Promise<void> {
  await pane.user.upload(input(), files);
}

/** Drops files on the place that takes them, or on another one. */
function drop(target: HTMLElement, files: readonly File[]): { readonly taken: boolean } {
  const dataTransfer = { files, types: ["Files"], dropEffect: "copy" };
  const event = createEvent.drop(target, { dataTransfer });
  fireEvent(target, event);
  return { taken: event.defaultPrevented };
}

describe("a file that can be scored", () => {
  test.each([["a scoring workbook", OPEN], ["no scoring workbook", BLANK]])("is shown as a file, with %s open, and that one is not asked", async (_name, workbook) => {
    const pane = await openFiles(workbook, { good: other() });
    const { fake } = pane;
    const before = fake.checks.count;
    await check(pane, file("good"));
    expect(await screen.findByRole("heading", { level: 1, name: "评分.xlsx" })).toHaveFocus();
    const banner = within(screen.getByRole("banner"));
    expect(banner.getByText("This is what stands in a file, not in the open workbook")).toBeInTheDocument();
    expect(banner.getByText(`Company: ${OTHER}`)).toBeInTheDocument();
    expect(banner.getByText("Catalogue gbt-27922-2011, version 2026.1")).toBeInTheDocument();
    expect(banner.getByText("Open clauses: 6")).toBeInTheDocument();
    expect(screen.queryByText("江南电器服务有限公司")?.closest("[hidden]") ?? null).toEqual(workbook === OPEN ? expect.anything() : null);
    expect(screen.queryByRole("button", { name: "Write back" })).not.toBeInTheDocument();
    expect(fake.files.read).toEqual(["good"]);
    expect(fake.checks.count).toBe(before);
    expect(fake.requests).toEqual([]);
  });

  test("shows result and findings with their cells as text: nothing in it jumps", async () => {
    const draft = assessment({ "5.1.2.1": sampled(9, 2), "5.1.7.1": { ...nonconforming, evidence: "", finding: "" } }, { specialDeductions: [deduction] });
    const pane = await openFiles(OPEN, { good: other(draft) });
    await check(pane, file("good"));
    await screen.findByRole("heading", { level: 1, name: "评分.xlsx" });
    expect(panel().getByText(/^(Five|Four|Three)-star$/)).toBeInTheDocument();
    expect(panel().getByText("Unfold to see each step.")).toBeInTheDocument();
    for (const step of panel().getAllByRole("treeitem")) {
      await pane.user.click(step);
    }
    await openTab(pane, "Checks");
    const findings = panel().getAllByRole("listitem");
    expect(findings.map(({ textContent }) => textContent).join()).toContain("评分表!L");
    expect(panel().queryByRole("button", { name: /Go to/ })).not.toBeInTheDocument();
    expect(panel().getByText(/To settle something in it, open the file in Excel/)).toBeInTheDocument();
    await pane.user.click(findings[0] as HTMLElement);
    expect(pane.fake.visited).toEqual([]);
  });

  test("open clauses of a file name their cells too", async () => {
    const pane = await openFiles(OPEN, { good: other() });
    await check(pane, file("good"));
    await screen.findByText("Assessment not complete");
    const open = panel().getAllByRole("listitem").filter(({ textContent }) => textContent.includes("评分表!F"));
    expect(open.length).toBe(5);
    expect(within(open[0] as HTMLElement).queryByRole("button")).not.toBeInTheDocument();
  });

  test("that cannot be scored leads from the reason to its checks", async () => {
    const pane = await openFiles(BLANK, { good: other(assessment({ "5.1.2.1": sampled(9, 12) })) });
    await check(pane, file("good"));
    await pane.user.click(await screen.findByRole("button", { name: "See the checks" }));
    expect(tab("Checks")).toHaveAttribute("aria-selected", "true");
    expect(panel().getByText("SMP001")).toBeInTheDocument();
  });
});

describe("a file that gets no score", () => {
  test("every reason stands with its place and what to do", async () => {
    const refused: FileCheckOutcome = {
      kind: "refused",
      issues: [
        { code: "cell-two-values", path: "xl/worksheets/sheet2.xml", params: {}, place: { sheet: "评分表", address: "G12" } },
        { code: "zip-bytes-after", path: "", params: {} },
        { code: "workbook-not-scoring", path: "", params: {} },
      ],
    };
    const pane = await openFiles(OPEN, { bad: refused });
    await check(pane, file("bad"));
    expect(await screen.findByRole("alert")).toHaveTextContent("This file was not accepted, and no score is given");
    expect(screen.getByRole("alert")).toHaveTextContent("Reasons (3)");
    const [cell, whole, ours] = screen.getAllByRole("listitem");
    expect(cell).toHaveTextContent(/two values.*What to do.*评分表!G12.*cell-two-values/);
    expect(whole).toHaveTextContent(/What to do.*whole file.*zip-bytes-after/);
    expect(ours).toHaveTextContent(/This is no scoring workbook/);
    expect(screen.queryByRole("tab")).not.toBeInTheDocument();
  });

  test("nor does one with an unreadable basis, with all that is wrong in it", async () => {
    const issues = [{ code: "catalogue-hash-differs", path: "catalogue", params: { id: "x" }, place: { sheet: "依据", address: "B4" } }];
    const pane = await openFiles(BLANK, { bad: { kind: "unreadable", issues } });
    await check(pane, file("bad"));
    expect(await screen.findByRole("alert")).toHaveTextContent("The basis of this file cannot be read");
    expect(screen.getByRole("listitem")).toHaveTextContent("依据!B4");
  });

  test("a file that is too large is told so and never read into memory", async () => {
    const pane = await openFiles(BLANK);
    const large = file("x");
    Object.defineProperty(large, "size", { value: LARGEST_FILE_MEGABYTES * 1024 * 1024 + 1 });
    await check(pane, large);
    expect(await screen.findByRole("listitem")).toHaveTextContent(`larger than ${String(LARGEST_FILE_MEGABYTES)} MB`);
    expect(pane.fake.files.read).toEqual([]);
  });

  test("a file that went away after it was picked", async () => {
    const pane = await openFiles(BLANK);
    const gone = file("x", "旧.xlsx");
    gone.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotReadableError"));
    await check(pane, gone);
    expect(await panel().findByRole("alert")).toHaveTextContent("“旧.xlsx” cannot be read");
  });

  test("what the reader itself fails of is told in plain words", async () => {
    const pane = await openFiles(BLANK);
    pane.fake.failNext("checkFile", { code: "unexpected", params: { hostCode: "internal" } });
    await check(pane, file("x", "a.xlsx"));
    expect(await panel().findByRole("alert")).toHaveTextContent("“a.xlsx” was not checked");
    await pane.user.click(panel().getByRole("button", { name: "Close" }));
    expect(panel().queryByRole("alert")).not.toBeInTheDocument();
  });
});

test("a name that looks like markup stays text", async () => {
  const pane = await openFiles(BLANK, { good: other({ ...begun(3), company: { name: "", unifiedSocialCreditCode: "", scope: "" } }) });
  await check(pane, file("good", "<img src=x onerror=alert(1)>.xlsx"));
  expect(await screen.findByRole("heading", { level: 1, name: "<img src=x onerror=alert(1)>.xlsx" })).toBeInTheDocument();
  expect(document.querySelector("img")).toBeNull();
});

describe("the way back", () => {
  test("leads to where the file was picked, and what the open workbook showed is still there", async () => {
    const pane = await openFiles(OPEN, { good: other() });
    await openTab(pane, "Checks");
    await pane.user.type(panel().getByRole("searchbox"), "5.1");
    await openTab(pane, "More");
    await check(pane, file("good"));
    await pane.user.click(await screen.findByRole("button", { name: "Back to the open workbook" }));
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("江南电器服务有限公司");
    expect(panel().getByRole("button", { name: "Choose a file" })).toHaveFocus();
    await openTab(pane, "Checks");
    expect(panel().getByRole("searchbox")).toHaveValue("5.1");
  });

  test("a ribbon command is about the open workbook and leaves the file", async () => {
    let send: (command: PaneCommand) => void = () => undefined;
    const pane = await openFiles(OPEN, { good: other() }, { commands: (take) => { send = take; return () => undefined; } });
    await check(pane, file("good"));
    await screen.findByRole("button", { name: "Back to the open workbook" });
    await act(async () => {
      send("show-checks");
      await settled();
    });
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("江南电器服务有限公司");
    expect(tab("Checks")).toHaveAttribute("aria-selected", "true");
  });
});

describe("while a file is read", () => {
  test("its name is told and the reading can be broken off", async () => {
    const pane = await openFiles(BLANK, { good: other() });
    const finish = pane.fake.files.pause();
    await check(pane, file("good"));
    expect(await panel().findByText("Checking “评分.xlsx”…")).toBeInTheDocument();
    await pane.user.click(panel().getByRole("button", { name: "Cancel" }));
    expect(panel().queryByText(/Checking/)).not.toBeInTheDocument();
    expect(pane.fake.files.aborted).toBe(1);
    await act(async () => finish());
    expect(screen.queryByRole("button", { name: "Back to the open workbook" })).not.toBeInTheDocument();
  });

  test("the newest file wins", async () => {
    const pane = await openFiles(BLANK, { first: other(), second: { kind: "unreadable", issues: [] } });
    const finish = pane.fake.files.pause();
    await check(pane, file("first", "first.xlsx"));
    await check(pane, file("second", "second.xlsx"));
    await act(async () => finish());
    expect(await screen.findByRole("heading", { level: 1, name: "second.xlsx" })).toBeInTheDocument();
    expect(pane.fake.files.aborted).toBe(1);
  });

  test("a pane that goes away ends it", async () => {
    const pane = await openFiles(BLANK, { good: other() });
    pane.fake.files.pause();
    await check(pane, file("good"));
    await act(async () => pane.unmount());
    expect(pane.fake.files.aborted).toBe(1);
  });
});

describe("dropping", () => {
  test("one file on the place for it checks it", async () => {
    await openFiles(BLANK, { good: other() });
    drop(panel().getByText("or drop it here"), [file("good", "dropped.xlsx")]);
    expect(await screen.findByRole("heading", { level: 1, name: "dropped.xlsx" })).toBeInTheDocument();
  });

  test.each([
    [[file("a"), file("b")], "One file at a time: 2 were dropped, and none was read."],
    [[], "What was dropped is no file; there is nothing to read."],
  ])("anything else is refused", async (files, text) => {
    const pane = await openFiles(BLANK);
    drop(panel().getByText("or drop it here"), files);
    expect(await panel().findByRole("alert")).toHaveTextContent(text);
    expect(pane.fake.files.read).toEqual([]);
  });

  test("beside that place it does nothing, and the pane is not replaced by the file", async () => {
    const pane = await openFiles(BLANK);
    expect(drop(document.body, [file("good")])).toEqual({ taken: true });
    expect(pane.fake.files.read).toEqual([]);
    pane.unmount();
    expect(drop(document.body, [file("good")])).toEqual({ taken: false });
  });
});
