import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { faultsOf } from "./accessibility";
import { realistic, rowsOf, SCORESHEET } from "./entries";
import type { GradedLane } from "./graded";

const CLAUSE = "5.1.2.1";

/** A new round that begins from the file of a graded one. */
export function testPriorRound({ lane, open, openGraded }: GradedLane): void {
  test("a round begins from a graded file: its company in a blank workbook, its texts beside each clause, also after a reload; one is used, differences are listed", async () => {
    const graded = await openGraded();
    const { name, path } = await graded.saveAsFile();
    const evidence = await graded.value(`${SCORESHEET}!L${(await rowsOf(graded))(CLAUSE)}`);
    // The browser forgets the download with its page.
    const buffer = readFileSync(path);
    await graded.close();

    const opened = await open();
    const look = async (picture: string): Promise<void> => {
      expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
      await opened.picture(`${lane}-${picture}`);
    };
    await opened.pane.getByLabel("选择上一轮的文件", { exact: true }).setInputFiles({ name, mimeType: "", buffer });
    await opened.paneShows(`上一轮：${name}`, realistic.company.name, realistic.assessedOn, "93.52", "四星级", createHash("sha256").update(buffer).digest("hex"));
    await opened.pane.getByRole("button", { name: "填入企业信息" }).click();
    await look("15-start-from-prior");
    await opened.pane.getByLabel("评审日期").fill("2027-11-18");
    await opened.pane.getByRole("button", { name: "生成评分工作簿" }).click();
    await opened.pane.getByText("评分工作簿已就绪").waitFor();
    await opened.paneShows("尚有 26 个条款未评");
    await opened.sees("汇总!B6", [[realistic.company.name]]);

    await opened.tab("更多");
    await opened.pane.getByRole("button", { name: /^与上一轮的差异/ }).click();
    await opened.paneShows("26 个条款中有 26 个有差异", "93.52", "未完成（未评 26 条）", "已保留在本浏览器");
    await look("15-prior-round");

    await opened.settled();
    await opened.page.reload();
    await opened.ready();
    const rowOf = await rowsOf(opened);
    await opened.tab("条款");
    await opened.select(`${SCORESHEET}!F${rowOf(CLAUSE)}`);
    const section = opened.pane.getByRole("region", { name: "上一轮" });
    await section.getByText(String(evidence)).waitFor();
    await section.getByRole("button", { name: "取用" }).first().click();
    await opened.sees(`${SCORESHEET}!L${rowOf(CLAUSE)}`, [[evidence ?? null]]);
    await opened.sees(`${SCORESHEET}!F${rowOf(CLAUSE)}`, [[null]]);
    await opened.paneShows("已评 0 / 26");
    await look("16-prior-clause");
    await opened.select(`${SCORESHEET}!L${rowOf(CLAUSE)}`);
    await opened.page.keyboard.press("Control+Z");
    await opened.sees(`${SCORESHEET}!L${rowOf(CLAUSE)}`, [[null]]);
  });
}
