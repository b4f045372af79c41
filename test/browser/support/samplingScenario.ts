import { readFileSync } from "node:fs";
import { faultsOf } from "./accessibility";
import { rowsOf, SCORESHEET } from "./entries";
import { FOUR_STARS, RESULT, type GradedLane } from "./graded";
import { DRAWN, drawTen, markTen, PLAN, SAMPLES } from "./sampling";

/** Sampling beside a clause, from the draw to the file. */
export function testSampling({ lane, open, openGraded }: GradedLane): void {
  test("a sample is drawn, marked by keys and taken over: score and total follow; an undo takes back one action; a file keeps all of it", async () => {
    const opened = await openGraded();
    const rowOf = await rowsOf(opened);
    const verdict = `${SCORESHEET}!F${rowOf("5.1.2.1")}`;
    const counts = `${SCORESHEET}!F${rowOf("5.1.2.1")}:H${rowOf("5.1.2.1")}`;
    const taken = [[93.59, 93.59, "✓ 一致"], ...FOUR_STARS.slice(1)];
    await opened.tab("条款");
    await opened.select(verdict);
    await opened.pane.getByRole("heading", { name: /^5\.1\.2\.1 / }).waitFor();
    await drawTen(opened);
    await markTen(opened);
    await opened.paneShows("已核查 10 / 10，不符合 2", "按已核查的 10 个、不符合 2 个：得分 2.4 / 3");
    await opened.sees(RESULT, FOUR_STARS);
    await opened.pane.getByRole("button", { name: "取用抽样结果", exact: true }).click();
    await opened.sees(counts, [["抽样", 10, 2]]);
    await opened.sees(RESULT, taken);
    await opened.paneShows("评分表与抽样结果一致。", "得分 2.4 / 3");
    await opened.picture(`${lane}-9-sampled`);
    expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);

    await opened.select(verdict);
    await opened.page.keyboard.press("Control+Z");
    await opened.sees(counts, [["抽样", 9, 2]]);
    await opened.sees(RESULT, FOUR_STARS);
    await opened.sees(SAMPLES, DRAWN.map((number, index) => ["5.1.2.1", null, number, index < 2 ? "不符合" : "符合"]));
    await opened.page.keyboard.press("Control+Z");
    await opened.sees("抽样!D37:D38", [["符合"], [null]]);
    await opened.paneShows("已核查 9 / 10");
    await opened.pane.getByRole("listbox", { name: "抽中的样本" }).press("1");
    await opened.sees("抽样!D38", [["符合"]]);

    await opened.tab("核查");
    await opened.finds([["SMP005", `${SCORESHEET}!G${rowOf("5.1.2.1")}`]]);
    await opened.pane.getByRole("button", { name: "取用抽样结果：样本数 10，不符合数 2" }).click();
    await opened.sees(RESULT, taken);
    await opened.show("评分表");
    const { name, path } = await opened.saveAsFile();
    const buffer = readFileSync(path);
    const kept = [await opened.values(PLAN), await opened.values(SAMPLES)];
    await opened.close();

    const fresh = await open();
    await fresh.replaced(() => fresh.chooseFile({ name, mimeType: "application/octet-stream", buffer }));
    await fresh.paneShows("评审完整");
    await fresh.sees(RESULT, taken);
    expect([await fresh.values(PLAN), await fresh.values(SAMPLES)]).toEqual(kept);
    await fresh.tab("条款");
    await fresh.select(verdict);
    await fresh.paneShows("重做抽样：一致", "评分表与抽样结果一致。");
    await fresh.type("抽样!C29", "2");
    await fresh.paneShows("重做抽样：序号不一致");
    await fresh.tab("核查");
    await fresh.finds([["SMP006", "抽样!C29"]]);
  });
}
