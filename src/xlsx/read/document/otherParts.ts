import type { XlsxPackage } from "../package/openPackage";
import type { Relationships } from "../package/relationships";
import type { XlsxFacts } from "../workbook";
import type { LeftOuts, XlsxLeftOutCode } from "./leftOut";
import { countElements } from "./workbookLooks";

const OFFICE_2007 = "http://schemas.microsoft.com/office/2007/relationships/";
const OFFICE_2011 = "http://schemas.microsoft.com/office/2011/relationships/";

/** Parts of a workbook that no document has, by the kind of their relationship. */
const OF_WORKBOOK = new Map<string, XlsxLeftOutCode>([
  ["customXml", "custom-data"],
  ["xmlMaps", "custom-data"],
  ["volatileDependencies", "connections"],
  [`${OFFICE_2007}slicerCache`, "slicers"],
  [`${OFFICE_2011}timelineCache`, "slicers"],
]);
const OF_SHEET = new Map<string, XlsxLeftOutCode>([
  ["pivotTable", "pivot-tables"],
  [`${OFFICE_2007}slicer`, "slicers"],
  [`${OFFICE_2011}timeline`, "slicers"],
  ["queryTable", "connections"],
]);

/** Counts what belongs to the whole workbook and no document has. */
export function countWorkbookParts(opened: XlsxPackage, relationships: Relationships, facts: XlsxFacts, left: LeftOuts): void {
  countKinds(relationships, OF_WORKBOOK, "", left);
  if (opened.relationships.ofKind("custom-properties").length > 0) {
    left.add("properties", "");
  }
  const told: readonly (readonly [boolean, XlsxLeftOutCode, number])[] = [
    [facts.hasMacros, "macros", 1],
    [facts.externalLinks.length > 0, "external-links", facts.externalLinks.length],
    [facts.hasConnections, "connections", 1],
    [facts.isSigned, "signature", 1],
    [facts.isStructureProtected, "structure-protection", 1],
    [facts.calculation === "manual" || facts.iterates || !facts.fullPrecision, "calculation-settings", 1],
    [facts.dates === "1904", "dates-1904", 1],
  ];
  for (const [isThere, code, count] of told) {
    if (isThere) {
      left.add(code, "", count);
    }
  }
}

/** Counts the parts of a sheet that no document has. */
export function countSheetParts(opened: XlsxPackage, relationships: Relationships, sheet: string, left: LeftOuts): void {
  countKinds(relationships, OF_SHEET, sheet, left);
  for (const relationship of relationships.ofKind("comments")) {
    left.add("comments", sheet, Math.max(1, countElements(opened, relationships.part(relationship), "comment")));
  }
}

function countKinds(relationships: Relationships, codes: ReadonlyMap<string, XlsxLeftOutCode>, sheet: string, left: LeftOuts): void {
  for (const { kind } of relationships.all) {
    const code = codes.get(kind);
    if (code !== undefined) {
      left.add(code, sheet);
    }
  }
}
