import { faultsOf } from "./accessibility";
import { rowsOf, SCORESHEET } from "./entries";
import { eventually } from "./eventually";
import { describeInLane } from "./inLane";
import type { Lane } from "./lanes";

/** A figure unfolds, the sandbox tries, and the functions that spill, in one lane. */
export function describeExplaining(lane: Lane): void {
  describeInLane(lane, `explaining a result with ${lane.label}`, ({ openGraded }) => {
    test("a figure unfolds to its clauses, and a clause there leads to its row", async () => {
      const opened = await openGraded();
      const row = (await rowsOf(opened))("5.1.2.1");
      await opened.show("汇总");
      await opened.tab("结果");
      const subtotals = opened.pane.getByRole("region", { name: "分项得分" });
      await subtotals.getByRole("button", { name: "7.33 / 8 分" }).click();
      await subtotals.getByText("条款 5.1.2.1：抽样 9 个，不符合 2 个，3 × 7 ÷ 9").click();
      await eventually(() => opened.selection(), (seen) => expect(seen).toBe(`${SCORESHEET}!A${row}`));
      expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
      await opened.picture(`${lane.name}-10-unfolded`);
    });

    test("a change is tried in the sandbox and gives another grade, and the sheet stays as it is; a reload keeps it", async () => {
      const opened = await openGraded();
      const before = await opened.cells(`${SCORESHEET}!A1:P36`);
      await opened.tab("结果");
      const section = opened.pane.getByRole("region", { name: "等级变动与试算" });
      await section.getByRole("button", { name: "显示", exact: true }).click();
      await section.getByRole("button", { name: "试算方案 1：五星级" }).first().click();
      const rows = section.getByRole("table", { name: "现状与试算结果" }).getByRole("row");
      await eventually(() => rows.nth(2).innerText(), (seen) => expect(seen.split("\t")).toEqual(["等级", "四星级", "五星级"]));
      await section.getByRole("button", { name: "特别扣分项增加一项" }).click();
      await eventually(() => rows.nth(2).innerText(), (seen) => expect(seen.split("\t")).toEqual(["等级", "四星级", "四星级"]));
      expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
      await opened.picture(`${lane.name}-11-sandbox`);
      await opened.go();
      await opened.paneShows("评审完整");
      await opened.tab("结果");
      await eventually(() => rows.nth(2).innerText(), (seen) => expect(seen.split("\t")).toEqual(["等级", "四星级", "四星级"]));
      await section.getByText("与工作簿不同之处：2 处").waitFor();
      expect(await opened.cells(`${SCORESHEET}!A1:P36`)).toEqual(before);
    });

    test("STAR.GAP and STAR.EXPLAIN typed into cells spill beside them, and follow the entries", async () => {
      const opened = await openGraded();
      const formula = (await opened.cells("汇总!B15"))[0]?.[0]?.formula ?? "";
      expect(formula).toContain("STAR.TOTAL(");
      await opened.paneFrame().evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.add("分析");
          await context.sync();
        }),
      );
      await opened.type("分析!A1", formula.replace("STAR.TOTAL(", "STAR.GAP("));
      await opened.sees("分析!A1:C4", [["五星级", 95, "-46/31"], ["四星级", 90, "109/31"], ["三星级", 80, "419/31"], ["达标级（二星级）", 70, "729/31"]]);
      await opened.type("分析!H1", formula.replace("STAR.TOTAL(", "STAR.EXPLAIN("));
      await eventually(
        async () => (await opened.values("分析!H1:J60")).filter(([level]) => level === 0),
        (seen) => expect(seen).toEqual([[0, "总分", "2899/31"]]),
      );
      await opened.picture(`${lane.name}-12-spilled`);
      await opened.type(`${SCORESHEET}!H${(await rowsOf(opened))("5.1.2.1")}`, "0");
      await opened.sees("分析!C1", [["-214/279"]]);
    });
  });
}
