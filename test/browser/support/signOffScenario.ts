import { canonicalJson, catalogueDocument } from "../../../src/core";
import { smallCatalogue } from "../../support/smallStandard";
import { cutOff, faultsOf } from "./accessibility";
import type { Bench } from "./bench";
import { makesDocuments } from "./decisionDocuments";
import { eventually } from "./eventually";
import type { GradedLane } from "./graded";
import { askedOf } from "./localOnly";
import { PASSPHRASE, smallBody, type SmallBody } from "./signOffBody";

const SCORE = "评分表!I9";
const STATE_SHEET = "签批";

/** From the assessor to the committee in one workbook, and what is seen when a score is changed afterwards. */
export function testSignOff({ lane, open }: Pick<GradedLane, "lane" | "open">): void {
  test("the leader submits, the reviewer reviews, two members vote and the chair decides; a changed score shows on opening with its cell, and no request leaves", async () => {
    const body = await smallBody();
    const opened = await open();
    await buildSmall(opened);
    const asked = askedOf(opened);
    await opened.tab("更多");
    await opened.pane.getByRole("button", { name: /^签批/ }).click();
    await opened.paneShows("没有任何签署", "尚未选用名册", "请先选用名册。");
    await opened.picture(`${lane}-16-signoff-unsigned`);
    await opened.pane.getByLabel("选用名册文件", { exact: true }).setInputFiles(body.roster);
    await opened.paneShows("名册已保留在此浏览器中", "示例认证中心", "名册的规则和签名均无问题");

    await openKey(opened, body, "张三", "E03");
    await opened.pane.getByRole("button", { name: "签署…" }).click();
    await opened.pane.getByText("您以“组长”身份声明：评审已完成、内容属实").waitFor();
    await opened.picture(`${lane}-17-signoff-confirm`);
    await confirm(opened, "已提交");
    await opened.sees(`${STATE_SHEET}!C7`, [["已提交"]]);
    await signAs(opened, body, ["李四", "R04"], "复核通过", "已复核");
    await signAs(opened, body, ["王五", "C05"], "同意授予", "已复核");
    await signAs(opened, body, ["赵六", "C06"], "同意授予", "已复核");
    await openKey(opened, body, "周八", "H08");
    await opened.pane.getByRole("radio", { name: "作出决定" }).check();
    await opened.paneShows("已表决：同意授予 2，不同意 0，暂缓 0，弃权 0；规定至少 2 人");
    await opened.pane.getByRole("button", { name: "签署…" }).click();
    await confirm(opened, "已决定");
    await opened.paneShows("签批：已决定，与所签署的一致", "决定：授予", "已核验：与所签署的一致");
    await opened.sees(`${STATE_SHEET}!C7`, [["已决定"]]);
    await opened.picture(`${lane}-18-signoff-decided`);
    expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
    await makesDocuments(opened, lane);

    await opened.type(SCORE, "38.5");
    await opened.paneShows("与已签署的决定不一致");
    await opened.settled();
    await opened.page.reload();
    await opened.ready();
    // The pane says so by itself, before anybody looks for it.
    await opened.pane.getByRole("status").getByText("与已签署的决定不一致").waitFor();
    await opened.pane.getByRole("button", { name: "查看签批" }).click();
    await opened.paneShows("签署记录有效，改动在签署之后", "签署时为“39.5”，现为“38.5”");
    await opened.select(`${STATE_SHEET}!A1`);
    await opened.pane.getByRole("button", { name: `定位到 ${SCORE}` }).first().click();
    await eventually(() => opened.selection(), (seen) => expect(seen).toBe(SCORE));
    await opened.picture(`${lane}-19-signoff-differs`);
    expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);

    await inOtherLooks(opened, lane);
    expect(asked()).toEqual([]);
  });
}

async function inOtherLooks(opened: Bench, lane: string): Promise<void> {
  const fits = async (name: string): Promise<void> => {
    await opened.picture(`${lane}-20-signoff-${name}`);
    expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
    expect(await opened.paneFrame().evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await cutOff(opened.paneFrame())).toEqual([]);
  };
  await opened.choose("显示设置", "深色");
  await opened.choose("显示设置", "English");
  await opened.paneShows("Does not match the signed decision", "signed as “39.5”, now “38.5”");
  await opened.page.getByRole("separator").press("Home");
  await eventually(() => opened.paneFrame().evaluate(() => window.innerWidth), (seen) => expect(seen).toBe(320));
  await fits("en-320-dark");
  await opened.choose("Display settings", "Light");
  await opened.page.emulateMedia({ forcedColors: "active" });
  await fits("en-320-forced");
  await opened.page.emulateMedia({ forcedColors: "none" });
  await opened.page.getByRole("separator").press("End");
  await fits("en-wide");
  await opened.pane.getByRole("region", { name: "Trail" }).scrollIntoViewIfNeeded();
  await opened.picture(`${lane}-21-signoff-trail`);
}

/** A workbook under a small approved catalogue, assessed by its team leader. */
async function buildSmall(opened: Bench): Promise<void> {
  const { pane } = opened;
  await pane.getByLabel("从文件选择条款目录", { exact: true }).and(pane.locator("input")).setInputFiles({ name: "目录.json", mimeType: "application/json", buffer: Buffer.from(canonicalJson(catalogueDocument(smallCatalogue()))) });
  await pane.getByLabel("企业名称").fill("海星电器有限公司");
  await pane.getByLabel("统一社会信用代码").fill("91350100M000100Y43");
  await pane.getByLabel("认证范围").fill("家用电器的售后服务");
  await pane.getByLabel("评审日期").fill("2026-11-18");
  await pane.getByLabel("第 1 位成员姓名").fill("张三");
  await pane.getByRole("button", { name: "生成评分工作簿" }).click();
  await pane.getByText("评分工作簿已就绪").waitFor();
  await opened.type("评分表!F6", "符合");
  await opened.type("评分表!L6", "手册");
  await opened.type("评分表!F7", "抽样", "9", "2");
  await opened.type("评分表!L7", "工单", "两份工单没有回访");
  await opened.type("评分表!F9", "评分");
  await opened.type(SCORE, "39.5");
  await opened.type("评分表!L9", "现场");
}

async function openKey(opened: Bench, { keys }: SmallBody, name: string, staffNumber: string): Promise<void> {
  const { pane } = opened;
  const close = pane.getByRole("button", { name: "关闭密钥" });
  if (await close.isVisible()) await close.click();
  const file = keys[name];
  if (file === undefined) throw new Error(`${name} has no key`);
  await pane.getByLabel("选择密钥文件", { exact: true }).and(pane.locator("input")).setInputFiles(file);
  await pane.getByLabel("口令", { exact: true }).fill(PASSPHRASE);
  await pane.getByLabel("口令", { exact: true }).press("Enter");
  await pane.getByText(`密钥已打开：${name}（${staffNumber}）`).waitFor();
}

async function confirm(opened: Bench, state: string): Promise<void> {
  await opened.pane.getByRole("button", { name: "签署", exact: true }).click();
  await opened.pane.getByText(`已签署并读回核验：${state}`).waitFor();
}

/** Takes the step or casts the vote of that name. */
async function signAs(opened: Bench, body: SmallBody, [name, staffNumber]: readonly [string, string], what: string, state: string): Promise<void> {
  await openKey(opened, body, name, staffNumber);
  await opened.pane.getByRole("radio", { name: what, exact: true }).check();
  await opened.pane.getByRole("button", { name: "签署…" }).click();
  await confirm(opened, state);
}
