import type { PlanChart } from "../../../template";
import type { XlsxDocument, XlsxSheetContent, XlsxTableContent } from "../../write/document";
import { XLSX_LIMITS, type XlsxLimits } from "../limits";
import type { XlsxPackage } from "../package/openPackage";
import type { Relationships } from "../package/relationships";
import { SHARED_STRINGS_TYPE, STYLES_TYPE, TABLE_TYPE, WORKBOOK_TYPES, WORKSHEET_TYPE } from "../package/schemas";
import type { XlsxPlatform } from "../platform";
import { Refused, type XlsxRefusal } from "../refusal";
import { readPackage } from "../readXlsx";
import { readWorkbookPart, type SheetPart } from "../workbook/workbookPart";
import type { XlsxSheet, XlsxWorkbook } from "../workbook";
import { contentsOf } from "./contents";
import { drawingCharts } from "./drawings";
import { type XlsxLeftOut, type XlsxLeftOutCode, LeftOuts } from "./leftOut";
import { definedNames } from "./names";
import { countSheetParts, countWorkbookParts } from "./otherParts";
import { isOfficeTheme, readTheme, STANDARD_PALETTE } from "./palette";
import { readAddIn, readProperties } from "./properties";
import { readRichStrings, type RichStrings } from "./richStrings";
import { sheetContent, type SheetSources } from "./sheetContent";
import { noStyles, readStyleSheet, type StyleSheet } from "./styleSheet";
import { readTableElement, tableOf } from "./tables";
import { readWorkbookLooks, type WorkbookLooks } from "./workbookLooks";
import { readWorksheetLooks, type WorksheetLooks } from "./worksheetLooks";
import type { ElementBudget } from "./xmlElement";

/** The whole workbook with what it could not hold, or every reason why it was not read. */
export type XlsxDocumentReading =
  | { readonly ok: true; readonly document: XlsxDocument; readonly left: readonly XlsxLeftOut[] }
  | { readonly ok: false; readonly refusals: readonly XlsxRefusal[] };

export interface ReadXlsxDocumentOptions extends XlsxPlatform {
  readonly limits?: Partial<XlsxLimits>;
}

/** What all looks of one file may take together. */
const MOST_ELEMENTS = 500_000;
const MOST_RUNS = 1_000_000;
const MOST_COLUMNS = 200_000;
const MOST_AREAS = 100_000;
const MOST_FORMULA_CHARACTERS = 4_000_000;
/** Parts are read once more for their looks, and the workbook's own twice more; the strict reader has kept the limit itself by then. */
const READINGS = 3;

const NO_LOOKS: WorksheetLooks = { elements: new Map(), view: undefined, columns: [], validations: [], conditions: [], looks: [], layouts: [], runs: new Map(), arrays: new Map() };

const NO_WORKBOOK_LOOKS: WorkbookLooks = { activeTab: 0, comments: new Map(), customViews: 0 };

type Budgets = ElementBudget & SheetSources["budgets"];

/** What reading the looks of one workbook shares. */
interface Looks {
  readonly opened: XlsxPackage;
  readonly workbook: XlsxWorkbook;
  readonly parts: readonly SheetPart[];
  readonly relationships: Relationships;
  readonly styles: StyleSheet;
  readonly strings: RichStrings;
  readonly left: LeftOuts;
  readonly budgets: Budgets;
}

/**
 * Reads an .xlsx file as a document that can be written again. Values and formulas are read as strictly as `readXlsx` reads them,
 * and what it refuses is refused here; looks that are broken or that a document cannot hold are named in `left` instead.
 * Never throws for anything that stands in the file.
 */
export function readXlsxDocument(bytes: Uint8Array, { limits, ...platform }: ReadXlsxDocumentOptions): XlsxDocumentReading {
  const own = { ...XLSX_LIMITS, ...limits };
  const reading = readPackage(bytes, { ...platform, want: ({ sheets }) => sheets.map(({ name }) => name) }, own);
  if (!reading.ok) {
    return reading;
  }
  own.totalBytes *= READINGS;
  return withLooks(reading.workbook, reading.opened);
}

function withLooks(workbook: XlsxWorkbook, opened: XlsxPackage): XlsxDocumentReading {
  const left = new LeftOuts();
  const budgets: Budgets = { elements: MOST_ELEMENTS, runs: MOST_RUNS, columns: MOST_COLUMNS, areas: MOST_AREAS, formulaCharacters: MOST_FORMULA_CHARACTERS };
  const relationships = opened.relationshipsOf(opened.workbookPart);
  const { sheets: parts } = opened.document(opened.workbookPart, WORKBOOK_TYPES, (scanner) => readWorkbookPart(scanner, opened, relationships));
  const { activeTab, comments, customViews } = tolerant(left, "view-settings", "", NO_WORKBOOK_LOOKS, () => opened.document(opened.workbookPart, WORKBOOK_TYPES, readWorkbookLooks));
  if (customViews > 0) {
    left.add("view-settings", "", customViews);
  }
  const styles = stylesOf(opened, relationships, left, budgets);
  const looks: Looks = { opened, workbook, parts, relationships, left, budgets, styles, strings: stringsOf(opened, relationships, styles, left) };
  const { properties, language } = tolerant(left, "properties", "", { properties: { title: "", subject: "" }, language: "" }, () => readProperties(opened, left, budgets));
  const addIn = tolerant(left, "add-ins", "", null, () => readAddIn(opened, left, budgets));
  countWorkbookParts(opened, relationships, workbook.facts, left);
  const sheets = workbook.read.map((sheet, index) => readSheet(sheet, parts[index], looks));
  const active = sheets[activeTab] ?? sheets[0];
  const document: XlsxDocument = {
    locale: localeOf(language, sheets),
    sheets,
    names: definedNames(workbook.names, comments, left),
    activeSheet: active?.name ?? "",
    properties,
    ...(addIn === null ? {} : { addIn }),
  };
  return { ok: true, document, left: left.list(sheets.map(({ name }) => name)) };
}

/** What is broken among the looks is left out, and counted; values have been read by then. */
function tolerant<Found>(left: LeftOuts, code: XlsxLeftOutCode, sheet: string, otherwise: Found, read: () => Found): Found {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) {
      left.add(code, sheet);
      return otherwise;
    }
    throw error;
  }
}

function stylesOf(opened: XlsxPackage, relationships: Relationships, left: LeftOuts, budgets: Budgets): StyleSheet {
  const theme = tolerant(left, "theme", "", STANDARD_PALETTE.theme, () => {
    const part = relationships.only("theme");
    return part === null
      ? STANDARD_PALETTE.theme
      : opened.document(part, null, (scanner) => {
          scanner.next();
          return readTheme(scanner, budgets);
        });
  });
  if (!isOfficeTheme(theme)) {
    left.add("theme", "");
  }
  const none = noStyles({ ...STANDARD_PALETTE, theme });
  const part = relationships.only("styles");
  const styles = part === null ? none : tolerant(left, "styles", "", none, () => opened.document(part, [STYLES_TYPE], (scanner) => readStyleSheet(scanner, theme, opened.limits, budgets)));
  if (styles.tableStyles > 0) {
    left.add("table-styles", "", styles.tableStyles);
  }
  return styles;
}

function stringsOf(opened: XlsxPackage, relationships: Relationships, { palette }: StyleSheet, left: LeftOuts): RichStrings {
  const part = relationships.only("sharedStrings");
  return part === null ? new Map() : tolerant<RichStrings>(left, "rich-text", "", new Map(), () => opened.document(part, [SHARED_STRINGS_TYPE], (scanner) => readRichStrings(scanner, palette)));
}

function readSheet(sheet: XlsxSheet, part: SheetPart | undefined, shared: Looks): XlsxSheetContent {
  const { opened, workbook, styles, strings, left, budgets } = shared;
  const { name } = sheet;
  if (part?.kind !== "cells") {
    left.add("chart-sheet", name);
    return sheetContent({ sheet, looks: NO_LOOKS, blocks: [], tables: [], charts: [], names: [], styles, left, budgets });
  }
  const looks = tolerant(left, "styles", name, NO_LOOKS, () =>
    opened.document(part.part, [WORKSHEET_TYPE], (scanner) => readWorksheetLooks(scanner, { sheet: name, styles, strings, left, budget: budgets })),
  );
  const relationships = opened.relationshipsOf(part.part);
  tolerant(left, "comments", name, undefined, () => countSheetParts(opened, relationships, name, left));
  const tables = tablesOf(name, relationships, shared);
  const kept = new Set(tables.map((table) => table.name));
  return sheetContent({
    sheet,
    looks,
    blocks: contentsOf(sheet, workbook.tables.filter((table) => table.sheet === name && kept.has(table.name)), { dates: workbook.facts.dates, runs: looks.runs, arrays: looks.arrays }, left),
    tables,
    charts: chartsOf(name, looks, relationships, shared),
    names: workbook.names,
    styles,
    left,
    budgets,
  });
}

/** The strict reader gives a sheet's tables in the order of its relationships. */
function tablesOf(sheet: string, relationships: Relationships, { opened, workbook, left, budgets }: Looks): readonly XlsxTableContent[] {
  const parts = relationships.ofKind("table").map((relationship) => relationships.part(relationship));
  return workbook.tables
    .filter((table) => table.sheet === sheet)
    .flatMap((table, index) => {
      const part = parts[index];
      const element = part === undefined ? undefined : tolerant(left, "tables", sheet, undefined, () => opened.document(part, [TABLE_TYPE], (scanner) => readTableElement(scanner, budgets)));
      const found = tableOf(table, element, left);
      return found === null ? [] : [found];
    });
}

function chartsOf(sheet: string, looks: WorksheetLooks, relationships: Relationships, { opened, left, budgets }: Looks): readonly PlanChart[] {
  const drawing = looks.elements.get("drawing");
  return drawing === undefined
    ? []
    : tolerant(left, "pictures", sheet, [], () => drawingCharts(opened, relationships.part(relationships.byId(drawing.relationship)), sheet, left, budgets));
}

/** The language that the workbook names; where it names none, Chinese if its sheets are called in Chinese. */
function localeOf(language: string, sheets: readonly XlsxSheetContent[]): XlsxDocument["locale"] {
  const isChinese = language === "" ? sheets.some(({ name }) => /\p{Script=Han}/u.test(name)) : language.toLowerCase().startsWith("zh");
  return isChinese ? "zh-CN" : "en-US";
}
