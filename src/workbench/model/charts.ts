import { parseArea } from "./address";
import { boundingArea } from "./area";
import { booleanOf, numberOf, textOf } from "./arguments";
import { HostError, invalidArgument, itemNotFound } from "./hostError";
import { changeChart, chartState, newChart } from "./chartState";
import { defineType, readOnly, type Scalar } from "./modelObject";
import { CellRange, Chart, Part, Worksheet } from "./objects";
import { heightOfRange, leftOf, topOf, widthOfRange } from "./rangeSizes";
import { rangeOf } from "./rangeReference";

type Collection = Part<Worksheet>;

/** The chart kinds that the page draws and the file writer writes. */
const KINDS = [
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "Line",
  "LineMarkers",
  "Pie",
  "Doughnut",
  "Radar",
  "RadarMarkers",
  "RadarFilled",
  "Area",
] as const;

/** Excel.ChartCollection; a key is a chart's id or name. */
export const chartCollectionType = defineType<Collection>({
  name: "ChartCollection",
  scalars: { count: readOnly((self) => listed(self).length) },
  methods: {
    add: (self, args) => {
      const { session, sheetId } = self.owner;
      const kind = args.word(0, "type", KINDS);
      const source = args.object(1, "sourceData", CellRange);
      const seriesBy = args.word(2, "seriesBy", ["Auto", "Rows", "Columns"], "Auto");
      session.guardSheet(sheetId, "allowEditObjects");
      const id = session.side.newId();
      const state = newChart(id, freeName(self), kind, source, seriesBy);
      session.side.updateSheet(sheetId, { charts: [...session.side.sheet(sheetId).charts, state] });
      return new Chart(session, sheetId, id);
    },
    getCount: (self) => listed(self).length,
    getItem: (self, args) => found(find(self, args.text(0, "name"))),
    getItemAt: (self, args) => found(listed(self)[args.integer(0, "index")] ?? null),
    getItemOrNullObject: (self, args) => find(self, args.text(0, "name")),
  },
  items: listed,
  item: (self, key) => found(find(self, textOf(key, "name"))),
});

/** Excel.Chart; the page draws it over the cells. */
export const chartType = defineType<Chart>({
  name: "Chart",
  id: (self) => chartState(self).id,
  scalars: {
    id: readOnly((self) => chartState(self).id),
    name: {
      get: (self) => chartState(self).name,
      set: (self, value) => {
        const name = textOf(value, "name");
        if (name === "") throw invalidArgument("name");
        changeChart(self, { name });
      },
    },
    chartType: {
      get: (self) => chartState(self).kind,
      set: (self, value) => {
        const kind = KINDS.find((one) => typeof value === "string" && one.toLowerCase() === value.toLowerCase());
        if (!kind) throw new HostError("UnsupportedOperation", `Charts of the kind ${JSON.stringify(value)} are not supported by the workbench.`);
        changeChart(self, { kind });
      },
    },
    left: size("left"),
    top: size("top"),
    width: size("width"),
    height: size("height"),
  },
  objects: {
    axes: (self) => new Part("ChartAxes", self),
    dataLabels: (self) => new Part("ChartDataLabels", self),
    legend: (self) => new Part("ChartLegend", self),
    series: (self) => new Part("ChartSeriesCollection", self),
    title: (self) => new Part("ChartTitle", self),
    worksheet: (self) => new Worksheet(self.session, self.sheetId),
  },
  methods: {
    activate: () => undefined,
    delete: (self) => {
      self.session.guardSheet(self.sheetId, "allowEditObjects");
      const { id } = chartState(self);
      self.session.side.updateSheet(self.sheetId, { charts: self.session.side.sheet(self.sheetId).charts.filter((one) => one.id !== id) });
    },
    setPosition: (self, args) => {
      const start = cellOf(self, args.raw(0), "startCell");
      const end = args.has(1) ? cellOf(self, args.raw(1), "endCell") : null;
      if (!end) {
        changeChart(self, { at: null, left: leftOf(start), top: topOf(start) });
        return;
      }
      const covered = start.at(boundingArea(start.area, end.area));
      changeChart(self, {
        at: covered.area,
        left: leftOf(covered),
        top: topOf(covered),
        width: widthOfRange(covered),
        height: heightOfRange(covered),
      });
    },
    setData: (self, args) => {
      const source = args.object(0, "sourceData", CellRange);
      const { series } = newChart("", "", "", source, args.word(1, "seriesBy", ["Auto", "Rows", "Columns"], "Auto"));
      changeChart(self, { series });
    },
  },
});

function listed(self: Collection): readonly Chart[] {
  const { session, sheetId } = self.owner;
  return session.side.sheet(sheetId).charts.map((chart) => new Chart(session, sheetId, chart.id));
}

function find(self: Collection, key: string): Chart | null {
  return listed(self).find((chart) => chart.chartId === key || chartState(chart).name.toLowerCase() === key.toLowerCase()) ?? null;
}

function found(chart: Chart | null): Chart {
  if (!chart) throw itemNotFound("chart");
  return chart;
}

function freeName(self: Collection): string {
  const base = self.owner.session.locale.toLowerCase().startsWith("zh") ? "图表" : "Chart";
  const taken = new Set(listed(self).map((chart) => chartState(chart).name));
  let number = 1;
  while (taken.has(`${base} ${number}`)) number += 1;
  return `${base} ${number}`;
}

function size(key: "left" | "top" | "width" | "height"): Scalar<Chart> {
  return {
    get: (self) => chartState(self)[key],
    set: (self, value) => {
      const points = numberOf(value, key);
      if (points < 0) throw invalidArgument(key);
      changeChart(self, { [key]: points, at: null });
    },
  };
}

function cellOf(self: Chart, value: unknown, name: string): CellRange {
  if (value instanceof CellRange) return value;
  if (typeof value !== "string") throw invalidArgument(name);
  const area = parseArea(value);
  return area ? new CellRange(self.session, self.sheetId, area) : rangeOf(self.session, self.sheetId, value);
}

/** Excel.ChartTitle. */
export const chartTitleType = defineType<Part<Chart>>({
  name: "ChartTitle",
  scalars: {
    text: {
      get: (self) => chartState(self.owner).title,
      set: (self, value) => changeChart(self.owner, { title: textOf(value, "text"), titleVisible: true }),
    },
    visible: {
      get: (self) => chartState(self.owner).titleVisible,
      set: (self, value) => changeChart(self.owner, { titleVisible: booleanOf(value, "visible") }),
    },
  },
});
