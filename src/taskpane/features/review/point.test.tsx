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

test("clauses on several sheets, cells on a cover, words for grades and causes are pointed at and read", async () => {
  const downloads = watchDownloads();
  const pane = await opened(new Uint8Array(await spreadForm()));
  await give(pane, "Take another catalogue or profile", document(DEMO_DOCUMENTS.catalogue), document(DEMO_DOCUMENTS.profile));
  await choose(pane, "Sheet", "评分表");
  await pane.user.click(part().getByRole("checkbox", { name: "Clauses go on on “续表” (same columns, headers in the same row)" }));
  await choose(pane, "Row of the headers", "5");
  for (const [label, column] of [["Clause id", "A"], ["Score", "D"], ["Sample size", "E"], ["Nonconforming", "F"]] as const) {
    await choose(pane, label, column);
  }
  await type(pane, "Text for a clause that does not apply", "/");
  await pane.user.click(part().getByRole("checkbox", { name: /^More text follows/ }));
  await choose(pane, "The list of clauses ends with", "合计");
  await pane.user.click(part().getByRole("checkbox", { name: "Pass over “小计”" }));
  await type(pane, "Company", "封面!b1");
  await type(pane, "Grade", "封面!B2");
  await type(pane, "The form's word for “Four-star”", "良好");
  await type(pane, "Special deductions: column of the text (such as B)", "A");
  await choose(pane, "Special deductions: sheet", "封面");
  await type(pane, "Special deductions: row of the headers", "4");
  await type(pane, "Special deductions: first row", "5");
  await type(pane, "Special deductions: last row", "6");
  await type(pane, "Special deductions: column of the cause", "B");
  await choose(pane, "“违规” means", "company-rule");
  await pane.user.click(part().getByRole("button", { name: "Try it" }));
  expect(await part().findByText(/^Read: 甲公司, .*; 5 of 5 clauses have an entry; total /)).toBeInTheDocument();
  await pane.user.click(part().getByRole("button", { name: "Save the form mapping" }));
  await waitFor(() => expect(downloads.begun).toHaveLength(1));
  expect(JSON.parse(new TextDecoder().decode(await downloads.alive.get(downloads.begun[0]?.address ?? "")?.arrayBuffer()))).toMatchObject({
    format: "servicestar.form/2",
    sheet: { by: "names", sheets: [{ name: "评分表", headerRow: null }, { name: "续表", headerRow: null }] },
    head: { company: { sheet: "封面", cell: "B1", label: { cell: "A1", text: "企业" } } },
    claims: { grade: { sheet: "封面", cell: "B2", words: [{ text: "良好", means: "four-star" }] } },
    specialDeductions: { by: "rows", sheet: "封面", cause: { column: "B", header: "原因", words: [{ text: "违规", means: "company-rule" }] } },
  });
}, 60_000);

/** The sample form with its second section on a sheet of its own, and a cover. */
function spreadForm(): Promise<Uint8Array> {
  return sampleForm((sheet, workbook) => {
    const [next, cover] = [workbook.addWorksheet("续表"), workbook.addWorksheet("封面")];
    for (const [address, value] of Object.entries({ A11: "合计", A12: "", B12: "", C12: "", D12: "", A13: "", B13: "", C13: "", D13: "", G13: "", A14: "", A15: "", A16: "", D16: "", E16: "" })) {
      sheet.getCell(address).value = value === "" ? null : value;
    }
    sheet.getCell("B15").value = null;
    sheet.getCell("B16").value = null;
    const cells = {
      A5: "条款", B5: "评审内容", C5: "分值", D5: "得分", E5: "抽样数", F5: "不符合数", G5: "证据", H5: "问题描述",
      A6: "2.1", D6: "/", A7: "2.2", D7: 8, A8: "合计",
    };
    Object.entries(cells).forEach(([address, value]) => { next.getCell(address).value = value; });
    Object.entries({ A1: "企业", B1: "甲公司", A2: "等级", B2: "良好", A4: "事项", B4: "原因", A5: "投诉未回复", B5: "违规" }).forEach(([address, value]) => { cover.getCell(address).value = value; });
  });
}
