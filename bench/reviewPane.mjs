/**
 * `npm run bench:review [-- --files 500]`
 * A bulk review in the production build of the workbench: so many realistic files are picked, read, compared and told in a register. Shown are the files
 * a second and the longest task of the page's own thread (grid and pane share it), for the run and for the writing apart. Needs `npm run build`, and a
 * Chromium named by SERVICESTAR_BROWSER.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { serve } from "../scripts/serve/server.mjs";
import { bundleParts } from "./bundle.mjs";
import { offerFolder } from "./offerFolder.mjs";

const { values } = parseArgs({ options: { files: { type: "string", default: "500" } } });
const count = Number(values.files);
const executablePath = process.env.SERVICESTAR_BROWSER;
if (!executablePath) throw new Error("SERVICESTAR_BROWSER names no browser");

const { company, fileFor } = await import(await bundleParts("reviewParts"));
const folder = mkdtempSync(path.join(tmpdir(), "servicestar-bench-review-"));
for (let index = 0; index < count; index += 1) {
  writeFileSync(path.join(folder, `${index}.xlsx`), fileFor(company(index + 1, { isAny: true })));
}

const server = await serve(path.join(import.meta.dirname, "..", "dist", "workbench"), 0);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  const page = await (await browser.newContext({ locale: "zh-CN", viewport: { width: 1120, height: 600 } })).newPage();
  page.setDefaultTimeout(600_000);
  page.on("filechooser", () => undefined);
  await page.addInitScript(`
    window.longTasks = [];
    new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  `);
  await page.goto(server.address);
  const pane = page.frameLocator(".wb-pane iframe");
  await pane.getByRole("tab", { name: "更多" }).click();
  await pane.getByRole("button", { name: /^批量复核/ }).click();
  const settle = () => page.evaluate("window.servicestarWorkbench.settled()");
  const longest = async () => {
    const all = (await Promise.all(page.frames().map((frame) => frame.evaluate("window.longTasks.splice(0)")))).flat();
    return all.length === 0 ? "below 50" : String(Math.round(Math.max(...all)));
  };
  await settle();
  await longest();

  const measure = async (what, act, done) => {
    const start = performance.now();
    await act();
    await done();
    const seconds = (performance.now() - start) / 1000;
    console.log(`| ${what} | ${seconds.toFixed(1)} | ${(count / seconds).toFixed(1)} | ${await longest()} |`);
  };
  console.log(`${count} files, ${cpus().length} processors (${cpus()[0]?.model ?? "?"}), Chromium ${browser.version()}\n`);
  console.log("| step | seconds | files a second | longest task (ms) |\n| --- | --- | --- | --- |");
  await offerFolder(page, readdirSync(folder).map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) })));
  await longest();
  const pick = () => pane.getByRole("button", { name: "选择文件夹", exact: true }).click();
  const added = () => pane.getByText(/^核对相符/).waitFor();
  await measure("read, score, check, compare", pick, added);
  await measure("write the register", () => pane.getByRole("button", { name: "写入台账" }).click(), () => pane.getByText(/^台账已写入/).waitFor());
  await settle();
  await longest();
  await measure("read again from what is kept", pick, async () => {
    await pane.getByText(/^核对相符/).waitFor({ state: "detached" });
    await added();
  });
} finally {
  await browser.close();
  await server.close?.();
  rmSync(folder, { recursive: true });
}
process.exit(0);
