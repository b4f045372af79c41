import { codeOf, sheetOf } from "./program";
import type { Program } from "./program";

function addChart(context: Excel.RequestContext): Excel.Chart {
  const range = sheetOf(context).getRange("A1:B3");
  range.values = [["Indicator", "Score"], ["a", 5], ["b", 10]];
  const chart = sheetOf(context).charts.add("BarClustered", range, "Auto");
  chart.name = "Indicators";
  return chart;
}

export const viewPrograms: readonly Program[] = [
  {
    name: "frozen rows",
    run: async (context) => {
      const { freezePanes } = sheetOf(context);
      const before = freezePanes.getLocationOrNullObject();
      await context.sync();
      freezePanes.freezeRows(2);
      const location = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      return [before.isNullObject, location.address];
    },
    expected: [true, "Sheet1!1:2"],
  },
  {
    name: "rows and columns frozen at a range, then released",
    run: async (context) => {
      const { freezePanes } = sheetOf(context);
      freezePanes.freezeAt(sheetOf(context).getRange("A1:B3"));
      const location = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      freezePanes.unfreeze();
      const none = freezePanes.getLocationOrNullObject();
      await context.sync();
      return [location.address, none.isNullObject];
    },
    expected: ["Sheet1!A1:B3", true],
  },
  {
    name: "a chart with its name, type and title",
    run: async (context) => {
      const chart = addChart(context);
      chart.title.text = "各指标得分";
      chart.load("name,chartType,title/text");
      const count = sheetOf(context).charts.getCount();
      await context.sync();
      return [chart.name, chart.chartType, chart.title.text, count.value];
    },
    expected: ["Indicators", "BarClustered", "各指标得分", 1],
  },
  {
    name: "a chart's place and size",
    run: async (context) => {
      const chart = addChart(context);
      chart.set({ top: 30, left: 200, width: 320, height: 180 });
      chart.load("top,left,width,height");
      await context.sync();
      return [chart.top, chart.left, chart.width, chart.height];
    },
    expected: [30, 200, 320, 180],
  },
  {
    name: "a chart that is not there, and one that was deleted",
    run: async (context) => {
      const chart = addChart(context);
      await context.sync();
      chart.delete();
      const gone = sheetOf(context).charts.getItemOrNullObject("Indicators");
      await context.sync();
      sheetOf(context).charts.getItem("Indicators").load("name");
      return [gone.isNullObject, await codeOf(context.sync())];
    },
    expected: [true, "ItemNotFound"],
  },
];
