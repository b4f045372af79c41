import { readFileSync } from "node:fs";
import { parseKeyFile, parseRoster } from "../../../src/schema";
import { joseSeal, keyFiles } from "../../../src/crypto";
import { bytesOf } from "../../files/support/sampleFiles";
import type { Body } from "../../seal/support/body";
import { REVIEW, SUBMIT } from "../../seal/support/signing";
import { signedBook, verifyFile } from "../../signoff/support/signedWorkbook";
import { cutOff, faultsOf } from "./accessibility";
import type { Bench } from "./bench";
import { eventually } from "./eventually";
import type { GradedLane } from "./graded";
import { askedOf } from "./localOnly";
import { PASSPHRASE, smallBody, type GivenFile, type SmallBody } from "./signOffBody";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const FOCUSABLE_ENDS = ["[data-tabster-dummy]"];

/** Members vote on their own copies of what leader and reviewer signed, the chair puts them together and decides, and the decided files verify. */
export function testCommittee({ lane, open }: Pick<GradedLane, "lane" | "open">): void {
  test("members' copies become decisions: each look is two keys, what was prepared outlives a reload, copies are put together, decided and verified, and no request leaves", async () => {
    const body = await smallBody();
    const signers = await bodyOf(body);
    const companies = ["海星电器有限公司", "江南电器服务有限公司", "云帆家政有限公司"];
    const reviewed = await Promise.all(companies.map(async (name, index) => fileOf(`${String(index + 1)}-${name}.xlsx`, bytesOf((await signedBook(signers, { draft: { company: { name, unifiedSocialCreditCode: "91350100M000100Y43", scope: "家用电器的售后服务" } } }, [SUBMIT, REVIEW])).plan))));
    const opened = await open();
    const asked = askedOf(opened);
    await toRoom(opened);
    await opened.pane.getByLabel("选用名册文件", { exact: true }).setInputFiles(body.roster);
    await opened.paneShows("名册已保留在此浏览器中");

    const first = await voteAll(opened, body, reviewed, ["王五", "C05"], async () => {
      await opened.picture(`${lane}-40-committee-look`);
      await inOtherLooks(opened, lane);
    });
    await opened.page.reload();
    await opened.ready();
    await toRoom(opened);
    const second = await voteAll(opened, body, reviewed, ["赵六", "C06"]);

    await opened.page.reload();
    await opened.ready();
    await toRoom(opened);
    await openKey(opened, body, "周八", "H08");
    await give(opened, [...first, ...second], 3);
    await opened.paneShows("由 2 份副本合并", "已表决 2 人");
    await opened.picture(`${lane}-44-committee-joined`);
    await opened.pane.getByRole("button", { name: "为表决已足且结果为同意授予的 3 份准备决定" }).click();
    await signAll(opened, 3);
    await opened.paneShows("已决定，已表决 2 人");
    await opened.picture(`${lane}-45-committee-decided`);
    expect(await faultsOf(opened.paneFrame(), FOCUSABLE_ENDS)).toEqual([]);
    const decided = await saveAll(opened, 3);
    expect(decided.map(({ name }) => name)).toEqual(reviewed.map(({ name }) => name.replace(".xlsx", "（决定）.xlsx")));
    for (const { buffer } of decided) {
      const outcome = await verifyFile(new Uint8Array(buffer), signers.roster);
      expect(outcome.kind === "refused" ? outcome.issues : [outcome.verification.verdict, outcome.verification.outline?.standing.state, outcome.verification.outline?.standing.decision?.outcome]).toEqual(["verified", "decided", "grant"]);
    }
    expect(asked()).toEqual([]);
  });
}

async function toRoom(opened: Bench): Promise<void> {
  await opened.tab("更多");
  await opened.pane.getByRole("button", { name: /^评议室/ }).click();
}

async function give(opened: Bench, files: readonly GivenFile[], count: number): Promise<void> {
  await opened.pane.getByLabel("选择文件", { exact: true }).and(opened.pane.locator("input:not([webkitdirectory])")).setInputFiles([...files]);
  await opened.pane.getByRole("heading", { name: `议程（${String(count)}）` }).waitFor();
}

/** Grants everything with the keyboard, after a reload in the middle of it, and gives the copies. */
async function voteAll(opened: Bench, body: SmallBody, files: readonly GivenFile[], [name, staffNumber]: readonly [string, string], look: () => Promise<void> = () => Promise.resolve()): Promise<readonly GivenFile[]> {
  const { pane, page } = opened;
  await openKey(opened, body, name, staffNumber);
  await give(opened, files, files.length);
  await pane.getByRole("button", { name: "从第一份开始查看" }).click();
  for (let number = 1; number <= files.length; number += 1) {
    await pane.getByRole("heading", { name: new RegExp(`^${String(number)} / ${String(files.length)}`) }).waitFor();
    await pane.getByRole("heading", { name: "要点" }).waitFor();
    await page.keyboard.press("g");
    await pane.getByText("已准备：同意授予").waitFor();
    if (number === 1) {
      await look();
    }
    if (number < files.length) {
      await pane.getByRole("heading", { level: 2 }).first().focus();
      await page.keyboard.press("n");
    }
  }
  await page.reload();
  await opened.ready();
  await toRoom(opened);
  await openKey(opened, body, name, staffNumber);
  await give(opened, files, files.length);
  await signAll(opened, files.length);
  return saveAll(opened, files.length);
}

async function signAll(opened: Bench, count: number): Promise<void> {
  const { pane } = opened;
  await pane.getByRole("button", { name: `查看并签署 ${String(count)} 份…` }).click();
  await pane.getByRole("button", { name: `签署 ${String(count)} 份`, exact: true }).click();
  await pane.getByText(`已签署 ${String(count)} 份，没有签署 0 份`).waitFor();
}

async function saveAll(opened: Bench, count: number): Promise<readonly GivenFile[]> {
  const buttons = opened.pane.getByRole("button", { name: /^下载 .+\.xlsx$/ });
  const saved: GivenFile[] = [];
  for (let at = 0; at < count; at += 1) {
    const [copy] = await Promise.all([opened.page.waitForEvent("download"), buttons.nth(at).click()]);
    saved.push(fileOf(copy.suggestedFilename(), readFileSync(await copy.path())));
  }
  await opened.paneShows("已全部保存或下载。");
  return [...saved].sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function inOtherLooks(opened: Bench, lane: string): Promise<void> {
  const fits = async (name: string): Promise<void> => {
    await opened.picture(`${lane}-41-committee-${name}`);
    expect(await faultsOf(opened.paneFrame(), FOCUSABLE_ENDS)).toEqual([]);
    expect(await opened.paneFrame().evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await cutOff(opened.paneFrame())).toEqual([]);
  };
  await opened.page.getByRole("separator").press("Home");
  await eventually(() => opened.paneFrame().evaluate(() => window.innerWidth), (seen) => expect(seen).toBe(320));
  await fits("zh-320");
  await opened.choose("显示设置", "深色");
  await opened.choose("显示设置", "English");
  await opened.paneShows("What decides");
  await fits("en-320-dark");
  await opened.choose("Display settings", "Light");
  await opened.page.emulateMedia({ forcedColors: "active" });
  await fits("en-320-forced");
  await opened.page.emulateMedia({ forcedColors: "none" });
  await opened.page.getByRole("separator").press("End");
  await fits("en-wide");
  await opened.choose("Display settings", "简体中文");
}

async function openKey(opened: Bench, { keys }: SmallBody, name: string, staffNumber: string): Promise<void> {
  const { pane } = opened;
  const file = keys[name];
  if (file === undefined) throw new Error(`${name} has no key`);
  await pane.getByLabel("选择密钥文件", { exact: true }).and(pane.locator("input")).setInputFiles(file);
  await pane.getByLabel("口令", { exact: true }).fill(PASSPHRASE);
  await pane.getByLabel("口令", { exact: true }).press("Enter");
  await pane.getByText(`密钥已打开：${name}（${staffNumber}）`).waitFor();
}

const fileOf = (name: string, bytes: Uint8Array): GivenFile => ({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });

/** The people who sign before the committee sits, with their keys open. */
async function bodyOf({ roster, keys }: SmallBody): Promise<Body> {
  const port = keyFiles(joseSeal());
  const keyOf = async (name: string) => {
    const parsed = parseKeyFile(keys[name]?.buffer ?? new Uint8Array());
    if (!parsed.ok) throw new Error(name);
    const opening = await port.open(parsed.value, PASSPHRASE);
    if (!opening.ok) throw new Error(opening.reason);
    return opening.key;
  };
  const parsed = parseRoster(roster.buffer);
  if (!parsed.ok) throw new Error("the roster");
  return { roster: parsed.value, keys: { leader: await keyOf("张三"), reviewer: await keyOf("李四") } as unknown as Body["keys"] };
}
