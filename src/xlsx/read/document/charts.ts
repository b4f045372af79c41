import type { PlanChart } from "../../../template";
import { parseAbsolute, rangeAddress } from "../workbook/reference";
import { looseText } from "./looseText";
import type { XlsxRange } from "../workbook";
import { below, childOf, childrenOf, figureOf, flagOf, type Shape, type XmlElement } from "./xmlElement";

/** What is gone into in a chart's part. */
export const CHART_SHAPE: Shape = {
  nests: new Set([
    "chartSpace", "chart", "title", "tx", "rich", "p", "r", "plotArea", "barChart", "radarChart", "ser", "strRef", "strCache", "cat", "val", "numRef", "pt", "valAx", "scaling", "dLbls",
  ]),
  texts: new Set(["t", "v", "f"]),
};
const PLOT = /Chart$/;
/** More than a sheet's name with every quote doubled, and two cells. */
const LONGEST_REFERENCE = 128;

/** A chart that a document can hold, without its name and its place. */
export type FoundChart = Omit<PlanChart, "name" | "at"> & {
  /** whether it shows more than a chart of ours does: a legend, labels */
  readonly hasMore: boolean;
};

/** Clustered bars or a radar over columns of the chart's own sheet, all beside the same categories; null for any other. */
export function chartOf(space: XmlElement, sheet: string): FoundChart | null {
  const chart = childOf(space, "chart");
  const area = childOf(chart, "plotArea");
  const plots = area?.children.filter(({ local }) => PLOT.test(local)) ?? [];
  const plot = plots[0];
  const kind = plots.length === 1 ? kindOf(plot) : null;
  const series = childrenOf(plot, "ser");
  const categories = categoriesOf(series[0], sheet);
  const columns = series.map((one) => columnOf(below(one, "val", "numRef", "f"), sheet));
  const isBeside = (column: XlsxRange | null): column is XlsxRange => column !== null && column.firstRow === categories?.firstRow && column.lastRow === categories.lastRow;
  const shareCategories = series.every((one) => {
    const own = categoriesOf(one, sheet);
    return own !== null && categories !== null && rangeAddress(own) === rangeAddress(categories);
  });
  if (kind === null || categories === null || series.length === 0 || !columns.every(isBeside) || !shareCategories) {
    return null;
  }
  const named = series.map((one, index) => ({ name: textOf(childOf(one, "tx")), values: rangeAddress(columns[index] as XlsxRange) }));
  const hasLegend = childOf(chart, "legend") !== undefined;
  return {
    kind,
    title: titleOf(chart, named.length === 1 ? (named[0]?.name ?? "") : ""),
    categories: rangeAddress(categories),
    series: named,
    max: figureOf(below(area, "valAx", "scaling", "max"), "val"),
    hasMore: hasLegend !== named.length > 1 || setting(plot, "radarStyle", "marker") === "filled" || [...series, plot].some((one) => flagOf(below(one, "dLbls", "showVal"), "val", false)),
  };
}

function kindOf(plot: XmlElement | undefined): PlanChart["kind"] | null {
  if (plot?.local === "radarChart") {
    return "radar";
  }
  return plot?.local === "barChart" && setting(plot, "barDir") === "bar" && setting(plot, "grouping", "clustered") === "clustered" ? "bar-clustered" : null;
}

function categoriesOf(series: XmlElement | undefined, sheet: string): XlsxRange | null {
  return columnOf(below(series, "cat", "strRef", "f") ?? below(series, "cat", "numRef", "f"), sheet);
}

/** A chart of one series is called as the series is, unless it has a title or somebody has taken it away. */
function titleOf(chart: XmlElement | undefined, seriesName: string): string {
  const title = below(chart, "title", "tx");
  return title !== undefined ? textOf(title) : flagOf(childOf(chart, "autoTitleDeleted"), "val", false) ? "" : seriesName;
}

function setting(element: XmlElement | undefined, local: string, otherwise = ""): string {
  return childOf(element, local)?.attributes.get("val") ?? otherwise;
}

/** A text as it is typed, or as it was last read from its cell. */
function textOf(element: XmlElement | undefined): string {
  const literal = childOf(element, "v")?.text;
  const cached = childrenOf(below(element, "strRef", "strCache"), "pt").map((point) => childOf(point, "v")?.text ?? "");
  const typed = childrenOf(childOf(element, "rich"), "p").map((line) =>
    childrenOf(line, "r").map((run) => childOf(run, "t")?.text ?? "").join(""),
  );
  return looseText(literal ?? (cached.length > 0 ? cached.join(" ") : typed.join("\n")));
}

/** A column of cells of the sheet that the chart stands on. */
function columnOf(element: XmlElement | undefined, sheet: string): XlsxRange | null {
  const reference = (element?.text ?? "").slice(0, LONGEST_REFERENCE);
  const bang = reference.lastIndexOf("!");
  const written = reference.slice(0, Math.max(0, bang)).replace(/^\$/, "");
  const named = /^'(?:[^']|'')*'$/.test(written) ? written.slice(1, -1).replaceAll("''", "'") : written;
  const range = parseAbsolute(reference.slice(bang + 1));
  return range === null || range.firstColumn !== range.lastColumn || named.toLowerCase() !== sheet.toLowerCase() ? null : range;
}
