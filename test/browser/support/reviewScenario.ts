import { company } from "../../review/archive/company";
import { fileFor } from "../../review/archive/faults";
import { faultsOf } from "./accessibility";
import { eventually } from "./eventually";
import type { GradedLane } from "./graded";
import { askedOf } from "./localOnly";
import { cellOf, drop, openTool, type ArchiveFile } from "./reviewing";

const COMPANIES = ["甲服务有限公司", "乙服务有限公司", "丙服务有限公司", "丁服务有限公司", "戊服务有限公司", "己服务有限公司", "庚服务有限公司", "辛服务有限公司", "壬服务有限公司"];

/** Nine companies, one of them twice, a file that is cut short and one that is no workbook. */
function archive(): readonly ArchiveFile[] {
  const sound = COMPANIES.map((name, index): ArchiveFile => ({ name: `${String(index + 1)}.xlsx`, bytes: fileFor(company(index + 1, { name })) }));
  const [first] = sound;
  const bytes = first?.bytes ?? new Uint8Array();
  return [...sound, { name: "twin.xlsx", bytes }, { name: "cut.xlsx", bytes: bytes.slice(0, 4000) }, { name: "notes.xlsx", bytes: new TextEncoder().encode("no workbook") }];
}

/** Many files at once, from a drop to a register that a reviewer works in. */
export function testReview({ lane, open }: GradedLane): void {
  test("twelve dropped files become a register; a run that a reload ended goes on; a refresh keeps a comment and takes an acceptance back; no request leaves", async () => {
    const files = archive();
    const opened = await open();
    const asked = askedOf(opened);

    await openTool(opened, /^批量复核/);
    await drop(opened, files);
    await opened.pane.getByRole("button", { name: "暂停" }).click();
    await opened.paneShows("已暂停");
    await eventually(() => opened.pane.locator("#root").innerText(), (seen) => expect(seen).toMatch(/已暂停 · ([1-9]|10|11) \/ 12/));
    await opened.page.reload();
    await opened.ready();
    await openTool(opened, /^批量复核/);
    await opened.paneShows("本浏览器保留了");

    await drop(opened, files);
    await opened.paneShows("核对相符：12 = 9 + 0 + 2 + 1", "个文件的内容未变", "评分表（9），风险高的在前", "未计分的文件（3）");
    const resumed = /其中 (\d+) 个文件/.exec(await opened.pane.locator("#root").innerText())?.[1] ?? "0";
    expect(Number(resumed)).toBeGreaterThan(0);
    expect(Number(resumed)).toBeLessThan(12);
    expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
    await opened.picture(`${lane}-20-review`);

    await opened.pane.getByRole("button", { name: "写入台账" }).click();
    await opened.paneShows("台账已写入，共 9 行");
    await opened.sees("台账!A2", [["共 12 个文件 = 已计分 9 + 未完成 0 + 不能读取 2 + 重复 1"]]);
    expect((await opened.values("台账!A5:A13")).flat().sort()).toEqual([...COMPANIES].sort());
    await opened.picture(`${lane}-21-register`);
    expect(asked()).toEqual([]);

    await opened.type(await cellOf(opened, "3.xlsx", "复核意见"), "同意，证据充分");
    await opened.type(await cellOf(opened, "3.xlsx", "复核状态"), "已接受");
    await opened.type(await cellOf(opened, "4.xlsx", "复核意见"), "请补证据");
    const changed = files.map((file) => (file.name === "3.xlsx" ? { name: file.name, bytes: fileFor(company(77, { name: COMPANIES[2] ?? "" })) } : file));
    await drop(opened, changed);
    await opened.paneShows("其中 11 个文件的内容未变", "刷新台账");
    await opened.pane.getByRole("button", { name: "刷新台账" }).click();
    await opened.paneShows("台账已刷新：未变 8 行，文件已改 1 行，新增 0 行，本次未计分而保留 0 行");
    await opened.sees(await cellOf(opened, "3.xlsx", "复核意见"), [["同意，证据充分"]]);
    await opened.sees(await cellOf(opened, "3.xlsx", "复核状态"), [["已提交"]]);
    await opened.sees(await cellOf(opened, "3.xlsx", "变动"), [["文件已改；原复核状态：已接受"]]);
    await opened.sees(await cellOf(opened, "4.xlsx", "复核意见"), [["请补证据"]]);

    await opened.choose("显示设置", "深色");
    await opened.choose("显示设置", "English");
    await opened.page.getByRole("separator").press("Home");
    await eventually(() => opened.paneFrame().evaluate(() => window.innerWidth), (seen) => expect(seen).toBe(320));
    await opened.picture(`${lane}-22-review-narrow`);
    expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
    expect(await opened.paneFrame().evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}
