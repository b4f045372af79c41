import { booleanOf, numberOf, textOf, wordOf } from "./arguments";
import { changeChart, chartState } from "./chartState";
import { invalidArgument, itemNotFound } from "./hostError";
import { defineType, readOnly, type Scalar } from "./modelObject";
import { CellRange, Part, type Chart } from "./objects";
import { referenceFormula } from "./rangeReference";
import type { ChartAxisState, ChartSeriesState } from "./sideState";

type ChartPart = Part<Chart>;

/** Excel.ChartLegend. */
export const chartLegendType = defineType<ChartPart>({
  name: "ChartLegend",
  scalars: {
    visible: {
      get: (self) => chartState(self.owner).legendVisible,
      set: (self, value) => changeChart(self.owner, { legendVisible: booleanOf(value, "visible") }),
    },
    position: {
      get: (self) => chartState(self.owner).legendPosition,
      set: (self, value) => changeChart(self.owner, { legendPosition: wordOf(value, "position", ["Top", "Bottom", "Left", "Right", "Corner", "Custom"]) }),
    },
  },
});

/** Excel.ChartDataLabels: whether the figures stand beside their bars. */
export const chartDataLabelsType = defineType<ChartPart>({
  name: "ChartDataLabels",
  scalars: {
    showValue: {
      get: (self) => chartState(self.owner).dataLabels,
      set: (self, value) => changeChart(self.owner, { dataLabels: booleanOf(value, "showValue") }),
    },
  },
});

/** Excel.ChartSeriesCollection. */
export const chartSeriesCollectionType = defineType<ChartPart>({
  name: "ChartSeriesCollection",
  scalars: { count: readOnly((self) => chartState(self.owner).series.length) },
  methods: {
    add: (self, args) => {
      const series = [...chartState(self.owner).series];
      const index = args.optionalInteger(1, "index", series.length);
      if (index < 0 || index > series.length) throw invalidArgument("index");
      series.splice(index, 0, { name: args.optionalText(0, "name", `Series${series.length + 1}`), values: "", categories: "" });
      changeChart(self.owner, { series });
      return new Part("ChartSeries", self.owner, String(index));
    },
    getCount: (self) => chartState(self.owner).series.length,
    getItemAt: (self, args) => {
      const part = new Part("ChartSeries", self.owner, String(args.integer(0, "index")));
      seriesOf(part);
      return part;
    },
  },
  items: (self) => chartState(self.owner).series.map((_series, index) => new Part("ChartSeries", self.owner, String(index))),
});

/** Excel.ChartSeries. */
export const chartSeriesType = defineType<ChartPart>({
  name: "ChartSeries",
  scalars: {
    name: {
      get: (self) => seriesOf(self).name,
      set: (self, value) => changeSeries(self, { name: textOf(value, "name") }),
    },
    hasDataLabels: {
      get: (self) => chartState(self.owner).dataLabels,
      set: (self, value) => changeChart(self.owner, { dataLabels: booleanOf(value, "hasDataLabels") }),
    },
  },
  methods: {
    setValues: (self, args) => {
      const range = args.object(0, "sourceData", CellRange);
      changeSeries(self, { values: referenceFormula(range.session, range.sheetId, range.area) });
    },
    setXAxisValues: (self, args) => {
      const range = args.object(0, "sourceData", CellRange);
      changeSeries(self, { categories: referenceFormula(range.session, range.sheetId, range.area) });
    },
    delete: (self) => {
      seriesOf(self);
      changeChart(self.owner, { series: chartState(self.owner).series.filter((_series, index) => index !== Number(self.key)) });
    },
  },
});

/** Excel.ChartAxes. */
export const chartAxesType = defineType<ChartPart>({
  name: "ChartAxes",
  objects: {
    categoryAxis: (self) => new Part("ChartAxis", self.owner, "categoryAxis"),
    valueAxis: (self) => new Part("ChartAxis", self.owner, "valueAxis"),
  },
});

/** Excel.ChartAxis; "" as a limit makes it automatic again. */
export const chartAxisType = defineType<ChartPart>({
  name: "ChartAxis",
  scalars: {
    minimum: limit("minimum"),
    maximum: limit("maximum"),
    visible: {
      get: (self) => axisOf(self).visible,
      set: (self, value) => changeAxis(self, { visible: booleanOf(value, "visible") }),
    },
    reversePlotOrder: {
      get: (self) => axisOf(self).reversed,
      set: (self, value) => changeAxis(self, { reversed: booleanOf(value, "reversePlotOrder") }),
    },
    numberFormat: {
      get: (self) => axisOf(self).numberFormat,
      set: (self, value) => changeAxis(self, { numberFormat: textOf(value, "numberFormat") }),
    },
    type: readOnly((self) => (self.key === "valueAxis" ? "Value" : "Category")),
  },
  objects: {
    majorGridlines: (self) => new Part("ChartGridlines", self.owner, self.key),
    title: (self) => new Part("ChartAxisTitle", self.owner, self.key),
  },
});

/** Excel.ChartGridlines, the major ones. */
export const chartGridlinesType = defineType<ChartPart>({
  name: "ChartGridlines",
  scalars: {
    visible: {
      get: (self) => axisOf(self).gridlines,
      set: (self, value) => changeAxis(self, { gridlines: booleanOf(value, "visible") }),
    },
  },
});

/** Excel.ChartAxisTitle. */
export const chartAxisTitleType = defineType<ChartPart>({
  name: "ChartAxisTitle",
  scalars: {
    text: {
      get: (self) => axisOf(self).title,
      set: (self, value) => changeAxis(self, { title: textOf(value, "text"), titleVisible: true }),
    },
    visible: {
      get: (self) => axisOf(self).titleVisible,
      set: (self, value) => changeAxis(self, { titleVisible: booleanOf(value, "visible") }),
    },
  },
});

function seriesOf(self: ChartPart): ChartSeriesState {
  const series = chartState(self.owner).series[Number(self.key)];
  if (!series) throw itemNotFound("chart series");
  return series;
}

function changeSeries(self: ChartPart, patch: Partial<ChartSeriesState>): void {
  const changed = { ...seriesOf(self), ...patch };
  changeChart(self.owner, { series: chartState(self.owner).series.map((series, index) => (index === Number(self.key) ? changed : series)) });
}

function axisOf(self: ChartPart): ChartAxisState {
  const state = chartState(self.owner);
  return self.key === "valueAxis" ? state.valueAxis : state.categoryAxis;
}

function changeAxis(self: ChartPart, patch: Partial<ChartAxisState>): void {
  const changed = { ...axisOf(self), ...patch };
  changeChart(self.owner, self.key === "valueAxis" ? { valueAxis: changed } : { categoryAxis: changed });
}

function limit(key: "minimum" | "maximum"): Scalar<ChartPart> {
  return {
    get: (self) => axisOf(self)[key] ?? "",
    set: (self, value) => changeAxis(self, { [key]: value === "" ? null : numberOf(value, key) }),
  };
}
