/** Draws `assets/icons/*.svg` into the PNG files that the manifest names. Run it after changing an SVG: `npm run icons`. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "./setup/browser.mjs";

const ASSETS = path.join(import.meta.dirname, "..", "assets");
const SIZES = {
  icon: [16, 32, 64, 80],
  pane: [16, 32, 80],
  build: [16, 32, 80],
  check: [16, 32, 80],
  "write-back": [16, 32, 80],
  repair: [16, 32, 80],
};

const executablePath = await findBrowser();
if (executablePath === null) throw new Error("Chrome, Edge or Chromium is needed to draw the icons.");
const browser = await chromium.launch({ executablePath });
try {
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(SIZES)) {
    const svg = readFileSync(path.join(ASSETS, "icons", `${name}.svg`), "utf8");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      await page.screenshot({ path: path.join(ASSETS, `${name}-${size}.png`), omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
