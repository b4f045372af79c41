import { readFileSync } from "node:fs";
import { screen, waitFor, within } from "@testing-library/react";
import { resultForm, resultMapping } from "../../../../test/files/support/resultForm";
import { DEMO_DOCUMENTS, sampleForm } from "../../../../test/files/support/sampleForm";
import { watchDownloads } from "../../../../test/support/pane/downloads";
import { openTool, renderPane, type Pane } from "../../../../test/support/pane/renderPane";
import { cellsOf, workbookOf } from "../../../../test/xlsx/support/patched";

const BLANK = { kind: "state", state: { kind: "none", blank: true } } as const;
const part = () => within(screen.getByRole("group", { name: "A body's own form" }));
const document = (path: string): File => new File([readFileSync(path)], path.split("/").at(-1) ?? "");
const formFile = (name: string, bytes: Uint8Array): File => new File([new Uint8Array(bytes)], name);
const write = (pane: Pane, ...files: readonly File[]): Promise<void> => pane.user.upload(part().getByLabelText("Write results into copies", { selector: "input" }), [...files]);

async function chosen(mapping = resultMapping()): Promise<Pane> {
  const pane = await renderPane(BLANK, { locale: "en-US" });
  await openTool(pane, "Bulk review");
  await pane.user.upload(part().getByLabelText("Choose a form mapping", { selector: "input" }), [new File([mapping], "mapping.json"), document(DEMO_DOCUMENTS.catalogue), document(DEMO_DOCUMENTS.profile)]);
  await part().findByText(/^Files that are no scoring workbooks are read as/);
  return pane;
}

test("the results of a form stand in a copy that is saved at once", async () => {
  const downloads = watchDownloads();
  const pane = await chosen();
  await write(pane, formFile("甲公司.xlsx", await resultForm((sheet) => void sheet.protect("", {}))));
  expect(await part().findByText(/^甲公司 \(results\)\.xlsx is ready\./)).toBeInTheDocument();
  expect(part().getByText(/^\d+ of the cells with results are locked by the sheet's protection/)).toBeInTheDocument();
  await waitFor(() => expect(downloads.begun.at(-1)?.name).toBe("甲公司 (results).xlsx"));
  const saved = new Uint8Array((await downloads.alive.get(downloads.begun.at(-1)?.address ?? "")?.arrayBuffer()) ?? new ArrayBuffer(0));
  const cells = cellsOf(workbookOf(saved));
  expect(cells.get("评分表!B18")?.value).toMatchObject({ value: 90.44 });
  expect(cells.get("评分表!E18")?.value).toMatchObject({ text: "四星" });
}, 60_000);

test("of several forms each has its copy to save, or why there is none; one bad file does not stop the rest", async () => {
  const downloads = watchDownloads();
  const pane = await chosen();
  const gone = new File(["x"], "gone.xlsx");
  gone.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotReadableError"));
  const large = new File(["x"], "large.xlsx");
  Object.defineProperty(large, "size", { value: 21 * 1024 * 1024 });
  await write(pane, new File(["x"], "notes.xlsx"), gone, large, formFile("a.xlsm", await resultForm()));
  const list = within(await part().findByRole("list", { name: "Copies with results" }));
  expect(await list.findByText(/^a \(results\)\.xlsm is ready\./)).toBeInTheDocument();
  expect(list.getByText(/^There is no copy of notes\.xlsx:/)).toBeInTheDocument();
  expect(list.getByText("gone.xlsx cannot be read; it may have been moved or changed.")).toBeInTheDocument();
  expect(list.getByText("large.xlsx is larger than 20 MB; it was not read.")).toBeInTheDocument();
  expect(downloads.begun).toHaveLength(0);
  await pane.user.click(list.getByRole("button", { name: "Save the copy" }));
  await waitFor(() => expect(downloads.begun.at(-1)?.name).toBe("a (results).xlsm"));
}, 60_000);

test("a mapping that names no place for results says so", async () => {
  const pane = await chosen(resultMapping({ score: null, findings: null, total: null, grade: null, specialDeductions: null }));
  await write(pane, formFile("a.xlsx", await sampleForm()));
  expect(await part().findByText(/^The mapping does not say where results are written/)).toBeInTheDocument();
  expect(part().getByText("result-unmapped · results")).toBeInTheDocument();
}, 60_000);
