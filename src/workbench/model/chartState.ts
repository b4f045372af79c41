import { intersect } from "./area";
import { itemNotFound } from "./hostError";
import type { Chart, CellRange } from "./objects";
import { referenceFormula } from "./rangeReference";
import { leftOf, topOf } from "./rangeSizes";
import type { ChartAxisState, ChartSeriesState, ChartState } from "./sideState";

/** The chart as it is kept; `ItemNotFound` when it is gone. */
export function chartState(self: Chart): ChartState {
  const state = self.session.side.sheet(self.session.sheet(self.sheetId).id).charts.find((one) => one.id === self.chartId);
  if (!state) throw itemNotFound("chart");
  return state;
}

/** Changes some of a chart; refused on a protected sheet that does not allow objects to be edited. */
export function changeChart(self: Chart, patch: Partial<ChartState>): void {
  self.session.guardSheet(self.sheetId, "allowEditObjects");
  const state = chartState(self);
  const charts = self.session.side.sheet(self.sheetId).charts.map((one) => (one.id === state.id ? { ...one, ...patch } : one));
  self.session.side.updateSheet(self.sheetId, { charts });
}

const AXIS: ChartAxisState = {
  minimum: null,
  maximum: null,
  visible: true,
  title: "",
  titleVisible: false,
  gridlines: false,
  reversed: false,
  numberFormat: "General",
};

/** A new chart over a range: categories from a first column (or row) of texts, names from a first row (or column) of texts. */
export function newChart(id: string, name: string, kind: string, source: CellRange, seriesBy: "Auto" | "Rows" | "Columns"): ChartState {
  const series = seriesOf(source, seriesBy);
  return {
    id,
    name,
    kind,
    title: series.length === 1 ? (series[0]?.name ?? "") : "",
    titleVisible: true,
    legendVisible: series.length > 1,
    legendPosition: "Bottom",
    dataLabels: false,
    series,
    categoryAxis: AXIS,
    valueAxis: { ...AXIS, gridlines: true },
    at: null,
    left: leftOf(source) + 48,
    top: topOf(source) + 20,
    width: 360,
    height: 216,
  };
}

function seriesOf(source: CellRange, seriesBy: "Auto" | "Rows" | "Columns"): readonly ChartSeriesState[] {
  const { session, sheetId } = source;
  const used = session.engine.usedRange(sheetId);
  const area = (used && intersect(used, source.area)) ?? source.area;
  const cells = session.engine.read({ ...area, sheetId });
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && area.columns > area.rows);
  const isText = (row: number, column: number): boolean => {
    const type = cells[row]?.[column]?.type;
    return type === "text" || type === "blank";
  };
  const header = area.rows > 1 && Array.from({ length: area.columns }, (_unused, column) => isText(0, column)).every(Boolean) ? 1 : 0;
  // An empty corner marks the first column as labels, be they texts or numbers, as in Excel.
  const corner = header === 1 && cells[0]?.[0]?.type === "blank";
  const labels = area.columns > 1 && (corner || Array.from({ length: area.rows - header }, (_unused, row) => isText(row + header, 0)).every(Boolean)) ? 1 : 0;
  const body = { row: area.row + header, column: area.column + labels, rows: area.rows - header, columns: area.columns - labels };
  const count = byRows ? body.rows : body.columns;
  return Array.from({ length: count }, (_unused, index) => {
    const values = byRows ? { ...body, row: body.row + index, rows: 1 } : { ...body, column: body.column + index, columns: 1 };
    const categories = byRows
      ? header ? { ...body, row: area.row, rows: 1 } : null
      : labels ? { ...body, column: area.column, columns: 1 } : null;
    const label = byRows ? cells[index + header]?.[0] : cells[0]?.[index + labels];
    const named = byRows ? labels : header;
    return {
      name: named && label ? label.text : `Series${index + 1}`,
      values: referenceFormula(session, sheetId, values),
      categories: categories ? referenceFormula(session, sheetId, categories) : "",
    };
  });
}
