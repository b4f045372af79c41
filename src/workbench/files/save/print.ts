import type { XlsxSheetContent } from "../../../xlsx";
import { areaAddress, DEFAULT_PAGE_LAYOUT, parseArea, SHEET_COLUMNS, SHEET_ROWS, type Area, type PageLayoutState } from "../../model";

export interface SavedPrint {
  readonly print: XlsxSheetContent["print"];
  /** something was set that a file of ours does not say: paper, margins, a scale, title columns, more than one area */
  readonly isCut: boolean;
}

/** The print set-up; null while nobody has set any. `held` is what the sheet holds, for an area that nobody has named. */
export function savePrint(layout: PageLayoutState, held: Area | null): SavedPrint {
  if (JSON.stringify(layout) === JSON.stringify(DEFAULT_PAGE_LAYOUT)) return { print: null, isCut: false };
  const { headerFooter, orientation } = layout;
  const zoom = layout.zoom as { readonly scale?: number; readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number };
  const fitToWidth = zoom.horizontalFitToPages === 1;
  const titles = parseArea(layout.titleRows);
  const areas = layout.printArea.split(",");
  const area = cut(parseArea(areas[0] ?? ""), held) ?? held ?? { row: 0, column: 0, rows: 1, columns: 1 };
  return {
    print: {
      orientation: orientation === "Portrait" ? "portrait" : "landscape",
      area: areaAddress(area),
      ...(titles === null || layout.titleRows === "" ? {} : { titleRows: `${titles.row + 1}:${titles.row + titles.rows}` }),
      fitToWidth,
      ...(fitToWidth && zoom.verticalFitToPages === 1 ? { fitToHeight: true } : {}),
      header: { left: headerFooter.leftHeader, center: headerFooter.centerHeader, right: headerFooter.rightHeader },
      footer: { left: headerFooter.leftFooter, center: headerFooter.centerFooter, right: headerFooter.rightFooter },
    },
    isCut:
      areas.length > 1 ||
      layout.titleColumns !== "" ||
      layout.paperSize !== "A4" ||
      !layout.centerHorizontally ||
      layout.centerVertically || layout.printGridlines || layout.printHeadings || layout.blackAndWhite ||
      (!fitToWidth && ((zoom.scale ?? 100) !== 100 || zoom.verticalFitToPages !== undefined)) ||
      JSON.stringify(layout.margins) !== JSON.stringify(DEFAULT_PAGE_LAYOUT.margins),
  };
}

/** Whole rows and columns are cut to what the sheet holds: a file names cells. */
function cut(area: Area | null, held: Area | null): Area | null {
  if (area === null || held === null || (area.rows !== SHEET_ROWS && area.columns !== SHEET_COLUMNS)) return area;
  const rows = area.rows === SHEET_ROWS ? held.row + held.rows : area.rows;
  const columns = area.columns === SHEET_COLUMNS ? held.column + held.columns : area.columns;
  return { ...area, rows: Math.max(1, rows), columns: Math.max(1, columns) };
}
