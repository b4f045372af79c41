import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { committeeFiles, giveFiles, openRoom, signedGrids } from "../../../../test/support/pane/committeePane";
import { watchDownloads, type Downloads } from "../../../../test/support/pane/downloads";
import { fakeSigning } from "../../../../test/support/pane/fakeSignOff";
import type { Pane } from "../../../../test/support/pane/renderPane";
import { cells, openSignOff, view, WHOLE, type SignOffPane, type SignOffPaneOptions } from "../../../../test/support/pane/signOffPane";

/** The scoresheet of an English workbook. */
const SHEET = "Scoresheet";

const part = () => within(view().getByRole("region", { name: "Documents of the decision" }));
const make = ({ user }: Pane): Promise<void> => user.click(part().getByRole("button", { name: "Make the document" }));

async function opened(options: SignOffPaneOptions = {}): Promise<{ readonly pane: SignOffPane; readonly browser: Downloads }> {
  const browser = watchDownloads();
  const pane = await openSignOff({ locale: "en-US", decided: true, ...options });
  await waitFor(() => part());
  return { pane, browser };
}

test("a Word record of the decision, in the workbook's language, under the company's name; nothing is said of a certificate", async () => {
  const { pane, browser } = await opened();
  await make(pane);
  expect(await part().findByText("The document was verified, made, read back and handed to the browser")).toBeInTheDocument();
  expect(pane.fake.signing.decisions.works).toMatchObject([{ format: "word", locale: "en-US", template: null, source: { certificate: null, decision: { outcome: "grant" } } }]);
  expect(browser.begun[0]?.name).toMatch(/-Decision record-\d{4}-\d{2}-\d{2}\.docx$/);
  await pane.user.click(part().getByRole("button", { name: "Close" }));
  expect([...browser.alive.keys()]).toEqual([]);
  expect(pane.errors).toEqual([]);
});

test("number, day and interval make the draft of a certificate, on a sheet of its own in the other language", async () => {
  const { pane, browser } = await opened();
  await pane.user.click(part().getByRole("radio", { name: "A workbook of its own (.xlsx)" }));
  await pane.user.selectOptions(part().getByRole("combobox", { name: "Language" }), "zh-CN");
  await pane.user.type(part().getByRole("textbox", { name: "Certificate number" }), "SC04-1");
  fireEvent.change(part().getByLabelText("Day of issue"), { target: { value: "2099-02-28" } });
  await pane.user.selectOptions(part().getByRole("combobox", { name: "Months between surveillances" }), "9");
  expect(part().queryByRole("button", { name: "Use an own template" })).not.toBeInTheDocument();
  await make(pane);
  await waitFor(() => expect(browser.begun[0]?.name).toMatch(/-认证决定记录-.*\.xlsx$/));
  expect(pane.fake.signing.decisions.works[0]).toMatchObject({
    format: "sheet", locale: "zh-CN", source: { certificate: { number: "SC04-1", issuedOn: "2099-02-28", validUntil: "2102-02-27", surveillance: ["2099-11-27", "2100-08-27", "2101-05-27"] } },
  });
});

test("what cannot stand on a certificate is told, and nothing is made", async () => {
  const { pane, browser } = await opened();
  await pane.user.type(part().getByRole("textbox", { name: "Certificate number" }), "SC04-1");
  fireEvent.change(part().getByLabelText("Day of issue"), { target: { value: "2020-01-01" } });
  await make(pane);
  expect(await part().findByText("No document was given out. To be settled first (1):")).toBeInTheDocument();
  expect(part().getByText(/^The day of issue 2020-01-01 is before the decision of /)).toBeInTheDocument();
  expect([pane.fake.signing.decisions.works, browser.begun]).toEqual([[], []]);
});

test("an own template goes with the request, what it lacks is told, and the built-in one can be saved", async () => {
  const { pane, browser } = await opened();
  await pane.user.upload(part().getByLabelText("Use an own template", { selector: "input" }), new File(["PK"], "own.docx"));
  expect(await part().findByText("Word takes your own template: own.docx")).toBeInTheDocument();
  pane.fake.signing.decisions.answer = { ok: false, issues: [{ code: "report-left-out", path: "limits", params: { field: "limits", alias: "限制", count: 1, first: "x" } }] };
  await make(pane);
  expect(await part().findByText(/would lack “limits”/)).toBeInTheDocument();
  expect(pane.fake.signing.decisions.works[0]?.template).toEqual(Uint8Array.of(80, 75));
  await pane.user.click(part().getByRole("button", { name: "Back to the built-in template" }));
  await make(pane);
  await waitFor(() => expect(pane.fake.signing.decisions.works[1]?.template).toBeNull());
  await pane.user.click(part().getByRole("button", { name: "Download the built-in template" }));
  await waitFor(() => expect(browser.begun.map(({ name }) => name)).toEqual(["Decision record template-en-US.docx"]));
});

test("a template that is too large is not read", async () => {
  const { pane } = await opened();
  const large = new File(["PK"], "large.docx");
  Object.defineProperty(large, "size", { value: 21 * 1024 * 1024 });
  await pane.user.upload(part().getByLabelText("Use an own template", { selector: "input" }), large);
  expect(await part().findByText("“large.docx” is larger than 20 MB and was not taken.")).toBeInTheDocument();
});

test("a workbook that was changed without the pane being told gives no document, and says why", async () => {
  const { pane, browser } = await opened();
  pane.quietly(cells.score.replace("评分表", SHEET), 39);
  await make(pane);
  expect(await part().findByText(/^The workbook was changed after it was signed, and no record of a decision is given out/)).toBeInTheDocument();
  expect(browser.begun).toEqual([]);
});

test("making it can be broken off, and a host that fails is told", async () => {
  const { pane, browser } = await opened();
  const goOn = pane.fake.signing.pause();
  await make(pane);
  await pane.user.click(await part().findByRole("button", { name: "Cancel" }));
  expect(part().queryByText(/^Verifying, making/)).not.toBeInTheDocument();
  await act(async () => Promise.resolve(goOn()));
  pane.fake.failNext("readGrids", { code: "busy", params: {} });
  await make(pane);
  expect(await part().findByText(/^No document was made: /)).toBeInTheDocument();
  expect(browser.begun).toEqual([]);
});

test.each<[string, SignOffPaneOptions]>([
  ["before a decision", { reviewed: true }],
  ["without a roster", { decided: true, roster: false }],
])("there is no such part %s", async (_name, options) => {
  await openSignOff({ locale: "en-US", ...options });
  expect(view().queryByRole("region", { name: "Documents of the decision" })).not.toBeInTheDocument();
});

test("in the committee room a decided assessment has its documents as well, of the file that is looked at", async () => {
  const browser = watchDownloads();
  const files = committeeFiles(fakeSigning());
  const pane = await openRoom({ locale: "en-US", files });
  await giveFiles(pane, [files.file("a.xlsx", await signedGrids("江南电器有限公司", WHOLE, { locale: "en-US" }))]);
  await pane.user.click(view().getAllByRole("button", { name: /江南电器有限公司/ })[0] as HTMLElement);
  await waitFor(() => part());
  await pane.user.click(part().getByRole("radio", { name: "Printable page (.html)" }));
  await make(pane);
  await waitFor(() => expect(browser.begun[0]?.name).toMatch(/^江南电器有限公司-Decision record-.*\.html$/));
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});
