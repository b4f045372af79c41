import type { DeflateRaw, XlsxDocument, XlsxSheetContent } from "./document";
import { METADATA_XML, TASK_PANES_XML, webExtensionXml } from "./parts/addIn";
import { chartXml, drawingXml } from "./parts/chart";
import { packageEntries, type Part } from "./parts/package";
import { EXTENDED_PROPERTIES_XML, corePropertiesXml } from "./parts/properties";
import { THEME_XML } from "./parts/theme";
import { activeSheetOf, workbookXml } from "./parts/workbook";
import { SharedStrings } from "./sharedStrings";
import { layOut, type LaidRow } from "./sheet/laidOut";
import type { Shared } from "./sheet/rows";
import { tableHeaders, tableXml } from "./sheet/tables";
import { worksheetXml } from "./sheet/worksheet";
import { StyleBook } from "./styles/styleBook";
import { zip } from "./zip/zip";

/** Parts are numbered through the whole workbook. */
interface Counters {
  tables: number;
  drawings: number;
  charts: number;
}

/**
 * The workbook as bytes of an `.xlsx` file. The same document gives the same bytes: no clock, no chance, no locale.
 * Throws `Unwritable` where the document breaks a limit of Excel's.
 */
export function writeXlsx(document: XlsxDocument, { deflate }: { readonly deflate: DeflateRaw }): Uint8Array {
  const shared: Shared = { strings: new SharedStrings(), styles: new StyleBook(), customFunctions: new Set(), metadata: { isNeeded: false } };
  const counters: Counters = { tables: 0, drawings: 0, charts: 0 };
  const workbook = workbookXml(document);
  const active = activeSheetOf(document);
  const sheets = document.sheets.map((sheet, index) => sheetParts(sheet, index, sheet === active, document, shared, counters));

  const worksheets = sheets.map(({ worksheet }) => worksheet);
  const customFunctions = [...shared.customFunctions].sort();
  const common: readonly Part[] = [
    { kind: "theme", name: "xl/theme/theme1.xml", xml: THEME_XML },
    { kind: "styles", name: "xl/styles.xml", xml: shared.styles.xml() },
    ...(shared.strings.isEmpty ? [] : [{ kind: "strings", name: "xl/sharedStrings.xml", xml: shared.strings.xml() } as const]),
    ...(shared.metadata.isNeeded ? [{ kind: "metadata", name: "xl/metadata.xml", xml: METADATA_XML } as const] : []),
  ];
  const workbookPart: Part = { kind: "workbook", name: "xl/workbook.xml", xml: workbook, uses: [...worksheets, ...common] };
  const core: Part = { kind: "core", name: "docProps/core.xml", xml: corePropertiesXml(document) };
  const extended: Part = { kind: "extended", name: "docProps/app.xml", xml: EXTENDED_PROPERTIES_XML };
  const addIn = addInParts(document, customFunctions);
  return zip(
    packageEntries([workbookPart, core, extended, ...addIn.slice(0, 1)], [
      workbookPart,
      ...worksheets,
      ...common,
      ...sheets.flatMap(({ others }) => others),
      ...addIn,
      core,
      extended,
    ]),
    deflate,
  );
}

function sheetParts(
  sheet: XlsxSheetContent,
  index: number,
  isActive: boolean,
  { locale }: XlsxDocument,
  shared: Shared,
  counters: Counters,
): { readonly worksheet: Part; readonly others: readonly Part[] } {
  const headers = sheet.tables.map((table) => tableHeaders(table, sheet));
  const rows = layOut(sheet, new Map(headers.flatMap((texts) => [...texts])));
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
  return {
    worksheet: {
      kind: "worksheet",
      name: `xl/worksheets/sheet${index + 1}.xml`,
      xml: worksheetXml(sheet, rows, shared, { number: index + 1, isActive, links }),
      uses,
    },
    others: [...drawing, ...tables],
  };
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

/** The list of task panes first, which the package itself refers to; nothing where no function of an add-in is called. */
function addInParts({ addIn }: XlsxDocument, customFunctions: readonly string[]): readonly Part[] {
  if (addIn === undefined || customFunctions.length === 0) {
    return [];
  }
  const extension: Part = { kind: "webExtension", name: "xl/webextensions/webextension1.xml", xml: webExtensionXml(addIn, customFunctions) };
  return [{ kind: "taskPanes", name: "xl/webextensions/taskpanes.xml", xml: TASK_PANES_XML, uses: [extension] }, extension];
}
