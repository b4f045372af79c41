/**
 * `npm run bench:large-tasks [-- --rounds 2]`
 * What blocks the page with a workbook of 400 clauses: the Word report, and a merge with a copy that differs in every clause, from the reading of the copy to
 * the last cell written. The production build of the workbench in Chromium, driven as a person drives it; shown are the tasks above 50 ms of the page's own
 * thread (grid and pane share it). Needs `npm run build`, and a Chromium named by SERVICESTAR_BROWSER.
 */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { bundleParts } from "./bundle.mjs";
import { catalogueOf, entriesOf } from "./largeStandard.mjs";
import { watchedSteps } from "./watchedSteps.mjs";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "2" } } });
const CLAUSES = 400;

const parts = await import(await bundleParts("largeParts"));
const folder = mkdtempSync(path.join(tmpdir(), "servicestar-bench-large-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const catalogue = catalogueOf(parts, CLAUSES);
const profile = parts.builtInProfile();
const hashOf = (document) => createHash("sha256").update(parts.canonicalJson(document)).digest("hex");
const hashes = { catalogue: hashOf(parts.catalogueDocument(catalogue)), profile: hashOf(parts.profileDocument(profile)) };

/** A scored workbook with this remark on every clause. */
function fileWith(name, remark) {
  const text = (value) => ({ kind: "text", text: value });
  const none = { entries: [], rows: 0 };
  const records = { samplePlans: none, samples: none, sampleSizes: none, rectifications: none, evidence: none };
  const clauses = entriesOf(catalogue);
  for (const cells of clauses.values()) cells.set("remark", text(remark));
  const head = new Map([["companyName", text("江南电器服务有限公司")]]);
  const carried = { head, clauses, assessors: [], deductions: [], bonuses: [], records, unplaced: [], rows: { assessors: 0, deductions: 0, bonuses: 0 } };
  const file = path.join(folder, name);
  writeFileSync(file, parts.bytesOf(parts.buildWorkbookPlan({ catalogue, profile, locale: "zh-CN", hashes, carried })));
  return file;
}
const mine = fileWith("mine.xlsx", "本组记录");
const theirs = fileWith("theirs.xlsx", "另一组记录");

await watchedSteps({ rounds: Number(values.rounds), about: `${CLAUSES} clauses, ` }, async ({ page, pane, step }) => {
  await pane.getByRole("tab", { name: "更多" }).waitFor();
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "打开", exact: true }).click()]);
  await Promise.all([page.waitForEvent("load"), chooser.setFiles(mine)]);
  await pane.getByRole("tab", { name: "结果" }).click();
  await pane.getByText("评审完整").first().waitFor();

  await pane.getByRole("tab", { name: "更多" }).click();
  await pane.locator('[data-tool="report"]').click();
  await step("the Word report", () => pane.getByRole("button", { name: "生成报告" }).click(), () => pane.getByText("报告已生成并核对无误").waitFor());
  await pane.locator('[data-back="report"]').click();
  await pane.locator('[data-tool="merge"]').click();
  const pick = () => pane.getByLabel("选择另一份副本", { exact: true }).setInputFiles(theirs);
  await step("another copy read, compared and drawn", pick, () => pane.getByText(`双方不一致，需要裁定：${CLAUSES} 处，已裁定 0 处`).waitFor());
  const more = pane.getByRole("button", { name: /^再显示/ }).first();
  if ((await more.count()) > 0) await step("more conflicts drawn", () => more.click(), () => pane.getByRole("radiogroup").nth(30).waitFor());
  await step("a conflict decided", () => pane.getByRole("radio", { name: "另一份副本", exact: true }).first().check(), () => pane.getByText(`需要裁定：${CLAUSES} 处，已裁定 1 处`).waitFor());
  await step("the merge written", () => pane.getByRole("button", { name: "合并到打开的工作簿" }).click(), () => pane.getByText("合并完成").waitFor());
});
process.exit(0);
