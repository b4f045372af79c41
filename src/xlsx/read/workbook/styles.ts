import type { XlsxLimits } from "../limits";
import { refuse } from "../refusal";
import type { XlsxCellStyle } from "../workbook";
import { closeDocument, countAttribute, eachChild, onlyOnce, passOver, requiredAttribute } from "../xml/children";
import { openRoot, type XmlScanner } from "../xml/scanner";
import { SPREADSHEET } from "../package/schemas";
import { isUnseen, NO_FILL, readFillColor, readFontColor } from "./colors";
import { isBuiltInDate, isDateFormat } from "./numberFormat";

const NEEDED = new Set(["numFmts", "numFmt", "cellXfs"]);
const ITEMS = new Set([...NEEDED, "xf"]);
/** What stands in the lists of a style sheet that are read, by the list's name. */
const LISTS: ReadonlyMap<string, string> = new Map([["numFmts", "numFmt"], ["fonts", "font"], ["fills", "fill"], ["cellXfs", "xf"]]);

/** The style of cells in a workbook without styles. */
export const PLAIN_STYLE: XlsxCellStyle = { isDate: false, format: "", isUnseen: false };

/** Where a style's parts stand in their lists. */
interface StyleParts {
  readonly format: number;
  readonly font: number;
  readonly fill: number;
}

/** Each style that a cell can name: how it shows what the cell holds. Nothing else of a style is read. */
export function readStyles(scanner: XmlScanner, limits: XlsxLimits): readonly XlsxCellStyle[] {
  const codes = new Map<number, string>();
  const inks: string[] = [];
  const grounds: string[] = [];
  const styles: StyleParts[] = [];
  const seen = new Set<string>();
  const main = openRoot(scanner, "styleSheet", SPREADSHEET);
  const readItem = (item: string): void => {
    switch (item) {
      case "numFmt":
        checkCount(codes.size, limits);
        codes.set(countAttribute(scanner, "numFmtId") ?? 0, requiredAttribute(scanner, "formatCode"));
        passOver(scanner, main, ITEMS);
        break;
      case "font":
        keep(inks, readFontColor(scanner, main, ITEMS), limits);
        break;
      case "fill":
        keep(grounds, readFillColor(scanner, main, ITEMS), limits);
        break;
      default:
        checkCount(styles.length, limits);
        styles.push({ format: countAttribute(scanner, "numFmtId") ?? 0, font: countAttribute(scanner, "fontId") ?? 0, fill: countAttribute(scanner, "fillId") ?? 0 });
        passOver(scanner, main, ITEMS);
    }
  };
  eachChild(scanner, () => {
    const item = scanner.uri === main ? LISTS.get(scanner.local) : undefined;
    if (item === undefined) {
      // Formats of differential styles stand inside `dxf`, under the same name.
      passOver(scanner, main, scanner.local === "dxfs" ? new Set() : NEEDED);
      return;
    }
    onlyOnce(seen, scanner.local);
    eachChild(scanner, () => {
      if (scanner.uri !== main || scanner.local !== item) {
        passOver(scanner, main, NEEDED);
        return;
      }
      readItem(item);
    });
  });
  closeDocument(scanner);
  const dates = new Map([...codes].map(([id, code]) => [id, isDateFormat(code)]));
  return styles.map(({ format, font, fill }) => ({
    isDate: dates.get(format) ?? isBuiltInDate(format),
    format: codes.get(format) ?? "",
    isUnseen: isUnseen(inks[font] ?? "", grounds[fill] ?? NO_FILL),
  }));
}

function checkCount(count: number, limits: XlsxLimits): void {
  if (count === limits.styles) {
    refuse("limit-styles", { limit: limits.styles });
  }
}

/** No value depends on a colour: one beyond what a workbook can use is no reason to refuse the file. */
function keep(colors: string[], color: string, limits: XlsxLimits): void {
  if (colors.length < limits.styles) {
    colors.push(color);
  }
}
