import { createHash } from "node:crypto";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { FileCheckOutcome } from "../../../application";
import catalogueJson from "../../../schema/builtIn/catalogue.json";
import { assessment, begun } from "../../../../test/support/pane/assessments";
import { checkedWorkbook } from "../../../../test/support/pane/fakeServiceStar";
import { memoryDrafts } from "../../../../test/support/pane/memoryDrafts";
import { openTab, openTool, renderPane, tab, type Pane } from "../../../../test/support/pane/renderPane";

const BLANK = { kind: "state", state: { kind: "none", blank: true } } as const;
const panel = () => within(screen.getByRole("tabpanel"));
const fill = (label: string, value: string): boolean => fireEvent.change(panel().getByLabelText(label), { target: { value } });
const jsonFile = (text: string, name = "目录.json"): File => new File([text], name, { type: "application/json" });

test("what was filled in goes into the build, trimmed and without nameless members", async () => {
  const { user, fake } = await renderPane(BLANK, { locale: "en-US" });
  fill("Company name", " 江南电器 ");
  fill("Unified social credit code", "91350100M000100Y43");
  fill("Scope of certification", "appliances");
  fill("Service sites", "Nanjing\nSuzhou");
  await user.selectOptions(screen.getByLabelText("Stage"), "surveillance");
  fireEvent.change(screen.getByLabelText("Date of assessment"), { target: { value: "2026-11-20" } });
  fill("Name of member 1", "李明");
  await user.click(screen.getByRole("button", { name: "Add member" }));
  await user.click(screen.getByRole("button", { name: "Add member" }));
  fill("Name of member 2", "王芳");
  await user.selectOptions(screen.getByLabelText("Language of the workbook"), "zh-CN");
  await user.click(screen.getByRole("button", { name: "Build the scoring workbook" }));
  expect(fake.requests).toHaveLength(1);
  expect(fake.requests[0]).toMatchObject({
    locale: "zh-CN",
    company: { name: "江南电器", unifiedSocialCreditCode: "91350100M000100Y43", scope: "appliances", sites: "Nanjing\nSuzhou" },
    stage: "surveillance",
    assessedOn: "2026-11-20",
    assessors: [{ name: "李明", role: "team-leader" }, { name: "王芳", role: "assessor" }],
    existing: "ask",
  });
  expect(fake.requests[0]?.catalogue.id).toBe("gbt-27922-2011");
  expect(await screen.findByText("The scoring workbook is ready")).toBeInTheDocument();
});

test("the credit code is looked at as it is typed, and stands in nobody's way", async () => {
  const { user, fake } = await renderPane(BLANK, { locale: "en-US" });
  fill("Unified social credit code", "91350100M000100Y44");
  expect(screen.getByText(/the last one would be 3/)).toBeInTheDocument();
  fill("Unified social credit code", "91350100M000100Y43");
  expect(screen.getByText("The check character is right")).toBeInTheDocument();
  fill("Unified social credit code", "91350100M000100Y43o");
  expect(screen.getByText(/without I, O, S, V and Z/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Build the scoring workbook" }));
  expect(fake.requests).toHaveLength(1);
});

test("the form outlives a look at another view and a failed build", async () => {
  const pane = await renderPane(BLANK, { locale: "en-US", before: (fake) => fake.failNext("build", { code: "name-taken", params: { name: "Basis" } }) });
  fill("Company name", "江南电器");
  await openTab(pane, "Checks");
  expect(screen.queryByRole("textbox", { name: "Company name" })).not.toBeInTheDocument();
  await openTab(pane, "Start");
  expect(screen.getByLabelText("Company name")).toHaveValue("江南电器");
  await pane.user.click(screen.getByRole("button", { name: "Build the scoring workbook" }));
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("Not completed: A sheet, table or name of the same name is already there");
  expect(alert).toHaveTextContent("Basis");
  expect(alert).toHaveTextContent("still there");
  expect(screen.getByLabelText("Company name")).toHaveValue("江南电器");
  await pane.user.click(within(alert).getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("The scoring workbook is ready")).toBeInTheDocument();
  expect(pane.fake.requests).toHaveLength(2);
});

test("progress is shown step by step, a second press does nothing, and nothing is read half built", async () => {
  const { user, fake } = await renderPane(BLANK);
  const build = fake.pauseBuild();
  await user.click(screen.getByRole("button", { name: "生成评分工作簿" }));
  expect(screen.getByRole("progressbar", { name: "生成进度" })).toBeInTheDocument();
  act(() => build.report({ step: "formats", done: 5, of: 10 }));
  const steps = screen.getAllByRole("listitem").filter((item) => item.closest("ol") !== null);
  expect(steps.map((step) => step.getAttribute("aria-current"))).toEqual([null, null, "step", null, null, null]);
  expect(steps[2]).toHaveTextContent("设置格式");
  await user.click(screen.getByRole("button", { name: "正在生成…" }));
  expect(fake.requests).toHaveLength(1);
  const before = fake.checks.count;
  act(() => fake.listeners.forEach((listener) => listener()));
  expect(fake.checks.count).toBe(before);
  await act(async () => {
    build.finish();
    await Promise.resolve();
  });
  expect(await screen.findByText("评分工作簿已就绪")).toBeInTheDocument();
  expect(fake.checks.count).toBe(before + 1);
});

test("the end of a build takes the focus and leads on to the scoresheet", async () => {
  const { user, fake } = await renderPane(BLANK);
  await user.click(screen.getByRole("button", { name: "生成评分工作簿" }));
  const go = await screen.findByRole("button", { name: "前往评分表" });
  expect(document.activeElement).not.toBe(document.body);
  expect(document.activeElement).toContainElement(go);
  await user.click(go);
  expect(fake.visited).toEqual([{ sheet: "评分表", address: "F6" }]);
});

describe("a scoring workbook that is there already", () => {
  test("is asked about with its entries; keeping them builds over it", async () => {
    const pane = await renderPane({ kind: "scoring", draft: begun(5) }, { locale: "en-US" });
    await openTab(pane, "Start");
    await pane.user.click(screen.getByRole("button", { name: "Restore the scoring workbook" }));
    expect(await screen.findByText(/holds entries: 31/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Restore the scoring workbook" })).not.toBeInTheDocument();
    await pane.user.click(screen.getByRole("button", { name: "Keep and restore" }));
    expect(pane.fake.requests.map(({ existing }) => existing)).toEqual(["ask", "keep-entries"]);
    expect(await screen.findByText("The scoring workbook is ready")).toBeInTheDocument();
  });

  test("cancelling changes nothing", async () => {
    const pane = await renderPane({ kind: "scoring", draft: begun(5) }, { locale: "en-US" });
    await openTab(pane, "Start");
    await pane.user.click(screen.getByRole("button", { name: "Restore the scoring workbook" }));
    await pane.user.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(screen.getByText("Cancelled. Nothing was changed.")).toBeInTheDocument();
    expect(pane.fake.requests).toHaveLength(1);
    expect(screen.getByRole("button", { name: "Restore the scoring workbook" })).toBeInTheDocument();
  });
});

test("an interrupted build is offered to be finished, without losing entries", async () => {
  const { user, fake } = await renderPane({ kind: "state", state: { kind: "unfinished", template: "servicestar.workbook 1" } }, { locale: "en-US" });
  expect(panel().getByText("The last build did not finish")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Finish building" }));
  expect(fake.requests.map(({ existing }) => existing)).toEqual(["keep-entries"]);
});

describe("a catalogue from a file", () => {
  const own = { ...catalogueJson, id: "own", version: "7", title: { "zh-CN": "本机构目录", "en-US": "Our catalogue" } };

  test("draft and provisional figures are said plainly", async () => {
    await renderPane(BLANK);
    expect(screen.getByText(/25 个条款的分值为占位数值.*不得用于发证/)).toBeInTheDocument();
    expect(screen.getByText("草案：尚未经第二人核准。")).toBeInTheDocument();
  });

  test("a good one is chosen and built with", async () => {
    const { user, fake } = await renderPane(BLANK, { locale: "en-US" });
    await user.upload(screen.getByLabelText("Catalogue from a file", { selector: "input" }), jsonFile(`\uFEFF${JSON.stringify(own)}`));
    const select = screen.getByRole("combobox", { name: "Clause catalogue" });
    await waitFor(() => expect(select).toHaveDisplayValue("Our catalogue 7 (from a file)"));
    await user.click(screen.getByRole("button", { name: "Build the scoring workbook" }));
    expect(fake.requests[0]?.catalogue).toMatchObject({ id: "own", version: "7" });
  });

  test("a broken one changes nothing, and every problem stands with its path", async () => {
    const { user, fake } = await renderPane(BLANK, { locale: "en-US" });
    const broken = { ...own, colour: "red", sections: own.sections.map((section, index) => (index === 0 ? { ...section, points: "40.0.0" } : section)) };
    await user.upload(screen.getByLabelText("Catalogue from a file", { selector: "input" }), jsonFile(JSON.stringify(broken)));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("“目录.json” was not taken (problems: 2)");
    expect(within(alert).getByText("colour")).toBeInTheDocument();
    expect(within(alert).getByText("sections/0/points")).toBeInTheDocument();
    expect(screen.getByRole("combobox", { name: "Clause catalogue" })).toHaveValue("0");
    await user.click(within(alert).getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Build the scoring workbook" }));
    expect(fake.requests[0]?.catalogue.id).toBe("gbt-27922-2011");
  });

  test("bytes that are not UTF-8 are refused, never guessed at", async () => {
    const { user } = await renderPane(BLANK, { locale: "en-US" });
    const gb18030 = new File([new Uint8Array([0x7b, 0xd6, 0xd0, 0xce, 0xc4, 0x7d])], "old.json");
    await user.upload(screen.getByLabelText("Catalogue from a file", { selector: "input" }), gb18030);
    expect(await screen.findByRole("alert")).toHaveTextContent("The file is not UTF-8 text");
  });

  test("a file far too large is not even read", async () => {
    const { user } = await renderPane(BLANK, { locale: "en-US" });
    const large = Object.defineProperty(jsonFile("{}"), "size", { value: 5 * 2 ** 20 });
    await user.upload(screen.getByLabelText("Profile from a file", { selector: "input" }), large);
    expect(await screen.findByRole("alert")).toHaveTextContent("larger than 4 MB");
  });

  test("dropping a file does the same as picking it", async () => {
    await renderPane(BLANK, { locale: "en-US" });
    const select = screen.getByRole("combobox", { name: "Clause catalogue" });
    const files = [jsonFile(JSON.stringify(own))];
    fireEvent.drop(select, { dataTransfer: { files } });
    await waitFor(() => expect(select).toHaveDisplayValue("Our catalogue 7 (from a file)"));
  });
});

test("a finished assessment opens on its result, and the form is still at hand", async () => {
  const pane = await renderPane({ kind: "scoring", draft: assessment() }, { locale: "en-US" });
  expect(tab("Result")).toHaveAttribute("aria-selected", "true");
  await openTab(pane, "Start");
  expect(screen.getByText(/This is a scoring workbook already/)).toBeInTheDocument();
});

describe("from last round's file", () => {
  const graded = checkedWorkbook({ kind: "scoring", draft: { ...assessment(), company: { name: "江南电器服务有限公司", unifiedSocialCreditCode: "91350100M000100Y43", scope: "家用电器" }, assessedOn: "2025-11-20" } });
  const take = async (outcome: FileCheckOutcome): Promise<Pane> => {
    const pane = await renderPane(BLANK, { today: "2026-11-20", before: (fake) => fake.files.outcomes.set("last year", outcome) });
    await pane.user.upload(panel().getByLabelText("选择上一轮的文件", { selector: "input" }), new File(["last year"], "2025.xlsx"));
    return pane;
  };
  const section = () => within(screen.getByRole("region", { name: "从上一轮的文件开始" }));

  test("company, day, total, grade and hash are shown; nothing is filled in and nothing built before a person says so", async () => {
    const pane = await take({ kind: "checked", workbook: { ...graded, sites: "南京" } });
    expect(await section().findByText("上一轮：2025.xlsx")).toBeInTheDocument();
    expect(section().getByText("江南电器服务有限公司，评审日期 2025-11-20")).toBeInTheDocument();
    expect(section().getAllByRole("definition").map(({ textContent }) => textContent)).toEqual(["100.00", "五星级", "0"]);
    expect(section().getByText(`SHA-256：${createHash("sha256").update("last year").digest("hex")}`)).toBeInTheDocument();
    expect(panel().getByLabelText("企业名称")).toHaveValue("");
    expect(pane.fake.requests).toEqual([]);
    expect(pane.fake.rounds.texts.size).toBe(0);
  });

  test("the company goes into the form, and a blank workbook is built with the file beside it", async () => {
    const pane = await take({ kind: "checked", workbook: { ...graded, sites: "南京" } });
    await pane.user.click(await section().findByRole("button", { name: "填入企业信息" }));
    expect(section().getByRole("status")).toHaveTextContent("请核对后生成评分工作簿");
    expect(panel().getByLabelText("评审日期")).toHaveValue("");
    await pane.user.click(screen.getByRole("button", { name: "生成评分工作簿" }));
    await screen.findByText("评分工作簿已就绪");
    expect(pane.fake.requests).toHaveLength(1);
    expect(pane.fake.requests[0]).toMatchObject({
      company: { name: "江南电器服务有限公司", unifiedSocialCreditCode: "91350100M000100Y43", scope: "家用电器", sites: "南京" },
      stage: "", assessedOn: "", assessors: [], existing: "ask",
    });
    await waitFor(() => expect([...pane.fake.rounds.texts.keys()]).toEqual(["code 91350100m000100y43 "]));
    expect(screen.queryByRole("region", { name: "从上一轮的文件开始" })).toBeNull();
    await openTool(pane, "与上一轮的差异");
    expect(screen.getByText("26 个条款中有 26 个有差异")).toBeInTheDocument();
  });

  test("a file that is refused is told with its reason, and changes nothing", async () => {
    const pane = await take({ kind: "refused", issues: [{ code: "zip-checksum", path: "xl/workbook.xml", params: {} }] });
    expect(await section().findByRole("alert")).toHaveTextContent("“2025.xlsx”不能作为上一轮");
    expect(section().queryByRole("button", { name: "填入企业信息" })).toBeNull();
    expect(pane.fake.requests).toEqual([]);
  });

  test("it can be let go of again before anything is built", async () => {
    const pane = await take({ kind: "checked", workbook: graded });
    await pane.user.click(await section().findByRole("button", { name: "忘记上一轮" }));
    expect(section().queryByText("上一轮：2025.xlsx")).toBeNull();
    await pane.user.click(screen.getByRole("button", { name: "生成评分工作簿" }));
    await screen.findByText("评分工作簿已就绪");
    expect(pane.fake.rounds.texts.size).toBe(0);
  });
});

test("the form outlives a reload until something is built from it, as far as what was kept is a form", async () => {
  const drafts = memoryDrafts();
  const first = await renderPane(BLANK, { locale: "en-US", drafts });
  fill("Company name", "江南电器");
  fill("Service sites", "Nanjing");
  await first.user.selectOptions(screen.getByLabelText("Stage"), "surveillance");
  await first.user.click(screen.getByRole("button", { name: "Add member" }));
  fill("Name of member 2", "王芳");
  first.unmount();
  const pane = await renderPane(BLANK, { locale: "en-US", drafts });
  expect(["Company name", "Service sites", "Stage", "Name of member 2"].map((label) => screen.getByLabelText<HTMLInputElement>(label).value)).toEqual(["江南电器", "Nanjing", "surveillance", "王芳"]);
  await pane.user.click(screen.getByRole("button", { name: "Build the scoring workbook" }));
  expect(await screen.findByText("The scoring workbook is ready")).toBeInTheDocument();
  expect(drafts.kept.size).toBe(0);
  pane.unmount();
  drafts.kept.set("start", '{"workbook":"","typed":{"name":7,"stage":"soon","members":[{"name":"李明","role":"king"},3],"locale":"fr"}}');
  await renderPane(BLANK, { locale: "en-US", drafts });
  expect(["Company name", "Stage", "Name of member 1", "Name of member 2"].map((label) => screen.getByLabelText<HTMLInputElement>(label).value)).toEqual(["", "", "李明", ""]);
});

describe("a chosen file", () => {
  const OTHER = JSON.stringify({ ...catalogueJson, id: "own", version: "7" });
  const chosen = (): string => screen.getByLabelText<HTMLSelectElement>("Clause catalogue").selectedOptions[0]?.textContent ?? "";
  const take = (pane: Pane, text: string, name = "own.json"): Promise<void> => pane.user.upload(screen.getByLabelText("Catalogue from a file", { selector: "input" }), jsonFile(text, name));

  test("is chosen again after a reload, read again, and forgotten once something is built from it", async () => {
    const drafts = memoryDrafts();
    const first = await renderPane(BLANK, { locale: "en-US", drafts });
    await take(first, OTHER);
    await waitFor(() => expect(chosen()).toMatch(/ 7 \(from a file\)$/));
    first.unmount();

    const pane = await renderPane(BLANK, { locale: "en-US", drafts });
    expect(chosen()).toMatch(/ 7 \(from a file\)$/);
    await pane.user.click(screen.getByRole("button", { name: "Build the scoring workbook" }));
    expect(pane.fake.requests[0]?.catalogue).toMatchObject({ id: "own", version: "7" });
    await waitFor(() => expect(drafts.kept.size).toBe(0));
  });

  test("is not chosen any more once the built-in one was taken instead", async () => {
    const drafts = memoryDrafts();
    const first = await renderPane(BLANK, { locale: "en-US", drafts });
    await take(first, OTHER);
    await waitFor(() => expect(chosen()).toContain("from a file"));
    await first.user.selectOptions(screen.getByLabelText("Clause catalogue"), "0");
    first.unmount();
    await renderPane(BLANK, { locale: "en-US", drafts });
    expect(chosen()).not.toContain("from a file");
  });

  test("that was damaged in the browser is told with its problems, and the built-in one stands", async () => {
    const drafts = memoryDrafts();
    drafts.kept.set("startCatalogue", JSON.stringify({ workbook: "", typed: { name: "own.json", text: OTHER.replace('"id":"own"', '"id":7') } }));
    await renderPane(BLANK, { locale: "en-US", drafts });
    expect(screen.getByText(/^The file “own.json” was not taken/)).toBeInTheDocument();
    expect(chosen()).not.toContain("from a file");
  });

  test("that is too long to be kept is taken, and that is said", async () => {
    const drafts = memoryDrafts();
    const pane = await renderPane(BLANK, { locale: "en-US", drafts });
    await take(pane, OTHER + " ".repeat(1_000_000));
    expect(await screen.findByText(/too large for this browser to keep/)).toBeInTheDocument();
    expect(chosen()).toContain("from a file");
    expect(drafts.kept.get("startCatalogue")).toBeUndefined();
  });
});
