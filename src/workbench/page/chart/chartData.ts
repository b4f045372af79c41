import type { Engine, EngineCell } from "../../engine";
import { type ChartState, parseArea, splitAddress } from "../../model";

export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** What a chart shows now: the numbers in its ranges, null for a cell that holds none. */
export function chartData(engine: Engine, chart: ChartState): ChartData {
  const series = chart.series.map(({ name, values }) => ({
    name,
    values: cellsOf(engine, values).map((cell) => (typeof cell.value === "number" ? cell.value : null)),
  }));
  const named = cellsOf(engine, chart.series.find((one) => one.categories !== "")?.categories ?? "");
  const count = Math.max(0, ...series.map((one) => one.values.length));
  return { series, categories: Array.from({ length: count }, (_, place) => named[place]?.text ?? String(place + 1)) };
}

function cellsOf(engine: Engine, reference: string): readonly EngineCell[] {
  const { sheet, rest } = splitAddress(reference.replace(/^=/, ""));
  const area = parseArea(rest);
  const sheetId = engine.sheets().find((one) => one.name === sheet)?.id;
  return area && sheetId !== undefined ? engine.read({ sheetId, ...area }).flat() : [];
}
