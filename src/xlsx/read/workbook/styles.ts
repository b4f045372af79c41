import type { XlsxLimits } from "../limits";
import { refuse } from "../refusal";
import { closeDocument, countAttribute, eachChild, onlyOnce, passOver, requiredAttribute } from "../xml/children";
import { openRoot, type XmlScanner } from "../xml/scanner";
import { SPREADSHEET } from "../package/schemas";
import { isBuiltInDate, isDateFormat } from "./numberFormat";

const NEEDED = new Set(["numFmts", "numFmt", "cellXfs"]);
const ITEMS = new Set([...NEEDED, "xf"]);

/** For each style that a cell can name, whether it shows numbers as dates or times. Nothing else of a style is read. */
export function readStyleDates(scanner: XmlScanner, limits: XlsxLimits): readonly boolean[] {
  const codes = new Map<number, boolean>();
  const formats: number[] = [];
  const seen = new Set<string>();
  const main = openRoot(scanner, "styleSheet", SPREADSHEET);
  eachChild(scanner, () => {
    if (scanner.uri !== main || (scanner.local !== "numFmts" && scanner.local !== "cellXfs")) {
      // Formats of differential styles stand inside `dxf`, under the same name.
      passOver(scanner, main, scanner.local === "dxfs" ? new Set() : NEEDED);
      return;
    }
    onlyOnce(seen, scanner.local);
    const item = scanner.local === "numFmts" ? "numFmt" : "xf";
    eachChild(scanner, () => {
      if (scanner.uri !== main || scanner.local !== item) {
        passOver(scanner, main, NEEDED);
        return;
      }
      if (formats.length === limits.styles || codes.size === limits.styles) {
        refuse("limit-styles", { limit: limits.styles });
      }
      const id = countAttribute(scanner, "numFmtId") ?? 0;
      if (item === "xf") {
        formats.push(id);
      } else {
        codes.set(id, isDateFormat(requiredAttribute(scanner, "formatCode")));
      }
      passOver(scanner, main, ITEMS);
    });
  });
  closeDocument(scanner);
  return formats.map((id) => codes.get(id) ?? isBuiltInDate(id));
}
