import type { XlsxMargins, XlsxSheetContent } from "../../../xlsx";
import { areaAddress, columnName, DEFAULT_PAGE_LAYOUT, parseArea, SHEET_COLUMNS, SHEET_ROWS, type Area, type PageLayoutState } from "../../model";
import { A4, paperNumber } from "../papers";

const POINTS_PER_INCH = 72;

export interface SavedPrint {
  readonly print: XlsxSheetContent["print"];
  /** something was set that a file of ours does not say: more than one area, a paper or a scale that files do not have */
  readonly isCut: boolean;
}

/** The print set-up; null while nobody has set any. `held` is what the sheet holds, for whole rows and columns. */
export function savePrint(layout: PageLayoutState, held: Area | null): SavedPrint {
  if (JSON.stringify(layout) === JSON.stringify(DEFAULT_PAGE_LAYOUT)) return { print: null, isCut: false };
  const { headerFooter, orientation, beyond = {} } = layout;
  const zoom = layout.zoom as { readonly scale?: number | null; readonly horizontalFitToPages?: number | null; readonly verticalFitToPages?: number | null };
  const [wide, high] = [zoom.horizontalFitToPages ?? 0, zoom.verticalFitToPages ?? 0];
  const isOurs = wide === 1 && high <= 1;
  const scale = zoom.scale ?? 100;
  const titles = layout.titleRows === "" ? null : parseArea(layout.titleRows);
  const columns = layout.titleColumns === "" ? null : parseArea(layout.titleColumns);
  const areas = layout.printArea.split(",");
  const area = layout.printArea === "" ? null : cut(parseArea(areas[0] ?? ""), held);
  const paper = beyond.paper ?? paperNumber(layout.paperSize);
  const margins = Object.fromEntries(Object.entries(layout.margins).map(([side, points]) => [side, inches(points)])) as unknown as XlsxMargins;
  return {
    print: {
      orientation: orientation === "Portrait" ? "portrait" : "landscape",
      area: area === null ? null : areaAddress(area),
      ...(titles === null ? {} : { titleRows: `${titles.row + 1}:${titles.row + titles.rows}` }),
      ...(columns === null ? {} : { titleColumns: `${columnName(columns.column)}:${columnName(columns.column + columns.columns - 1)}` }),
      ...(paper === null || layout.paperSize === A4 && beyond.paper === undefined ? {} : { paper }),
      ...(wide > 0 || high > 0 || scale === 100 ? {} : { scale }),
      fitToWidth: isOurs,
      ...(isOurs && high === 1 ? { fitToHeight: true } : {}),
      ...(!isOurs && (wide > 0 || high > 0) ? { pages: { wide, high } } : {}),
      ...(JSON.stringify(layout.margins) === JSON.stringify(DEFAULT_PAGE_LAYOUT.margins) ? {} : { margins }),
      ...(layout.centerHorizontally ? {} : { centerHorizontally: false }),
      ...(layout.centerVertically ? { centerVertically: true } : {}),
      ...(layout.printGridlines ? { gridlines: true } : {}),
      ...(layout.printHeadings ? { headings: true } : {}),
      ...(layout.blackAndWhite ? { blackAndWhite: true } : {}),
      ...(beyond.draft === true ? { draft: true } : {}),
      ...(beyond.overThenDown === true ? { overThenDown: true } : {}),
      ...(beyond.rowBreaks === undefined ? {} : { rowBreaks: beyond.rowBreaks }),
      ...(beyond.columnBreaks === undefined ? {} : { columnBreaks: beyond.columnBreaks }),
      header: { left: headerFooter.leftHeader, center: headerFooter.centerHeader, right: headerFooter.rightHeader },
      footer: { left: headerFooter.leftFooter, center: headerFooter.centerFooter, right: headerFooter.rightFooter },
    },
    isCut: areas.length > 1 || paper === null || (wide === 0 && high === 0 && (scale < 10 || scale > 400)),
  };
}

/** Points as inches, to a thousandth of a point: what came from a file comes back as it was. */
function inches(points: number): number {
  return Math.round((points / POINTS_PER_INCH) * 100_000) / 100_000;
}

/** Whole rows and columns are cut to what the sheet holds: a file names cells. */
function cut(area: Area | null, held: Area | null): Area | null {
  if (area === null || held === null || (area.rows !== SHEET_ROWS && area.columns !== SHEET_COLUMNS)) return area;
  const rows = area.rows === SHEET_ROWS ? held.row + held.rows : area.rows;
  const columns = area.columns === SHEET_COLUMNS ? held.column + held.columns : area.columns;
  return { ...area, rows: Math.max(1, rows), columns: Math.max(1, columns) };
}
