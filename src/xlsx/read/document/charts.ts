import type { PlanChart } from "../../../template";
import { parseAbsolute, rangeAddress } from "../workbook/reference";
import { looseText } from "./looseText";
import type { XlsxRange } from "../workbook";
import { below, childOf, childrenOf, figureOf, flagOf, type Shape, type XmlElement } from "./xmlElement";

/** What is gone into in a chart's part. */
export const CHART_SHAPE: Shape = {
  nests: new Set([
    "chartSpace", "chart", "title", "tx", "rich", "p", "r", "plotArea", "barChart", "ser", "strRef", "strCache", "cat", "val", "numRef", "pt", "valAx", "scaling", "dLbls",
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

/** A chart of one row of clustered bars over two columns of its own sheet; null for any other. */
export function chartOf(space: XmlElement, sheet: string): FoundChart | null {
  const chart = childOf(space, "chart");
  const area = childOf(chart, "plotArea");
  const plots = area?.children.filter(({ local }) => PLOT.test(local)) ?? [];
  const bars = childOf(area, "barChart");
  const [series, second] = childrenOf(bars, "ser");
  const isBars = plots.length === 1 && setting(bars, "barDir") === "bar" && setting(bars, "grouping", "clustered") === "clustered";
  const categories = columnOf(below(series, "cat", "strRef", "f") ?? below(series, "cat", "numRef", "f"), sheet);
  const values = columnOf(below(series, "val", "numRef", "f"), sheet);
  if (!isBars || second !== undefined || categories === null || values === null || categories.firstRow !== values.firstRow || categories.lastRow !== values.lastRow) {
    return null;
  }
  const seriesName = textOf(childOf(series, "tx"));
  return {
    kind: "bar-clustered",
    title: titleOf(chart, seriesName),
    categories: rangeAddress(categories),
    values: rangeAddress(values),
    seriesName,
    max: figureOf(below(area, "valAx", "scaling", "max"), "val"),
    hasMore: childOf(chart, "legend") !== undefined || flagOf(below(series, "dLbls", "showVal"), "val", false) || flagOf(below(bars, "dLbls", "showVal"), "val", false),
  };
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
