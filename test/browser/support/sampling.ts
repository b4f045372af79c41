import type { Bench } from "./bench";
import { eventually } from "./eventually";

/** What population 120, size 10 and seed 007 give. */
export const DRAWN = [1, 9, 20, 29, 45, 46, 67, 80, 105, 112] as const;
/** The plan of 5.1.2.1 and its items, where a workbook without samples puts them. */
export const SAMPLES = "抽样!A29:D38";
export const PLAN = "抽样!A6:F6";

/** Draws ten of 120 for the clause that the pane shows. */
export async function drawTen(bench: Bench): Promise<void> {
  const section = bench.pane.getByRole("region", { name: "抽样" });
  for (const [label, text] of [["总体数", "120"], ["计划样本数", "10"], ["随机种子", "007"]] as const) {
    await section.getByLabel(label, { exact: true }).fill(text);
  }
  await section.getByRole("button", { name: "抽取样本" }).click();
  await bench.sees(PLAN, [["5.1.2.1", null, 120, 10, "自定", "007"]]);
  await bench.sees(SAMPLES, DRAWN.map((number) => ["5.1.2.1", null, number, null]));
  await bench.paneShows("重做抽样：一致", "已核查 0 / 10，不符合 0");
}

/** Marks all ten by single keys, the first two nonconforming with a word on each. */
export async function markTen(bench: Bench): Promise<void> {
  const list = bench.pane.getByRole("listbox", { name: "抽中的样本" });
  await list.focus();
  for (const fact of ["没有签字", "日期缺失"]) {
    await bench.page.keyboard.press("2");
    await bench.page.keyboard.insertText(fact);
    await bench.page.keyboard.press("Enter");
    await eventually(() => list.evaluate((element) => element === element.ownerDocument.activeElement), (focused) => expect(focused).toBe(true));
  }
  for (let rest = 0; rest < 8; rest += 1) {
    await bench.page.keyboard.press("1");
  }
  await bench.sees(SAMPLES, DRAWN.map((number, index) => ["5.1.2.1", null, number, index < 2 ? "不符合" : "符合"]));
  await bench.sees("抽样!E29:E30", [["没有签字"], ["日期缺失"]]);
}
