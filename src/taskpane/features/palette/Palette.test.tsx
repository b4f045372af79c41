import { act, screen, waitFor, within } from "@testing-library/react";
import { begun } from "../../../../test/support/pane/assessments";
import type { FakeWorkbook } from "../../../../test/support/pane/fakeServiceStar";
import { openTab, renderPane, tab, type Pane } from "../../../../test/support/pane/renderPane";

const OPEN: FakeWorkbook = { kind: "scoring", draft: begun(3), locale: "en-US" };
const BLANK: FakeWorkbook = { kind: "state", state: { kind: "none", blank: true } };

const FIELD = { name: "Clause number, title or command" } as const;
const box = (): HTMLElement => screen.getByRole("combobox", FIELD);
const options = (): readonly string[] => screen.queryAllByRole("option").map((option) => option.textContent ?? "");
const active = (): HTMLElement | null => document.getElementById(box().getAttribute("aria-activedescendant") ?? "");

async function openPalette(workbook: FakeWorkbook = OPEN): Promise<Pane> {
  const pane = await renderPane(workbook, { locale: "en-US" });
  await pane.user.keyboard("{Control>}k{/Control}");
  await screen.findByRole("combobox", FIELD);
  return pane;
}

test("Ctrl+K opens it with the focus in its field, a button does the same, and Esc gives the focus back", async () => {
  const pane = await renderPane(OPEN, { locale: "en-US" });
  const button = screen.getByRole("button", { name: "Jump and commands" });
  await pane.user.click(button);
  expect(await screen.findByRole("combobox", FIELD)).toHaveFocus();
  expect(screen.getByRole("dialog", { name: "Jump and commands" })).toBeInTheDocument();
  await pane.user.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  expect(button).toHaveFocus();
  await pane.user.keyboard("{Control>}k{/Control}");
  expect(await screen.findByRole("combobox", FIELD)).toHaveFocus();
  await pane.user.keyboard("{Control>}k{/Control}{Escape}");
  expect(button).toHaveFocus();
  await pane.user.click(button);
  expect(screen.getByText("Catalogue gbt-27922-2011, version 2026.1").closest("[inert]")).not.toBeNull();
});

test("a clause by its number: Enter shows it and selects its row", async () => {
  const pane = await openPalette();
  await pane.user.keyboard("5.2.1");
  expect(options()).toEqual([expect.stringContaining("5.2.1")]);
  await pane.user.keyboard("{Enter}");
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  expect(tab("Clause")).toHaveAttribute("aria-selected", "true");
  expect(within(screen.getByRole("tabpanel")).getByRole("heading", { level: 2 })).toHaveTextContent("5.2.1");
  expect(pane.fake.visited).toEqual([{ sheet: "Scoresheet", address: "F25" }]);
  await waitFor(() => expect(screen.getByRole("group", { name: /^Clause 5\.2\.1/ })).toHaveFocus());
});

test("a clause by words of the other language, chosen with the arrows", async () => {
  const pane = await openPalette();
  await pane.user.keyboard("服务");
  const before = options();
  expect(before.length).toBeGreaterThan(3);
  expect(active()).toHaveTextContent(before[0] ?? "");
  expect(active()).toHaveAttribute("aria-selected", "true");
  await pane.user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
  expect(active()).toHaveTextContent(before[1] ?? "");
  await pane.user.keyboard("{ArrowUp}{ArrowUp}");
  expect(active()).toHaveTextContent(before.at(-1) ?? "");
  await pane.user.keyboard("{ArrowDown}");
  expect(active()).toHaveTextContent(before[0] ?? "");
});

test("typing on begins at the best match again; what matches nothing says so and Enter does nothing", async () => {
  const pane = await openPalette();
  await pane.user.keyboard("{ArrowDown}{ArrowDown}5.3");
  expect(active()).toHaveTextContent("5.3.1");
  await pane.user.keyboard("zzz{Enter}");
  expect(options()).toEqual([]);
  expect(box()).not.toHaveAttribute("aria-activedescendant");
  expect(screen.getByText("No clause and no command matches.")).toBeInTheDocument();
  expect(pane.fake.visited).toEqual([]);
});

test.each<[string, string]>([
  ["start", "Start"],
  ["go to result", "Result"],
  ["转到“核查”", "Checks"],
  ["check the entries", "Checks"],
  ["build", "Start"],
  ["save a copy", "More"],
])("a command: %s", async (typed, view) => {
  const pane = await openPalette();
  await pane.user.keyboard(`${typed}{Enter}`);
  expect(tab(view)).toHaveAttribute("aria-selected", "true");
});

test("every command of the ribbon and every way between clauses is there", async () => {
  const pane = await openPalette();
  const names = options().map((option) => option.replace(/(Command|Clause|Open)$/, ""));
  expect(names).toEqual(expect.arrayContaining([
    "Build or restore the scoring workbook", "Check the entries", "Write back", "Repair formulas", "Next open clause", "Next clause", "Previous clause",
    "Go to Start", "Go to Clause", "Go to Checks", "Go to Result", "Go to More", "Open the tool: Check a file", "Open the tool: Save a copy",
    "Language: 简体中文", "Theme: Dark",
  ]));
  pane.fake.broken.repaired = 28;
  await pane.user.keyboard("repair for{Enter}");
  expect(await screen.findByText(/28/)).toBeInTheDocument();
});

test("without a scoring workbook only what can be done is offered", async () => {
  await openPalette(BLANK);
  expect(options().some((option) => /5\.1|Write back|Next open/.test(option))).toBe(false);
  expect(options().some((option) => option.startsWith("Check a file") || option.includes("Check a file"))).toBe(true);
});

test("a click runs an item as well, and / asks from the clause view", async () => {
  const pane = await renderPane(OPEN, { locale: "en-US" });
  await openTab(pane, "Clause");
  act(() => screen.getByRole("group", { name: /^Clause / }).focus());
  await pane.user.keyboard("/");
  await screen.findByRole("combobox", FIELD);
  await pane.user.click(screen.getByRole("option", { name: /5\.3\.2/ }));
  expect(within(screen.getByRole("tabpanel")).getByRole("heading", { level: 2 })).toHaveTextContent("5.3.2");
});
