import type { XlsxLimits } from "../limits";
import { refuse } from "../refusal";
import type { XlsxCellStyle } from "../workbook";
import { closeDocument, countAttribute, eachChild, onlyOnce, passOver, requiredAttribute } from "../xml/children";
import { openRoot, type XmlScanner } from "../xml/scanner";
import { SPREADSHEET } from "../package/schemas";
import { readFillColor, readFontColor } from "./colors";
import { type LaidLook, readLaidLooks } from "./laidLooks";
import { isBuiltInDate, isDateFormat } from "./numberFormat";

const NEEDED = new Set(["numFmts", "numFmt", "cellXfs"]);
const ITEMS = new Set([...NEEDED, "xf"]);
/** What stands in the lists of a style sheet that are read, by the list's name. */
const LISTS: ReadonlyMap<string, string> = new Map([["numFmts", "numFmt"], ["fonts", "font"], ["fills", "fill"], ["cellXfs", "xf"]]);

/** The style of cells in a workbook without styles. */
export const PLAIN_STYLE: XlsxCellStyle = { isDate: false, format: "", builtIn: 0, colors: { ink: "", ground: "" } };

/** Where a style's parts stand in their lists. */
interface StyleParts {
  readonly format: number;
  readonly font: number;
  readonly fill: number;
}

/** How cells show what they hold, by the numbers under which cells and rules refer to it. */
export interface Styles {
  readonly cells: readonly XlsxCellStyle[];
  readonly laid: readonly LaidLook[];
}

/** Each style that a cell or a rule can name: how it shows what the cell holds. Nothing else of a style is read. */
export function readStyles(scanner: XmlScanner, limits: XlsxLimits): Styles {
  const codes = new Map<number, string>();
  const inks: string[] = [];
  const grounds: string[] = [];
  const styles: StyleParts[] = [];
  let laid: readonly LaidLook[] = [];
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
    if (scanner.uri === main && scanner.local === "dxfs") {
      laid = readLaidLooks(scanner, main, limits);
      return;
    }
    const item = scanner.uri === main ? LISTS.get(scanner.local) : undefined;
    if (item === undefined) {
      passOver(scanner, main, NEEDED);
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
  const cells = styles.map(({ format, font, fill }) => ({
    isDate: dates.get(format) ?? isBuiltInDate(format),
    format: codes.get(format) ?? "",
    builtIn: codes.has(format) ? 0 : format,
    colors: { ink: inks[font] ?? "", ground: grounds[fill] ?? "" },
  }));
  return { cells, laid };
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
