import type { Rectangle, UniverEngine } from "../../engine";
import type { ChartState, SideState } from "../../model";
import { element } from "../dom";
import type { Language } from "../language";
import { chartData } from "./chartData";
import { drawChart } from "./drawChart";

export interface ChartLayer {
  /** the charts, their numbers or the place of things may have changed */
  readonly refresh: () => void;
}

/**
 * Draws the active sheet's charts over the grid, which cannot draw any. They lie where Excel would have them, move and
 * grow with the cells, and leave the mouse to the cells beside them.
 */
export function createChartLayer(engine: UniverEngine, side: () => SideState, language: Language): ChartLayer {
  const layer = element("div", { class: "wb-charts" });
  const shown = new Map<string, { readonly box: HTMLElement; drawn: string }>();
  let waiting = false;

  const place = (sheetId: string, chart: ChartState): Rectangle | null =>
    chart.at ? engine.view.cells({ sheetId, ...chart.at }) : engine.view.points(sheetId, chart);

  const draw = (): void => {
    waiting = false;
    const canvas = engine.view.canvas();
    const clip = engine.view.scrolled();
    const sheetId = engine.activeSheet();
    const charts = side().sheets[sheetId]?.charts ?? [];
    const host = canvas?.parentElement;
    if (!canvas || !clip || !host) return;
    if (layer.parentElement !== host) host.append(layer);
    Object.assign(layer.style, pixels({ left: canvas.offsetLeft + clip.left, top: canvas.offsetTop + clip.top, width: clip.width, height: clip.height }));
    for (const [id, { box }] of shown) {
      if (charts.some((chart) => chart.id === id)) continue;
      box.remove();
      shown.delete(id);
    }
    for (const chart of charts) {
      const rectangle = place(sheetId, chart);
      const known = shown.get(chart.id) ?? { box: element("div", { class: "wb-chart-box" }), drawn: "" };
      shown.set(chart.id, known);
      if (known.box.parentElement !== layer) layer.append(known.box);
      known.box.hidden = rectangle === null;
      if (!rectangle) continue;
      Object.assign(known.box.style, pixels({ ...rectangle, left: rectangle.left - clip.left, top: rectangle.top - clip.top }));
      const zoom = engine.view.zoom();
      const size = { width: Math.round(rectangle.width / zoom), height: Math.round(rectangle.height / zoom) };
      const data = chartData(engine, chart);
      const key = JSON.stringify([chart, data, size, language.locale]);
      if (known.drawn === key) continue;
      known.drawn = key;
      known.box.replaceChildren(drawChart(chart, data, size, language));
    }
  };
  const refresh = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(draw);
  };
  engine.on((event) => {
    if (event.kind !== "selection") refresh();
  });
  engine.view.onMoved(refresh);
  language.show(refresh);
  return { refresh };
}

function pixels(rectangle: Rectangle): Readonly<Record<keyof Rectangle, string>> {
  return { left: `${rectangle.left}px`, top: `${rectangle.top}px`, width: `${rectangle.width}px`, height: `${rectangle.height}px` };
}
