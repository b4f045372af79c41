import { codeOf, sheetOf } from "./program";
import type { Program } from "./program";

/** Indicators with their share, what can be reached, and the columns of both apart from their names. */
function fillIn(context: Excel.RequestContext): void {
  sheetOf(context).getRange("A1:D4").values = [["Indicator", "", "Share", "Full"], ["a", "", 0.8, 1], ["b", "", 0.95, 1], ["c", "", 1, 1]];
}

/** A chart as the summary sheet has one: a series is added to what the first range gives, and both take their names from cells elsewhere. */
function addRadar(context: Excel.RequestContext): Excel.Chart {
  fillIn(context);
  const sheet = sheetOf(context);
  const chart = sheet.charts.add("RadarMarkers", sheet.getRange("C2:C4"), "Columns");
  chart.name = "Shares";
  const first = chart.series.getItemAt(0);
  first.name = "Scored";
  first.setXAxisValues(sheet.getRange("A2:A4"));
  const second = chart.series.add("Full marks");
  second.setValues(sheet.getRange("D2:D4"));
  second.setXAxisValues(sheet.getRange("A2:A4"));
  return chart;
}

/** What the charts on the summary sheet are made of, and what they say of themselves afterwards. */
export const chartPrograms: readonly Program[] = [
  {
    name: "a radar of two series, one from the range it began with and one added",
    run: async (context) => {
      const chart = addRadar(context);
      chart.load("name,chartType");
      chart.series.load("count,items/name");
      const count = chart.series.getCount();
      await context.sync();
      return [chart.name, chart.chartType, chart.series.count, count.value, chart.series.items.map(({ name }) => name)];
    },
    expected: ["Shares", "RadarMarkers", 2, 2, ["Scored", "Full marks"]],
  },
  {
    name: "a series in front of the others, renamed and taken out again",
    run: async (context) => {
      const { series } = addRadar(context);
      series.add("Before", 0);
      const first = series.getItemAt(0).load("name");
      await context.sync();
      const before = first.name;
      first.name = "Renamed";
      series.load("items/name");
      await context.sync();
      const renamed = series.items.map(({ name }) => name);
      first.delete();
      series.load("items/name");
      await context.sync();
      return [before, renamed, series.items.map(({ name }) => name)];
    },
    expected: ["Before", ["Renamed", "Scored", "Full marks"], ["Scored", "Full marks"]],
  },
  {
    name: "the limits of the value axis",
    run: async (context) => {
      const { valueAxis } = addRadar(context).axes;
      valueAxis.minimum = 0;
      valueAxis.maximum = 1;
      valueAxis.load("minimum,maximum,type");
      await context.sync();
      return [valueAxis.minimum as unknown, valueAxis.maximum as unknown, valueAxis.type];
    },
    expected: [0, 1, "Value"],
  },
  {
    name: "the order of the categories, from the top instead of from the bottom",
    run: async (context) => {
      fillIn(context);
      const { categoryAxis } = sheetOf(context).charts.add("BarClustered", sheetOf(context).getRange("C2:C4"), "Columns").axes;
      categoryAxis.load("reversePlotOrder,type");
      await context.sync();
      const before = categoryAxis.reversePlotOrder;
      categoryAxis.reversePlotOrder = true;
      categoryAxis.load("reversePlotOrder");
      await context.sync();
      return [before, categoryAxis.reversePlotOrder, categoryAxis.type];
    },
    expected: [false, true, "Category"],
  },
  {
    name: "title and legend, shown and hidden",
    run: async (context) => {
      const chart = addRadar(context);
      chart.title.text = "各指标得分率";
      chart.legend.visible = true;
      chart.legend.position = "Bottom";
      chart.load("title/text,title/visible,legend/visible,legend/position");
      await context.sync();
      const shown = [chart.title.text, chart.title.visible, chart.legend.visible, chart.legend.position];
      chart.title.visible = false;
      chart.legend.visible = false;
      chart.load("title/visible,legend/visible");
      await context.sync();
      return [shown, [chart.title.visible, chart.legend.visible]];
    },
    expected: [["各指标得分率", true, true, "Bottom"], [false, false]],
  },
  {
    name: "a place that covers cells from corner to corner, and one that only begins at a cell",
    run: async (context) => {
      const chart = addRadar(context);
      const sheet = sheetOf(context);
      sheet.getRange("F:F").format.columnWidth = 120;
      sheet.getRange("3:3").format.rowHeight = 40;
      chart.setPosition("F2", "H6");
      const covered = sheet.getRange("F2:H6").load("top,left,width,height");
      chart.load("top,left,width,height");
      await context.sync();
      const covers = (["top", "left", "width", "height"] as const).map((side) => Math.abs(chart[side] - covered[side]) < 0.75);
      const { width, height } = chart;
      chart.setPosition(sheet.getRange("B8"));
      const begins = sheet.getRange("B8").load("top,left");
      chart.load("top,left,width,height");
      await context.sync();
      return [covers, Math.abs(chart.top - begins.top) < 0.75, Math.abs(chart.left - begins.left) < 0.75, chart.width === width, chart.height === height];
    },
    expected: [[true, true, true, true], true, true, true, true],
  },
  {
    name: "a chart that is drawn anew under the name of the one before",
    run: async (context) => {
      addRadar(context);
      await context.sync();
      const { charts } = sheetOf(context);
      charts.getItem("Shares").delete();
      const again = charts.add("BarClustered", sheetOf(context).getRange("D2:D4"), "Columns");
      again.name = "Shares";
      charts.load("count,items/name,items/chartType");
      await context.sync();
      return [charts.count, charts.items.map(({ name, chartType }) => [name, chartType])];
    },
    expected: [1, [["Shares", "BarClustered"]]],
  },
  {
    name: "a chart keeps its series when its kind changes",
    run: async (context) => {
      const chart = addRadar(context);
      chart.chartType = "ColumnClustered";
      chart.load("chartType");
      chart.series.load("items/name");
      await context.sync();
      return [chart.chartType, chart.series.items.map(({ name }) => name)];
    },
    expected: ["ColumnClustered", ["Scored", "Full marks"]],
  },
  {
    name: "the figures of a series, as they are read back",
    run: async (context) => {
      const series = addRadar(context).series.getItemAt(0);
      const [values, categories] = [series.getDimensionValues("Values"), series.getDimensionValues("Categories")];
      await context.sync();
      return [values.value, categories.value];
    },
    expected: [["0.8", "0.95", "1"], ["a", "b", "c"]],
    departs: "the workbench does not answer for the figures of a series",
  },
  {
    name: "a protected sheet takes no chart and lets none be changed, and its charts can be read",
    run: async (context) => {
      const chart = addRadar(context);
      sheetOf(context).protection.protect();
      chart.load("name");
      await context.sync();
      const name = chart.name;
      chart.title.text = "changed";
      const changing = await codeOf(context.sync());
      sheetOf(context).charts.add("RadarMarkers", sheetOf(context).getRange("C2:C4"), "Columns");
      return [name, changing, await codeOf(context.sync())];
    },
    expected: ["Shares", "AccessDenied", "AccessDenied"],
  },
];
