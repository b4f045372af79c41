import type { WorkbookPlan } from "../../template";
import type { Target } from "./sheets";

/** Adds the sheet's tables, or brings those that are there to the planned range, queued. */
export function writeTables({ sheet, plan, tables }: Target): void {
  for (const planned of plan.tables) {
    const found = tables.get(planned.name);
    const table = found?.table ?? sheet.tables.add(planned.range, true);
    if (found === undefined) {
      table.name = planned.name;
    } else {
      found.table.resize(planned.range);
    }
    table.style = planned.style;
    table.showBandedRows = planned.showBandedRows;
    table.showFilterButton = planned.showFilter;
  }
}

/** Points the defined names that were there before to their planned ranges, queued. */
export function repointNames(context: Excel.RequestContext, plan: WorkbookPlan, before: ReadonlySet<string>): void {
  for (const { name, sheet, range } of plan.names) {
    if (before.has(name)) {
      context.workbook.names.getItem(name).formula = reference(sheet, range);
    }
  }
}

/** "='评分表'!$A$5:$P$40" */
function reference(sheet: string, range: string): string {
  const absolute = range.replace(/([A-Z]{1,3})(\d+)/g, "$$$1$$$2");
  return `='${sheet.replaceAll("'", "''")}'!${absolute}`;
}

const CHART_TYPES = { "bar-clustered": "BarClustered", radar: "RadarMarkers" } as const;

/** Draws the planned charts anew, queued. */
export function writeCharts({ sheet, plan, charts }: Target): void {
  for (const planned of plan.charts) {
    charts.get(planned.name)?.delete();
    const [main, ...others] = planned.series;
    if (main === undefined) {
      continue;
    }
    const chart = sheet.charts.add(CHART_TYPES[planned.kind], sheet.getRange(main.values), "Columns");
    chart.name = planned.name;
    chart.title.text = planned.title;
    const first = chart.series.getItemAt(0);
    first.name = main.name;
    first.setXAxisValues(sheet.getRange(planned.categories));
    for (const { name, values } of others) {
      const series = chart.series.add(name);
      series.setValues(sheet.getRange(values));
      series.setXAxisValues(sheet.getRange(planned.categories));
    }
    chart.legend.visible = others.length > 0;
    if (others.length > 0) {
      chart.legend.position = "Bottom";
    }
    chart.axes.valueAxis.minimum = 0;
    if (planned.max !== null) {
      chart.axes.valueAxis.maximum = planned.max;
    }
    if (planned.kind === "bar-clustered") {
      // Excel draws the first category at the bottom of a bar chart; reading order is from the top.
      chart.axes.categoryAxis.reversePlotOrder = true;
    }
    const [corner, opposite] = planned.at.split(":");
    chart.setPosition(corner ?? planned.at, opposite);
  }
}

/** Print set-up of a sheet for A4, queued. */
export function writePrint({ sheet, plan }: Target): void {
  const { pageLayout } = sheet;
  const { print } = plan;
  pageLayout.paperSize = "A4";
  pageLayout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.setPrintArea(print.area);
  if (print.titleRows !== undefined) {
    pageLayout.setPrintTitleRows(`$${print.titleRows.replace(":", ":$")}`);
  }
  if (print.fitToWidth) {
    pageLayout.zoom = { horizontalFitToPages: 1, ...(print.fitToHeight === true ? { verticalFitToPages: 1 } : {}) };
  }
  pageLayout.centerHorizontally = true;
  const pages = pageLayout.headersFooters.defaultForAllPages;
  pages.leftHeader = print.header.left;
  pages.centerHeader = print.header.center;
  pages.rightHeader = print.header.right;
  pages.leftFooter = print.footer.left;
  pages.centerFooter = print.footer.center;
  pages.rightFooter = print.footer.right;
}
