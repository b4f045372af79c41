import { parseBox } from "./addresses";
import type { DeflatePieces, DeflateRaw, XlsxContent, XlsxDocument, XlsxLateRows } from "./document";
import { METADATA_XML, TASK_PANES_XML, webExtensionXml } from "./parts/addIn";
import { packageEntries, type Part } from "./parts/package";
import { EXTENDED_PROPERTIES_XML, corePropertiesXml } from "./parts/properties";
import { THEME_XML } from "./parts/theme";
import { workbookXml } from "./parts/workbook";
import { LateSheet } from "./lateSheet";
import { SharedStrings } from "./sharedStrings";
import { sheetPlaces, wholeSheet, type WorkbookShared, type WrittenSheet } from "./sheetParts";
import { StyleBook } from "./styles/styleBook";
import { zip } from "./zip/zip";

/** What a workbook is written with. */
export interface XlsxPacking {
  readonly deflate: DeflateRaw;
  /** begins another text that comes piece by piece */
  readonly deflatePieces: () => DeflatePieces;
}

/** A workbook that is being written. */
export interface XlsxWriting {
  /** Adds the next of the late rows of a sheet. Throws `Unwritable` where they break a limit of Excel's. */
  readonly addRows: (sheet: string, lines: readonly (readonly XlsxContent[])[]) => void;
  /** The workbook, once all its late rows have come. */
  readonly end: () => Uint8Array;
}

/**
 * The workbook as bytes of an `.xlsx` file. The same document gives the same bytes: no clock, no chance, no locale.
 * Throws `Unwritable` where the document breaks a limit of Excel's.
 */
export function writeXlsx(document: XlsxDocument, { deflate }: Pick<XlsxPacking, "deflate">): Uint8Array {
  const shared = nothingShared();
  const workbook = workbookXml(document);
  const places = sheetPlaces(document);
  const sheets = document.sheets.map((sheet, index) => wholeSheet(sheet, places(sheet, index), shared));
  return packed(document, workbook, sheets, shared, deflate);
}

/**
 * The same of a workbook in which the rows of some sheets come later and in any turn: of these only the packed bytes are held. Such a sheet has no
 * charts, and its texts stand in their cells. The same document and the same rows in the same turns give the same bytes.
 */
export function beginXlsx(document: XlsxDocument, late: readonly XlsxLateRows[], { deflate, deflatePieces }: XlsxPacking): XlsxWriting {
  const shared = nothingShared();
  const workbook = workbookXml(document);
  const places = sheetPlaces(document);
  const writers = new Map<string, LateSheet>();
  const sheets = document.sheets.map((sheet, index): (() => WrittenSheet) => {
    const rows = late.find((one) => one.sheet === sheet.name && one.count > 0);
    if (rows === undefined) {
      const whole = wholeSheet(sheet, places(sheet, index), shared);
      return () => whole;
    }
    const at = parseBox(rows.at, sheet.name);
    const writer = new LateSheet(sheet, { at, count: rows.count }, places(sheet, index, { first: 0, last: at.row - 1 }), shared, deflatePieces());
    writers.set(sheet.name, writer);
    return () => writer.end();
  });
  return {
    addRows: (sheet, lines) => {
      const writer = writers.get(sheet);
      if (writer === undefined) {
        throw new Error(`no rows are to come for the sheet ${sheet}`);
      }
      writer.add(lines);
    },
    end: () => packed(document, workbook, sheets.map((end) => end()), shared, deflate),
  };
}

function nothingShared(): WorkbookShared {
  return { strings: new SharedStrings(), styles: new StyleBook(), customFunctions: new Set(), metadata: { isNeeded: false } };
}

function packed(document: XlsxDocument, workbook: string, sheets: readonly WrittenSheet[], shared: WorkbookShared, deflate: DeflateRaw): Uint8Array {
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

/** The list of task panes first, which the package itself refers to; nothing where no function of an add-in is called. */
function addInParts({ addIn }: XlsxDocument, customFunctions: readonly string[]): readonly Part[] {
  if (addIn === undefined || customFunctions.length === 0) {
    return [];
  }
  const extension: Part = { kind: "webExtension", name: "xl/webextensions/webextension1.xml", xml: webExtensionXml(addIn, customFunctions) };
  return [{ kind: "taskPanes", name: "xl/webextensions/taskpanes.xml", xml: TASK_PANES_XML, uses: [extension] }, extension];
}
