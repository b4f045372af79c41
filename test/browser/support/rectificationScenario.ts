import { faultsOf } from "./accessibility";
import { eventually } from "./eventually";
import { FOUR_STARS, RESULT, type GradedLane } from "./graded";

/** The clauses of the realistic assessment that lost points, as their rows come. */
const LOST = ["5.1.2.1", "5.1.3.3", "5.1.6.4", "5.2.1", "5.2.3", "5.3.1", "5.3.2"];

/** Rectification from a lost point to its verification. */
export function testRectification({ lane, openGraded }: Pick<GradedLane, "lane" | "openGraded">): void {
  test("lost points are listed in one step, one of them is rectified and verified; the total stays as found, and undo takes back one action", async () => {
    const opened = await openGraded();
    await opened.tab("更多");
    await opened.pane.getByRole("button", { name: /^整改/ }).click();
    await opened.paneShows("总分 93.52，四星级", "未列入 7");
    await opened.pane.getByRole("button", { name: "为失分条款各加一行（7）" }).click();
    await opened.sees("整改!B6:B12", LOST.map((clause) => [clause]));
    await opened.paneShows("未列入 0", "待整改 8");

    const card = opened.pane.getByRole("article", { name: /^整改第 1 行 · 条款 5\.1\.2\.1/ });
    await card.getByRole("button", { name: "填写整改" }).click();
    for (const [label, text] of [["整改措施", "补训并重新考核"], ["责任人", "李娜"], ["整改期限", "2026-12-20"], ["关闭证据", "考核记录 9 份"], ["验证人", "王敏"], ["验证日期", "2026-12-10"], ["复评得分", "3"]] as const) {
      await card.getByLabel(label, { exact: true }).fill(text);
    }
    await card.getByLabel("复评得分", { exact: true }).press("Tab");
    await card.getByLabel("整改状态", { exact: true }).selectOption("已验证");
    await opened.sees("整改!E6:F6", [["补训并重新考核", "李娜"]]);
    await opened.sees("整改!H6:J6", [["已验证", "考核记录 9 份", "王敏"]]);
    await opened.sees("整改!L6", [[3]]);
    await opened.paneShows("总分 93.52，四星级", "已验证 2", "仅供参考：复评得分", "如果计入条款 5.1.2.1 的复评得分");
    await opened.sees(RESULT, FOUR_STARS);
    await opened.picture(`${lane}-13-rectification`);
    expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);

    await card.getByRole("button", { name: "转到所在行" }).click();
    await opened.select("整改!H6");
    await opened.page.keyboard.press("Control+Z");
    await opened.sees("整改!H6:J6", [[null, "考核记录 9 份", "王敏"]]);
    await opened.paneShows("已验证 1");
    await opened.tab("核查");
    await opened.finds([["SPD009", "特别项!J7"]]);

    await opened.choose("显示设置", "深色");
    await opened.choose("显示设置", "English");
    await opened.tab("More");
    await opened.paneShows("Score as found", "For information: scored again");
    await opened.page.getByRole("separator").press("Home");
    await eventually(() => opened.paneFrame().evaluate(() => window.innerWidth), (seen) => expect(seen).toBe(320));
    await opened.picture(`${lane}-14-rectification-narrow`);
    expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
    expect(await opened.paneFrame().evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}
