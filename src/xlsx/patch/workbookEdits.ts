import type { XlsxLimits } from "../read/limits";
import { SPREADSHEET } from "../read/package/schemas";
import { eachChild } from "../read/xml/children";
import type { TextPlatform } from "../read/xml/encoding";
import { openRoot } from "../read/xml/scanner";
import { edited } from "./edits";
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

/** A part without those elements of its root for which `isGone` answers so, told by the attributes that it asks for. */
export function withoutElements(bytes: Uint8Array, isGone: (attribute: (name: string) => string | null) => boolean, limits: XlsxLimits, platform: TextPlatform): Uint8Array {
  const part = new PartText(bytes);
  const places = part.places(limits, platform);
  const { scanner } = places;
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
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
