import { act, screen, within } from "@testing-library/react";
import { assessment, begun, sampled } from "../../../../test/support/pane/assessments";
import { watchDownloads, type Downloads } from "../../../../test/support/pane/downloads";
import type { FakeServiceStar, FakeWorkbook } from "../../../../test/support/pane/fakeServiceStar";
import { openTool, renderPane, type Pane } from "../../../../test/support/pane/renderPane";

const GRADED: FakeWorkbook = { kind: "scoring", draft: assessment(), locale: "zh-CN" };
const view = () => within(screen.getAllByRole("region", { name: "Evaluation report" }).at(-1) as HTMLElement);
const template = (name = "本机构.docx", content: BlobPart = "PK"): File => new File([content], name);
const takeTemplate = ({ user }: Pane, file = template()): Promise<void> => user.upload(view().getByLabelText("Use an own template", { selector: "input" }), file);
const make = ({ user }: Pane): Promise<void> => user.click(view().getByRole("button", { name: "Make the report" }));

async function openReport(workbook: FakeWorkbook, before?: (fake: FakeServiceStar) => void): Promise<{ readonly pane: Pane; readonly browser: Downloads }> {
  const browser = watchDownloads();
  const pane = await renderPane(workbook, { locale: "en-US", ...(before === undefined ? {} : { before }) });
  await openTool(pane, "Evaluation report");
  return { pane, browser };
}

test("a Word report from the built-in template, in the workbook's language, under the company's name", async () => {
  const { pane, browser } = await openReport(GRADED);
  await make(pane);
  expect(await view().findByText("The report was made, read back and handed to the browser")).toBeInTheDocument();
  expect(pane.fake.reportRequests).toEqual([{ format: "word", locale: "zh-CN", template: null }]);
  expect(browser.begun).toEqual([{ name: expect.stringMatching(/^江南电器服务有限公司-评价报告-\d{4}-\d{2}-\d{2}\.docx$/), address: "blob:1" }]);
  expect(browser.alive.get("blob:1")?.type).toBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  await pane.user.click(view().getByRole("button", { name: "Close" }));
  expect([...browser.alive.keys()]).toEqual([]);
});

test("a page in the other language", async () => {
  const { pane, browser } = await openReport(GRADED);
  await pane.user.click(view().getByRole("radio", { name: "Printable page (.html)" }));
  await pane.user.selectOptions(view().getByRole("combobox"), "en-US");
  expect(view().queryByText("Built-in template")).not.toBeInTheDocument();
  await make(pane);
  expect(pane.fake.reportRequests).toEqual([{ format: "page", locale: "en-US", template: null }]);
  expect(browser.begun[0]?.name).toMatch(/-Evaluation report-.*\.html$/);
});

test("a body's own template is used, kept for the next time, and forgotten on demand", async () => {
  const { pane } = await openReport(GRADED);
  await takeTemplate(pane);
  expect(await view().findByText("The template is kept in this browser for the next time.")).toBeInTheDocument();
  expect(view().getByRole("radio", { name: "Own template: 本机构.docx" })).toBeChecked();
  expect(pane.fake.templates.kept?.name).toBe("本机构.docx");
  await make(pane);
  expect(pane.fake.reportRequests[0]?.template).toEqual(Uint8Array.of(80, 75));
  await pane.user.click(view().getByRole("radio", { name: "Built-in template" }));
  await make(pane);
  expect(pane.fake.reportRequests[1]?.template).toBeNull();
  await pane.user.click(view().getByRole("button", { name: "Keep this template no longer" }));
  expect(pane.fake.templates.kept).toBeNull();
  expect(view().queryByRole("radio", { name: /^Own template/ })).not.toBeInTheDocument();
});

test("a template that was kept is chosen again, and one that the browser does not keep is told", async () => {
  const { pane } = await openReport(GRADED, (fake) => {
    fake.templates.kept = { name: "去年.docx", bytes: Uint8Array.of(1) };
    fake.templates.canKeep = false;
  });
  expect(await view().findByRole("radio", { name: "Own template: 去年.docx" })).toBeChecked();
  await takeTemplate(pane);
  expect(await view().findByText(/did not keep the template/)).toBeInTheDocument();
});

test("the built-in template can be downloaded to start from", async () => {
  const { pane, browser } = await openReport(GRADED);
  await pane.user.click(view().getByRole("button", { name: "Download the built-in template" }));
  expect(await view().findByText(/the user guide lists the placeholders/)).toBeInTheDocument();
  expect(browser.begun).toEqual([{ name: "Report template-zh-CN.docx", address: "blob:1" }]);
});

test("what a template lacks is listed with what to do, and nothing is downloaded", async () => {
  const { pane, browser } = await openReport(GRADED);
  pane.fake.files.report = {
    kind: "refused",
    issues: [
      { code: "template-placeholder-unknown", path: "word/document.xml", params: { part: "word/document.xml", tag: "totl", list: "" } },
      { code: "report-left-out", path: "clauses/finding", params: { field: "clauses/finding", alias: "各条款/不符合事实", count: 7, first: "5.1.2.1" } },
    ],
  };
  await make(pane);
  const alert = await view().findByRole("alert");
  expect(within(alert).getByText("No report was given out. To be settled first (2):")).toBeInTheDocument();
  expect(within(alert).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^There is no placeholder “totl” \(part “word\/document\.xml”\)\..*user guide/),
    expect.stringMatching(/would lack “clauses\/finding”: 7 in all, the first is “5\.1\.2\.1”\..*inside of its loop/),
  ]);
  expect(browser.begun).toEqual([]);
});

test("open clauses are listed instead of a report, each leading to its row", async () => {
  const { pane, browser } = await openReport({ kind: "scoring", draft: begun(10) });
  await make(pane);
  const notice = await view().findByText("No report was given out. Open clauses: 16");
  expect(notice).toBeInTheDocument();
  expect(view().getByText("8 more")).toBeInTheDocument();
  await pane.user.click(view().getAllByRole("listitem")[0]?.querySelector("button") as HTMLElement);
  expect(pane.fake.visited).toHaveLength(1);
  expect(browser.begun).toEqual([]);
});

test("entries that cannot be scored give no report", async () => {
  const { pane } = await openReport({ kind: "scoring", draft: assessment({ "5.1.2.1": sampled(9, 12) }) });
  await make(pane);
  expect(await view().findByText("No report was given out: the assessment cannot be scored")).toBeInTheDocument();
});

test("making it can be broken off, and a host that is busy is told", async () => {
  const { pane, browser } = await openReport(GRADED);
  pane.fake.files.pause();
  await make(pane);
  await pane.user.click(view().getByRole("button", { name: "Cancel" }));
  expect(pane.fake.files.aborted).toBe(1);
  expect(view().queryByText(/Making the report/)).not.toBeInTheDocument();
  pane.fake.failNext("makeReport", { code: "busy", params: {} });
  pane.fake.files.pause()();
  await make(pane);
  await act(() => Promise.resolve());
  expect(await view().findByText(/^No report was made: /)).toBeInTheDocument();
  expect(view().getByText("Finish editing the cell, close any open dialog, and try again.")).toBeInTheDocument();
  expect(browser.begun).toEqual([]);
});

test("a template that is too large is not read", async () => {
  const { pane } = await openReport(GRADED);
  const large = template("大.docx");
  Object.defineProperty(large, "size", { value: 21 * 1024 * 1024 });
  await takeTemplate(pane, large);
  expect(await view().findByText("“大.docx” is larger than 20 MB and was not taken.")).toBeInTheDocument();
  expect(pane.fake.templates.kept).toBeNull();
});
