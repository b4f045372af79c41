import { createHeadlessEngine, type Engine } from "../../engine";
import type { ChartState } from "../../model";
import { chartData } from "./chartData";
import { valueScale } from "./scale";

describe("the value axis", () => {
  test.each([
    [[3, 7.2], null, null, { least: 0, most: 8, ticks: [0, 2, 4, 6, 8] }],
    [[0.55, 0.92], null, null, { least: 0, most: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] }],
    [[-4, 9], null, null, { least: -5, most: 10, ticks: [-5, 0, 5, 10] }],
    [[0, 0], null, null, { least: 0, most: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] }],
    [[0.3], 0, 1, { least: 0, most: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] }],
  ])("of %j between %j and %j has round ticks", (values, minimum, maximum, expected) => {
    expect(valueScale(values, minimum, maximum)).toEqual(expected);
  });
});

describe("what a chart shows", () => {
  let engine: Engine;
  beforeEach(() => (engine = createHeadlessEngine()));
  afterEach(() => engine.dispose());

  const chart = (values: string, categories: string) => ({ series: [{ name: "得分率", values, categories }] }) as unknown as ChartState;

  test("is what its ranges hold now; a text or a blank is no number", () => {
    engine.updateSheet(engine.activeSheet(), { name: "汇总 表" });
    const range = { sheetId: engine.activeSheet(), row: 0, column: 0, rows: 3, columns: 2 };
    engine.write(range, [["组织", 0.5], ["人员", "–"], ["资源", null]].map((row) => row.map((value) => ({ value }))));
    const shown = chart("='汇总 表'!$B$1:$B$3", "='汇总 表'!$A$1:$A$3");
    expect(chartData(engine, shown)).toEqual({ categories: ["组织", "人员", "资源"], series: [{ name: "得分率", values: [0.5, null, null] }] });
    engine.write({ ...range, row: 2, column: 1, rows: 1, columns: 1 }, [[{ value: 1 }]]);
    expect(chartData(engine, shown).series[0]?.values).toEqual([0.5, null, 1]);
  });

  test("is nothing when its sheet is gone", () => {
    expect(chartData(engine, chart("=Gone!$B$1:$B$3", ""))).toEqual({ categories: [], series: [{ name: "得分率", values: [] }] });
  });
});
