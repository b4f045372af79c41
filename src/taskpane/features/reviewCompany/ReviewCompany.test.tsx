import { createHash } from "node:crypto";
import { act, screen, within } from "@testing-library/react";
import { assessment } from "../../../../test/support/pane/assessments";
import { watchDownloads } from "../../../../test/support/pane/downloads";
import { checkedWorkbook } from "../../../../test/support/pane/fakeServiceStar";
import { registerGrid, writtenInto } from "../../../../test/support/pane/fakeRegister";
import { openTool, renderPane, type Pane } from "../../../../test/support/pane/renderPane";
import { sheetFile, type SheetCase } from "../../../../test/support/reviewCase";
import type { SheetFile } from "../../../core";

const NOTHING = { kind: "state", state: { kind: "none", blank: true } } as const;
const CLEAN: Omit<SheetCase, "path"> = {
  assessors: [{ name: "Zhang San", role: "team-leader" }],
  clauses: { "1.1.1": { status: "conforming", evidence: "e" }, "1.1.2": { status: "sampled", sampleSize: 10, nonconforming: 1, evidence: "e", finding: "10 orders, 1 unsigned" }, "2.1": { status: "judged", score: "38", evidence: "e", finding: "late" } },
};
const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
const file = (name: string, given: Omit<SheetCase, "path"> = {}): SheetFile => sheetFile({ path: `${name}.xlsx`, fileHash: hashOf(name), company: { name }, ...CLEAN, ...given });
const FILES = [file("Alpha"), file("Beta", { clauses: { ...CLEAN.clauses, "2.1": null } }), file("Gamma")];

async function open(files: readonly SheetFile[] = FILES, kept: readonly SheetFile[] = files, change: (pane: Pane) => void = () => undefined): Promise<Pane> {
  const pane = await renderPane(NOTHING, { locale: "en-US" });
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
const sheets = () => card(/sheets, .* shown/);

test("without a register the tool says what it needs", async () => {
  const pane = await renderPane(NOTHING, { locale: "en-US" });
  await openTool(pane, "Decide on sheets");
  expect(await screen.findByText(/There is no register in the open workbook/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Accept" })).not.toBeInTheDocument();
});

test("a selected row of the register shows that company's clauses, what was found and what keeps it from being accepted", async () => {
  const pane = await open();
  const row = 5 + (pane.fake.register.grid?.cells.slice(1).findIndex((cells) => cells[0]?.value.kind === "text" && cells[0].value.text === "Beta") ?? 0);
  act(() => pane.fake.select({ sheet: "Register", address: `C${String(row)}` }));
  const detail = card("Beta");
  expect(detail.getByText(/^Assessed by Zhang San, 2026-11-20; under test 1$/)).toBeInTheDocument();
  expect(detail.getByText(/^1 clauses are open, the first one 2.1/)).toBeInTheDocument();
  expect(detail.getByText(/^4 of 40 points lost \(Zhang San\)$/)).toBeInTheDocument();
  expect(detail.getByText(/^open, 40 points/)).toBeInTheDocument();
  act(() => pane.fake.select({ sheet: "Other", address: "C5" }));
  expect(screen.getByRole("heading", { name: "Beta", level: 2 })).toBeInTheDocument();
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
  const workbook = checkedWorkbook({ kind: "scoring", draft: assessment(), locale: "en-US" });
  const [[id, entry] = ["", null]] = [...workbook.draft.clauses];
  pane.fake.files.outcomes.set("one", { kind: "checked", workbook });
  pane.fake.files.outcomes.set("two", { kind: "checked", workbook: entry === null ? workbook : { ...workbook, draft: { ...workbook.draft, clauses: new Map([...workbook.draft.clauses, [id, { ...entry, remark: "other words" }]]) } } });
  await pane.user.upload(screen.getByLabelText("Choose the first", { selector: "input" }), new File(["one"], "one.xlsx"));
  await pane.user.upload(screen.getByLabelText("Choose the second", { selector: "input" }), new File(["two"], "two.xlsx"));
  expect(await screen.findByText(/^1 of \d+ clauses differ$/)).toBeInTheDocument();
  expect(screen.getByText("Differs in: remark")).toBeInTheDocument();
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
