import { drawing } from "../dom";
import type { Language } from "../language";
import type { ChartData } from "./chartData";
import type { ChartFrame } from "./drawChart";

/** The first series as a pie, clockwise from the top. */
export function drawPie(data: ChartData, frame: ChartFrame, language: Language): SVGElement {
  const values = (data.series[0]?.values ?? []).map((value) => Math.max(value ?? 0, 0));
  const sum = values.reduce((total, value) => total + value, 0);
  const radius = Math.min(frame.width, frame.height) / 2 - 4;
  const [x, y] = [frame.left + frame.width / 2, frame.top + frame.height / 2];
  const group = drawing("g");
  let turn = 0;
  values.forEach((value, place) => {
    if (value === 0) return;
    const share = value / sum;
    const at = (part: number): string => {
      const angle = 2 * Math.PI * part - Math.PI / 2;
      return `${x + radius * Math.cos(angle)} ${y + radius * Math.sin(angle)}`;
    };
    const shape =
      share === 1
        ? drawing("circle", { cx: x, cy: y, r: radius })
        : drawing("path", { d: `M ${x} ${y} L ${at(turn)} A ${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${at(turn + share)} Z` });
    shape.setAttribute("class", `wb-chart-mark wb-series-${place % 6}`);
    shape.append(drawing("title", {}, language.text("chart.value", { category: data.categories[place] ?? "", value })));
    group.append(shape);
    turn += share;
  });
  return group;
}
