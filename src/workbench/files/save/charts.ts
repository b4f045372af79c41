import type { XlsxSheetContent } from "../../../xlsx";
import type { Engine } from "../../engine";
import { areaAddress, parseArea, splitAddress, type Area, type ChartState } from "../../model";
import { pointsOf } from "../sizes";

type Chart = XlsxSheetContent["charts"][number];

export interface SavedCharts {
  readonly charts: readonly Chart[];
  /** charts that a file of ours has no kind for */
  readonly unwritable: number;
  /** charts of which a legend, labels or a setting of an axis is not written */
  readonly cut: number;
}

/** Bar charts of one row of figures, from columns of the sheet that they stand on. */
export function saveCharts(engine: Engine, sheetId: string, sheetName: string, charts: readonly ChartState[]): SavedCharts {
  const saved = charts.flatMap((chart) => {
    const series = chart.series[0];
    const values = columnOf(series?.values, sheetName);
    const categories = columnOf(series?.categories, sheetName);
    if (chart.kind !== "BarClustered" || chart.series.length !== 1 || series === undefined || values === null || categories === null) return [];
    const made: Chart = {
      name: chart.name,
      kind: "bar-clustered",
      title: chart.titleVisible ? chart.title : "",
      categories: areaAddress(categories),
      values: areaAddress(values),
      seriesName: series.name,
      at: areaAddress(chart.at ?? covered(engine, sheetId, chart)),
      max: chart.valueAxis.maximum,
    };
    return [{ made, isCut: isCut(chart) }];
  });
  return { charts: saved.map(({ made }) => made), unwritable: charts.length - saved.length, cut: saved.filter((each) => each.isCut).length };
}

function columnOf(reference: string | undefined, sheetName: string): Area | null {
  const { sheet, rest } = splitAddress((reference ?? "").replace(/^=/, ""));
  const area = sheet === sheetName ? parseArea(rest) : null;
  return area?.columns === 1 ? area : null;
}

function isCut({ legendVisible, dataLabels, titleVisible, valueAxis, categoryAxis }: ChartState): boolean {
  return (
    legendVisible || dataLabels || !titleVisible || !categoryAxis.reversed || categoryAxis.titleVisible || !categoryAxis.visible ||
    valueAxis.minimum !== 0 || valueAxis.titleVisible || !valueAxis.visible || valueAxis.reversed || !valueAxis.gridlines
  );
}

/** The cells under a chart that was placed freely. */
function covered(engine: Engine, sheetId: string, { left, top, width, height }: ChartState): Area {
  const columnWidth = (column: number): number => (engine.isColumnHidden(sheetId, column) ? 0 : pointsOf(engine.columnWidth(sheetId, column)));
  const rowHeight = (row: number): number => (engine.isRowHidden(sheetId, row) ? 0 : pointsOf(engine.rowHeight(sheetId, row)));
  const column = indexAt(columnWidth, left);
  const row = indexAt(rowHeight, top);
  return { row, column, rows: indexAt(rowHeight, top + height) - row + 1, columns: indexAt(columnWidth, left + width) - column + 1 };
}

/** Which row or column lies at a distance from the first one's edge; beyond a few thousand it does not look. */
function indexAt(size: (index: number) => number, distance: number): number {
  let [index, end] = [0, size(0)];
  while (end < distance && index < 5000) {
    index += 1;
    end += size(index);
  }
  return index;
}
