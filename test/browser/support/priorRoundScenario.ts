import { readFileSync } from "node:fs";
import { faultsOf } from "./accessibility";
import { buildFromForm } from "./assess";
import { rowsOf, SCORESHEET } from "./entries";
import type { GradedLane } from "./graded";

/** A graded file as the round before a new workbook. */
export function testPriorRound({ lane, open, openGraded }: GradedLane): void {
  test("a graded file stands beside a new workbook as the last round: nothing counts as assessed, its texts are seen, one is used, differences are listed", async () => {
    const graded = await openGraded();
    const { name, path } = await graded.saveAsFile();
    const evidence = await graded.value(`${SCORESHEET}!L${(await rowsOf(graded))("5.1.2.1")}`);
    // The browser forgets the download with its page.
    const buffer = readFileSync(path);
    await graded.close();

    const opened = await open();
    await buildFromForm(opened);
    await opened.paneShows("尚有 26 个条款未评");
    const rowOf = await rowsOf(opened);
    await opened.tab("更多");
    await opened.pane.getByRole("button", { name: /^与上一轮的差异/ }).click();
    await opened.pane.getByLabel("选择上一轮的文件", { exact: true }).setInputFiles({ name, mimeType: "", buffer });
    await opened.paneShows("请确认这是上一轮");
    await opened.pane.getByRole("button", { name: "仍作为上一轮" }).click();
    await opened.paneShows("26 个条款中有 26 个有差异", "93.52", "未完成（未评 26 条）");
    expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
    await opened.picture(`${lane}-15-prior-round`);

    await opened.tab("条款");
    await opened.select(`${SCORESHEET}!F${rowOf("5.1.2.1")}`);
    const section = opened.pane.getByRole("region", { name: "上一轮" });
    await section.getByText(String(evidence)).waitFor();
    await section.getByRole("button", { name: "取用" }).first().click();
    await opened.sees(`${SCORESHEET}!L${rowOf("5.1.2.1")}`, [[evidence ?? null]]);
    await opened.sees(`${SCORESHEET}!F${rowOf("5.1.2.1")}`, [[null]]);
    await opened.paneShows("已评 0 / 26");
    expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
    await opened.picture(`${lane}-16-prior-clause`);
    await opened.select(`${SCORESHEET}!L${rowOf("5.1.2.1")}`);
    await opened.page.keyboard.press("Control+Z");
    await opened.sees(`${SCORESHEET}!L${rowOf("5.1.2.1")}`, [[null]]);
  });
}
