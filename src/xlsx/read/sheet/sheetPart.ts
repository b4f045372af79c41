import { RELATIONSHIP_IDS, SPREADSHEET } from "../package/schemas";
import type { LaidLook } from "../workbook/laidLooks";
import type { XlsxConditionLook, XlsxRange, XlsxRow, XlsxSheet } from "../workbook";
import { booleanAttribute, closeDocument, eachChild, onlyOnce, passOver, sizeAttribute } from "../xml/children";
import { openRoot, type XmlScanner } from "../xml/scanner";
import { refuse, shown } from "../refusal";
import { type CellContext, CellReader } from "./cells";
import { readConditionLooks, readExtendedLooks } from "./conditionLooks";
import { type ColumnRun, hiddenColumns, readColumns } from "./columns";
import { SheetFormulas } from "./formulas";
import { readMerges } from "./merges";

const NEEDED = new Set(["sheetFormatPr", "cols", "col", "sheetData", "row", "c", "sheetProtection", "mergeCells", "mergeCell", "tableParts", "tablePart"]);

/** What one sheet's own part says. */
export type SheetContent = Pick<XlsxSheet, "rows" | "hiddenColumns" | "merges" | "isProtected" | "conditions">;

/** What a sheet is read with; `tables` are the ids of the relationships to its tables. */
export type SheetContext = Omit<CellContext, "main" | "formulas" | "areRowsHidden"> & { readonly tables: readonly string[]; readonly laid: readonly LaidLook[] };

/** Reads a worksheet. */
export function readSheetPart(scanner: XmlScanner, given: SheetContext): SheetContent {
  const main = openRoot(scanner, "worksheet", SPREADSHEET);
  const runs: ColumnRun[] = [];
  const seen = new Set<string>();
  let areRowsHidden = false;
  let areColumnsHidden = false;
  let rows: readonly XlsxRow[] | null = null;
  let merges: readonly XlsxRange[] = [];
  let isProtected = false;
  let tables: readonly string[] = [];
  const conditions: XlsxConditionLook[] = [];
  eachChild(scanner, () => {
    if (scanner.uri === main && scanner.local === "conditionalFormatting") {
      readConditionLooks(scanner, main, NEEDED, given.laid, conditions);
      return;
    }
    if (scanner.uri === main && scanner.local === "extLst") {
      readExtendedLooks(scanner, main, NEEDED, conditions);
      return;
    }
    if (scanner.uri !== main || !NEEDED.has(scanner.local)) {
      passOver(scanner, main, NEEDED);
      return;
    }
    if (scanner.local !== "cols") {
      onlyOnce(seen, scanner.local);
    }
    switch (scanner.local) {
      case "sheetFormatPr":
        areRowsHidden = sizeAttribute(scanner, "defaultRowHeight") === 0;
        areColumnsHidden = sizeAttribute(scanner, "defaultColWidth") === 0;
        passOver(scanner, main, NEEDED);
        break;
      case "cols":
        readColumns(scanner, main, NEEDED, runs);
        break;
      case "sheetData":
        rows = new CellReader(scanner, { ...given, main, formulas: new SheetFormulas(given.limits), areRowsHidden }).readRows();
        break;
      case "mergeCells":
        merges = readMerges(scanner, main, NEEDED, given.limits);
        break;
      case "tableParts":
        tables = readTableParts(scanner, main);
        break;
      case "sheetProtection":
        isProtected = booleanAttribute(scanner, "sheet", false);
        passOver(scanner, main, NEEDED);
        break;
      default:
        refuse("xml-element", { element: scanner.local });
    }
  });
  closeDocument(scanner);
  checkTables(tables, given.tables);
  return { rows: rows ?? refuse("xml-element", { element: "sheetData" }), hiddenColumns: hiddenColumns(runs, areColumnsHidden), merges, isProtected, conditions };
}

function readTableParts(scanner: XmlScanner, main: string): readonly string[] {
  const ids: string[] = [];
  eachChild(scanner, () => {
    if (scanner.uri !== main || scanner.local !== "tablePart") {
      refuse("xml-element", { element: shown(scanner.local) });
    }
    ids.push(scanner.attributes.getIn(RELATIONSHIP_IDS, "id") ?? refuse("xml-attribute-missing", { attribute: "r:id" }));
    passOver(scanner, main, NEEDED);
  });
  return ids;
}

/** Some programs find tables by the sheet's list, some by its relationships: both must name the same ones. */
function checkTables(listed: readonly string[], related: readonly string[]): void {
  const wanted = new Set(related);
  const seen = new Set(listed);
  const odd = seen.size < listed.length ? listed[0] : [...listed, ...related].find((id) => !wanted.has(id) || !seen.has(id));
  if (odd !== undefined) {
    refuse("package-relationship", { id: shown(odd) });
  }
}
