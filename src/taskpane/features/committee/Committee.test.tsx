import { act, screen, waitFor, within } from "@testing-library/react";
import { committeeFiles, giveFiles, openRoom, signedGrids } from "../../../../test/support/pane/committeePane";
import { watchDownloads } from "../../../../test/support/pane/downloads";
import { memoryDrafts } from "../../../../test/support/pane/memoryDrafts";
import { openKey, view, WHOLE } from "../../../../test/support/pane/signOffPane";

const agenda = () => within(view().getByRole("region", { name: /^议程/ }));
const opened = (): Promise<HTMLElement> => view().findByRole("region", { name: "要点" });
const company = (): string => view().getAllByRole("heading", { level: 2 })[0]?.textContent ?? "";

describe("a member", () => {
  test("grants forty after forty looks with two keys each, signs them in one act, and has a copy of each under a name of its own", async () => {
    const downloads = watchDownloads();
    const pane = await openRoom();
    const names = Array.from({ length: 40 }, (_, index) => String(index + 10));
    await giveFiles(pane, await Promise.all(names.map(async (name) => pane.files.file(`${name}.xlsx`, await signedGrids(`企业${name}`)))));
    await openKey(pane, "王五", "C05");
    let presses = 0;
    const press = async (keys: string): Promise<void> => {
      presses += 1;
      await pane.user.keyboard(keys);
    };
    await pane.user.click(agenda().getByRole("button", { name: "从第一份开始查看" }));
    for (let number = 1; number <= 40; number += 1) {
      await opened();
      expect(company()).toContain(`${String(number)} / 40`);
      await press("g");
      await press("n");
    }
    expect(presses).toBe(80);
    await pane.user.click(view().getByRole("button", { name: "返回议程" }));
    await pane.user.click(view().getByRole("button", { name: "查看并签署 40 份…" }));
    expect(within(view().getByRole("region", { name: "将要签署的内容" })).getAllByRole("listitem")).toHaveLength(40);
    await pane.user.click(view().getByRole("button", { name: "签署 40 份" }));
    expect(await view().findByText("已签署 40 份，没有签署 0 份")).toBeInTheDocument();
    await pane.user.click(view().getByRole("button", { name: "下载 10（表决 王五 C05）.xlsx" }));
    expect(downloads.begun.map(({ name }) => name)).toEqual(["10（表决 王五 C05）.xlsx"]);
    expect(view().getByRole("heading", { name: "已签署的副本（39 份未保存）" })).toBeInTheDocument();
    expect(pane.errors).toEqual([]);
  });

  test("votes only in the look: letters on the agenda prepare nothing", async () => {
    const pane = await openRoom();
    await giveFiles(pane, [pane.files.file("a.xlsx", await signedGrids("甲"))]);
    await openKey(pane, "王五", "C05");
    agenda().getByRole("button", { name: "查看 甲" }).focus();
    await pane.user.keyboard("g");
    expect(view().getByText("还没有准备任何表决或决定。")).toBeInTheDocument();
  });

  test("a vote against the grant goes on in its reasons, and is not signed without them", async () => {
    const pane = await openRoom();
    await giveFiles(pane, [pane.files.file("a.xlsx", await signedGrids("甲"))]);
    await openKey(pane, "王五", "C05");
    await pane.user.click(agenda().getByRole("button", { name: "查看 甲" }));
    await opened();
    await pane.user.keyboard("r");
    expect(view().getByLabelText("理由（必填）")).toHaveFocus();
    await pane.user.click(view().getByRole("button", { name: "返回议程" }));
    await pane.user.click(view().getByRole("button", { name: "查看并签署 1 份…" }));
    expect(view().getByText("甲：缺少理由，不签署")).toBeInTheDocument();
    expect(view().getByRole("button", { name: "签署 0 份" })).toHaveAttribute("aria-disabled", "true");
  });

  test("what others voted is not shown before one's own vote, unless it is asked for", async () => {
    const pane = await openRoom();
    await giveFiles(pane, [pane.files.file("a.xlsx", await signedGrids("甲", 3))]);
    await openKey(pane, "赵六", "C06");
    await pane.user.click(agenda().getByRole("button", { name: "查看 甲" }));
    await opened();
    expect(view().getByText("已表决 1 人")).toBeInTheDocument();
    expect(view().queryByText(/^王五（C05）：同意授予$/)).not.toBeInTheDocument();
    await pane.user.keyboard("g");
    expect(view().getByText(/^王五（C05）：同意授予$/)).toBeInTheDocument();
  });

  test("what was prepared outlives a reload, for the same person alone", async () => {
    const drafts = memoryDrafts();
    const first = await openRoom({ drafts });
    const grids = await signedGrids("甲");
    const given = first.files.file("a.xlsx", grids);
    await giveFiles(first, [given]);
    await openKey(first, "王五", "C05");
    await first.user.click(agenda().getByRole("button", { name: "查看 甲" }));
    await opened();
    await first.user.keyboard("d");
    await first.user.keyboard("补充现场记录");
    first.unmount();

    const again = await openRoom({ drafts, files: first.files });
    await giveFiles(again, [given]);
    expect(view().getByText("还没有准备任何表决或决定。")).toBeInTheDocument();
    await openKey(again, "赵六", "C06");
    expect(view().getByText("还没有准备任何表决或决定。")).toBeInTheDocument();
    await openKey(again, "王五", "C05");
    expect(agenda().getByText(/已准备：暂缓/)).toBeInTheDocument();
    await again.user.click(view().getByRole("button", { name: "查看并签署 1 份…" }));
    expect(view().getByText(/理由：补充现场记录$/)).toBeInTheDocument();
  });

  test("a file that is not as it was signed is an alarm, comes last in no list, and takes no vote", async () => {
    const pane = await openRoom();
    const changed = await signedGrids("乙", 2, { change: { "评分表!I9": 39 } });
    await giveFiles(pane, [pane.files.file("a.xlsx", await signedGrids("甲")), pane.files.file("b.xlsx", changed)]);
    await openKey(pane, "王五", "C05");
    const [first] = agenda().getAllByRole("article");
    expect(first).toHaveTextContent(/乙.*与所签署的不一致：\d+ 处/);
    await pane.user.click(agenda().getByRole("button", { name: "查看 乙" }));
    expect(await view().findByText(/^与所签署的不一致（\d+）$/)).toBeInTheDocument();
    await pane.user.keyboard("g");
    await pane.user.click(view().getByRole("button", { name: "返回议程" }));
    expect(view().getByText("还没有准备任何表决或决定。")).toBeInTheDocument();
  });
});

describe("the chair", () => {
  test("puts together the votes of members' copies, decides what is counted, and has minutes of it", async () => {
    const downloads = watchDownloads();
    const files = committeeFiles();
    const members = [["王五", "C05"], ["赵六", "C06"]] as const;
    const copies = await Promise.all(members.map(async ([name]) => signedGrids("甲", [...WHOLE.slice(0, 2), ...WHOLE.filter(([who, , { action }]) => who === name && action === "vote")])));
    const pane = await openRoom({ files });
    await giveFiles(pane, copies.map((copy, index) => files.file(`甲（表决 ${members[index]?.join(" ") ?? ""}）.xlsx`, copy)), 1);
    expect(agenda().getByText(/已表决 2 人.*由 2 份副本合并/)).toBeInTheDocument();
    await openKey(pane, "周八", "H08");
    // A chair may vote as well, and need not.
    expect(view().getByRole("button", { name: "为表决已足且结果为同意授予的 1 份准备决定" })).toBeInTheDocument();
    await pane.user.click(agenda().getByRole("button", { name: "查看 甲" }));
    await opened();
    await pane.user.click(view().getByRole("button", { name: "显示表决" }));
    expect(view().getByText(/^同意授予 2，不同意 0，暂缓 0，弃权 0；规定至少 2 人；按现有表决为：同意授予$/)).toBeInTheDocument();
    await pane.user.keyboard("c");
    await pane.user.type(view().getByLabelText("纪要备注（不签署）"), "请随访");
    await pane.user.click(view().getByRole("button", { name: "返回议程" }));
    await pane.user.click(view().getByRole("button", { name: "查看并签署 1 份…" }));
    await pane.user.click(view().getByRole("button", { name: "签署 1 份" }));
    expect(await view().findByText("已签署 1 份，没有签署 0 份")).toBeInTheDocument();
    await waitFor(() => expect(agenda().getByText(/已决定，已表决 2 人/)).toBeInTheDocument());
    expect(view().getByRole("button", { name: "下载 甲（决定）.xlsx" })).toBeInTheDocument();
    await act(async () => pane.user.click(screen.getByRole("button", { name: "下载纪要（文本）" })));
    const minutes = downloads.alive.get(downloads.begun.at(-1)?.address ?? "");
    const text = await textOf(minutes);
    expect(text).toMatch(/1\. 甲\n.*状态：已决定\n\s表决：同意授予 2.*\n\s- .+：同意授予\n\s- .+：同意授予\n\s决定：同意授予，周八（H08）.*\n\s备注：请随访\n/);
  });
});

function textOf(blob: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.readAsText(blob ?? new Blob());
  });
}
