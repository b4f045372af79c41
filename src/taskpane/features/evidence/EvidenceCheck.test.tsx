import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { createHash } from "node:crypto";
import { gridWorkbook, openGrid, type GridWorkbook } from "../../../../test/support/pane/gridWorkbook";
import { openTool, renderPane, type Pane } from "../../../../test/support/pane/renderPane";
import type { EvidenceRecord } from "../../../core";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Registered files by their place and content, numbered from E1. */
type Registered = readonly (readonly [place: string, content: string | null])[];

interface Open extends Pane {
  readonly book: GridWorkbook;
  readonly grid: ReturnType<typeof openGrid>;
}

async function open(registered: Registered, more: Readonly<Record<string, string | number>> = {}): Promise<Open> {
  const rows = registered.flatMap(([place, content], index) => {
    const row = String(index + 6);
    const hash = content === null ? {} : { [`证据!G${row}`]: sha256(content), [`证据!H${row}`]: content.length };
    return Object.entries({ [`证据!A${row}`]: `E${String(index + 1)}`, [`证据!B${row}`]: "1.1.1", [`证据!C${row}`]: "文件", [`证据!E${row}`]: place, ...hash });
  });
  const book = gridWorkbook({ ...Object.fromEntries(rows), ...more });
  let grid: ReturnType<typeof openGrid> | undefined;
  const pane = await renderPane({ kind: "state", state: { kind: "none", blank: true } }, {
    locale: "zh-CN",
    before: (fake) => {
      grid = openGrid(fake, book);
    },
  });
  await openTool(pane, "证据核查");
  if (grid === undefined) {
    throw new Error("there is no grid");
  }
  return { ...pane, book, grid };
}

const tool = () => within(screen.getByRole("region", { name: "证据核查" }));
const pieces = async ({ book }: Open): Promise<readonly EvidenceRecord[]> => (await book.check()).records.evidence;
const group = (name: string): readonly string[] => within(tool().getByRole("group", { name })).getAllByRole("listitem").map(({ textContent }) => textContent);

/** A file as a browser gives it for a folder: with the folder's own name before its path. */
function folderFile([path, content]: readonly [string, string]): File {
  const file = new File([content], path.split("/").at(-1) ?? "");
  Object.defineProperty(file, "webkitRelativePath", { value: `证据/${path}` });
  return file;
}

async function look(pane: Pane, ...files: readonly (readonly [string, string])[]): Promise<void> {
  await pane.user.upload(tool().getByLabelText(/^(选择证据|重新选择)文件夹$/, { selector: "input" }), files.map(folderFile));
  await tool().findByText(new RegExp(`文件夹中共 ${String(files.length)} 个文件`));
}

test("every registered file is told by its state, and what nobody registered as well", async () => {
  const pane = await open([["a.pdf", "a"], ["b.pdf", "b"], ["old/c.pdf", "c"], ["d.pdf", "d"], ["e.pdf", "e"], ["f.pdf", null]]);
  await look(pane, ["a.pdf", "a"], ["b.pdf", "bb"], ["new/c.pdf", "c"], ["1/x.pdf", "e"], ["2/x.pdf", "e"], ["f.pdf", "f"], ["copy.pdf", "a"], ["memo.txt", "nobody's"]);
  expect(group("在原处，没有改动：1")).toEqual([expect.stringContaining("E1a.pdf")]);
  expect(group("内容已改动：1")).toEqual([expect.stringContaining("E2b.pdf")]);
  expect(group("已移动：1")).toEqual([expect.stringMatching(/E3c\.pdf.*old\/c\.pdf现位于 new\/c\.pdf/)]);
  expect(group("没有找到：1")).toEqual([expect.stringContaining("E4d.pdf")]);
  expect(group("有几个相同的文件，请选择：1")).toEqual([expect.stringMatching(/E5.*1\/x\.pdf.*2\/x\.pdf/)]);
  expect(group("没有校验值，无法判断是否改动：1")).toEqual([expect.stringContaining("E6f.pdf")]);
  expect(group("没有登记的文件：2")).toEqual(["copy.pdf与 E1 内容相同", "memo.txt"]);
  expect(pane.fake.written).toEqual([]);
});

test("all moved files are repaired in one action; one undo takes it back", async () => {
  const pane = await open([["现场/a.pdf", "a"], ["现场/图/b.jpg", "b"], ["c.pdf", "c"]]);
  await look(pane, ["2026/a.pdf", "a"], ["2026/图/b.jpg", "b"], ["c.pdf", "changed"]);
  await pane.user.click(tool().getByRole("button", { name: "更新 2 个文件的位置" }));
  await tool().findByText("已更新 2 个文件的位置。");
  expect((await pieces(pane)).map(({ location, hash }) => [location, hash])).toEqual([["2026/a.pdf", sha256("a")], ["2026/图/b.jpg", sha256("b")], ["c.pdf", sha256("c")]]);
  expect(group("在原处，没有改动：2")).toHaveLength(2);
  expect(tool().queryByRole("button", { name: /更新 \d+ 个/ })).toBeNull();
  expect(pane.fake.written).toHaveLength(1);
  act(() => pane.grid.undo());
  await waitFor(() => expect(group("已移动：2")).toHaveLength(2));
});

test("a changed file is registered anew only by its own button, and the old hash is kept", async () => {
  const pane = await open([["a.pdf", "a"]], { "证据!K6": "原件" });
  await look(pane, ["a.pdf", "longer"], ["bak/a.pdf", "a"]);
  expect(tool().getByRole("button", { name: "改用未改动的副本：E1，bak/a.pdf" })).toBeInTheDocument();
  await pane.user.click(tool().getByRole("button", { name: "重新登记：E1，a.pdf" }));
  await waitFor(() => expect(group("在原处，没有改动：1")).toHaveLength(1));
  const [piece] = await pieces(pane);
  expect(piece).toMatchObject({ location: "a.pdf", hash: sha256("longer"), size: 6 });
  expect(piece?.remark).toMatch(new RegExp(`^原件；\\d{4}-\\d\\d-\\d\\d 重新登记，原校验值 ${sha256("a")}$`));
});

test("an unchanged copy may be taken instead, one of several is chosen, and a missing hash is added", async () => {
  const pane = await open([["a.pdf", "a"], ["b.pdf", "b"], ["c.pdf", null], ["d.pdf", "d"]]);
  await look(pane, ["a.pdf", "changed"], ["bak/a.pdf", "a"], ["1/x.pdf", "b"], ["2/x.pdf", "b"], ["c.pdf", "c"], ["z/d.pdf", "!"]);
  await pane.user.click(tool().getByRole("button", { name: "改用未改动的副本：E1，bak/a.pdf" }));
  await pane.user.click(tool().getByRole("button", { name: "就是这个：E2，2/x.pdf" }));
  await pane.user.click(tool().getByRole("button", { name: "补登校验值：E3，c.pdf" }));
  await pane.user.click(tool().getByRole("button", { name: "重新登记：E4，z/d.pdf" }));
  await waitFor(() => expect(group("在原处，没有改动：4")).toHaveLength(4));
  expect((await pieces(pane)).map(({ location, hash, remark }) => [location, hash, remark === ""])).toEqual([
    ["bak/a.pdf", sha256("a"), true], ["2/x.pdf", sha256("b"), true], ["c.pdf", sha256("c"), true], ["z/d.pdf", sha256("!"), false],
  ]);
});

test("what cannot be read is told, and never taken for a change", async () => {
  const pane = await open([["a.pdf", "abc"]]);
  pane.fake.files.unhashable.set(4, "unreadable");
  await look(pane, ["a.pdf", "gone"]);
  expect(tool().getByText(/a\.pdf 不能读取/)).toBeInTheDocument();
  expect(group("在原处但没有读取：1")).toHaveLength(1);
  expect(tool().queryByRole("button", { name: /重新登记/ })).toBeNull();
});

test("looking can be stopped, and nothing is said of files that were not looked at", async () => {
  const pane = await open([["a.pdf", "a"]]);
  const finish = pane.fake.files.pause();
  await pane.user.upload(tool().getByLabelText("选择证据文件夹", { selector: "input" }), [folderFile(["a.pdf", "a"])]);
  await pane.user.click(tool().getByRole("button", { name: "停止" }));
  await act(async () => {
    finish();
    await Promise.resolve();
  });
  await tool().findByText("已停止，没有核对。");
  expect(tool().queryByRole("group")).toBeNull();
});

test("a folder can be dropped; what systems leave in it is left out, and what cannot be read is told", async () => {
  const pane = await open([["图/a.jpg", "a"]]);
  const fileEntry = (name: string, content: string) => ({ isDirectory: false, name, file: (give: (file: File) => void) => give(new File([content], name)) });
  const folderEntry = (name: string, children: readonly unknown[]) => ({
    isDirectory: true,
    name,
    createReader: () => {
      const batches = [children.slice(0, 1), children.slice(1), []];
      return { readEntries: (give: (entries: readonly unknown[]) => void) => give(batches.shift() ?? []) };
    },
  });
  const root = folderEntry("证据", [folderEntry("图", [fileEntry("a.jpg", "a"), fileEntry(".DS_Store", "x")]), fileEntry("~$b.docx", "y"), { isDirectory: false, name: "locked", file: (_: unknown, fail: () => void) => fail() }]);
  fireEvent.drop(tool().getByText("或把文件夹拖到这里"), { dataTransfer: { types: ["Files"], items: [{ webkitGetAsEntry: () => root }, { webkitGetAsEntry: () => null, getAsFile: () => null }] } });
  await tool().findByText("已核对，文件夹中共 2 个文件。");
  expect(tool().getByText(/^locked 不能读取/)).toBeInTheDocument();
  expect(group("在原处，没有改动：1")).toHaveLength(1);
  expect(pane.fake.written).toEqual([]);
});

test("a piece whose number is not its own is told and not written", async () => {
  const pane = await open([["old/a.pdf", "a"], ["old/b.pdf", "b"]], { "证据!A7": "E1" });
  await look(pane, ["new/a.pdf", "a"], ["new/b.pdf", "b"]);
  expect(group("已移动：2").every((line) => /请先在“证据”页中改正/.test(line))).toBe(true);
  expect(tool().queryByRole("button", { name: /更新/ })).toBeNull();
  expect(pane.fake.written).toEqual([]);
});

test("a repair that the sheet refuses is told and can be tried again", async () => {
  const pane = await open([["old/a.pdf", "a"]]);
  await look(pane, ["new/a.pdf", "a"]);
  pane.fake.failNext("writeEntries", { code: "conflict", params: {} });
  await pane.user.click(tool().getByRole("button", { name: "更新 1 个文件的位置" }));
  await tool().findByText(/“证据”页的行刚刚有变动/);
  await pane.user.click(tool().getByRole("button", { name: "重试" }));
  await waitFor(() => expect(group("在原处，没有改动：1")).toHaveLength(1));
});

test("a long list begins with its first page", async () => {
  const pane = await open([["a.pdf", "a"]]);
  await look(pane, ...Array.from({ length: 60 }, (_, index) => [`${String(index)}.txt`, "nobody's"] as const));
  expect(group("没有登记的文件：60")).toHaveLength(50);
  await pane.user.click(tool().getByRole("button", { name: "再显示 10 条" }));
  expect(group("没有登记的文件：60")).toHaveLength(60);
});

test("without a scoring workbook there is nothing to look up; without registered files a folder is, for what there is to register", async () => {
  const pane = await open([]);
  await look(pane, ["a.pdf", "a"]);
  expect(group("没有登记的文件：1")).toEqual(["a.pdf"]);
  pane.unmount();
  const none = await renderPane({ kind: "state", state: { kind: "none", blank: true } }, { locale: "zh-CN" });
  await openTool(none, "证据核查");
  expect(tool().getByText(/打开评分工作簿后/)).toBeInTheDocument();
});

describe("files that nobody registered", () => {
  const box = (name: string) => tool().getByRole("checkbox", { name });
  const clause = () => tool().getByRole<HTMLSelectElement>("combobox", { name: "登记到条款" });

  test("are registered for a clause in one action, hashed then, and undone in one step", async () => {
    const pane = await open([["a.pdf", "a"]]);
    await look(pane, ["a.pdf", "a"], ["现场/照片.jpg", "photo"], ["制度.pdf", "rules"], ["notes.txt", "n"]);
    expect(tool().queryByRole("combobox", { name: "登记到条款" })).toBeNull();
    await pane.user.click(box("现场/照片.jpg"));
    await pane.user.click(box("制度.pdf"));
    const button = tool().getByRole("button", { name: "登记所选的 2 个文件" });
    expect(button).toBeDisabled();
    await pane.user.selectOptions(clause(), "1.1.2");
    await pane.user.click(button);
    await tool().findByText("已登记 2 件：E2、E3。");
    expect((await pieces(pane)).map(({ number, clause: of, kind, title, location, hash, size }) => [number, of, kind, title, location, hash, size])).toEqual([
      ["E1", "1.1.1", "file", "", "a.pdf", sha256("a"), 1],
      ["E2", "1.1.2", "picture", "照片", "现场/照片.jpg", sha256("photo"), 5],
      ["E3", "1.1.2", "file", "制度", "制度.pdf", sha256("rules"), 5],
    ]);
    expect(group("在原处，没有改动：3")).toHaveLength(3);
    expect(group("没有登记的文件：1")).toEqual(["notes.txt"]);
    expect(pane.fake.written).toHaveLength(1);
    act(() => pane.grid.undo());
    await waitFor(() => expect(group("没有登记的文件：3")).toHaveLength(3));
  });

  test("a clause is suggested only where every marked file names the same one, and never against what a person chose", async () => {
    const pane = await open([]);
    await look(pane, ["1.1.2 记录.pdf", "x"], ["1.1.2/照片.jpg", "y"], ["2.1 表.xlsx", "z"]);
    await pane.user.click(box("1.1.2 记录.pdf"));
    expect(clause()).toHaveValue("1.1.2");
    expect(tool().getByText("取自文件名，请核对")).toBeInTheDocument();
    await pane.user.click(box("1.1.2/照片.jpg"));
    expect(clause()).toHaveValue("1.1.2");
    await pane.user.click(box("2.1 表.xlsx"));
    expect(clause()).toHaveValue("");
    await pane.user.selectOptions(clause(), "1.1.1");
    await pane.user.click(box("2.1 表.xlsx"));
    expect(clause()).toHaveValue("1.1.1");
    expect(pane.fake.written).toEqual([]);
  });

  test("one that cannot be read is told, and the others are registered", async () => {
    const pane = await open([]);
    await look(pane, ["a.pdf", "abcd"], ["b.pdf", "b"]);
    pane.fake.files.unhashable.set(4, "unreadable");
    await pane.user.click(box("a.pdf"));
    await pane.user.click(box("b.pdf"));
    await pane.user.selectOptions(clause(), "2.1");
    await pane.user.click(tool().getByRole("button", { name: "登记所选的 2 个文件" }));
    await tool().findByText("已登记 1 件：E1。");
    expect(tool().getByText(/a\.pdf 不能读取/)).toBeInTheDocument();
    expect((await pieces(pane)).map(({ location }) => location)).toEqual(["b.pdf"]);
  });
});
