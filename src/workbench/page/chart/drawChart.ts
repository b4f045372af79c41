import type { ChartState } from "../../model";
import { drawing } from "../dom";
import type { Language } from "../language";
import type { ChartData } from "./chartData";
import { drawPie } from "./drawPie";
import { drawRadar } from "./drawRadar";
import { valueScale } from "./scale";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface ChartFrame extends Size {
  readonly left: number;
  readonly top: number;
}

const TITLE_HEIGHT = 30;
const LEGEND_HEIGHT = 24;
const AXIS_HEIGHT = 22;
const LABEL_SHARE = 0.38;
const CHARACTER = 12;

/** Draws a chart; a kind that cannot be drawn gives a notice in its place. */
export function drawChart(chart: ChartState, data: ChartData, size: Size, language: Language): SVGSVGElement {
  const title = chart.titleVisible && chart.title !== "" ? chart.title : "";
  const svg = drawing("svg", {
    class: "wb-chart",
    role: "img",
    viewBox: `0 0 ${size.width} ${size.height}`,
    "aria-label": language.text("chart.label", { title: chart.title || language.text("chart.untitled") }),
  });
  if (title) svg.append(drawing("text", { class: "wb-chart-title", x: size.width / 2, y: 20, "text-anchor": "middle" }, title));
  const legend = chart.legendVisible && data.series.length > 0;
  const top = title ? TITLE_HEIGHT : 10;
  const frame: ChartFrame = { left: 12, top, width: size.width - 24, height: size.height - top - 10 - (legend ? LEGEND_HEIGHT : 0) };

  const values = data.series.flatMap((one) => one.values.filter((value) => value !== null));
  const draw = drawerOf(chart.kind);
  if (!draw) svg.append(notice(size, language.text("chart.unsupported", { kind: chart.kind })));
  else if (values.length === 0) svg.append(notice(size, language.text("chart.empty")));
  else svg.append(draw(chart, data, frame, values, language));
  if (legend) svg.append(drawLegend(data, size));
  return svg;
}

type Drawer = (chart: ChartState, data: ChartData, frame: ChartFrame, values: readonly number[], language: Language) => SVGElement;

function drawerOf(kind: string): Drawer | null {
  if (/^Bar(Clustered|Of)?/.test(kind)) return drawBars;
  if (/^Column(Clustered)?/.test(kind)) return drawColumns;
  if (/^Line/.test(kind)) return drawLines;
  if (/^(Pie|Doughnut)/.test(kind)) return (_chart, data, frame, _values, language) => drawPie(data, frame, language);
  if (/^Radar/.test(kind)) return drawRadar;
  return null;
}

function drawBars(chart: ChartState, data: ChartData, frame: ChartFrame, values: readonly number[], language: Language): SVGElement {
  const longest = Math.max(0, ...data.categories.map((text) => text.length)) * CHARACTER;
  const labels = Math.min(frame.width * LABEL_SHARE, longest) + 8;
  const plot: ChartFrame = { left: frame.left + labels, top: frame.top, width: frame.width - labels - 28, height: frame.height - AXIS_HEIGHT };
  const scale = valueScale(values, chart.valueAxis.minimum, chart.valueAxis.maximum);
  const x = (value: number): number => plot.left + (plot.width * (clamp(value, scale) - scale.least)) / (scale.most - scale.least);
  const band = plot.height / data.categories.length;
  const thickness = Math.min((band * 0.66) / data.series.length, 26);
  const group = drawing("g");
  for (const tick of scale.ticks) {
    if (chart.valueAxis.gridlines) group.append(line(x(tick), plot.top, x(tick), plot.top + plot.height, "wb-chart-gridline"));
    if (chart.valueAxis.visible) group.append(label(String(tick), x(tick), plot.top + plot.height + 15, "middle"));
  }
  data.categories.forEach((category, place) => {
    // Excel counts a bar chart's categories from the bottom unless the axis is turned round.
    const row = chart.categoryAxis.reversed ? place : data.categories.length - 1 - place;
    const middle = plot.top + band * (row + 0.5);
    if (chart.categoryAxis.visible) group.append(label(shortened(category, labels - 8), plot.left - 6, middle + 4, "end", category));
    data.series.forEach((series, number) => {
      const value = series.values[place];
      if (value === null || value === undefined) return;
      const y = middle - (thickness * data.series.length) / 2 + number * thickness;
      const [from, to] = [x(Math.max(0, scale.least)), x(value)];
      group.append(
        mark(drawing("rect", { x: Math.min(from, to), y, width: Math.abs(to - from), height: thickness, rx: 2 }), number, category, value, language),
      );
      if (chart.dataLabels) group.append(label(String(value), Math.max(from, to) + 4, y + thickness / 2 + 4, "start"));
    });
  });
  return group;
}

function drawColumns(chart: ChartState, data: ChartData, frame: ChartFrame, values: readonly number[], language: Language): SVGElement {
  const { group, plot, y, band, scale } = upright(chart, data, frame, values);
  const thickness = Math.min((band * 0.66) / data.series.length, 40);
  data.categories.forEach((category, place) => {
    const middle = plot.left + band * (place + 0.5);
    data.series.forEach((series, number) => {
      const value = series.values[place];
      if (value === null || value === undefined) return;
      const left = middle - (thickness * data.series.length) / 2 + number * thickness;
      const [from, to] = [y(Math.max(0, scale.least)), y(value)];
      group.append(
        mark(drawing("rect", { x: left, y: Math.min(from, to), width: thickness, height: Math.abs(to - from), rx: 2 }), number, category, value, language),
      );
      if (chart.dataLabels) group.append(label(String(value), left + thickness / 2, Math.min(from, to) - 4, "middle"));
    });
  });
  return group;
}

function drawLines(chart: ChartState, data: ChartData, frame: ChartFrame, values: readonly number[], language: Language): SVGElement {
  const { group, plot, y, band } = upright(chart, data, frame, values);
  data.series.forEach((series, number) => {
    const points = series.values.flatMap((value, place) => (value === null ? [] : [{ value, place, x: plot.left + band * (place + 0.5), y: y(value) }]));
    group.append(drawing("polyline", { class: `wb-chart-line wb-series-${number % 6}`, points: points.map((point) => `${point.x},${point.y}`).join(" ") }));
    for (const point of points) {
      group.append(mark(drawing("circle", { cx: point.x, cy: point.y, r: 3 }), number, data.categories[point.place] ?? "", point.value, language));
    }
  });
  return group;
}

/** The frame of a chart whose values go up, with its axes. */
function upright(chart: ChartState, data: ChartData, frame: ChartFrame, values: readonly number[]) {
  const plot: ChartFrame = { left: frame.left + 34, top: frame.top + 6, width: frame.width - 34, height: frame.height - AXIS_HEIGHT - 6 };
  const scale = valueScale(values, chart.valueAxis.minimum, chart.valueAxis.maximum);
  const y = (value: number): number => plot.top + plot.height - (plot.height * (clamp(value, scale) - scale.least)) / (scale.most - scale.least);
  const band = plot.width / data.categories.length;
  const group = drawing("g");
  for (const tick of scale.ticks) {
    if (chart.valueAxis.gridlines) group.append(line(plot.left, y(tick), plot.left + plot.width, y(tick), "wb-chart-gridline"));
    if (chart.valueAxis.visible) group.append(label(String(tick), plot.left - 5, y(tick) + 4, "end"));
  }
  data.categories.forEach((category, place) => {
    if (chart.categoryAxis.visible) group.append(label(shortened(category, band), plot.left + band * (place + 0.5), plot.top + plot.height + 15, "middle", category));
  });
  return { group, plot, y, band, scale };
}

function clamp(value: number, { least, most }: { readonly least: number; readonly most: number }): number {
  return Math.min(Math.max(value, least), most);
}

function shortened(text: string, width: number): string {
  const room = Math.max(Math.floor(width / CHARACTER), 2);
  return text.length > room ? `${text.slice(0, room - 1)}…` : text;
}

function line(x1: number, y1: number, x2: number, y2: number, name: string): SVGElement {
  return drawing("line", { class: name, x1, y1, x2, y2 });
}

function label(text: string, x: number, y: number, anchor: "start" | "middle" | "end", whole = text): SVGElement {
  return drawing("text", { class: "wb-chart-label", x, y, "text-anchor": anchor }, whole === text ? null : drawing("title", {}, whole), text);
}

function mark(shape: SVGElement, number: number, category: string, value: number, language: Language): SVGElement {
  shape.setAttribute("class", `wb-chart-mark wb-series-${number % 6}`);
  shape.append(drawing("title", {}, language.text("chart.value", { category, value })));
  return shape;
}

function notice(size: Size, text: string): SVGElement {
  return drawing("text", { class: "wb-chart-label", x: size.width / 2, y: size.height / 2, "text-anchor": "middle" }, text);
}

function drawLegend(data: ChartData, size: Size): SVGElement {
  const group = drawing("g");
  const width = size.width / data.series.length;
  data.series.forEach((series, number) => {
    const left = width * number + width / 2 - (series.name.length * CHARACTER) / 2;
    const y = size.height - 12;
    group.append(drawing("rect", { class: `wb-chart-mark wb-series-${number % 6}`, x: left - 14, y: y - 9, width: 10, height: 10, rx: 2 }));
    group.append(label(series.name, left, y, "start"));
  });
  return group;
}
