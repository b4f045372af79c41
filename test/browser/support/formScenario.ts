import { readFileSync } from "node:fs";
import { DEMO_DOCUMENTS } from "../../files/support/sampleForm";
import { resultForm } from "../../files/support/resultForm";
import { cellsOf, workbookOf } from "../../xlsx/support/patched";
import { faultsOf } from "./accessibility";
import type { Bench } from "./bench";
import { eventually } from "./eventually";
import type { GradedLane } from "./graded";
import { askedOf } from "./localOnly";
import { drop, openTool } from "./reviewing";

/** A body's own form: pointed at once, read in a bulk review, its results written into a copy. */
export function testForms({ lane, open }: GradedLane): void {
  test("a body's form is pointed at, every copy of it is read by that, and results go into a copy; no request leaves", async () => {
    const form = Buffer.from(await resultForm());
    const opened = await open();
    const asked = askedOf(opened);
    await openTool(opened, /^批量复核/);
    await opened.pane.getByRole("button", { name: "指认一种表格" }).click();
    await give(opened, "选择表格文件", { name: "评分表.xlsx", mimeType: "", buffer: form });
    await give(opened, "换用其他目录或规则", DEMO_DOCUMENTS.catalogue, DEMO_DOCUMENTS.profile);
    await opened.paneShows("计分依据：目录 demo 1，规则 demo 1。");
    await choose(opened, "表头所在行", "5");
    for (const [label, column] of [["条款编号", "A"], ["分值", "C"], ["分数", "D"], ["样本数", "E"], ["不符合数", "F"], ["证据", "G"], ["不符合事实", "H"], ["核定得分所在列", "I"]] as const) {
      await choose(opened, label, column);
    }
    await choose(opened, "条款到哪一行为止", "合计");
    await opened.pane.getByRole("checkbox", { name: /^条款编号后面还有文字/ }).check();
    await opened.pane.getByRole("checkbox", { name: "略过“小计”" }).check();
    for (const [label, text] of [["表示不涉及的文字", "/"], ["企业名称", "B2"], ["评审日期", "F2"], ["组长", "B3"], ["特别扣分项数", "B15"], ["核定总分单元格", "B18"], ["核定等级单元格", "E18"]] as const) {
      await opened.pane.getByRole("textbox", { name: label, exact: true }).fill(text);
    }
    await opened.pane.getByRole("button", { name: "试读" }).click();
    await opened.paneShows("读到：甲公司，2026-11-20；5 / 5 个条款有判定；总分 90.44。");
    expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
    await opened.picture(`${lane}-24-form`);
    await opened.pane.getByRole("button", { name: "用于批量复核" }).click();
    await opened.paneShows("本浏览器已保留这份表格对应，名称为“评分表”，下次打开时继续使用。");
    await opened.pane.getByRole("button", { name: "收起" }).click();

    // The page as it opens the next time: the same mapping, out of the browser's database.
    await opened.page.reload();
    await opened.ready();
    await openTool(opened, /^批量复核/);
    await opened.paneShows("不是评分工作簿的文件按“评分表”第 1 版读取");
    await drop(opened, [{ name: "甲.xlsx", bytes: form }, { name: "another.xlsx", bytes: form.subarray(0, 4000) }]);
    await opened.paneShows("核对相符：2 = 1 + 0 + 1 + 0");

    const [copy] = await Promise.all([opened.page.waitForEvent("download"), give(opened, "把结果写入副本", { name: "甲.xlsx", mimeType: "", buffer: form })]);
    await opened.paneShows("甲（核定结果）.xlsx 已写好");
    expect(copy.suggestedFilename()).toBe("甲（核定结果）.xlsx");
    const cells = cellsOf(workbookOf(readFileSync(await copy.path())));
    expect(["I7", "I8", "I9", "B18", "E18"].map((address) => cells.get(`评分表!${address}`)?.value)).toMatchObject([{ value: 20 }, { value: 18 }, { value: 15.5 }, { value: 90.44 }, { kind: "text" }]);
    expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
    await opened.picture(`${lane}-25-form-copy`);
    await opened.choose("显示设置", "深色");
    await opened.choose("显示设置", "English");
    await opened.page.getByRole("separator").press("Home");
    await eventually(() => opened.paneFrame().evaluate(() => window.innerWidth), (seen) => expect(seen).toBe(320));
    await opened.picture(`${lane}-26-form-narrow`);
    expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
    expect(await opened.paneFrame().evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(asked()).toEqual([]);
  });
}

type Given = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

async function give(opened: Bench, label: string, ...files: readonly Given[]): Promise<void> {
  await opened.pane.getByLabel(label, { exact: true }).and(opened.pane.locator("input")).setInputFiles([...files] as string[]);
}

async function choose(opened: Bench, label: string, value: string): Promise<void> {
  await opened.pane.getByRole("combobox", { name: label, exact: true }).selectOption(value);
}
