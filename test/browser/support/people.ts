import { readFileSync } from "node:fs";
import { faultsOf } from "./accessibility";
import type { Bench } from "./bench";
import { blocksOf } from "./blocks";
import { realistic, rowsOf, SCORESHEET } from "./entries";
import { describeInLane } from "./inLane";
import type { Lane } from "./lanes";

const CLAUSES = Object.keys(realistic.clauses);
const [WANG = "", LI = "", CHEN = ""] = realistic.assessors.map(({ name }) => name);
const MIDDLE = 13;
/** the last clause of the first half is the first of the second: both have scored it */
const BOTH = CLAUSES[MIDDLE - 1] ?? "";

/** Several assessors of one company, as tests of one lane. */
export function describePeople(inLane: Lane): void {
  const { name: lane, label } = inLane;
  describeInLane(inLane, `several assessors with ${label}`, ({ openBuilt }) => {
    async function openTool(opened: Bench, name: string): Promise<void> {
      await opened.tab("更多");
      await opened.pane.getByRole("button", { name }).click();
    }
    const axe = async (opened: Bench): Promise<void> => {
      expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
    };

    test("two halves, scored by two people in copies of one workbook, become a complete assessment with one conflict decided", async () => {
      const first = await openBuilt();
      await score(first, CLAUSES.slice(0, MIDDLE), WANG, "符合");
      const { name, path } = await first.saveAsFile();
      const bytes = readFileSync(path);
      await first.close();

      const opened = await openBuilt();
      await score(opened, CLAUSES.slice(MIDDLE - 1), LI, "不符合");
      await openTool(opened, "比较与合并副本");
      await opened.pane.getByLabel("选择另一份副本", { exact: true }).setInputFiles({ name, mimeType: "", buffer: bytes });
      await opened.paneShows(`与 ${name} 比较`, "双方不一致，需要裁定：2 处，已裁定 0 处", `本副本（${LI}）`, `另一份副本（${WANG}）`);
      await axe(opened);
      await opened.picture(`${lane}-11-conflict`);

      const choose = (column: string, side: string): Promise<void> =>
        opened.pane.getByRole("radiogroup", { name: new RegExp(`^${BOTH.replaceAll(".", "\\.")} .* · ${column}`) }).getByRole("radio", { name: side, exact: true }).check();
      await choose("判定", "另一份副本");
      await choose("评审员", "两份都留");
      await opened.paneShows("已裁定 2 处");
      await opened.pane.getByRole("button", { name: "合并到打开的工作簿" }).click();
      await opened.paneShows("合并完成", "可一步撤销", "未采纳的内容 1 行，记在工作表“合并记录”");
      await axe(opened);
      await opened.picture(`${lane}-11-merged`);

      const rowOf = await rowsOf(opened);
      const row = (clause: string): string => `${SCORESHEET}!F${rowOf(clause)}`;
      await opened.sees(row(CLAUSES[0] ?? ""), [["符合"]]);
      await opened.sees(row(BOTH), [["符合"]]);
      await opened.sees(`${SCORESHEET}!O${rowOf(BOTH)}`, [[`${LI}、${WANG}`]]);
      await opened.sees(row(CLAUSES.at(-1) ?? ""), [["不符合"]]);
      await opened.sees("合并记录!B2:G2", [[name, BOTH, "判定", "符合", "不符合", "本副本"]]);
      await opened.tab("结果");
      await opened.paneShows("评审完整");

      // What is kept as a record stays; the entries go by one step.
      await opened.select(row(BOTH));
      await opened.page.keyboard.press("Control+Z");
      await opened.sees(row(CLAUSES[0] ?? ""), [[null]]);
      await opened.sees(row(BOTH), [["不符合"]]);
      await opened.sees("合并记录!C2", [[BOTH]]);
      await opened.paneShows("尚有 12 个条款未评");
    });

    test("clauses are shared out, the sheet shows one person's rows, and everybody's progress is told", async () => {
      const opened = await openBuilt();
      await openTool(opened, "分工与进度");
      const assign = async (who: string, what: RegExp): Promise<void> => {
        const scope = opened.pane.getByLabel("条款范围");
        const value = await scope.locator("option", { hasText: what }).first().getAttribute("value");
        await opened.pane.getByLabel("分配给").selectOption(who);
        await scope.selectOption(value ?? "");
        await opened.pane.getByRole("button", { name: "分配", exact: true }).click();
      };
      await assign(WANG, /^5\.1 /);
      await opened.paneShows(`分配给 ${WANG}`, `尚未分配 ${CLAUSES.filter((id) => !id.startsWith("5.1.")).length} 条`);
      await assign(LI, /^所有未分配的条款/);
      await opened.paneShows(`分配给 ${LI}`, "所有条款都已分配。");
      await assign(CHEN, /^5\.1\.1 /);
      await opened.paneShows("已经有别的评审员", `（${WANG}）`);
      await axe(opened);
      await opened.picture(`${lane}-12-asked`);
      await opened.pane.getByRole("button", { name: "这些条款不动" }).click();
      await opened.paneShows("没有需要改动的条款");

      const rowOf = await rowsOf(opened);
      await opened.type(`${SCORESHEET}!F${rowOf("5.1.1.1")}`, "符合");
      const ofWang = CLAUSES.filter((id) => id.startsWith("5.1.")).length;
      await opened.paneShows(`已评 1 / ${ofWang} 条`, `已评 0 / ${CLAUSES.length - ofWang} 条`, "还没有分配条款");

      await opened.pane.getByLabel("我是").selectOption(LI);
      await opened.pane.getByRole("button", { name: "我的下一未评条款" }).click();
      await opened.paneShows("我的下一未评条款");
      await opened.sees("SS_Company", [[realistic.company.name]]);
      await opened.pane.getByRole("button", { name: "只看我的行" }).click();
      await opened.paneShows(`评分表现在只显示 ${LI} 的行`);
      const shown = (): Promise<readonly string[]> => shownClauses(opened, rowOf);
      expect(await shown()).toEqual(CLAUSES.filter((id) => !id.startsWith("5.1.")));
      await opened.show(SCORESHEET);
      await axe(opened);
      await opened.picture(`${lane}-12-mine`);
      await opened.pane.getByRole("button", { name: "显示所有人的行" }).click();
      await opened.paneShows("筛选已清除");
      expect(await shown()).toEqual(CLAUSES);

      await opened.page.reload();
      await opened.ready();
      await openTool(opened, "分工与进度");
      expect(await opened.pane.getByLabel("我是").inputValue()).toBe(LI);
    });
  });
}

/** Enters the same verdict and assessor for these clauses, block by block between the locked cells. */
async function score(bench: Bench, clauses: readonly string[], assessor: string, verdict: string): Promise<void> {
  const rowOf = await rowsOf(bench);
  const column = (letter: string, text: string) => clauses.map((clause) => ({ address: `${SCORESHEET}!${letter}${rowOf(clause)}`, texts: [text] }));
  for (const block of blocksOf([...column("F", verdict), ...column("O", assessor)])) await bench.paste(block.address, block.text);
}

/** The clauses whose rows the grid shows. */
async function shownClauses(bench: Bench, rowOf: (clause: string) => number): Promise<readonly string[]> {
  const hidden = await bench.paneFrame().evaluate(
    ({ sheet, rows }) =>
      Excel.run(async (context) => {
        const ranges = rows.map((row) => context.workbook.worksheets.getItem(sheet).getRange(`A${row}`));
        for (const range of ranges) range.load({ rowHidden: true });
        await context.sync();
        return ranges.map(({ rowHidden }) => rowHidden);
      }),
    { sheet: SCORESHEET, rows: CLAUSES.map(rowOf) },
  );
  return CLAUSES.filter((_, index) => hidden[index] === false);
}
