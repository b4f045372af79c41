import { cpus, loadavg } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { serve } from "../scripts/serve/server.mjs";

/**
 * Drives the production build of the workbench in Chromium so many rounds, each in a profile of its own, and prints a table: for every step how long it took
 * and the tasks above 50 ms of the page's own thread, in milliseconds. `drive` gets the page, the pane in it, and `step(what, act, done)`. Needs a Chromium
 * named by SERVICESTAR_BROWSER. What else the head of the table says stands in `about`.
 */
export async function watchedSteps({ rounds, about = "" }, drive) {
  const executablePath = process.env.SERVICESTAR_BROWSER;
  if (!executablePath) throw new Error("SERVICESTAR_BROWSER names no browser");
  const server = await serve(path.join(import.meta.dirname, "..", "dist", "workbench"), 0);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  console.log(`${about}${cpus().length} processors (${cpus()[0]?.model ?? "?"}), Chromium ${browser.version()}; tasks above 50 ms, milliseconds; the load is the machine's at the end of the step\n`);
  console.log("| step | seconds | tasks | load |\n| --- | --- | --- | --- |");
  try {
    for (let round = 0; round < rounds; round += 1) {
      const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1120, height: 600 } });
      const page = await context.newPage();
      page.setDefaultTimeout(600_000);
      await page.addInitScript(`
        window.longTasks = [];
        if (window === top) new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: "longtask" });
      `);
      await page.goto(server.address);
      await drive({ page, pane: page.frameLocator(".wb-pane iframe"), step: stepOn(page) });
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close?.();
  }
}

function stepOn(page) {
  const settled = () => page.evaluate("window.servicestarWorkbench.settled()");
  const tasks = () => page.evaluate("window.longTasks.splice(0)");
  return async (what, act, done) => {
    await settled();
    await tasks();
    const begun = performance.now();
    await act();
    await done();
    await settled();
    const seconds = (performance.now() - begun) / 1000;
    const seen = await tasks();
    console.log(`| ${what} | ${seconds.toFixed(1)} | ${seen.length === 0 ? "none" : seen.join(", ")} | ${loadavg()[0].toFixed(1)} |`);
  };
}
