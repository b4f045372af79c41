/**
 * `npm run bench:desk-tasks [-- --rounds 3]`
 * What blocks the page at the desk's largest inputs: a findings bank of 10,000 texts, 20 files registered as evidence, a folder of 2,000 files. The
 * production build of the workbench in Chromium, driven as a person drives it; shown are the tasks above 50 ms of the page's own thread (grid and pane
 * share it), each round's in a row of its own. Needs `npm run build`, and a Chromium named by SERVICESTAR_BROWSER.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { offerFolder } from "./offerFolder.mjs";
import { watchedSteps } from "./watchedSteps.mjs";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "3" } } });
const TEXTS = 10_000;
const EVIDENCE = 20;
const FILES = 2_000;

const folder = mkdtempSync(path.join(tmpdir(), "servicestar-bench-tasks-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** A bank of so many texts; `turn` makes texts of one id differ. */
function bankFile(name, turn) {
  const entries = Array.from({ length: TEXTS }, (_, index) => ({
    id: `bench-${index}`, catalogue: "gbt-27922-2011", clause: `5.1.1.${1 + (index % 3)}`,
    text: { any: `第 ${index} 项记录未注明服务人员与回访日期${turn === 0 ? "" : `，第 ${turn} 次补充`}` }, loss: { kind: "points", points: "0.5" }, note: "", used: index % 7,
  }));
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify({ format: "servicestar.bank/1", id: "bench", title: "bench", entries }));
  return file;
}
const banks = [bankFile("bank.json", 0), bankFile("changed.json", 1)];
const pictures = path.join(folder, "evidence");
mkdirSync(pictures);
const photos = Array.from({ length: FILES }, (_, index) => `photo-${index}.jpg`);
for (const [index, name] of photos.entries()) writeFileSync(path.join(pictures, name), `photo ${index} `.repeat(400));
const registered = photos.slice(0, EVIDENCE).map((name) => path.join(pictures, name));

await watchedSteps({ rounds: Number(values.rounds) }, async ({ page, pane, step }) => {
  page.on("filechooser", () => undefined);
  const pick = (label, files) => pane.getByLabel(label).and(pane.locator("input")).setInputFiles(files);
  await pane.getByLabel("企业名称").fill("江南电器服务有限公司");
  await pane.getByRole("button", { name: "生成评分工作簿" }).click();
  await pane.getByText("评分工作簿已就绪").waitFor();

  await pane.getByRole("tab", { name: "更多" }).click();
  await pane.locator('[data-tool="bank"]').click();
  const asked = () => pane.getByText(/^新增 \d+ 条，相同/).waitFor();
  const run = async () => {
    await pane.getByRole("region", { name: /^导入“/ }).getByRole("button", { name: "导入", exact: true }).click();
  };
  const imported = () => pane.getByText(/^已导入：/).waitFor();
  await step(`preview of ${TEXTS} texts, the bank empty`, () => pick("导入", banks[0]), asked);
  await step(`import of ${TEXTS} new texts`, run, imported);
  await step(`preview of ${TEXTS} texts that differ from kept ones`, () => pick("导入", banks[1]), asked);
  await step("import that takes the file's", async () => {
    await pane.getByRole("radio", { name: "换成文件中的" }).check();
    await run();
  }, imported);

  await pane.getByRole("tab", { name: "条款" }).click();
  await page.locator('[data-u-comp="slide-tab-item"]').getByText("评分表", { exact: true }).click();
  const box = page.locator('[data-u-comp="defined-name"] input');
  await box.click();
  await box.fill("L7");
  await box.press("Enter");
  await pane.getByLabel("添加文件").and(pane.locator("input")).waitFor({ state: "attached" });
  await step(`registering ${EVIDENCE} files`, () => pick("添加文件", registered), () => pane.getByText(`E${EVIDENCE}`).first().waitFor());
  await pane.getByRole("tab", { name: "更多" }).click();
  await pane.locator('[data-back="bank"]').click();
  await pane.locator('[data-tool="evidence"]').click();
  const looked = () => pane.getByText(`文件夹中共 ${FILES} 个文件`).waitFor();
  await offerFolder(page, photos.map((name) => ({ name, bytes: readFileSync(path.join(pictures, name)) })));
  await step(`a folder of ${FILES} files, by its handle`, () => pane.getByRole("button", { name: "选择证据文件夹" }).click(), looked);
  await pane.locator('[data-back="evidence"]').click();
  await pane.locator('[data-tool="evidence"]').click();
  await step("the same by the browser's input", () => pick(/^(选择证据|重新选择)文件夹$/, pictures), looked);
});
process.exit(0);
