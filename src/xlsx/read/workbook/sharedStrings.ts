import type { XlsxLimits } from "../limits";
import { refuse } from "../refusal";
import type { XlsxValue } from "../workbook";
import { closeDocument, passOver } from "../xml/children";
import { openRoot, type XmlScanner } from "../xml/scanner";
import { SPREADSHEET } from "../package/schemas";
import { readRichText } from "./richText";

const NEEDED = new Set(["si", "t", "r"]);

/** The texts that cells refer to by their place in this list. */
export function readSharedStrings(scanner: XmlScanner, limits: XlsxLimits): readonly XlsxValue[] {
  const strings: XlsxValue[] = [];
  const main = openRoot(scanner, "sst", SPREADSHEET);
  scanner.isPlain = true;
  while (scanner.next() === "start") {
    if (scanner.uri !== main || scanner.local !== "si") {
      passOver(scanner, main, NEEDED);
      continue;
    }
    if (strings.length === limits.strings) {
      refuse("limit-strings", { limit: limits.strings });
    }
    strings.push({ kind: "text", text: readRichText(scanner, main, limits) });
  }
  scanner.isPlain = false;
  closeDocument(scanner);
  return strings;
}
