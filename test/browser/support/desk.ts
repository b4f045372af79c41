import { faultsOf } from "./accessibility";
import { enterByKeys, goToGrid, goToPane, jumpTo, shows, typeInGrid } from "./deskKeys";
import { realistic, rowsOf, SCORESHEET, specialStretches } from "./entries";
import { eventually } from "./eventually";
import { FOUR_STARS, RESULT } from "./graded";
import { describeInLane } from "./inLane";
import type { Lane } from "./lanes";

/** The desk of the assessor: the clause view beside the grid, as tests of one lane. */
export function describeDesk(inLane: Lane): void {
  const { name: lane, label } = inLane;
  describeInLane(inLane, `the clause view with ${label}`, ({ openBuilt }) => {
    test("a whole sheet is scored without the mouse, by keys in the pane and in the grid", async () => {
      const opened = await openBuilt();
      const { keyboard } = opened.page;
      const rowOf = await rowsOf(opened);
      await goToPane(opened);
      const clauses = Object.entries(realistic.clauses);
      for (const [place, [id, entry]] of clauses.entries()) {
        const verdict = `${SCORESHEET}!F${rowOf(id)}`;
        if (place % 6 === 0) {
          await jumpTo(opened, id);
        } else {
          await keyboard.press("n");
          await shows(opened, id);
        }
        await eventually(() => opened.selection(), (seen) => expect(seen).toBe(verdict));
        await (place % 6 === 5 ? typeInGrid(opened, verdict, entry) : enterByKeys(opened, entry));
      }
      await opened.paneShows("全部条款均已评", "评审完整");
      for (const { address, texts } of await specialStretches(opened)) await opened.type(address, ...texts);

      await opened.sees(RESULT, FOUR_STARS);
      await opened.picture(`${lane}-10-desk`);
      expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
    });

    test("selecting a row shows its clause, and the grid keeps the focus", async () => {
      const opened = await openBuilt();
      const rowOf = await rowsOf(opened);
      await opened.tab("条款");
      await opened.select(`${SCORESHEET}!L${rowOf("5.2.4")}`);
      await shows(opened, "5.2.4");
      for (const clause of ["5.2.5", "5.2.6"]) {
        await opened.page.keyboard.press("ArrowDown");
        await shows(opened, clause);
        expect(await opened.hasFocus()).toBe(true);
      }
      // What is typed goes to the cell, not to the pane.
      await opened.page.keyboard.type("1");
      await opened.page.keyboard.press("Enter");
      await opened.sees(`${SCORESHEET}!L${rowOf("5.2.6")}`, [["1"]]);
      await opened.paneShows("尚有 26 个条款未评");
      await opened.show("依据");
      await opened.paneShows("5.2.6");
    });

    test("what is typed survives a reload of the pane, and is written when the person says so", async () => {
      const opened = await openBuilt();
      const rowOf = await rowsOf(opened);
      const evidence = `${SCORESHEET}!L${rowOf("5.1.3.1")}`;
      await opened.tab("条款");
      await opened.select(evidence);
      await shows(opened, "5.1.3.1");
      await goToPane(opened);
      await opened.pane.getByRole("textbox", { name: "证据" }).focus();
      await opened.page.keyboard.insertText("预算批复第 3 页");
      await opened.page.reload();
      await opened.ready();
      await opened.tab("条款");
      await opened.select(evidence);
      await shows(opened, "5.1.3.1");
      await opened.paneShows("尚未写入工作簿");
      expect(await opened.pane.getByRole("textbox", { name: "证据" }).inputValue()).toBe("预算批复第 3 页");
      await opened.sees(evidence, [[null]]);
      await opened.picture(`${lane}-11-unwritten`);
      await opened.pane.getByRole("button", { name: "写入", exact: true }).click();
      await opened.sees(evidence, [["预算批复第 3 页"]]);
      await opened.settled();
      await opened.page.reload();
      await opened.ready();
      await opened.tab("条款");
      await opened.select(evidence);
      await shows(opened, "5.1.3.1");
      expect(await opened.pane.getByText("尚未写入工作簿").count()).toBe(0);
    });

    test("one step of undo in the grid takes back one action of the pane", async () => {
      const opened = await openBuilt();
      const row = (await rowsOf(opened))("5.1.2.1");
      const cells = `${SCORESHEET}!F${row}:H${row}`;
      await opened.tab("条款");
      await opened.select(`${SCORESHEET}!F${row}`);
      await shows(opened, "5.1.2.1");
      await goToPane(opened);
      await enterByKeys(opened, { status: "sampled", sampleSize: 9, nonconforming: 2 });
      await opened.sees(cells, [["抽样", 9, 2]]);
      await opened.page.keyboard.press("1");
      await opened.sees(cells, [["符合", null, null]]);
      await opened.paneShows("新判定用不到样本数、不符合数");
      await goToGrid(opened);
      await opened.page.keyboard.press("Control+Z");
      await opened.sees(cells, [["抽样", 9, 2]]);
      await opened.page.keyboard.press("Control+Z");
      await opened.sees(cells, [["抽样", 9, null]]);
      await opened.paneShows("不符合数");
    });
  });
}
