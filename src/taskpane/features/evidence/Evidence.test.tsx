import { act, createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { createHash } from "node:crypto";
import { watchDownloads } from "../../../../test/support/pane/downloads";
import { gridWorkbook, openGrid, type GridWorkbook } from "../../../../test/support/pane/gridWorkbook";
import { memoryDrafts } from "../../../../test/support/pane/memoryDrafts";
import { openTab, renderPane, type Pane } from "../../../../test/support/pane/renderPane";
import type { EvidenceRecord } from "../../../core";
import type { DraftStore } from "../..";

type Cells = Readonly<Record<string, string | number>>;

interface Open extends Pane {
  readonly book: GridWorkbook;
  readonly grid: ReturnType<typeof openGrid>;
}

async function open(cells: Cells = {}, drafts?: DraftStore): Promise<Open> {
  const book = gridWorkbook(cells);
  let grid: ReturnType<typeof openGrid> | undefined;
  const pane = await renderPane({ kind: "state", state: { kind: "none", blank: true } }, {
    locale: "zh-CN",
    ...(drafts === undefined ? {} : { drafts }),
    before: (fake) => {
      grid = openGrid(fake, book);
    },
  });
  await openTab(pane, "条款");
  await select(pane, 6);
  if (grid === undefined) {
    throw new Error("there is no grid");
  }
  return { ...pane, book, grid };
}

async function select(pane: Pane, row: number): Promise<void> {
  await act(async () => {
    pane.fake.select({ sheet: "评分表", address: `F${String(row)}` });
    await Promise.resolve();
  });
}

const CLAUSE = "1.1.1";
const region = (): HTMLElement => screen.getByRole("region", { name: "证据登记" });
const section = () => within(region());
const button = (name: string | RegExp): HTMLElement => section().getByRole("button", { name });
const file = (name: string, content: string, type = "application/pdf"): File => new File([content], name, { type });
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const pieces = async ({ book }: Open): Promise<readonly EvidenceRecord[]> => (await book.check()).records.evidence;
const shown = (): readonly string[] => section().queryAllByRole("listitem").map(({ textContent }) => textContent);

async function pick(pane: Pane, ...files: readonly File[]): Promise<void> {
  await pane.user.upload(section().getByLabelText("添加文件", { selector: "input" }), [...files]);
}

function paste(...files: readonly File[]): void {
  const event = createEvent.paste(region());
  Object.assign(event, { clipboardData: { files } });
  fireEvent(region(), event);
}

const drop = (...files: readonly File[]): boolean => fireEvent.drop(region(), { dataTransfer: { files, types: ["Files"] } });

describe("files", () => {
  test("are registered with name, size and hash, several in one action; one undo takes all of them back", async () => {
    const pane = await open({ "评分表!O6": "李明" });
    expect(section().getByText(/本条款还没有登记证据/)).toBeInTheDocument();
    await pick(pane, file("服务制度.pdf", "one"), file("现场.JPG", "three", ""));
    await waitFor(() => expect(shown()).toHaveLength(2));
    expect(await pieces(pane)).toMatchObject([
      { number: "E1", clause: CLAUSE, kind: "file", title: "服务制度", location: "服务制度.pdf", part: "", hash: sha256("one"), size: 3, addedBy: "李明", remark: "" },
      { number: "E2", clause: CLAUSE, kind: "picture", title: "现场", location: "现场.JPG", hash: sha256("three"), size: 5 },
    ]);
    expect((await pieces(pane))[0]?.addedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(section().getByText("已登记 2 件：E1、E2。")).toBeInTheDocument();
    expect(pane.fake.written).toHaveLength(1);
    act(() => pane.grid.undo());
    await waitFor(() => expect(shown()).toEqual([]));
    expect(await pieces(pane)).toEqual([]);
  });

  test("belong to the clause that is shown, and only its own are listed", async () => {
    const pane = await open();
    await pick(pane, file("a.pdf", "a"));
    await waitFor(() => expect(shown()).toHaveLength(1));
    await select(pane, 7);
    expect(shown()).toEqual([]);
    await pick(pane, file("b.pdf", "b"));
    await waitFor(() => expect(shown()).toHaveLength(1));
    expect((await pieces(pane)).map(({ number, clause }) => `${number} ${clause}`)).toEqual(["E1 1.1.1", "E2 1.1.2"]);
  });

  test("that are registered already are asked about; a content that comes twice at once is registered once", async () => {
    const pane = await open();
    await pick(pane, file("a.pdf", "a"));
    await waitFor(() => expect(shown()).toHaveLength(1));
    await pick(pane, file("copy.pdf", "a"), file("b.pdf", "b"), file("b2.pdf", "b"));
    await section().findByText("copy.pdf 与 E1 是同一个文件。");
    expect(section().getByText("b2.pdf 与 b.pdf 内容相同，只登记一次。")).toBeInTheDocument();
    await waitFor(async () => expect((await pieces(pane)).map(({ title }) => title)).toEqual(["a", "b"]));
    await pane.user.click(button("不登记"));
    expect(section().queryByText(/同一个文件/)).toBeNull();
    await pick(pane, file("copy.pdf", "a"));
    await pane.user.click(await section().findByRole("button", { name: "另登记一次" }));
    await waitFor(async () => expect((await pieces(pane)).map(({ title }) => title)).toEqual(["a", "b", "copy"]));
  });

  test("that are too large or cannot be read are told, the others are registered", async () => {
    const pane = await open();
    pane.fake.files.unhashable.set(3, "too-large").set(4, "unreadable");
    await pick(pane, file("large.zip", "abc"), file("gone.pdf", "abcd"), file("a.pdf", "a"));
    await waitFor(() => expect(shown()).toHaveLength(1));
    expect(section().getByText(/large\.zip 超过 200 MB/)).toBeInTheDocument();
    expect(section().getByText(/gone\.pdf 不能读取/)).toBeInTheDocument();
  });

  test("show how far they are, and can be stopped before anything is registered", async () => {
    const pane = await open();
    const finish = pane.fake.files.pause();
    await pick(pane, file("a.pdf", "a"), file("b.pdf", "b"));
    expect(section().getByText("正在计算校验值（1 / 2）：a.pdf")).toBeInTheDocument();
    await pane.user.click(button("停止"));
    await act(async () => {
      finish();
      await Promise.resolve();
    });
    await section().findByText("已停止，没有登记。");
    expect([await pieces(pane), shown()]).toEqual([[], []]);
  });

  test("can be dropped on the section", async () => {
    const pane = await open();
    drop(file("a.pdf", "a"));
    await waitFor(() => expect(shown()).toHaveLength(1));
    expect(await pieces(pane)).toMatchObject([{ location: "a.pdf" }]);
  });

  test("that the sheet has no room for are refused with the reason", async () => {
    const rows = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`证据!A${String(index + 6)}`, `E${String(index + 1)}`]));
    const pane = await open(rows);
    await pick(pane, file("a.pdf", "a"));
    await section().findByText(/表格“Evidence”的 120 行已用完/);
    expect(pane.fake.written).toEqual([]);
  });
});

describe("a pasted picture", () => {
  test("is offered as a file under its number, and registered with the hash of what was saved", async () => {
    const downloads = watchDownloads();
    const pane = await open();
    paste(file("image.png", "pixels", "image/png"));
    expect(await section().findByText("图片将登记为 E1")).toBeInTheDocument();
    expect(section().getByText(/图片不放进工作簿/)).toBeInTheDocument();
    expect(section().queryByRole("button", { name: /本来就是文件/ })).toBeNull();
    await pane.user.click(button("存为文件并登记"));
    await waitFor(() => expect(shown()).toHaveLength(1));
    expect(await pieces(pane)).toMatchObject([{ number: "E1", kind: "picture", title: "截图", location: "E1.png", hash: sha256("pixels"), size: 6 }]);
    expect(downloads.begun.map(({ name }) => name)).toEqual(["E1.png"]);
    expect(section().getByText(/请把下载的 E1\.png 移到证据文件夹/)).toBeInTheDocument();
    expect(section().queryByText("图片将登记为 E2")).toBeNull();
    pane.unmount();
    expect(downloads.alive.size).toBe(0);
  });

  test("is not registered where the sheet does not take it, and stays to be tried again", async () => {
    const downloads = watchDownloads();
    const pane = await open();
    paste(file("image.jpg", "pixels", "image/jpeg"));
    await section().findByText("图片将登记为 E1");
    pane.fake.failNext("writeEntries", { code: "protected", params: {} });
    await pane.user.click(button("存为文件并登记"));
    await section().findByText(/单元格已锁定/);
    expect([downloads.begun, await pieces(pane)]).toEqual([[], []]);
    await pane.user.click(button("存为文件并登记"));
    await waitFor(() => expect(downloads.begun.map(({ name }) => name)).toEqual(["E1.jpg"]));
  });

  test("can be left; a dropped one may be a file already", async () => {
    watchDownloads();
    const pane = await open();
    drop(file("photo.png", "pixels", "image/png"), file("second.png", "more", "image/png"));
    await pane.user.click(await section().findByRole("button", { name: "本来就是文件，直接登记" }));
    await waitFor(async () => expect(await pieces(pane)).toMatchObject([{ kind: "picture", location: "photo.png", hash: sha256("pixels") }]));
    await section().findByText("图片将登记为 E2");
    await pane.user.click(button("不要"));
    expect(section().queryByText(/图片将登记/)).toBeNull();
    expect(await pieces(pane)).toHaveLength(1);
  });
});

describe("without a file", () => {
  test("a page of the web is text, and only an address of the web is taken", async () => {
    const pane = await open();
    await pane.user.click(button("添加网页"));
    const register = (): HTMLElement => button("登记为 E1");
    await pane.user.type(section().getByLabelText("位置"), "ftp://example.com");
    expect(register()).toHaveAttribute("aria-disabled", "true");
    await pane.user.clear(section().getByLabelText("位置"));
    await pane.user.type(section().getByLabelText("位置"), "https://example.com/a?b=1");
    await pane.user.click(register());
    await waitFor(() => expect(shown()).toHaveLength(1));
    expect(await pieces(pane)).toMatchObject([{ number: "E1", kind: "web", location: "https://example.com/a?b=1", hash: "", size: null }]);
    expect(section().queryByRole("link")).toBeNull();
    await pane.user.click(button("复制网址"));
    expect(await navigator.clipboard.readText()).toBe("https://example.com/a?b=1");
    expect(section().queryByLabelText("位置")).toBeNull();
  });

  test("a paper record says what it is and where, by keyboard alone; its form outlives a reload", async () => {
    const drafts = memoryDrafts();
    const first = await open({}, drafts);
    await first.user.click(button("添加纸质记录"));
    await first.user.type(section().getByLabelText("名称"), "售后服务手册");
    first.unmount();
    const pane = await open({}, drafts);
    expect(section().getByLabelText("名称")).toHaveValue("售后服务手册");
    await pane.user.type(section().getByLabelText("位置"), "档案室 3 号柜{Enter}");
    await waitFor(() => expect(shown()).toHaveLength(1));
    expect(await pieces(pane)).toMatchObject([{ number: "E1", kind: "record", title: "售后服务手册", location: "档案室 3 号柜" }]);
    expect(drafts.kept.has("evidence")).toBe(false);
  });
});

describe("a registered piece", () => {
  const CELLS: Cells = { "证据!A6": "E4", "证据!B6": CLAUSE, "证据!C6": "文件", "证据!D6": "制度", "证据!E6": "制度/a.pdf", "证据!G6": sha256("a"), "证据!H6": 1, "证据!K6": "原件" };

  test("is changed field by field in one action", async () => {
    const pane = await open(CELLS);
    await pane.user.click(button("修改 E4"));
    await pane.user.type(section().getByLabelText("页码或部位"), "第 3 页");
    await pane.user.click(button("写入工作簿"));
    await section().findByText("E4 已写入。");
    expect(await pieces(pane)).toMatchObject([{ number: "E4", title: "制度", location: "制度/a.pdf", part: "第 3 页", hash: sha256("a"), remark: "原件" }]);
    expect(pane.fake.written.map((writes) => writes.map(({ address }) => address))).toEqual([["F6"]]);
  });

  test("is left as it was by Esc", async () => {
    const pane = await open(CELLS);
    await pane.user.click(button("修改 E4"));
    await pane.user.type(section().getByLabelText("备注"), "x{Escape}");
    expect(section().queryByLabelText("备注")).toBeNull();
    expect(pane.fake.written).toEqual([]);
  });

  test("is put into the evidence text of its clause by one click, once", async () => {
    const pane = await open({ ...CELLS, "评分表!L6": "现场记录" });
    await pane.user.click(button("把 E4 写入本条款的“证据”"));
    await waitFor(async () => expect((await pane.book.check()).draft.clauses.get(CLAUSE)?.evidence).toBe("现场记录 [E4]"));
    expect(button("本条款的“证据”已写明 E4")).toHaveAttribute("aria-disabled", "true");
  });

  test("is removed after a question, and its number goes to no other one", async () => {
    const pane = await open(CELLS);
    await pane.user.click(button("移除 E4"));
    expect(section().getByText(/编号 E4 保留不再使用/)).toBeInTheDocument();
    await pane.user.click(button("不移除"));
    await pane.user.click(button("移除 E4"));
    await pane.user.click(button("移除"));
    await waitFor(() => expect(shown()).toEqual([]));
    expect(await pieces(pane)).toMatchObject([{ number: "E4", clause: "", hash: "", remark: "已移除：制度" }]);
    await pick(pane, file("b.pdf", "b"));
    await waitFor(() => expect(shown()).toHaveLength(1));
    expect((await pieces(pane)).map(({ number }) => number)).toEqual(["E4", "E5"]);
    act(() => pane.grid.undo());
    act(() => pane.grid.undo());
    await waitFor(() => expect(shown()).toHaveLength(1));
    expect(await pieces(pane)).toMatchObject([{ number: "E4", hash: sha256("a"), remark: "原件" }]);
  });

  test("whose number is not its own can only be put right in the sheet", async () => {
    await open({ ...CELLS, "证据!A7": "E4", "证据!B7": "1.1.2", "证据!B8": CLAUSE, "证据!C8": "网页" });
    expect(section().queryByRole("button", { name: "修改 E4" })).toBeNull();
    expect(section().getAllByText(/没有编号或编号重复/)).toHaveLength(2);
    expect(section().getByText("无编号")).toBeInTheDocument();
  });

  test("that was moved meanwhile is not written over", async () => {
    const pane = await open(CELLS);
    await pane.user.click(button("修改 E4"));
    await pane.user.type(section().getByLabelText("备注"), "x");
    pane.fake.failNext("writeEntries", { code: "conflict", params: {} });
    await pane.user.click(button("写入工作簿"));
    await section().findByText(/“证据”页的行刚刚有变动/);
    expect(section().getByLabelText("备注")).toHaveValue("原件x");
  });
});
