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

const KINDS: Readonly<Record<string, Chart["kind"]>> = { BarClustered: "bar-clustered", Radar: "radar", RadarMarkers: "radar" };

/** Bar and radar charts from columns of the sheet that they stand on, all series beside the same categories. */
export function saveCharts(engine: Engine, sheetId: string, sheetName: string, charts: readonly ChartState[]): SavedCharts {
  const saved = charts.flatMap((chart) => {
    const kind = KINDS[chart.kind];
    const first = chart.series[0];
    const categories = columnOf(first?.categories, sheetName);
    const series = chart.series.flatMap(({ name, values, categories: own }) => {
      const column = columnOf(values, sheetName);
      return column === null || own !== first?.categories ? [] : [{ name, values: areaAddress(column) }];
    });
    if (kind === undefined || series.length === 0 || series.length !== chart.series.length || categories === null) return [];
    const made: Chart = {
      name: chart.name,
      kind,
      title: chart.titleVisible ? chart.title : "",
      categories: areaAddress(categories),
      series,
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

function isCut({ kind, series, legendVisible, dataLabels, titleVisible, valueAxis, categoryAxis }: ChartState): boolean {
  return (
    legendVisible !== series.length > 1 || dataLabels || !titleVisible || categoryAxis.reversed !== (kind === "BarClustered") || categoryAxis.titleVisible || !categoryAxis.visible ||
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
