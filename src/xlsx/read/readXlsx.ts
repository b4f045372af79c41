import { XLSX_LIMITS, type XlsxLimits } from "./limits";
import { openPackage, type XlsxPackage } from "./package/openPackage";
import type { Relationships } from "./package/relationships";
import { SHARED_STRINGS_TYPE, STYLES_TYPE, WORKBOOK_TYPES, WORKSHEET_TYPE } from "./package/schemas";
import type { XlsxPlatform } from "./platform";
import { at, refuse, Refused, shown, type XlsxRefusal } from "./refusal";
import { readSheetPart, type SheetContent } from "./sheet/sheetPart";
import { readFacts } from "./workbook/facts";
import { readSharedStrings } from "./workbook/sharedStrings";
import { PLAIN_STYLE, readStyles, type Styles } from "./workbook/styles";
import { readTables } from "./workbook/tables";
import { readWorkbookPart, type SheetPart, type WorkbookPart } from "./workbook/workbookPart";
import type { XlsxSheet, XlsxStructure, XlsxValue, XlsxWorkbook } from "./workbook";

/** The whole workbook as far as it was asked for, or every reason why it was not read. */
export type XlsxReading = { readonly ok: true; readonly workbook: XlsxWorkbook } | { readonly ok: false; readonly refusals: readonly XlsxRefusal[] };

type PackageReading = { readonly ok: true; readonly workbook: XlsxWorkbook; readonly opened: XlsxPackage } | { readonly ok: false; readonly refusals: readonly XlsxRefusal[] };

export interface ReadXlsxOptions extends XlsxPlatform {
  /** The names of the sheets whose cells are read; a name that no sheet has is left aside. */
  readonly want: (structure: XlsxStructure) => readonly string[];
  readonly limits?: Partial<XlsxLimits>;
}

/** A chart sheet is one picture. */
const NO_CELLS: SheetContent = { rows: [], hiddenColumns: [], merges: [], isProtected: false, conditions: [] };
const USUAL_STRINGS = "xl/sharedStrings.xml";

/**
 * Reads an .xlsx file exactly or not at all. What is broken, and what programs read in different ways, is refused with its place;
 * nothing is repaired or converted. Never throws for anything that stands in the file.
 */
export function readXlsx(bytes: Uint8Array, options: ReadXlsxOptions): XlsxReading {
  const reading = readPackage(bytes, options, { ...XLSX_LIMITS, ...options.limits });
  return reading.ok ? { ok: true, workbook: reading.workbook } : reading;
}

/** As `readXlsx`, and the package with it, for who reads on; it goes by `limits` as they are by then. */
export function readPackage(bytes: Uint8Array, { want, ...platform }: ReadXlsxOptions, limits: XlsxLimits): PackageReading {
  const refusals: XlsxRefusal[] = [];
  // Node's own kind of bytes is slower to take parts of.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = collecting(refusals, () => {
    const opened = openPackage(plain, platform, limits);
    return { opened, workbook: read(opened, want, refusals) };
  });
  if (refusals.length === 0) {
    found?.opened.keep();
  }
  return found !== null && refusals.length === 0 ? { ok: true, ...found } : { ok: false, refusals };
}

function collecting<Result>(refusals: XlsxRefusal[], read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refused)) {
      throw error;
    }
    refusals.push(error.refusal);
    return null;
  }
}

function read(opened: XlsxPackage, want: ReadXlsxOptions["want"], refusals: XlsxRefusal[]): XlsxWorkbook {
  const relationships = opened.relationshipsOf(opened.workbookPart);
  const workbook = opened.likeBefore(opened.workbookPart, WORKBOOK_TYPES, "workbook", [relationships], (scanner) => readWorkbookPart(scanner, opened, relationships));
  for (const { part, name } of workbook.sheets) {
    if (!opened.has(part)) {
      refuse("package-part-missing", {}, { part, sheet: name });
    }
  }
  const structure: XlsxStructure = {
    sheets: workbook.sheets.map(({ name, visibility }) => ({ name, visibility })),
    tables: readTables(opened, workbook.sheets),
    names: workbook.names,
  };
  const facts = readFacts(opened, workbook, relationships);
  const wanted = new Set(want(structure));
  const parts = workbook.sheets.filter(({ name }) => wanted.has(name));
  const sheets = parts.length === 0 ? [] : readSheets(opened, relationships, workbook, parts, refusals);
  return { ...structure, read: sheets, facts };
}

/** Every sheet is read to its own first refusal, so that all of them can be told at once. */
function readSheets(opened: XlsxPackage, relationships: Relationships, workbook: WorkbookPart, parts: readonly SheetPart[], refusals: XlsxRefusal[]): readonly XlsxSheet[] {
  const { limits } = opened;
  const { cells, laid } = styles(opened, relationships);
  const given = { strings: sharedStrings(opened, relationships), styles: cells, laid, dates: workbook.dates, limits, tally: { cells: 0 } };
  return parts.flatMap(({ name, visibility, part, kind }) => {
    const sheet = collecting(refusals, () =>
      at({ part, sheet: name }, () => {
        if (kind === "chart") {
          return NO_CELLS;
        }
        if (kind !== "cells") {
          refuse("sheet-not-cells");
        }
        return opened.document(part, [WORKSHEET_TYPE], (scanner) => readSheetPart(scanner, { ...given, tables: opened.relationshipsOf(part).ofKind("table").map(({ id }) => id) }));
      }),
    );
    return sheet === null ? [] : [{ name, visibility, ...sheet }];
  });
}

function sharedStrings(opened: XlsxPackage, relationships: Relationships): readonly XlsxValue[] {
  const part = relationships.only("sharedStrings");
  // Some programs take the usual part without asking the relationships: then it must be the same.
  if (part?.toLowerCase() !== USUAL_STRINGS.toLowerCase() && opened.has(USUAL_STRINGS)) {
    refuse("package-two-parts", { other: shown(part ?? "") }, { part: USUAL_STRINGS });
  }
  return part === null ? [] : opened.document(part, [SHARED_STRINGS_TYPE], (scanner) => readSharedStrings(scanner, opened.limits));
}

/** Without styles every cell has the one plain style. */
function styles(opened: XlsxPackage, relationships: Relationships): Styles {
  const part = relationships.only("styles");
  return part === null ? { cells: [PLAIN_STYLE], laid: [] } : opened.likeBefore(part, [STYLES_TYPE], "styles", [], (scanner) => readStyles(scanner, opened.limits));
}
