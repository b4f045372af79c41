import { readFileSync } from "node:fs";
import { NO_TEXTS, type DraftAssessment, type SpecialDeduction } from "../../../src/core";
import { company } from "../../review/archive/company";
import { fileFor } from "../../review/archive/faults";
import { textsIn } from "../../review/readRegister";
import { cutOff, faultsOf } from "./accessibility";
import type { Bench } from "./bench";
import { eventually } from "./eventually";
import type { GradedLane } from "./graded";
import { askedOf } from "./localOnly";
import { cellOf, drop, openTool, type ArchiveFile } from "./reviewing";

const DEDUCTION: SpecialDeduction = {
  cause: "law", clause: "5.1.4.2", description: "三包凭证缺少维修单位信息", evidence: "凭证抽样 3 份",
  rectification: { status: "open", action: "补印凭证", owner: "王芳", due: "2026-12-20", closure: "", verifiedBy: "", verifiedOn: "" },
};
const COMPANIES = ["甲服务有限公司", "乙服务有限公司", "丙服务有限公司", "丁服务有限公司"];
const FILES: readonly ArchiveFile[] = COMPANIES.map((name, index) => ({ name: `${String(index + 1)}.xlsx`, bytes: fileFor(company(index + 1, { name })) }));
/** The first company as other assessors saw it, with a special deduction and without a clause that counts. */
const SECOND_LOOK: ArchiveFile = { name: "1-2.xlsx", bytes: fileFor({ ...company(9), company: company(1, { name: COMPANIES[0] ?? "" }).company, specialDeductions: [DEDUCTION], clauses: withExclusion(company(9)) }) };

function withExclusion({ clauses }: DraftAssessment): DraftAssessment["clauses"] {
  return new Map([...clauses, ["5.2.6", { ...NO_TEXTS, status: "excluded", reason: "企业不回收废弃商品" }]]);
}

/** Sorts the register by file, as anybody who has it open may do beside the pane. */
async function sortByFile(opened: Bench, ascending: boolean): Promise<void> {
  await opened.paneFrame().evaluate(
    (upwards) =>
      Excel.run(async (context) => {
        const body = context.workbook.tables.getItem("Register").getDataBodyRange();
        body.load({ values: true });
        await context.sync();
        body.values = [...body.values].sort((one, other) => (String(one[2]) < String(other[2]) ? -1 : 1) * (upwards ? 1 : -1));
        await context.sync();
      }),
    ascending,
  );
}

const heading = (opened: Bench, name: string): Promise<void> => opened.pane.getByRole("heading", { level: 2, name, exact: true }).waitFor();
const field = (opened: Bench, name: string) => opened.pane.getByRole("textbox", { name });
/** Types into the field that has the focus, then goes on by Tab until that button has it, and presses it: a person without a mouse gets there. */
async function onByKeysTo(opened: Bench, button: string): Promise<void> {
  const focused = (): Promise<string> => opened.paneFrame().evaluate(() => document.activeElement?.textContent ?? "");
  for (let steps = 0; steps < 12 && (await focused()) !== button; steps += 1) {
    await opened.page.keyboard.press("Tab");
  }
  expect(await focused()).toBe(button);
  await opened.page.keyboard.press("Enter");
}
const pick = (opened: Bench, label: string, { name, bytes }: ArchiveFile): Promise<void> =>
  opened.pane.getByLabel(label, { exact: true }).setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });

async function looks(opened: Bench, name: string): Promise<void> {
  await opened.picture(name);
  expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
  expect(await opened.paneFrame().evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await cutOff(opened.paneFrame())).toEqual([]);
}

/** Pictures of the whole pane, screen by screen, narrow and wide. */
async function everyScreen(opened: Bench, name: string): Promise<void> {
  const separator = opened.page.getByRole("separator");
  const width = (): Promise<number> => opened.paneFrame().evaluate(() => window.innerWidth);
  await opened.page.setViewportSize({ width: 1120, height: 1600 });
  for (const wanted of [320, 500]) {
    await separator.press("Home");
    await eventually(width, (seen) => expect(seen).toBe(320));
    while ((await width()) < wanted) {
      const before = await width();
      await separator.press("ArrowLeft");
      await eventually(width, (seen) => expect(seen).toBeGreaterThan(before));
    }
    const scroll = (to: number): Promise<number> =>
      opened.paneFrame().evaluate((top) => {
        const panel = [...document.querySelectorAll("*")].find((element) => element.scrollHeight > element.clientHeight + 10 && getComputedStyle(element).overflowY !== "visible");
        panel?.scrollTo({ top });
        return panel === undefined ? 0 : panel.scrollHeight - panel.clientHeight;
      }, to);
    const most = await scroll(0);
    for (let at = 0, page = 1; page <= 4 && (at === 0 || at < most + 1200); at += 1200, page += 1) {
      await scroll(at);
      await looks(opened, `${name}-${String(wanted)}-${String(page)}`);
    }
  }
  await opened.page.setViewportSize({ width: 1120, height: 600 });
}

/** One reviewer and a register: from its rows to decisions, with the table sorted below them. */
export function testReviewCompany({ lane, open }: GradedLane): void {
  test("a reviewer follows a sorted register row by row, compares, accepts by keyboard, returns with a note and finds a typed comment again; no request leaves", async () => {
    const opened = await open();
    const asked = askedOf(opened);
    await openTool(opened, /^批量复核/);
    await drop(opened, FILES);
    await opened.paneShows("核对相符：4 = 4 + 0 + 0 + 0");
    await opened.pane.getByRole("button", { name: "写入台账" }).click();
    await opened.paneShows("台账已写入，共 4 行");
    await sortByFile(opened, true);

    await opened.pane.getByRole("button", { name: "返回工具列表" }).click();
    await opened.pane.getByRole("button", { name: /^复核与决定/ }).click();
    await opened.paneShows("共 4 份评分表，显示 4 份，已选 0 份");
    await opened.select("台账!D5");
    await heading(opened, "甲服务有限公司");
    await opened.select("台账!D6");
    await heading(opened, "乙服务有限公司");
    // Sorted while the row stays selected, and looked at in another row then.
    await sortByFile(opened, false);
    await heading(opened, "丙服务有限公司");
    await opened.select("台账!D5");
    await heading(opened, "丁服务有限公司");
    await opened.select("台账!D8");
    await heading(opened, "甲服务有限公司");

    await pick(opened, "选择第一份", FILES[0] ?? SECOND_LOOK);
    await pick(opened, "选择第二份", SECOND_LOOK);
    await opened.paneShows("个条款中有", "只在第二份：", "三包凭证缺少维修单位信息", "企业不回收废弃商品");

    await field(opened, "复核人（您）").fill("钱程");
    await field(opened, "复核意见").focus();
    await opened.page.keyboard.insertText("两份都看过");
    await onByKeysTo(opened, "接受");
    await opened.paneShows("完成 1 份，未完成 0 份", "甲服务有限公司：已接受");
    await opened.sees(await cellOf(opened, "1.xlsx", "复核状态"), [["已接受"]]);
    await opened.sees(await cellOf(opened, "2.xlsx", "复核状态"), [["已提交"]]);

    await opened.select("台账!D6");
    await heading(opened, "丙服务有限公司");
    await field(opened, "复核意见").fill("请补 J8 的证据");
    await opened.pane.getByRole("checkbox", { name: "选择 丙服务有限公司" }).check();
    await opened.settled();
    await opened.page.reload();
    await opened.ready();
    await openTool(opened, /^复核与决定/);
    await opened.paneShows("共 4 份评分表，显示 4 份，已选 1 份");
    await eventually(() => field(opened, "复核意见").inputValue(), (seen) => expect(seen).toBe("请补 J8 的证据"));
    expect(await field(opened, "复核人（您）").inputValue()).toBe("钱程");
    await opened.pane.getByRole("button", { name: "退回", exact: true }).click();
    await opened.paneShows("丙服务有限公司：已退回");
    expect(await field(opened, "复核意见").inputValue()).toBe("");
    await opened.sees(await cellOf(opened, "3.xlsx", "复核状态"), [["已退回"]]);
    await opened.select("台账!A6");
    await heading(opened, "丙服务有限公司");
    const [note] = await Promise.all([opened.page.waitForEvent("download"), opened.pane.getByRole("button", { name: "保存退回说明" }).click()]);
    expect(note.suggestedFilename()).toMatch(/^丙服务有限公司-退回说明-\d{4}-\d{2}-\d{2}\.xlsx$/);
    const told = textsIn(readFileSync(await note.path()));
    expect(told).toEqual(expect.arrayContaining(["丙服务有限公司", "3.xlsx", "钱程", "请补 J8 的证据"]));
    expect(told.join("\n")).not.toMatch(/甲服务|乙服务|丁服务/);

    await opened.type(await cellOf(opened, "2.xlsx", "文件"), "改过.xlsx");
    await opened.select("台账!A7");
    await opened.paneShows("选中的这一行现在写着 改过.xlsx");
    await opened.type("台账!C7", "2.xlsx");
    await opened.select("台账!A7");
    await heading(opened, "乙服务有限公司");
    await opened.sees(await cellOf(opened, "1.xlsx", "复核状态"), [["已接受"]]);
    expect(asked()).toEqual([]);

    await pick(opened, "选择第一份", FILES[0] ?? SECOND_LOOK);
    await pick(opened, "选择第二份", SECOND_LOOK);
    await opened.paneShows("个条款中有");
    await everyScreen(opened, `${lane}-23-desk-zh-light`);
    await opened.choose("显示设置", "深色");
    await opened.choose("显示设置", "English");
    await everyScreen(opened, `${lane}-23-desk-en-dark`);
  });
}
