import { readFileSync } from "node:fs";
import { screen, waitFor, within } from "@testing-library/react";
import { DEMO_DOCUMENTS, sampleForm } from "../../../../test/files/support/sampleForm";
import { watchDownloads } from "../../../../test/support/pane/downloads";
import { openTool, renderPane, type Pane } from "../../../../test/support/pane/renderPane";

const BLANK = { kind: "state", state: { kind: "none", blank: true } } as const;
const part = () => within(screen.getByRole("group", { name: "Point at a form" }));
const give = (pane: Pane, label: string, ...files: readonly File[]): Promise<void> => pane.user.upload(part().getByLabelText(label, { selector: "input" }), [...files]);
const document = (path: string): File => new File([readFileSync(path)], path.split("/").at(-1) ?? "");
const choose = (pane: Pane, label: string, value: string): Promise<void> => pane.user.selectOptions(part().getByRole("combobox", { name: label }), value);
const type = (pane: Pane, label: string, text: string): Promise<void> => pane.user.type(part().getByRole("textbox", { name: label }), text);

async function opened(form: Uint8Array<ArrayBuffer>): Promise<Pane> {
  const pane = await renderPane(BLANK, { locale: "en-US" });
  await openTool(pane, "Bulk review");
  await pane.user.click(screen.getByRole("button", { name: "Point at a form" }));
  await give(pane, "Choose the form's file", new File([form], "评分表.xlsx"));
  await part().findByRole("combobox", { name: "Sheet" });
  return pane;
}

test("a form is pointed at once: what it gives is seen, the mapping is saved and used for the next review", async () => {
  const downloads = watchDownloads();
  const pane = await opened(new Uint8Array(await sampleForm()));
  await give(pane, "Take another catalogue or profile", document(DEMO_DOCUMENTS.catalogue), document(DEMO_DOCUMENTS.profile));
  expect(await part().findByText("Scored under the catalogue demo 1 and the profile demo 1.")).toBeInTheDocument();
  await choose(pane, "Row of the headers", "5");
  for (const [label, column] of [["Clause id", "A"], ["Points", "C"], ["Score", "D"], ["Sample size", "E"], ["Nonconforming", "F"], ["Evidence", "G"], ["Finding", "H"]] as const) {
    await choose(pane, label, column);
  }
  await type(pane, "Text for a clause that does not apply", "/");
  await pane.user.click(part().getByRole("checkbox", { name: /^More text follows/ }));
  await choose(pane, "The list of clauses ends with", "合计");
  await type(pane, "Company", "b2");
  await type(pane, "Total", "B16");
  await pane.user.click(part().getByRole("button", { name: "Try it" }));
  const first = await part().findByRole("status");
  expect(first).toHaveTextContent("This form cannot be read so:");
  expect(first).toHaveTextContent("(评分表!A10)");
  await pane.user.click(part().getByRole("checkbox", { name: "Pass over “小计”" }));
  await type(pane, "Date of assessment", "F2");
  await type(pane, "Team leader", "B3");
  await pane.user.click(part().getByRole("button", { name: "Try it" }));
  expect(await part().findByText(/^Read: 甲公司, 2026-11-20; 5 of 5 clauses have an entry; total 90\.44\./)).toBeInTheDocument();
  await pane.user.click(part().getByRole("button", { name: "Save the form mapping" }));
  await waitFor(() => expect(downloads.begun.at(-1)?.name).toBe("评分表.json"));
  const saved = JSON.parse(new TextDecoder().decode(await downloads.alive.get(downloads.begun.at(-1)?.address ?? "")?.arrayBuffer())) as { head: { company: unknown }; columns: { score: unknown } };
  expect(saved.head.company).toEqual({ sheet: null, cell: "B2", label: { cell: "A2", text: "受审核方" } });
  expect(saved.columns.score).toEqual({ column: "D", header: "得分", headerRow: null, holds: "score", excluded: ["/"] });
  await pane.user.click(part().getByRole("button", { name: "Use it for the bulk review" }));
  expect(screen.getByText(/^Files that are no scoring workbooks are read as “评分表”, version 1, under demo 1/)).toBeInTheDocument();
}, 60_000);

test("what is not said yet is told, and a file that is no workbook is refused", async () => {
  const pane = await opened(new Uint8Array(await sampleForm()));
  await pane.user.click(part().getByRole("button", { name: "Try it" }));
  expect(await part().findByText(/^It cannot be read yet:/)).toHaveTextContent("It cannot be read yet:");
  expect(part().getByText(/Neither a verdict column nor a score column is named.*\(columns\/score\)/)).toBeInTheDocument();
  await give(pane, "Choose the form's file", new File(["x"], "notes.xlsx"));
  expect(await part().findByText(/^notes\.xlsx is not read:/)).toBeInTheDocument();
}, 60_000);

test("a document that is neither catalogue nor profile is not taken, and says why", async () => {
  const pane = await opened(new Uint8Array(await sampleForm()));
  await give(pane, "Take another catalogue or profile", new File(['{"format":"servicestar.profile/1"}'], "p.json"), new File([Uint8Array.of(255)], "bytes.json"));
  expect(await part().findByText(/^p\.json is not used:/)).toBeInTheDocument();
  expect(part().getByText(/^bytes\.json is not used:/)).toBeInTheDocument();
  expect(part().getByText(/^Scored under the catalogue gbt-27922-2011/)).toBeInTheDocument();
}, 60_000);

test("lists, places for results, a prefix and the body's own numbers stand in the saved mapping", async () => {
  const downloads = watchDownloads();
  const pane = await opened(new Uint8Array(await sampleForm()));
  await choose(pane, "Row of the headers", "5");
  await choose(pane, "Clause id", "A");
  await choose(pane, "Score", "D");
  await type(pane, "Text before every clause id", "No.");
  await type(pane, "Clause id that “小计” stands for", "5.3.1");
  expect(part().queryByRole("textbox", { name: "Special deductions: first row" })).not.toBeInTheDocument();
  await type(pane, "Special deductions: column of the text (such as B)", "b");
  await type(pane, "Special deductions: row of the headers", "5");
  await type(pane, "Special deductions: first row", "20");
  await type(pane, "Special deductions: last row", "24");
  await choose(pane, "Column for the score", "H");
  await type(pane, "Cell for the total", "b18");
  await type(pane, "Company", "B2");
  await pane.user.click(part().getByRole("button", { name: "Try it" }));
  await pane.user.click(await part().findByRole("button", { name: "Save the form mapping" }));
  await waitFor(() => expect(downloads.begun).toHaveLength(1));
  const saved: unknown = JSON.parse(new TextDecoder().decode(await downloads.alive.get(downloads.begun[0]?.address ?? "")?.arrayBuffer()));
  expect(saved).toMatchObject({
    clauseIds: { prefix: "No.", names: [{ text: "小计", clause: "5.3.1" }] },
    specialDeductions: { by: "rows", headerRow: 5, firstRow: 20, lastRow: 24, text: { column: "B", header: "评审内容" } },
    results: { score: { column: "H", header: "问题描述" }, total: { cell: "B18" }, grade: null },
  });
  await pane.user.click(part().getByRole("checkbox", { name: "Pass over “小计”" }));
  expect(part().queryByRole("textbox", { name: "Clause id that “小计” stands for" })).not.toBeInTheDocument();
}, 60_000);
