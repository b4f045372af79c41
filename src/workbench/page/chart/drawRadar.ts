import type { ChartState } from "../../model";
import { drawing } from "../dom";
import type { Language } from "../language";
import type { ChartData } from "./chartData";
import type { ChartFrame } from "./drawChart";
import { valueScale } from "./scale";

/** Room for the categories around the axes. */
const MARGIN = { x: 96, y: 22 };
const CHARACTER = 12;
const FEWEST = 3;

/** Each category on an axis of its own, clockwise from the top; a gap in the figures is a gap in the line. */
export function drawRadar(chart: ChartState, data: ChartData, frame: ChartFrame, values: readonly number[], language: Language): SVGElement {
  const count = Math.max(FEWEST, data.categories.length);
  const radius = Math.max(10, Math.min(frame.width / 2 - MARGIN.x, frame.height / 2 - MARGIN.y));
  const center = { x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 };
  const scale = valueScale(values, chart.valueAxis.minimum, chart.valueAxis.maximum);
  const at = (place: number, value: number, beyond = 0): { readonly x: number; readonly y: number } => {
    const angle = (2 * Math.PI * place) / count - Math.PI / 2;
    const share = (Math.min(Math.max(value, scale.least), scale.most) - scale.least) / (scale.most - scale.least);
    return { x: center.x + Math.cos(angle) * (radius * share + beyond), y: center.y + Math.sin(angle) * (radius * share + beyond) };
  };
  const group = drawing("g");
  for (const tick of scale.ticks) {
    const ring = Array.from({ length: count }, (_unused, place) => at(place, tick));
    if (chart.valueAxis.gridlines) group.append(drawing("polygon", { class: "wb-chart-gridline wb-chart-ring", points: ring.map(({ x, y }) => `${x},${y}`).join(" ") }));
    if (chart.valueAxis.visible) group.append(drawing("text", { class: "wb-chart-label", x: center.x + 3, y: at(0, tick).y + 4 }, String(tick)));
  }
  data.categories.forEach((category, place) => {
    const end = at(place, scale.most);
    group.append(drawing("line", { class: "wb-chart-gridline", x1: center.x, y1: center.y, x2: end.x, y2: end.y }));
    if (!chart.categoryAxis.visible) return;
    const spot = at(place, scale.most, 10);
    const anchor = Math.abs(spot.x - center.x) < 12 ? "middle" : spot.x > center.x ? "start" : "end";
    const room = anchor === "middle" ? frame.width / 2 : anchor === "start" ? frame.left + frame.width - spot.x : spot.x - frame.left;
    const shown = shortened(category, room);
    group.append(drawing("text", { class: "wb-chart-label", x: spot.x, y: spot.y + 4, "text-anchor": anchor }, shown === category ? null : drawing("title", {}, category), shown));
  });
  data.series.forEach((series, number) => {
    const spots = series.values.flatMap((value, place) => (value === null ? [] : [{ value, place, ...at(place, value) }]));
    const line = drawing(spots.length === data.categories.length ? "polygon" : "polyline", {
      class: `wb-chart-line wb-series-${number % 6}`,
      points: spots.map(({ x, y }) => `${x},${y}`).join(" "),
    });
    group.append(line);
    for (const { x, y, value, place } of spots) {
      const dot = drawing("circle", { class: `wb-chart-mark wb-series-${number % 6}`, cx: x, cy: y, r: 3 });
      dot.append(drawing("title", {}, language.text("chart.value", { category: data.categories[place] ?? "", value })));
      group.append(dot);
    }
  });
  return group;
}

function shortened(text: string, width: number): string {
  const room = Math.max(Math.floor((width / CHARACTER) * 1.6), 4);
  return text.length > room ? `${text.slice(0, room - 1)}…` : text;
}
