import type { XlsxSheetContent } from "../document";
import { boxName, cellName, columnLetters, parseBox, parseColumn } from "../addresses";
import { MAIN, RELATIONSHIPS } from "../namespaces";
import { argb } from "../styles/styleParts";
import { Unwritable } from "../unwritable";
import { XML_HEAD, attributes } from "../xml";
import type { LaidRow } from "./laidOut";
import { conditionalFormats } from "./conditionalFormats";
import { extensionsXml } from "./extendedFormats";
import { filterXml } from "./filters";
import { isFitted, printXml } from "./print";
import { validationsXml } from "./rules";
import { rowsXml, type Shared } from "./rows";

/** Pixels of a digit of the standard font (Calibri 11 at 96 dpi), in which column widths are counted. */
const DIGIT = 7;
const CELL_MARGIN = 5;

/** What other parts hang on a sheet, as relationship ids. */
export interface SheetLinks {
  readonly drawing: string | null;
  readonly tables: readonly string[];
}

/** What stands around the rows of a sheet. */
export interface SheetFrame {
  readonly number: number;
  readonly isActive: boolean;
  readonly links: SheetLinks;
}

/** The part of one worksheet, its elements in the order of the schema. */
export function worksheetXml(sheet: XlsxSheetContent, rows: readonly LaidRow[], shared: Shared, frame: SheetFrame): string {
  // The order of the looks in the file is that of the parts that refer to them: cells first.
  const content = rowsXml(rows, sheet.name, shared);
  return worksheetStart(sheet, rows, frame) + content + worksheetEnd(sheet, shared, frame);
}

/** The part up to its first row; `lastRow` where further rows will come, counted from 0. */
export function worksheetStart(sheet: XlsxSheetContent, rows: readonly LaidRow[], { isActive }: Pick<SheetFrame, "isActive">, lastRow?: number): string {
  const fits = isFitted(sheet.print) ? '<pageSetUpPr fitToPage="1"/>' : "";
  const tab = sheet.tabColor === "" ? "" : `<tabColor rgb="${argb(sheet.tabColor)}"/>`;
  return (
    `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
    (tab + fits === "" ? "" : `<sheetPr>${tab}${fits}</sheetPr>`) +
    `<dimension ref="${dimension(rows, lastRow)}"/>` +
    viewXml(sheet, isActive) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(sheet) +
    "<sheetData>"
  );
}

/** The part behind its last row. */
export function worksheetEnd(sheet: XlsxSheetContent, shared: Pick<Shared, "styles">, { number, links }: SheetFrame): string {
  const formats = conditionalFormats(sheet.conditionalFormats, sheet.name, number, shared.styles);
  return (
    "</sheetData>" +
    protectionXml(sheet.protection) +
    filterXml(sheet.filter, sheet.name) +
    mergesXml(sheet) +
    formats.xml +
    validationsXml(sheet.validations, sheet.name) +
    printXml(sheet.print) +
    (links.drawing === null ? "" : `<drawing r:id="${links.drawing}"/>`) +
    (links.tables.length === 0 ? "" : `<tableParts count="${links.tables.length}">${links.tables.map((id) => `<tablePart r:id="${id}"/>`).join("")}</tableParts>`) +
    extensionsXml(formats.extended) +
    "</worksheet>"
  );
}

function dimension(rows: readonly LaidRow[], lastRow = 0): string {
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const first = filled[0];
  const last = filled.at(-1);
  if (first === undefined || last === undefined) {
    return "A1";
  }
  let column = first.cells[0]?.column ?? 0;
  let lastColumn = 0;
  for (const { cells } of filled) {
    column = Math.min(column, cells[0]?.column ?? column);
    lastColumn = Math.max(lastColumn, cells.at(-1)?.column ?? 0);
  }
  return boxName({ row: first.row, column, lastRow: Math.max(last.row, lastRow), lastColumn });
}

function viewXml({ name, showGridlines, freezeAt, zoom = 100 }: XlsxSheetContent, isActive: boolean): string {
  const scale = zoom === 100 ? undefined : Math.min(400, Math.max(10, Math.round(zoom)));
  const own = attributes({
    showGridLines: showGridlines ? undefined : false,
    tabSelected: isActive ? true : undefined,
    zoomScale: scale,
    zoomScaleNormal: scale,
    workbookViewId: 0,
  });
  const at = freezeAt === null ? null : parseBox(freezeAt, name);
  if (at === null || (at.row === 0 && at.column === 0)) {
    return `<sheetViews><sheetView${own}/></sheetViews>`;
  }
  const pane = at.row === 0 ? "topRight" : at.column === 0 ? "bottomLeft" : "bottomRight";
  const corner = cellName(at.row, at.column);
  const split = attributes({
    xSplit: at.column === 0 ? undefined : at.column,
    ySplit: at.row === 0 ? undefined : at.row,
    topLeftCell: corner,
    activePane: pane,
    state: "frozen",
  });
  const others = pane === "bottomRight" ? '<selection pane="topRight"/><selection pane="bottomLeft"/>' : "";
  return `<sheetViews><sheetView${own}><pane${split}/>${others}<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
}

function columnsXml({ name, columns }: XlsxSheetContent): string {
  const placed = columns.map(({ column, width, hidden }) => ({ at: parseColumn(column, name), width, hidden: hidden === true })).sort((a, b) => a.at - b.at);
  if (placed.length === 0) {
    return "";
  }
  return `<cols>${placed
    .map(({ at, width, hidden }, index) => {
      if (placed[index - 1]?.at === at) {
        throw new Unwritable("bad-address", name, columnLetters(at));
      }
      return `<col${attributes({ min: at + 1, max: at + 1, width: storedWidth(width), hidden: hidden ? true : undefined, customWidth: true })}/>`;
    })
    .join("")}</cols>`;
}

/** Characters as a width that the file keeps, the cell's margin included (ECMA-376 part 1, 18.3.1.13). */
function storedWidth(characters: number): number {
  return Math.trunc(((characters * DIGIT + CELL_MARGIN) / DIGIT) * 256) / 256;
}

/** Here an attribute of 0 means that it stays allowed. */
function protectionXml(protection: XlsxSheetContent["protection"]): string {
  if (protection === null) {
    return "";
  }
  const { allowAutoFilter, allowFormatColumns, allowFormatRows } = protection;
  const own = attributes({
    sheet: true,
    objects: true,
    scenarios: true,
    formatColumns: allowFormatColumns ? false : undefined,
    formatRows: allowFormatRows ? false : undefined,
    autoFilter: allowAutoFilter ? false : undefined,
  });
  return `<sheetProtection${own}/>`;
}

function mergesXml({ name, merges }: XlsxSheetContent): string {
  if (merges.length === 0) {
    return "";
  }
  const boxes = merges.map((merge) => parseBox(merge, name));
  boxes.forEach((box, index) => {
    const other = boxes.slice(0, index).some((each) => each.row <= box.lastRow && box.row <= each.lastRow && each.column <= box.lastColumn && box.column <= each.lastColumn);
    if (other) {
      throw new Unwritable("overlapping-merge", name, boxName(box));
    }
  });
  return `<mergeCells count="${boxes.length}">${boxes.map((box) => `<mergeCell ref="${boxName(box)}"/>`).join("")}</mergeCells>`;
}
