import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { faultsOf } from "./accessibility";
import type { Bench } from "./bench";
import { rowsOf, SCORESHEET } from "./entries";
import type { GradedLane } from "./graded";

const CLAUSE = "5.1.1.1";
const ROWS = "证据!A6:H8";
const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

const DOCUMENT = Buffer.from("%PDF-1.4 售后服务制度");
const PHOTO = Buffer.from("a photo of the workshop");

/** Copies a picture and pastes it into the section, as a person does with a screenshot. */
async function pasteScreenshot(opened: Bench): Promise<void> {
  const section = opened.pane.getByRole("region", { name: "证据登记" });
  await section.getByRole("button", { name: "添加网页" }).focus();
  await opened.paneFrame().evaluate(async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 24, height: 16 });
    canvas.getContext("2d")?.fillRect(2, 2, 10, 10);
    const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (picture !== null) {
      await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    }
  });
  await opened.page.keyboard.press("Control+V");
}

/** The folder is looked through; the list of states is on screen afterwards. */
async function lookIn(opened: Bench, folder: string, files: number): Promise<void> {
  await opened.pane.getByLabel(/^(选择证据|重新选择)文件夹$/).and(opened.pane.locator("input")).setInputFiles(folder);
  await opened.paneShows(`文件夹中共 ${String(files)} 个文件`);
}

/** Evidence of a clause: registered, put into its text, moved, changed and found again, kept in a file. */
export function testEvidence({ lane, open, openGraded }: GradedLane): void {
  test("files and a screenshot are registered with their hashes; a folder that was renamed is repaired in one step, a changed file is told; a file keeps the register", async () => {
    const folder = join(mkdtempSync(join(tmpdir(), "evidence-")), "证据");
    try {
      mkdirSync(join(folder, "制度"), { recursive: true });
      mkdirSync(join(folder, "现场"));
      writeFileSync(join(folder, "制度", "服务制度.pdf"), DOCUMENT);
      writeFileSync(join(folder, "现场", "车间.bin"), PHOTO);

      const opened = await openGraded();
      await opened.context.grantPermissions(["clipboard-read", "clipboard-write"]);
      const rowOf = await rowsOf(opened);
      const evidence = `${SCORESHEET}!L${rowOf(CLAUSE)}`;
      const before = String(await opened.value(evidence));
      await opened.tab("条款");
      await opened.select(evidence);
      await opened.pane.getByRole("heading", { name: /^5\.1\.1\.1 / }).waitFor();
      await opened.pane.getByLabel("添加文件").and(opened.pane.locator("input")).setInputFiles([join(folder, "制度", "服务制度.pdf"), join(folder, "现场", "车间.bin")]);
      const first = ["E1", CLAUSE, "文件", "服务制度", "服务制度.pdf", null, sha256(DOCUMENT), DOCUMENT.length];
      const second = ["E2", CLAUSE, "文件", "车间", "车间.bin", null, sha256(PHOTO), PHOTO.length];
      const nothing = [null, null, null, null, null, null, null, null];
      await opened.sees(ROWS, [first, second, nothing]);
      await opened.pane.getByRole("button", { name: "把 E1 写入本条款的“证据”" }).click();
      await opened.sees(evidence, [[`${before} [E1]`]]);

      await pasteScreenshot(opened);
      await opened.paneShows("图片将登记为 E3");
      await opened.picture(`${lane}-evidence-pasted`);
      const [download] = await Promise.all([opened.page.waitForEvent("download"), opened.pane.getByRole("button", { name: "存为文件并登记" }).click()]);
      expect(download.suggestedFilename()).toBe("E3.png");
      await download.saveAs(join(folder, "E3.png"));
      const saved = readFileSync(join(folder, "E3.png"));
      const third = ["E3", CLAUSE, "图片", "截图", "E3.png", null, sha256(saved), saved.length];
      await opened.sees(ROWS, [first, second, third]);
      expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
      await opened.picture(`${lane}-evidence-registered`);

      await opened.tab("更多");
      await opened.pane.getByRole("button", { name: /^证据核查/ }).click();
      await lookIn(opened, folder, 3);
      await opened.paneShows("已移动：2", "在原处，没有改动：1");
      await opened.pane.getByRole("button", { name: "更新 2 个文件的位置" }).click();
      await opened.sees("证据!E6:E8", [["制度/服务制度.pdf"], ["现场/车间.bin"], ["E3.png"]]);
      await opened.paneShows("在原处，没有改动：3");

      renameSync(join(folder, "制度"), join(folder, "2026 制度"));
      renameSync(join(folder, "现场"), join(folder, "2026 现场"));
      writeFileSync(join(folder, "2026 现场", "未登记.txt"), "nobody's");
      writeFileSync(join(folder, "E3.png"), Buffer.concat([saved, Buffer.from([0])]));
      await lookIn(opened, folder, 4);
      await opened.paneShows("已移动：2", "内容已改动：1", "没有登记的文件：1");
      await opened.picture(`${lane}-evidence-moved`);
      expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
      await opened.pane.getByRole("button", { name: "更新 2 个文件的位置" }).click();
      await opened.sees("证据!E6:E8", [["2026 制度/服务制度.pdf"], ["2026 现场/车间.bin"], ["E3.png"]]);
      await opened.sees("证据!G8", [[sha256(saved)]]);
      await opened.select("证据!E6");
      await opened.page.keyboard.press("Control+Z");
      await opened.sees("证据!E6:E8", [["制度/服务制度.pdf"], ["现场/车间.bin"], ["E3.png"]]);
      await opened.paneShows("已移动：2");
      await opened.page.keyboard.press("Control+Y");
      await opened.sees("证据!E6:E8", [["2026 制度/服务制度.pdf"], ["2026 现场/车间.bin"], ["E3.png"]]);

      await opened.type(evidence, `${before} [E1]、[E9]`);
      await opened.tab("核查");
      await opened.finds([["EVD003", evidence]]);
      await opened.show("证据");
      const { name, path } = await opened.saveAsFile();
      const kept = await opened.values(ROWS);
      // What was downloaded goes with the browser's context.
      const buffer = readFileSync(path);
      await opened.close();

      const fresh = await open();
      await fresh.replaced(() => fresh.chooseFile({ name, mimeType: "application/octet-stream", buffer }));
      await fresh.paneShows("评审完整");
      expect(await fresh.values(ROWS)).toEqual(kept);
      await fresh.tab("更多");
      await fresh.pane.getByRole("button", { name: /^证据核查/ }).click();
      await lookIn(fresh, folder, 4);
      await fresh.paneShows("在原处，没有改动：2", "内容已改动：1");
    } finally {
      rmSync(join(folder, ".."), { recursive: true, force: true });
    }
  });
}
