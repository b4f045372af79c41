import { act, render, screen, within } from "@testing-library/react";
import { assessment } from "../../test/support/pane/assessments";
import { openTab, renderPane, settled, tab } from "../../test/support/pane/renderPane";
import type { HostErrorCode } from "../application";
import { hostTexts } from "../messages";
import { builtInCatalogue } from "../schema";
import { CannotLoad, type PaneCommand } from ".";

const panel = () => within(screen.getByRole("tabpanel"));
const complete = { kind: "scoring", draft: assessment() } as const;
const BLANK = { kind: "state", state: { kind: "none", blank: true } } as const;
const CODES = [
  "cell-edit", "protected", "read-only", "busy", "conflict", "too-large", "name-taken", "not-found", "unsupported", "lost", "unexpected",
] as const satisfies readonly HostErrorCode[];

describe("the views", () => {
  test("a blank workbook opens on the form; the others lead back to it", async () => {
    const pane = await renderPane(BLANK, { locale: "en-US" });
    expect(tab("Start")).toHaveAttribute("aria-selected", "true");
    await openTab(pane, "Result");
    expect(panel().getByRole("heading", { name: "This is not a scoring workbook" })).toBeInTheDocument();
    await pane.user.click(panel().getByRole("button", { name: "Go to Start" }));
    expect(tab("Start")).toHaveAttribute("aria-selected", "true");
  });

  test("a view that was chosen stays, whatever happens to the workbook", async () => {
    const pane = await renderPane(complete, { locale: "en-US" });
    await openTab(pane, "Checks");
    await pane.edit(BLANK);
    expect(tab("Checks")).toHaveAttribute("aria-selected", "true");
    expect(panel().getByText("This is not a scoring workbook")).toBeInTheDocument();
  });

  test("are chosen by keyboard", async () => {
    const pane = await renderPane(complete, { locale: "en-US" });
    act(() => tab("Checks").focus());
    await pane.user.keyboard("{Enter}");
    expect(tab("Checks")).toHaveAttribute("aria-selected", "true");
  });

  test("a build that was interrupted is offered to be finished", async () => {
    const pane = await renderPane({ kind: "state", state: { kind: "unfinished", template: "servicestar.workbook 1" } }, { locale: "en-US" });
    await openTab(pane, "Checks");
    await pane.user.click(panel().getByRole("button", { name: "Go and finish" }));
    expect(panel().getByRole("button", { name: "Finish building" })).toBeInTheDocument();
  });

  test("an unreadable basis gives no score and every reason with its cell", async () => {
    const issues = [
      { code: "json-invalid", path: "", params: { line: 3, column: 14 }, place: { sheet: "依据", address: "B40" } },
      { code: "missing-key", path: "sections/0/points", params: { key: "points" } },
    ];
    const { user, fake } = await renderPane({ kind: "unreadable", outcome: { kind: "unreadable", issues } }, { locale: "en-US" });
    expect(panel().getByText("The basis of this workbook cannot be read")).toBeInTheDocument();
    expect(panel().getByText("sections/0/points")).toBeInTheDocument();
    await user.click(panel().getByRole("button", { name: "Go to 依据!B40" }));
    expect(fake.visited).toHaveLength(1);
  });
});

describe("when the host fails", () => {
  test.each(CODES)("%s has a plain text in both languages that says what to do", (code) => {
    for (const locale of ["zh-CN", "en-US"] as const) {
      expect(hostTexts[locale][`${code}.title`]).not.toBe("");
      expect(hostTexts[locale][`${code}.mend`].length).toBeGreaterThan(10);
    }
  });

  test("before anything was read: the reason and a button to try again", async () => {
    const { user } = await renderPane(complete, { locale: "en-US", before: (fake) => fake.failNext("check", { code: "lost", params: { hostCode: "RequestAborted" } }) });
    await user.click(tab("Result"));
    const alert = panel().getByRole("alert");
    expect(alert).toHaveTextContent("The connection to the spreadsheet program was lost");
    expect(alert).not.toHaveTextContent("RequestAborted");
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(panel().queryByRole("alert")).not.toBeInTheDocument();
    expect(panel().getByText("Five-star")).toBeInTheDocument();
  });

  test("an unknown code of the host is shown, so that it can be told to somebody", async () => {
    const { user } = await renderPane(complete, { locale: "en-US", before: (fake) => fake.failNext("check", { code: "unexpected", params: { hostCode: "Strange42" } }) });
    await user.click(tab("Result"));
    expect(panel().getByRole("alert")).toHaveTextContent("Details: Strange42");
  });

  test("while a cell is being edited the last result stays, and the pane goes on by itself", async () => {
    jest.useFakeTimers();
    try {
      const pane = await renderPane(complete, { locale: "en-US", advanceTimers: jest.advanceTimersByTime });
      pane.fake.failNext("check", { code: "cell-edit", params: {} });
      await pane.edit(complete);
      const main = within(screen.getByRole("main"));
      expect(main.getByText("A cell is being edited")).toBeInTheDocument();
      expect(panel().getByText("Five-star")).toBeInTheDocument();
      await act(() => jest.advanceTimersByTimeAsync(5000));
      expect(main.queryByText("A cell is being edited")).not.toBeInTheDocument();
    } finally {
      jest.useRealTimers();
    }
  });
});

test("a fault in one view spares the others, shows nothing that only a programmer reads, and can be left behind", async () => {
  const error = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const pane = await renderPane(complete, { locale: "en-US" });
  const catalogue = builtInCatalogue();
  // A report that breaks every promise of its type.
  await pane.edit({ ...complete, catalogue: { ...catalogue, sections: catalogue.sections.map((section) => ({ ...section, title: null as never })) } });
  const alert = panel().getByRole("alert");
  expect(alert).toHaveTextContent("The pane met an unexpected problem");
  expect(alert).not.toHaveTextContent(/TypeError|null|undefined|at /);
  expect(pane.errors.length).toBeGreaterThan(0);
  expect(error).toHaveBeenCalled();
  await openTab(pane, "Start");
  expect(panel().getByLabelText("Company name")).toBeInTheDocument();
  await openTab(pane, "Result");
  await pane.edit(complete);
  await pane.user.click(within(panel().getByRole("alert")).getByRole("button", { name: "Go on" }));
  expect(panel().getByText("Five-star")).toBeInTheDocument();
});

test("it stops following the workbook when it is taken down", async () => {
  const { fake, unmount } = await renderPane(complete);
  expect(fake.listeners.size).toBe(1);
  unmount();
  expect(fake.listeners.size).toBe(0);
});

describe("without Excel", () => {
  test("an office.js that does not answer: what to try, and a button", async () => {
    const onRetry = jest.fn();
    render(<CannotLoad locale="en-US" theme="light" reason="no-answer" onRetry={onRetry} />);
    expect(screen.getByRole("heading", { name: "Office could not be loaded" })).toBeInTheDocument();
    expect(screen.getAllByRole("listitem")).toHaveLength(3);
    act(() => screen.getByRole("button", { name: "Try again" }).click());
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  test("a plain browser is told to open Excel", () => {
    render(<CannotLoad locale="zh-CN" theme="dark" reason="not-excel" />);
    expect(screen.getByRole("heading", { name: "请在 Excel 中打开" })).toBeInTheDocument();
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });
});

describe("the ribbon's commands", () => {
  test("change the view and run the header's actions, also those that came before the pane was there", async () => {
    let send: (command: PaneCommand) => void = () => undefined;
    const pane = await renderPane(complete, {
      locale: "en-US",
      commands: (take) => {
        send = take;
        take("show-checks");
        return () => undefined;
      },
    });
    expect(tab("Checks")).toHaveAttribute("aria-selected", "true");
    act(() => send("show-start"));
    expect(tab("Start")).toHaveAttribute("aria-selected", "true");
    pane.fake.broken.repaired = 28;
    await act(async () => {
      send("repair-formulas");
      await settled();
    });
    expect(await screen.findByText(/28/)).toBeInTheDocument();
  });
});
