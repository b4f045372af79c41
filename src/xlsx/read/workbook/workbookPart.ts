import type { XlsxPackage } from "../package/openPackage";
import type { Relationships } from "../package/relationships";
import { RELATIONSHIP_IDS, SPREADSHEET } from "../package/schemas";
import { refuse, shown } from "../refusal";
import type { XlsxName, XlsxSheetEntry } from "../workbook";
import { booleanAttribute, closeDocument, eachChild, onlyOnce, passOver, requiredAttribute } from "../xml/children";
import { openRoot, type XmlScanner } from "../xml/scanner";
import { placeNames, readDefinedNames, type StoredName } from "./definedNames";
import { checkSheetName, foldedSheetName } from "./sheetName";

const NEEDED = new Set(["workbookPr", "workbookProtection", "sheets", "sheet", "definedNames", "definedName", "calcPr"]);
const VISIBILITIES = new Map<string, XlsxSheetEntry["visibility"]>([
  ["visible", "visible"],
  ["hidden", "hidden"],
  ["veryHidden", "very-hidden"],
]);
const MACRO_SHEETS = ["xlMacrosheet", "xlIntlMacrosheet"];

/** A sheet of the workbook and where it is kept. */
export interface SheetPart extends XlsxSheetEntry {
  readonly part: string;
  readonly kind: "cells" | "chart" | "dialog" | "macro";
}

/** What the workbook's own part says. */
export interface WorkbookPart {
  readonly sheets: readonly SheetPart[];
  readonly names: readonly XlsxName[];
  readonly dates: "1900" | "1904";
  readonly calculation: "automatic" | "manual";
  readonly iterates: boolean;
  readonly fullPrecision: boolean;
  readonly isStructureProtected: boolean;
}

/** Reads the workbook's part; its sheets are those that its relationships lead to. */
export function readWorkbookPart(scanner: XmlScanner, { limits }: XlsxPackage, relationships: Relationships): WorkbookPart {
  const sheets: SheetPart[] = [];
  const seen = new Set<string>();
  let stored: readonly StoredName[] = [];
  let settings: Omit<WorkbookPart, "sheets" | "names"> = { dates: "1900", calculation: "automatic", iterates: false, fullPrecision: true, isStructureProtected: false };
  const main = openRoot(scanner, "workbook", SPREADSHEET);
  eachChild(scanner, () => {
    if (scanner.uri !== main || !NEEDED.has(scanner.local)) {
      passOver(scanner, main, NEEDED);
      return;
    }
    onlyOnce(seen, scanner.local);
    switch (scanner.local) {
      case "sheets":
        eachChild(scanner, () => sheets.push(readSheetEntry(scanner, main, relationships)));
        break;
      case "definedNames":
        stored = readDefinedNames(scanner, main, limits);
        break;
      default:
        settings = { ...settings, ...readSettings(scanner) };
        passOver(scanner, main, NEEDED);
    }
  });
  closeDocument(scanner);
  checkSheets(sheets);
  return { ...settings, sheets, names: placeNames(stored, sheets.map(({ name }) => name)) };
}

function readSettings(scanner: XmlScanner): Partial<WorkbookPart> {
  switch (scanner.local) {
    case "workbookPr":
      return { dates: booleanAttribute(scanner, "date1904", false) ? "1904" : "1900" };
    case "workbookProtection":
      return { isStructureProtected: booleanAttribute(scanner, "lockStructure", false) };
    case "calcPr": {
      const mode = scanner.attributes.get("calcMode") ?? "auto";
      if (mode !== "auto" && mode !== "autoNoTable" && mode !== "manual") {
        refuse("xml-attribute", { attribute: "calcMode", value: shown(mode) });
      }
      return { calculation: mode === "manual" ? "manual" : "automatic", iterates: booleanAttribute(scanner, "iterate", false), fullPrecision: booleanAttribute(scanner, "fullPrecision", true) };
    }
    default:
      return refuse("xml-element", { element: shown(scanner.local) });
  }
}

function readSheetEntry(scanner: XmlScanner, main: string, relationships: Relationships): SheetPart {
  if (scanner.uri !== main || scanner.local !== "sheet") {
    return refuse("xml-element", { element: shown(scanner.local) });
  }
  const name = requiredAttribute(scanner, "name");
  checkSheetName(name);
  const state = scanner.attributes.get("state") ?? "visible";
  const visibility = VISIBILITIES.get(state) ?? refuse("xml-attribute", { attribute: "state", value: shown(state) });
  const id = scanner.attributes.getIn(RELATIONSHIP_IDS, "id") ?? refuse("xml-attribute-missing", { attribute: "r:id" });
  const relationship = relationships.byId(id);
  passOver(scanner, main, NEEDED);
  return { name, visibility, part: relationships.part(relationship), kind: sheetKind(relationship.kind) };
}

function sheetKind(kind: string): SheetPart["kind"] {
  switch (kind) {
    case "worksheet":
      return "cells";
    case "chartsheet":
      return "chart";
    case "dialogsheet":
      return "dialog";
    default:
      return MACRO_SHEETS.includes(kind) ? "macro" : refuse("package-relationship", { id: shown(kind) });
  }
}

function checkSheets(sheets: readonly SheetPart[]): void {
  if (sheets.length === 0) {
    refuse("workbook-no-sheets");
  }
  const names = new Map<string, string>();
  const parts = new Map<string, string>();
  for (const { name, part } of sheets) {
    const folded = foldedSheetName(name);
    const sameName = names.get(folded);
    if (sameName !== undefined) {
      refuse("sheet-name-duplicate", { other: shown(sameName) }, { sheet: name });
    }
    const samePart = parts.get(part.toLowerCase());
    if (samePart !== undefined) {
      refuse("sheet-part-shared", { other: shown(samePart) }, { sheet: name });
    }
    names.set(folded, name);
    parts.set(part.toLowerCase(), name);
  }
}
