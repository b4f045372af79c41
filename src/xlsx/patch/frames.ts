import type { XlsxPackage } from "../read/package/openPackage";
import { TABLE_TYPE } from "../read/package/schemas";
import { parseRange } from "../read/workbook/reference";
import type { XlsxRange } from "../read/workbook";
import { countAttribute } from "../read/xml/children";
import type { XmlScanner } from "../read/xml/scanner";

/** The rows of a table that the table's own part repeats: a cell that says something else makes Excel find the file damaged. */
export interface TableFrame {
  readonly table: string;
  readonly header: XlsxRange | null;
  readonly totals: XlsxRange | null;
}

export interface SheetFrames {
  readonly tables: readonly TableFrame[];
  /** what pivot tables fill; it is replaced as soon as they are refreshed, and Excel lets nobody type there */
  readonly pivots: readonly XlsxRange[];
}

/** What of a sheet belongs to tables and pivot tables. */
export function sheetFrames(opened: XlsxPackage, sheetPart: string): SheetFrames {
  const relationships = opened.relationshipsOf(sheetPart);
  const parts = (kind: string): readonly string[] => relationships.ofKind(kind).map((relationship) => relationships.part(relationship));
  return {
    tables: parts("table").map((part) => opened.document(part, [TABLE_TYPE], tableFrame)),
    pivots: parts("pivotTable").flatMap((part) => (opened.has(part) ? opened.document(part, null, pivotRanges) : [])),
  };
}

function tableFrame(scanner: XmlScanner): TableFrame {
  scanner.next();
  const range = parseRange(scanner.attributes.get("ref") ?? "");
  const table = scanner.attributes.get("displayName") ?? "";
  const hasHeader = (countAttribute(scanner, "headerRowCount") ?? 1) > 0;
  const hasTotals = (countAttribute(scanner, "totalsRowCount") ?? 0) > 0;
  return {
    table,
    header: range !== null && hasHeader ? { ...range, lastRow: range.firstRow } : null,
    totals: range !== null && hasTotals ? { ...range, firstRow: range.lastRow } : null,
  };
}

function pivotRanges(scanner: XmlScanner): readonly XlsxRange[] {
  const found: XlsxRange[] = [];
  scanner.next();
  scanner.skip(({ local, attributes }) => {
    const range = local === "location" ? parseRange(attributes.get("ref") ?? "") : null;
    found.push(...(range === null ? [] : [range]));
  });
  return found;
}
