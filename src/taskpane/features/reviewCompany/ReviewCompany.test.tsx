import { createHash } from "node:crypto";
import { act, screen, waitFor, within } from "@testing-library/react";
import { assessment, deduction, excluded } from "../../../../test/support/pane/assessments";
import { watchDownloads } from "../../../../test/support/pane/downloads";
import { checkedWorkbook } from "../../../../test/support/pane/fakeServiceStar";
import { registerGrid, sortedDownBy, writtenInto } from "../../../../test/support/pane/fakeRegister";
import { memoryDrafts } from "../../../../test/support/pane/memoryDrafts";
import { openTool, renderPane, type Pane } from "../../../../test/support/pane/renderPane";
import { sheetFile, type SheetCase } from "../../../../test/support/reviewCase";
import type { Place, SheetFile } from "../../../core";
import type { GridCell } from "../../../template";

const NOTHING = { kind: "state", state: { kind: "none", blank: true } } as const;
const CLEAN: Omit<SheetCase, "path"> = {
  assessors: [{ name: "Zhang San", role: "team-leader" }],
  clauses: { "1.1.1": { status: "conforming", evidence: "e" }, "1.1.2": { status: "sampled", sampleSize: 10, nonconforming: 1, evidence: "e", finding: "10 orders, 1 unsigned" }, "2.1": { status: "judged", score: "38", evidence: "e", finding: "late" } },
};
const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
const file = (name: string, given: Omit<SheetCase, "path"> = {}): SheetFile => sheetFile({ path: `${name}.xlsx`, fileHash: hashOf(name), company: { name }, ...CLEAN, ...given });
const FILES = [file("Alpha"), file("Beta", { clauses: { ...CLEAN.clauses, "2.1": null } }), file("Gamma")];

async function open(files: readonly SheetFile[] = FILES, kept: readonly SheetFile[] = files, change: (pane: Pane) => void = () => undefined, drafts = memoryDrafts()): Promise<Pane> {
  const pane = await renderPane(NOTHING, { locale: "en-US", drafts });
  pane.fake.register.grid = registerGrid(files, "en-US");
  kept.forEach(({ hash, sheet }) => pane.fake.register.contents.set(hash, { kind: "sheet", sheet }));
  change(pane);
  await openTool(pane, "Decide on sheets");
  await screen.findByText(new RegExp(`^${String(files.length)} sheets`));
  return pane;
}

const press = (pane: Pane, name: string) => pane.user.click(screen.getByRole("button", { name }));
const card = (heading: string | RegExp) => within(screen.getByRole("heading", { name: heading, level: 2 }).closest("section") ?? document.body);
const sign = async (pane: Pane, name: string): Promise<void> => {
  const field = screen.getByLabelText("Reviewer (you)");
  await pane.user.clear(field);
  await pane.user.type(field, name);
};
/** Selects a cell of the grid, and waits until the pane has asked what stands there. */
const select = (pane: Pane, address: string, sheet = "Register") =>
  act(async () => {
    pane.fake.select({ sheet, address });
    await Promise.resolve();
  });
const tellChange = (pane: Pane) =>
  act(async () => {
    pane.fake.listeners.forEach((listener) => listener());
    await Promise.resolve();
  });
const textIn = (cell: GridCell | undefined): string => (cell?.value.kind === "text" ? cell.value.text : "");
const rowOf = ({ fake: { register } }: Pane, company: string): number => 4 + (register.grid?.cells.findIndex(([first]) => textIn(first) === company) ?? 0);
const columnOf = ({ fake: { register } }: Pane, header: string): string => {
  const index = register.grid?.cells[0]?.findIndex((cell) => textIn(cell) === header) ?? -1;
  return `${index < 26 ? "" : "A"}${String.fromCharCode(65 + (index % 26))}`;
};
const lookAt = (pane: Pane, company: string) => pane.user.click(within(sheets().getByRole("checkbox", { name: `Choose ${company}` }).closest("li") ?? document.body).getByRole("button", { name: "Look at it" }));
const sheets = () => card(/sheets, .* shown/);

test("without a register the tool says what it needs", async () => {
  const pane = await renderPane(NOTHING, { locale: "en-US" });
  await openTool(pane, "Decide on sheets");
  expect(await screen.findByText(/There is no register in the open workbook/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Accept" })).not.toBeInTheDocument();
});

test("a selected row of the register shows that company's clauses, what was found and what keeps it from being accepted", async () => {
  const pane = await open();
  await select(pane, `C${String(rowOf(pane, "Beta"))}`);
  const detail = card("Beta");
  expect(detail.getByText(/^Assessed by Zhang San, 2026-11-20; under test 1$/)).toBeInTheDocument();
  expect(detail.getByText(/^1 clauses are open, the first one 2.1/)).toBeInTheDocument();
  expect(detail.getByText(/^4 of 40 points lost \(Zhang San\)$/)).toBeInTheDocument();
  expect(detail.getByText(/^open, 40 points/)).toBeInTheDocument();
  await select(pane, "C5", "Other");
  await select(pane, "C4");
  expect(screen.getByRole("heading", { name: "Beta", level: 2 })).toBeInTheDocument();
});

test("after the table was sorted a selected row shows the company that stands in it now, and so does a row that stays selected", async () => {
  const pane = await open();
  const { register } = pane.fake;
  const before = rowOf(pane, "Alpha");
  await select(pane, `C${String(before)}`);
  expect(screen.getByRole("heading", { name: "Alpha", level: 2 })).toBeInTheDocument();
  register.grid = register.grid === null ? null : sortedDownBy(register.grid, "Company");
  expect(rowOf(pane, "Alpha")).not.toBe(before);
  await tellChange(pane);
  const [now] = ["Beta", "Gamma"].filter((name) => rowOf(pane, name) === before);
  expect(screen.getByRole("heading", { name: now ?? "none", level: 2 })).toBeInTheDocument();
  await select(pane, `C${String(rowOf(pane, "Alpha"))}`);
  expect(screen.getByRole("heading", { name: "Alpha", level: 2 })).toBeInTheDocument();
  await sign(pane, "Li Si");
  await pane.user.type(screen.getByLabelText(/^Comment/), "looked at");
  await press(pane, "Accept");
  expect(await screen.findByText("Alpha: accepted")).toBeInTheDocument();
  expect(register.log.slice(1).map((line) => line[3])).toEqual(["Alpha.xlsx"]);
});

test("a change that is told before the selected row is answered asks for that row, not for the one before", async () => {
  const pane = await open();
  await select(pane, `C${String(rowOf(pane, "Beta"))}`);
  await act(async () => {
    pane.fake.select({ sheet: "Register", address: `C${String(rowOf(pane, "Gamma"))}` });
    pane.fake.listeners.forEach((listener) => listener());
    await Promise.resolve();
  });
  expect(await screen.findByRole("heading", { name: "Gamma", level: 2 })).toBeInTheDocument();
});

test("what a person looks at by its button stays, whatever changes below the selected row", async () => {
  const pane = await open();
  await select(pane, `C${String(rowOf(pane, "Beta"))}`);
  await lookAt(pane, "Alpha");
  await tellChange(pane);
  expect(screen.getByRole("heading", { name: "Alpha", level: 2 })).toBeInTheDocument();
});

test("a decision about a company that a person looks at leaves it in sight, also where a held reading and another selected row are in its way", async () => {
  const pane = await open(FILES, FILES, ({ fake: { serviceStar } }) => {
    // As the port says: who begins to listen is told the selected cell at once.
    const { watchSelection } = serviceStar;
    Object.assign(serviceStar, {
      watchSelection: (listener: (place: Place | null) => void) => {
        listener({ sheet: "Register", address: "C5" });
        return watchSelection(listener);
      },
    });
  });
  const first = textIn(pane.fake.register.grid?.cells[1]?.[0]);
  expect(await screen.findByRole("heading", { name: first, level: 2 })).toBeInTheDocument();
  const other = ["Alpha", "Gamma"].find((name) => name !== first) ?? "";
  await lookAt(pane, other);
  await sign(pane, "Li Si");
  await pane.user.type(screen.getByLabelText(/^Comment/), "looked at");
  pane.fake.register.held = new Promise(() => undefined);
  await press(pane, "Read again");
  await press(pane, "Pause");
  pane.fake.register.held = null;
  await press(pane, "Accept");
  expect(await screen.findByText(`${other}: accepted`)).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByText(/^Reading the register/)).not.toBeInTheDocument());
  expect(screen.getByRole("heading", { name: other, level: 2 })).toBeInTheDocument();
});

test("a selected row that is no sheet of the register any more shows none, says why, and nothing is decided about the one before", async () => {
  const pane = await open();
  const { register } = pane.fake;
  const put = (address: string, value: string | null) => {
    register.grid = register.grid === null ? null : writtenInto(register.grid, [{ sheet: "Register", address, value }]);
  };
  const row = String(rowOf(pane, "Beta"));
  await select(pane, `A${row}`);
  put(`C${row}`, "mine.xlsx");
  await tellChange(pane);
  expect(screen.getByText(/^The selected row says mine.xlsx now/)).toBeInTheDocument();
  expect(screen.queryByRole("heading", { name: "Beta", level: 2 })).not.toBeInTheDocument();
  expect(screen.getByText("Choose or look at a sheet first.")).toBeInTheDocument();
  put(`C${row}`, null);
  await tellChange(pane);
  expect(screen.getByText(/^The selected row names no file/)).toBeInTheDocument();
  put(`${columnOf(pane, "SHA-256")}${row}`, null);
  await tellChange(pane);
  expect(screen.getByText(/^The selected row has neither a file nor a fingerprint/)).toBeInTheDocument();
  put(`C${row}`, "Beta.xlsx");
  put(`${columnOf(pane, "SHA-256")}${row}`, hashOf("Beta"));
  await tellChange(pane);
  expect(screen.getByRole("heading", { name: "Beta", level: 2 })).toBeInTheDocument();
});

test("what is typed and chosen outlives a reload, and is forgotten once the decision is written, or over another register", async () => {
  const drafts = memoryDrafts();
  const first = await open(FILES, FILES, () => undefined, drafts);
  await sign(first, "Li Si");
  await first.user.click(sheets().getByRole("checkbox", { name: "Choose Alpha" }));
  await first.user.type(screen.getByLabelText(/^Comment/), "looked at");
  await first.user.type(screen.getByLabelText("Assign to"), "Wang Wu");
  first.unmount();

  const other = await open([file("Delta")], [], () => undefined, drafts);
  expect([screen.getByLabelText(/^Comment/), screen.getByLabelText("Assign to"), screen.getByLabelText("Reviewer (you)")].map((field) => (field as HTMLInputElement).value)).toEqual(["", "", ""]);
  other.unmount();

  const again = await open(FILES, FILES, () => undefined, drafts);
  expect([screen.getByLabelText(/^Comment/), screen.getByLabelText("Assign to"), screen.getByLabelText("Reviewer (you)")].map((field) => (field as HTMLInputElement).value)).toEqual(["looked at", "Wang Wu", "Li Si"]);
  expect(sheets().getByRole("checkbox", { name: "Choose Alpha" })).toBeChecked();
  await press(again, "Accept");
  await screen.findByText("Alpha: accepted");
  expect(JSON.parse(drafts.kept.get("decision") ?? "null")).toMatchObject({ typed: { comment: "", to: "Wang Wu" } });
  expect(drafts.kept.has("chosen")).toBe(false);
});

test("a reading can be held and ended, and read again", async () => {
  const pane = await open();
  const { register } = pane.fake;
  let go = (): void => undefined;
  register.held = new Promise((resolve) => {
    go = resolve;
  });
  await press(pane, "Read again");
  await screen.findByText("Reading the register…");
  await press(pane, "Pause");
  expect(screen.getByText(/^The reading of the register is paused/)).toBeInTheDocument();
  await act(async () => {
    go();
    await register.held;
  });
  expect(screen.getByRole("button", { name: "Continue" })).toBeInTheDocument();
  await press(pane, "Cancel");
  expect(await screen.findByText(/^The reading of the register was cancelled/)).toBeInTheDocument();
  await press(pane, "Read again");
  await press(pane, "Read again");
  await waitFor(() => expect(screen.queryByText(/cancelled|Reading/)).not.toBeInTheDocument());
});

test("several at once: each is judged on its own, what is done is said, and what is not with why", async () => {
  const pane = await open();
  await sign(pane, "Li Si");
  await press(pane, "Choose all shown");
  await pane.user.type(screen.getByLabelText(/^Comment/), "looked at");
  await press(pane, "Accept");
  const done = await screen.findByText("2 done, 1 not");
  expect(done).toBeInTheDocument();
  const decide = card("Decide");
  expect(decide.getByText("Alpha: accepted")).toBeInTheDocument();
  expect(decide.getByText(/^Beta: not done/)).toHaveTextContent("1 clauses are open, the first one 2.1.");
  expect(decide.getByText(/Every decision stands on the sheet "Review log"/)).toBeInTheDocument();
  expect(pane.fake.register.log).toHaveLength(3);
  expect(sheets().getByRole("checkbox", { name: "Choose Beta" })).toBeChecked();
  expect(sheets().getByRole("checkbox", { name: "Choose Alpha" })).not.toBeChecked();
  expect(screen.getByLabelText(/^Comment/)).toHaveValue("looked at");
});

test("an assessor cannot accept the own sheet, in whatever spelling, and nobody can without a name", async () => {
  const pane = await open();
  await pane.user.click(sheets().getAllByRole("button", { name: "Look at it" })[0]!);
  await sign(pane, "ＳＡＮ　ZHANG");
  await press(pane, "Accept");
  expect(await screen.findByText(/took part in this assessment/)).toBeInTheDocument();
  await pane.user.clear(screen.getByLabelText("Reviewer (you)"));
  await press(pane, "Accept");
  expect(await screen.findByText("Nobody is named as the reviewer.")).toBeInTheDocument();
  expect(pane.fake.register.log).toEqual([]);
});

test("a returned sheet gets a note as a file, is found by its state and is opened again", async () => {
  const downloads = watchDownloads();
  const pane = await open();
  await sign(pane, "Li Si");
  await pane.user.click(sheets().getByRole("checkbox", { name: "Choose Gamma" }));
  await press(pane, "Return");
  expect(await screen.findByText("There is no comment.")).toBeInTheDocument();
  await pane.user.type(screen.getByLabelText(/^Comment/), "see J8");
  await press(pane, "Return");
  await screen.findByText("Gamma: returned");
  await pane.user.selectOptions(screen.getByLabelText("Show"), "returned");
  expect(sheets().getAllByRole("checkbox").map((one) => one.getAttribute("aria-label"))).toEqual(["Choose Gamma"]);
  await pane.user.click(sheets().getByRole("button", { name: "Look at it" }));
  await press(pane, "Save the note of return");
  expect(await screen.findByText(/^Gamma-Return note-.+\.xlsx is saved/)).toBeInTheDocument();
  expect(JSON.stringify(pane.fake.register.notes)).toContain("see J8");
  expect(downloads.begun).toHaveLength(1);
  await press(pane, "Open again");
  expect(await screen.findByText("Gamma: opened again")).toBeInTheDocument();
});

test("a sheet is given to somebody, and another one cannot decide about it then", async () => {
  const pane = await open();
  await sign(pane, "Li Si");
  await pane.user.click(sheets().getByRole("checkbox", { name: "Choose Alpha" }));
  await pane.user.type(screen.getByLabelText("Assign to"), "Wang Wu");
  await press(pane, "Assign");
  await screen.findByText("Alpha: assigned");
  await pane.user.click(sheets().getByRole("checkbox", { name: "Choose Alpha" }));
  await press(pane, "Accept");
  expect(await screen.findByText(/assigned to "Wang Wu"/)).toBeInTheDocument();
});

test("a state that was typed into the register is shown, told and not counted", async () => {
  const pane = await open(FILES, FILES, ({ fake: { register } }) => {
    register.grid = register.grid === null ? null : writtenInto(register.grid, [{ sheet: "Register", address: "U5", value: "Accepted" }, { sheet: "Register", address: "U6", value: "fine" }]);
  });
  expect(screen.getByText("The register differs from what was written in 2 places")).toBeInTheDocument();
  expect(screen.getByText(/typed by hand; nobody decided it/)).toBeInTheDocument();
  expect(screen.getByText(/"fine" is no review state/)).toBeInTheDocument();
  await pane.user.click(sheets().getAllByRole("button", { name: "Look at it" })[0]!);
  expect(screen.getByText(/nobody decided it \(typed by hand\); it does not count/)).toBeInTheDocument();
});

test("a sheet that this browser has not kept is looked at once its file is chosen; another file is told", async () => {
  const pane = await open(FILES, []);
  expect(screen.getByText(/content of 3 of them is not kept/)).toBeInTheDocument();
  await pane.user.click(sheets().getAllByRole("button", { name: "Look at it" })[0]!);
  pane.fake.files.outcomes.set("other", { kind: "checked", workbook: checkedWorkbook({ kind: "scoring", draft: assessment(), locale: "en-US" }) });
  await pane.user.upload(screen.getByLabelText("Choose this company's file", { selector: "input" }), new File(["other"], "other.xlsx"));
  expect(await screen.findByText(/The chosen file has another fingerprint/)).toBeInTheDocument();
  expect(screen.getByText(/^Clauses \(/)).toBeInTheDocument();
});

test("two files are compared clause by clause", async () => {
  const pane = await open();
  const workbook = checkedWorkbook({ kind: "scoring", draft: assessment({}, { specialDeductions: [deduction, { ...deduction, description: "no licence" }] }), locale: "en-US" });
  const [[id, entry] = ["", null]] = [...workbook.draft.clauses];
  pane.fake.files.outcomes.set("one", { kind: "checked", workbook: checkedWorkbook({ kind: "scoring", draft: assessment({ "5.2.6": { ...excluded, reason: "no shop" } as typeof excluded }, { specialDeductions: [deduction] }), locale: "en-US" }) });
  pane.fake.files.outcomes.set("two", { kind: "checked", workbook: entry === null ? workbook : { ...workbook, draft: { ...workbook.draft, clauses: new Map([...workbook.draft.clauses, [id, { ...entry, remark: "other words" }]]) } } });
  await pane.user.upload(screen.getByLabelText("Choose the first", { selector: "input" }), new File(["one"], "one.xlsx"));
  await pane.user.upload(screen.getByLabelText("Choose the second", { selector: "input" }), new File(["two"], "two.xlsx"));
  expect(await screen.findByText(/^2 of \d+ clauses differ$/)).toBeInTheDocument();
  const remarked = within(screen.getByText("Differs in: remark").closest("li") ?? document.body);
  expect(remarked.getByText("First: (blank)")).toBeInTheDocument();
  expect(remarked.getByText("Second: other words")).toBeInTheDocument();
  expect(screen.getByText("Special deductions: 1 in both, 0 in the first only, 1 in the second only")).toBeInTheDocument();
  expect(screen.getByText(/^In the second only: .+ · 5.1.4.2 · no licence$/)).toBeInTheDocument();
  expect(screen.getByText(/^In the first only: 5.2.6 .+ · no shop$/)).toBeInTheDocument();
  await pane.user.upload(screen.getByLabelText("Choose the second", { selector: "input" }), new File(["none"], "none.xlsx"));
  expect(await screen.findByText("The file none.xlsx cannot be read.")).toBeInTheDocument();
});

test("a host that is busy is told, and reading again helps", async () => {
  const pane = await open();
  pane.fake.register.failing.add("log");
  await sign(pane, "Li Si");
  await pane.user.click(sheets().getByRole("checkbox", { name: "Choose Alpha" }));
  await pane.user.type(screen.getByLabelText(/^Comment/), "looked at");
  await press(pane, "Accept");
  expect(await screen.findByText(/stand in the register, but not in the review log/)).toBeInTheDocument();
  await press(pane, "Read again");
  expect(await screen.findByText(/^3 sheets, 3 shown, 0 chosen$/)).toBeInTheDocument();
});
