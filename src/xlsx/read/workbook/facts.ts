import type { XlsxPackage } from "../package/openPackage";
import type { Relationships } from "../package/relationships";
import { EXTENDED_PROPERTIES, SPREADSHEET } from "../package/schemas";
import type { XlsxFacts } from "../workbook";
import { closeDocument, eachChild } from "../xml/children";
import { openRoot, type XmlScanner } from "../xml/scanner";
import type { WorkbookPart } from "./workbookPart";

/** Relationships of a workbook that bring data in from elsewhere. */
const CONNECTIONS = ["connections", "powerPivotData", "customData"];
const MACROS = ["vbaProject", "vbaProjectSignature", "vbaProjectSignatureAgile", "xlMacrosheet", "xlIntlMacrosheet"];

/** What a person should know before trusting the file. */
export function readFacts(opened: XlsxPackage, workbook: WorkbookPart, relationships: Relationships): XlsxFacts {
  const kinds = new Set(relationships.all.map(({ kind }) => kind));
  const sheetKinds = new Set(workbook.sheets.flatMap(({ part }) => opened.relationshipsOf(part).all.map(({ kind }) => kind)));
  return {
    maker: maker(opened),
    calculation: workbook.calculation,
    iterates: workbook.iterates,
    fullPrecision: workbook.fullPrecision,
    dates: workbook.dates,
    externalLinks: relationships.ofKind("externalLink").flatMap((link) => linkTargets(opened, relationships.part(link))),
    hasConnections: CONNECTIONS.some((kind) => kinds.has(kind)) || sheetKinds.has("queryTable"),
    hasMacros: MACROS.some((kind) => kinds.has(kind)),
    isStructureProtected: workbook.isStructureProtected,
    isSigned: opened.relationships.ofKind("digital-signature/origin").length > 0,
  };
}

function maker(opened: XlsxPackage): string {
  const part = opened.relationships.only("extended-properties");
  if (part === null || !opened.has(part)) {
    return "";
  }
  return opened.likeBefore(part, null, "maker", [], (scanner) => {
    let application = "";
    const main = openRoot(scanner, "Properties", EXTENDED_PROPERTIES);
    eachChild(scanner, () => {
      if (scanner.uri === main && scanner.local === "Application") {
        application = scanner.text();
      } else {
        scanner.skip();
      }
    });
    closeDocument(scanner);
    return application;
  });
}

/** Where a link leads: to files, or to a program that is asked for data. */
function linkTargets(opened: XlsxPackage, part: string): readonly string[] {
  const targets = opened.relationshipsOf(part).all.filter(({ isExternal }) => isExternal).map(({ target }) => target);
  return targets.length > 0 || !opened.has(part) ? targets : opened.document(part, null, ddeTargets);
}

function ddeTargets(scanner: XmlScanner): readonly string[] {
  const targets: string[] = [];
  const main = openRoot(scanner, "externalLink", SPREADSHEET);
  eachChild(scanner, () => {
    if (scanner.uri === main && scanner.local === "ddeLink") {
      targets.push(`${scanner.attributes.get("ddeService") ?? ""}|${scanner.attributes.get("ddeTopic") ?? ""}`);
    }
    scanner.skip();
  });
  closeDocument(scanner);
  return targets;
}
