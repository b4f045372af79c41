import { act, fireEvent, screen, within } from "@testing-library/react";
import { doneRun } from "../../../../test/support/pane/fakeReview";
import { openTool, renderPane, type Pane } from "../../../../test/support/pane/renderPane";

const BLANK = { kind: "state", state: { kind: "none", blank: true } } as const;
const view = () => within(screen.getByRole("region", { name: "Bulk review" }).parentElement ?? document.body);
const button = (name: string): HTMLElement => view().getByRole("button", { name });
const file = (name: string): File => new File(["x"], name);
const run = (pane: Pane) => {
  const last = pane.fake.review.runs.at(-1);
  if (last === undefined) {
    throw new Error("nothing runs");
  }
  return last;
};

async function openReview(before: (pane: Pane["fake"]) => void = () => undefined): Promise<Pane> {
  const pane = await renderPane(BLANK, { locale: "en-US", before });
  await openTool(pane, "Bulk review");
  return pane;
}
async function give(pane: Pane, label: string, files: readonly File[]): Promise<void> {
  await pane.user.upload(view().getByLabelText(label, { selector: "input" }), [...files]);
}
async function finish(pane: Pane, found = 3): Promise<void> {
  await act(async () => {
    run(pane).end(doneRun(found));
    await Promise.resolve();
  });
}
function inFolder(path: string): File {
  return Object.defineProperty(file(path.split("/").at(-1) ?? ""), "webkitRelativePath", { value: path });
}

test("a folder gives its workbooks by path, files are taken as they are named; lock files are passed over and told", async () => {
  const pane = await openReview();
  await give(pane, "Choose a folder", ["in/b.xlsx", "in/deep/a.xlsm", "in/notes.txt", "in/~$b.xlsx"].map(inFolder));
  expect(run(pane).files.map(({ path }) => path)).toEqual(["in/b.xlsx", "in/deep/a.xlsm"]);
  expect(view().getByText("Temporary files of open workbooks that were passed over: 1.")).toBeInTheDocument();
  await act(() => Promise.resolve(run(pane).control.cancel()));
  await give(pane, "Choose files", [file("notes.txt"), file("a.xlsx"), file("a.xlsx")]);
  expect(run(pane).files.map(({ path }) => path)).toEqual(["a.xlsx", "a.xlsx (2)", "notes.txt"]);
});

test("what is dropped is read however deep, in batches; nothing of a workbook in it is told", async () => {
  const pane = await openReview();
  const entry = (path: string) => ({ isDirectory: false, name: path.split("/").at(-1), file: (give: (one: File) => void) => give(file(path.split("/").at(-1) ?? "")) });
  const folder = (name: string, children: readonly object[]) => ({
    isDirectory: true, name,
    createReader: () => {
      const left = [...children];
      return { readEntries: (give: (batch: readonly object[]) => void) => give(left.splice(0, 1)) };
    },
  });
  const drop = async (entries: readonly object[]): Promise<void> => {
    await act(async () => {
      fireEvent.drop(view().getByText("or drop files and folders here"), { dataTransfer: { items: entries.map((one) => ({ webkitGetAsEntry: () => one })) } });
      await Promise.resolve();
    });
  };
  await drop([folder("in", [entry("notes.txt")])]);
  expect(await view().findByText(/^There is no workbook among them/)).toBeInTheDocument();
  await drop([folder("in", [entry("b.xlsx"), folder("deep", [entry("a.xlsx"), entry("readme.md")])]), entry("c.pdf")]);
  await view().findByRole("progressbar");
  expect(run(pane).files.map(({ path }) => path)).toEqual(["c.pdf", "in/b.xlsx", "in/deep/a.xlsx"]);
});

test("what the system does not hand out of a folder counts as a file that cannot be read", async () => {
  const pane = await openReview();
  const fails = (_give: unknown, fail: () => void): void => fail();
  const locked = { isDirectory: false, name: "locked.xlsx", file: fails };
  const broken = { isDirectory: true, name: "broken", createReader: () => ({ readEntries: fails }) };
  const left: (readonly object[])[] = [[locked, broken]];
  const folder = { isDirectory: true, name: "in", createReader: () => ({ readEntries: (give: (batch: readonly object[]) => void) => give(left.shift() ?? []) }) };
  await act(async () => {
    fireEvent.drop(view().getByText("or drop files and folders here"), { dataTransfer: { items: [{ webkitGetAsEntry: () => folder }] } });
    await Promise.resolve();
  });
  await view().findByRole("progressbar");
  const { files } = run(pane);
  expect(files.map(({ path }) => path)).toEqual(["in/broken", "in/locked.xlsx"]);
  for (const { file: source } of files) {
    await expect(source.slice(0, source.size).arrayBuffer()).rejects.toThrow("not handed out");
  }
});

test("a run shows where it stands, is held and goes on, and is cancelled with what it found kept", async () => {
  const pane = await openReview();
  await give(pane, "Choose files", [file("a.xlsx"), file("b.xlsx")]);
  pane.fake.review.kept = 1;
  act(() => {
    run(pane).tell({ done: 1, resumed: 1, refused: 1, perMinute: 240, secondsLeft: 7, inHand: ["b.xlsx"] });
  });
  expect(await view().findByText("Reviewing · 1 / 2 · kept from before: 1 · refused: 1 · 240 a minute · about 7 s left")).toBeInTheDocument();
  expect(view().getByText("b.xlsx")).toBeInTheDocument();
  await pane.user.click(button("Pause"));
  expect(run(pane).control.isPaused).toBe(true);
  expect(view().getByText(/^Paused · 1 \/ 2/)).toBeInTheDocument();
  await pane.user.click(button("Go on"));
  expect(run(pane).control.isPaused).toBe(false);
  await pane.user.click(button("Cancel"));
  expect(await view().findByText(/^Cancelled: 1 of 2 files have an outcome/)).toBeInTheDocument();
  expect(await view().findByText(/^This browser keeps what was found in 1 files/)).toBeInTheDocument();
  await pane.user.click(button("Clear what is kept"));
  expect(view().queryByText(/^This browser keeps/)).not.toBeInTheDocument();
});

test("totals come first, then each signal with its reason, refused files with what to do, and the register is written once", async () => {
  const pane = await openReview();
  await give(pane, "Choose files", [file("a.xlsx")]);
  await finish(pane);
  expect(await view().findByText("They add up: 3 = 1 + 0 + 1 + 1")).toBeInTheDocument();
  expect(view().getByText("High risk")).toBeInTheDocument();
  expect(view().getByText("The file shows a total of \"96\"; its entries give 85.00.")).toBeInTheDocument();
  expect(view().getByText(/^The file is larger than 20 MB/)).toBeInTheDocument();
  expect(view().getByText("It has the same bytes as in/a.xlsx, which is counted once.")).toBeInTheDocument();
  await pane.user.click(await view().findByRole("button", { name: "Write the register" }));
  expect(await view().findByText("The register is written, with 1 rows.")).toBeInTheDocument();
  expect(pane.fake.review.written).toEqual([1]);
});

test("totals that do not add up leave nothing to write", async () => {
  const pane = await openReview();
  await give(pane, "Choose files", [file("a.xlsx")]);
  await finish(pane, 4);
  expect(await view().findByText("The difference is 1 files.")).toBeInTheDocument();
  expect(view().queryByRole("button", { name: "Write the register" })).not.toBeInTheDocument();
});

test.each([
  ["scoring", { kind: "scoring" } as const, /^The open workbook is the scoring workbook of one company/, null],
  ["unfinished", { kind: "unfinished" } as const, /^The last writing of the register was broken off/, "Write the register"],
  ["of other sheets", { kind: "none", isBlank: false } as const, /on sheets of its own/, "Write the register"],
])("a workbook that is %s says what becomes of it", async (_, state, text, action) => {
  const pane = await openReview(({ review }) => {
    review.register = state;
  });
  await give(pane, "Choose files", [file("a.xlsx")]);
  await finish(pane);
  expect(await view().findByText(text)).toBeInTheDocument();
  expect(view().queryByRole("button", { name: "Write the register" }) !== null).toBe(action !== null);
});

test("a register is refreshed, and missing columns or the host's failure are told", async () => {
  const reading = { locale: "en-US", column: 0, headerRow: 4, headers: [], rows: [], above: [], totalsCell: null, sheet: "Register" } as const;
  const pane = await openReview(({ review }) => {
    review.register = { kind: "register", isUnfinished: false, reading };
    review.writing = { ok: true, value: { kind: "refreshed", counts: { kept: 1, changed: 2, added: 3, gone: 4 } } };
  });
  await give(pane, "Choose files", [file("a.xlsx")]);
  await finish(pane);
  await pane.user.click(await view().findByRole("button", { name: "Refresh the register" }));
  expect(await view().findByText(/Rows unchanged: 1, with a changed file: 2, new: 3, kept although not scored this time: 4\./)).toBeInTheDocument();
  pane.fake.review.writing = { ok: true, value: { kind: "columns-missing", columns: ["SHA-256"] } };
  await pane.user.click(button("Refresh the register"));
  expect(await view().findByText(/nothing was written: SHA-256\./)).toBeInTheDocument();
  pane.fake.review.writing = { ok: false, error: { code: "busy", params: {} } };
  await pane.user.click(button("Refresh the register"));
  expect(await view().findByText(/^The register is not complete/)).toBeInTheDocument();
});
