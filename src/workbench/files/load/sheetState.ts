import type { XlsxSheetContent } from "../../../xlsx";
import type { Engine } from "../../engine";
import {
  DEFAULT_PAGE_LAYOUT,
  DEFAULT_PROTECTION,
  parseArea,
  quoteSheetName,
  areaAddress,
  type Area,
  type ChartAxisState,
  type ChartState,
  type PageLayoutState,
  type SheetState,
} from "../../model";
import { paperWord } from "../papers";
import { pointsOf } from "../sizes";

const AXIS: ChartAxisState = { minimum: null, maximum: null, visible: true, title: "", titleVisible: false, gridlines: false, reversed: false, numberFormat: "General" };

/** What the sheet has beside its cells; `newId` gives ids that no other chart has. */
export function loadSheetState(sheet: XlsxSheetContent, engine: Engine, sheetId: string, unlocked: readonly Area[], newId: () => string): SheetState {
  return {
    protection: sheet.protection === null ? null : { options: { ...DEFAULT_PROTECTION, ...sheet.protection }, password: "" },
    unlocked,
    charts: sheet.charts.flatMap((chart) => loadChart(chart, sheet.name, engine, sheetId, newId)),
    pageLayout: loadPrint(sheet.print),
    customProperties: {},
  };
}

const POINTS_PER_INCH = 72;

function loadPrint(print: XlsxSheetContent["print"]): PageLayoutState {
  if (print === null) return DEFAULT_PAGE_LAYOUT;
  const { header, footer, pages, margins } = print;
  const word = print.paper === undefined ? DEFAULT_PAGE_LAYOUT.paperSize : paperWord(print.paper);
  const beyond: NonNullable<PageLayoutState["beyond"]> = {
    ...(print.paper === undefined || word !== null ? {} : { paper: print.paper }),
    ...(print.draft === true ? { draft: true } : {}),
    ...(print.overThenDown === true ? { overThenDown: true } : {}),
    ...(print.rowBreaks === undefined ? {} : { rowBreaks: print.rowBreaks }),
    ...(print.columnBreaks === undefined ? {} : { columnBreaks: print.columnBreaks }),
  };
  return {
    ...DEFAULT_PAGE_LAYOUT,
    orientation: print.orientation === "portrait" ? "Portrait" : "Landscape",
    paperSize: word ?? DEFAULT_PAGE_LAYOUT.paperSize,
    printArea: print.area ?? "",
    titleRows: print.titleRows === undefined ? "" : `$${print.titleRows.replace(":", ":$")}`,
    titleColumns: print.titleColumns === undefined ? "" : `$${print.titleColumns.replace(":", ":$")}`,
    zoom:
      pages !== undefined
        ? { ...(pages.wide > 0 ? { horizontalFitToPages: pages.wide } : {}), ...(pages.high > 0 ? { verticalFitToPages: pages.high } : {}) }
        : print.fitToWidth
          ? { horizontalFitToPages: 1, ...(print.fitToHeight === true ? { verticalFitToPages: 1 } : {}) }
          : { scale: print.scale ?? 100 },
    margins:
      margins === undefined ? DEFAULT_PAGE_LAYOUT.margins : {
        top: margins.top * POINTS_PER_INCH, bottom: margins.bottom * POINTS_PER_INCH, left: margins.left * POINTS_PER_INCH,
        right: margins.right * POINTS_PER_INCH, header: margins.header * POINTS_PER_INCH, footer: margins.footer * POINTS_PER_INCH,
      },
    headerFooter: { leftHeader: header.left, centerHeader: header.center, rightHeader: header.right, leftFooter: footer.left, centerFooter: footer.center, rightFooter: footer.right },
    centerHorizontally: print.centerHorizontally !== false,
    centerVertically: print.centerVertically === true,
    printGridlines: print.gridlines === true,
    printHeadings: print.headings === true,
    blackAndWhite: print.blackAndWhite === true,
    ...(Object.keys(beyond).length === 0 ? {} : { beyond }),
  };
}

const KINDS = { "bar-clustered": "BarClustered", radar: "RadarMarkers" } as const;

/** The chart as the page draws it, and as the file will draw it again. */
function loadChart(chart: XlsxSheetContent["charts"][number], sheetName: string, engine: Engine, sheetId: string, newId: () => string): readonly ChartState[] {
  const at = parseArea(chart.at);
  const reference = (range: string): string => {
    const area = parseArea(range);
    return area === null ? "" : `=${quoteSheetName(sheetName)}!${areaAddress(area, true)}`;
  };
  if (at === null) return [];
  const columns = (from: number, count: number): number => sum(from, count, (column) => (engine.isColumnHidden(sheetId, column) ? 0 : engine.columnWidth(sheetId, column)));
  const rows = (from: number, count: number): number => sum(from, count, (row) => (engine.isRowHidden(sheetId, row) ? 0 : engine.rowHeight(sheetId, row)));
  return [
    {
      id: newId(),
      name: chart.name,
      kind: KINDS[chart.kind],
      title: chart.title,
      titleVisible: true,
      legendVisible: chart.series.length > 1,
      legendPosition: "Bottom",
      dataLabels: false,
      series: chart.series.map(({ name, values }) => ({ name, values: reference(values), categories: reference(chart.categories) })),
      // Bars are read from the top; the axes of a radar go round clockwise as they are.
      categoryAxis: { ...AXIS, reversed: chart.kind === "bar-clustered" },
      valueAxis: { ...AXIS, gridlines: true, minimum: 0, maximum: chart.max },
      at,
      left: pointsOf(columns(0, at.column)),
      top: pointsOf(rows(0, at.row)),
      width: pointsOf(columns(at.column, at.columns)),
      height: pointsOf(rows(at.row, at.rows)),
    },
  ];
}

function sum(from: number, count: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = from; index < from + count; index += 1) total += size(index);
  return total;
}
