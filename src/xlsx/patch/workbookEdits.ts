import type { XlsxLimits } from "../read/limits";
import { SPREADSHEET } from "../read/package/schemas";
import { countAttribute, eachChild } from "../read/xml/children";
import type { TextPlatform } from "../read/xml/encoding";
import { openRoot } from "../read/xml/scanner";
import { edited, type Edit } from "./edits";
import { PartText } from "./partText";
import { StartTag } from "./startTag";

/** What stands before the settings of calculation in a workbook's part (CT_Workbook). */
const BEFORE = new Set(["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences", "definedNames"]);

/** The workbook's part, and in it that every formula is calculated anew when a program opens the file. */
export function calculatedOnLoad(bytes: Uint8Array, limits: XlsxLimits, platform: TextPlatform): Uint8Array {
  const part = new PartText(bytes);
  const places = part.places(limits, platform);
  const { scanner } = places;
  const main = openRoot(scanner, "workbook", SPREADSHEET);
  const root = StartTag.of(places.rawTag);
  let gap = places.place;
  let settings: { readonly start: number; readonly end: number; readonly tag: StartTag } | null = null;
  eachChild(scanner, () => {
    const { local } = scanner;
    const isMain = scanner.uri === main;
    if (isMain && local === "calcPr") {
      settings = { start: places.tagPlace, end: places.place, tag: StartTag.of(places.rawTag) };
    }
    scanner.skip();
    gap = isMain && BEFORE.has(local) ? places.place : gap;
  });
  const { start, end, tag } = settings ?? { start: gap, end: gap, tag: root.sibling("calcPr") };
  const set = tag.with("fullCalcOnLoad", "1");
  return part.encode(edited(part.text, [{ start, end, text: settings === null || tag.isEmpty ? set.empty() : set.open() }]));
}

/** The workbook's part with other print areas, by the place of their sheet among the sheets: only where one area of the sheet is named already. */
export function printAreasSet(bytes: Uint8Array, areas: ReadonlyMap<number, string>, limits: XlsxLimits, platform: TextPlatform): Uint8Array {
  const part = new PartText(bytes);
  const places = part.places(limits, platform);
  const { scanner } = places;
  const edits: Edit[] = [];
  const main = openRoot(scanner, "workbook", SPREADSHEET);
  eachChild(scanner, () => {
    if (scanner.uri !== main || scanner.local !== "definedNames") {
      scanner.skip();
      return;
    }
    eachChild(scanner, () => {
      const area = scanner.attributes.get("name") === "_xlnm.Print_Area" ? areas.get(countAttribute(scanner, "localSheetId") ?? -1) : undefined;
      const start = places.place;
      scanner.skip();
      if (area !== undefined) {
        edits.push(...areaEdits(part.text, start, area));
      }
    });
  });
  return part.encode(edited(part.text, edits));
}

/** `'Sheet'!$A$1:$L$20`, whose sheet stays as it is written. */
const ONE_AREA = /^([^<,]*!)(\$[A-Z]+\$[0-9]+(?::\$[A-Z]+\$[0-9]+)?)</;

function areaEdits(text: string, start: number, area: string): readonly Edit[] {
  const found = ONE_AREA.exec(text.slice(start));
  if (found === null) {
    return [];
  }
  const [, sheet = "", written = ""] = found;
  const from = start + sheet.length;
  return [{ start: from, end: from + written.length, text: area.replace(/([A-Z]{1,3})([0-9]{1,7})/g, "$$$1$$$2") }];
}

/** A part without those elements of its root for which `isGone` answers so, told by the attributes that it asks for. */
export function withoutElements(bytes: Uint8Array, isGone: (attribute: (name: string) => string | null) => boolean, limits: XlsxLimits, platform: TextPlatform): Uint8Array {
  const part = new PartText(bytes);
  const places = part.places(limits, platform);
  const { scanner } = places;
  const edits: Edit[] = [];
  scanner.next();
  eachChild(scanner, () => {
    const start = places.tagPlace;
    const goes = isGone((name) => scanner.attributes.get(name));
    scanner.skip();
    if (goes) {
      edits.push({ start, end: places.place, text: "" });
    }
  });
  return part.encode(edited(part.text, edits));
}
