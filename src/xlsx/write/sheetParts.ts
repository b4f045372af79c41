import type { XlsxDocument, XlsxSheetContent } from "./document";
import { chartXml, drawingXml } from "./parts/chart";
import type { Part } from "./parts/package";
import { activeSheetOf } from "./parts/workbook";
import type { SharedStrings } from "./sharedStrings";
import { layOut, type LaidRow, type RowWindow } from "./sheet/laidOut";
import type { Shared } from "./sheet/rows";
import { tableHeaders, tableXml } from "./sheet/tables";
import { worksheetXml, type SheetFrame } from "./sheet/worksheet";

/** Parts are numbered through the whole workbook. */
interface Counters {
  tables: number;
  drawings: number;
  charts: number;
}

/** What all sheets of a workbook share, its list of texts among it. */
export interface WorkbookShared extends Shared {
  readonly strings: SharedStrings;
}

/** A sheet whose rows are laid out, with the parts that hang on it. */
export interface SheetPlace {
  readonly name: string;
  readonly rows: readonly LaidRow[];
  readonly frame: SheetFrame;
  readonly uses: readonly Part[];
  readonly others: readonly Part[];
}

/** A sheet as parts of the package. */
export interface WrittenSheet {
  readonly worksheet: Part;
  readonly others: readonly Part[];
}

/** A sheet that is all there. */
export function wholeSheet(sheet: XlsxSheetContent, { name, rows, frame, uses, others }: SheetPlace, shared: Shared): WrittenSheet {
  return { worksheet: { kind: "worksheet", name, xml: worksheetXml(sheet, rows, shared, frame), uses }, others };
}

/** Gives each sheet of a workbook, asked for in their order, its place; of a window only its rows are laid out. */
export function sheetPlaces(document: XlsxDocument): (sheet: XlsxSheetContent, index: number, window?: RowWindow) => SheetPlace {
  const counters: Counters = { tables: 0, drawings: 0, charts: 0 };
  const active = activeSheetOf(document);
  return (sheet, index, window) => sheetPlace(sheet, index, sheet === active, document, counters, window);
}

function sheetPlace(sheet: XlsxSheetContent, index: number, isActive: boolean, { locale }: XlsxDocument, counters: Counters, window?: RowWindow): SheetPlace {
  const headers = sheet.tables.map((table) => tableHeaders(table, sheet));
  const rows = layOut(sheet, new Map(headers.flatMap((texts) => [...texts])), window);
  const drawing = drawingParts(sheet, rows, locale, counters);
  const tables = sheet.tables.map((table, number): Part => {
    counters.tables += 1;
    const texts = headers[number] ?? new Map<string, string>();
    return { kind: "table", name: `xl/tables/table${counters.tables}.xml`, xml: tableXml(table, counters.tables, texts, sheet.name) };
  });
  const uses = [...drawing.slice(0, 1), ...tables];
  const links = {
    drawing: drawing.length === 0 ? null : "rId1",
    tables: tables.map((_, number) => `rId${uses.length - tables.length + number + 1}`),
  };
  return { name: `xl/worksheets/sheet${index + 1}.xml`, rows, frame: { number: index + 1, isActive, links }, uses, others: [...drawing, ...tables] };
}

/** The drawing of a sheet and its charts; nothing without charts. */
function drawingParts(sheet: XlsxSheetContent, rows: readonly LaidRow[], locale: string, counters: Counters): readonly Part[] {
  if (sheet.charts.length === 0) {
    return [];
  }
  counters.drawings += 1;
  const charts = sheet.charts.map((chart): Part => {
    counters.charts += 1;
    return { kind: "chart", name: `xl/charts/chart${counters.charts}.xml`, xml: chartXml(chart, sheet, rows, locale) };
  });
  return [
    { kind: "drawing", name: `xl/drawings/drawing${counters.drawings}.xml`, xml: drawingXml(sheet.charts, sheet.name), uses: charts },
    ...charts,
  ];
}
