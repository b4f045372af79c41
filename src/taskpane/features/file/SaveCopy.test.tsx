import { act, screen, within } from "@testing-library/react";
import { assessment } from "../../../../test/support/pane/assessments";
import { watchDownloads, type Downloads } from "../../../../test/support/pane/downloads";
import type { FakeWorkbook } from "../../../../test/support/pane/fakeServiceStar";
import { openTool, renderPane, type Pane } from "../../../../test/support/pane/renderPane";

const OPEN: FakeWorkbook = { kind: "scoring", draft: assessment() };
const NAME = /^江南电器服务有限公司-scoring workbook-\d{4}-\d{2}-\d{2}\.xlsx$/;
const panel = () => within(screen.getByRole("tabpanel"));

async function openFiles(workbook: FakeWorkbook): Promise<{ readonly pane: Pane; readonly browser: Downloads }> {
  const browser = watchDownloads();
  const pane = await renderPane(workbook, { locale: "en-US" });
  await openTool(pane, "Save a copy");
  return { pane, browser };
}

const save = async ({ user }: Pane): Promise<void> => user.click(panel().getByRole("button", { name: "Save a copy" }));

test("the host's own file is downloaded under the company's name, and once more on demand", async () => {
  const { pane, browser } = await openFiles(OPEN);
  await save(pane);
  expect(await panel().findByText("The copy is ready and was handed to the browser to download")).toBeInTheDocument();
  expect(panel().getByText(/\(1 KB\)/)).toBeInTheDocument();
  expect(panel().getByText(/^It has the contents and the formats of the open workbook\./)).toBeInTheDocument();
  expect(browser.begun).toEqual([{ name: expect.stringMatching(NAME), address: "blob:1" }]);
  expect(new Uint8Array(await (browser.alive.get("blob:1") as Blob).arrayBuffer())).toEqual(Uint8Array.of(80, 75, 3, 4));
  const again = panel().getByRole("link", { name: "No download? Download again" });
  expect(again).toHaveAttribute("href", "blob:1");
  expect(again).toHaveAttribute("download", expect.stringMatching(NAME));
});

test("its bytes are let go with the notice, with the next copy, and with the pane", async () => {
  const { pane, browser } = await openFiles(OPEN);
  await save(pane);
  await pane.user.click(await panel().findByRole("button", { name: "Close" }));
  expect([...browser.alive.keys()]).toEqual([]);
  await save(pane);
  await panel().findByRole("link");
  await save(pane);
  expect(await panel().findByRole("link")).toHaveAttribute("href", "blob:3");
  expect([...browser.alive.keys()]).toEqual(["blob:3"]);
  pane.unmount();
  expect([...browser.alive.keys()]).toEqual([]);
});

test("a copy from the entries says what is not in it", async () => {
  const { pane } = await openFiles(OPEN);
  pane.fake.files.copy = { kind: "copied", bytes: new Uint8Array(5000), from: "entries" };
  await save(pane);
  const notice = await panel().findByText(/wrote the copy anew from every entry/);
  expect(notice).toHaveTextContent("Formats that you set, comments and sheets that you added are not in it.");
  expect(panel().getByText(/\(5 KB\)/)).toBeInTheDocument();
});

test("where nothing can be written every reason is listed, and nothing is downloaded", async () => {
  const { pane, browser } = await openFiles(OPEN);
  pane.fake.files.copy = { kind: "unwritable", issues: [{ code: "catalogue-hash-differs", path: "catalogue", params: { id: "x" }, place: { sheet: "依据", address: "B4" } }] };
  await save(pane);
  expect(await panel().findByRole("alert")).toHaveTextContent("It cannot be written as a file");
  expect(panel().getByRole("button", { name: "Go to 依据!B4" })).toBeInTheDocument();
  expect(browser.begun).toEqual([]);
});

test.each([
  ["no-permission", "The rights set on this workbook do not allow this", "rights management"],
  ["copies-open", "still giving out earlier copies", "Wait a moment"],
  ["too-large", "Too much data at once", "more than the pane can hold"],
  ["cell-edit", "A cell is being edited", "Finish editing the cell, close open dialogs, and try again."],
  ["busy", "The spreadsheet program is busy", "Finish editing the cell, close open dialogs, and try again."],
] as const)("%s is told in plain words and can be tried again", async (code, title, mend) => {
  const { pane, browser } = await openFiles(OPEN);
  pane.fake.failNext("saveCopy", { code, params: { hostCode: "7000" } });
  await save(pane);
  const alert = await panel().findByText(/No copy was saved/);
  expect(alert).toHaveTextContent(title);
  expect(panel().getByText(new RegExp(mend))).toBeInTheDocument();
  expect(panel().queryByText(/7000/)).not.toBeInTheDocument();
  await pane.user.click(panel().getByRole("button", { name: "Try again" }));
  expect(await panel().findByText(/handed to the browser/)).toBeInTheDocument();
  expect(browser.begun).toHaveLength(1);
});

test("a person who waits no longer gets no file", async () => {
  const { pane, browser } = await openFiles(OPEN);
  const finish = pane.fake.files.pause();
  await save(pane);
  expect(await panel().findByText("Preparing the copy…")).toBeInTheDocument();
  await pane.user.click(panel().getByRole("button", { name: "Cancel" }));
  await act(async () => finish());
  expect(panel().queryByText(/Preparing|No copy/)).not.toBeInTheDocument();
  expect(browser.begun).toEqual([]);
  expect(pane.fake.files.aborted).toBe(1);
});

test.each([
  ["a blank workbook", { kind: "state", state: { kind: "none", blank: true } }],
  ["one that is half built", { kind: "state", state: { kind: "unfinished", template: "1" } }],
] as const)("%s has nothing to save a copy of", async (_name, workbook) => {
  await openFiles(workbook);
  expect(panel().getByText("This works once a scoring workbook is open.")).toBeInTheDocument();
  expect(panel().queryByRole("button", { name: "Save a copy" })).not.toBeInTheDocument();
});
