import { faultsOf } from "./accessibility";
import { rowsOf, SCORESHEET } from "./entries";
import type { GradedLane } from "./graded";

const FACT = "安装后未留存顾客签字确认的记录";

/** The findings bank, from the first finding that is kept to the next one that is taken and scored by another measure. */
export function testBank({ lane, openGraded }: GradedLane): void {
  test("a finding is kept, taken again by two characters with what it costs, one step of undo; another score is asked about and mended", async () => {
    const opened = await openGraded();
    const row = (await rowsOf(opened))("5.2.1");
    const cells = `${SCORESHEET}!I${row}`;
    const finding = `${SCORESHEET}!M${row}`;
    await opened.tab("条款");
    const field = opened.pane.getByRole("textbox", { name: "不符合事实" });
    /** The view follows the selection to the next row when an entry is finished. */
    const score = async (points: string): Promise<void> => {
      await opened.type(cells, points);
      await opened.select(`${SCORESHEET}!F${row}`);
      await opened.pane.getByRole("heading", { name: /^5\.2\.1 / }).waitFor();
      // What a finding costs is taken from what the pane shows.
      await opened.paneShows(`得分 ${points} / 6`);
    };
    await score("4.5");
    await field.fill(FACT);
    await opened.pane.getByRole("button", { name: "存入用语库" }).click();
    await opened.paneShows("用语库：扣 1.5 分");
    await opened.sees(finding, [[FACT]]);

    await score("6");
    await field.fill("");
    await field.pressSequentially("签字");
    await opened.pane.getByRole("option", { name: new RegExp(FACT) }).waitFor();
    await opened.picture(`${lane}-10-bank`);
    expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
    await field.press("ArrowDown");
    await field.press("Enter");
    await opened.paneShows("评定分：6 → 4.5");
    await opened.pane.getByRole("button", { name: "连同扣分写入" }).press("Enter");
    await opened.sees(cells, [[4.5]]);
    await opened.sees(finding, [[FACT]]);

    await opened.type(cells, "5");
    await opened.tab("核查");
    await opened.finds([["BNK001", finding]]);
    await opened.pane.getByRole("button", { name: "按用语库评定：5 改为 4.5" }).click();
    await opened.sees(cells, [[4.5]]);
  });
}
