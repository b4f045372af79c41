import type { XlsxConditionalFormat } from "../../write/document";
import type { XlsxLimits } from "../limits";
import { SPREADSHEET } from "../package/schemas";
import { looseText } from "./looseText";
import { eachChild } from "../xml/children";
import { openRoot, type XmlScanner } from "../xml/scanner";
import { type CellLook, cellLook, type FormatParts } from "./cellLooks";
import { DatedLooks } from "./datedLooks";
import { differentialFontOf } from "./fonts";
import type { XlsxLeftOutCode } from "./leftOut";
import { plainCode } from "./numberFormats";
import { colorOf, type Palette, readIndexed } from "./palette";
import { childOf, type ElementBudget, indexOf, readElement, type XmlElement } from "./xmlElement";

/** The look that a condition gives, and what of it a document cannot say. */
export interface ConditionalLook {
  readonly style: XlsxConditionalFormat["style"];
  readonly lost: readonly XlsxLeftOutCode[];
}

/** The styles of a workbook, by the numbers under which cells and conditions refer to them. */
export interface StyleSheet {
  readonly cells: readonly CellLook[];
  /** adds to `cells` */
  readonly dated: DatedLooks;
  readonly conditions: readonly ConditionalLook[];
  readonly palette: Palette;
  /** pixels of a digit of the font in which the file counts its column widths */
  readonly digitWidth: number;
  /** styles for tables that the workbook defines itself */
  readonly tableStyles: number;
}

const LISTS = new Set(["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs", "colors", "tableStyles"]);
const PARTS = [
  "font", "fill", "patternFill", "gradientFill", "stop", "border", "left", "right", "start", "end", "top", "bottom", "diagonal", "xf", "dxf", "indexedColors",
];
const SHAPE = { nests: new Set([...LISTS, ...PARTS]), texts: new Set<string>() };
const PLAIN: CellLook = { style: {}, edges: {}, lost: [] };

/** Chinese fonts whose digits are a pixel wider than those of the others at the usual sizes. */
const WIDE_FONT = /^(?:SimSun|NSimSun|DengXian|宋体|新宋体|等线)$/;
const DIGIT = 7;
const WIDE_DIGIT = 8;

export function noStyles(palette: Palette): StyleSheet {
  const cells = [PLAIN];
  return { cells, dated: new DatedLooks(cells), conditions: [], palette, digitWidth: DIGIT, tableStyles: 0 };
}

/** Reads the styles' part; `theme` are the colours that it may name. */
export function readStyleSheet(scanner: XmlScanner, theme: readonly string[], limits: XlsxLimits, budget: ElementBudget): StyleSheet {
  const lists = new Map<string, XmlElement>();
  const main = openRoot(scanner, "styleSheet", SPREADSHEET);
  eachChild(scanner, () => {
    if (scanner.uri === main && LISTS.has(scanner.local)) {
      lists.set(scanner.local, readElement(scanner, SHAPE, main, budget));
    } else {
      scanner.skip();
    }
  });
  const items = (list: string): readonly XmlElement[] => lists.get(list)?.children.slice(0, limits.styles) ?? [];
  const palette: Palette = { theme, indexed: readIndexed(childOf(lists.get("colors"), "indexedColors")) };
  const parts: FormatParts = {
    fonts: items("fonts"),
    fills: items("fills"),
    borders: items("borders"),
    numberFormats: new Map(items("numFmts").map((format) => [indexOf(format, "numFmtId") ?? -1, plainCode(looseText(format.attributes.get("formatCode") ?? "General"))])),
    palette,
  };
  const named = items("cellStyleXfs");
  const own = items("cellXfs").map((format) => cellLook(format, named[indexOf(format, "xfId") ?? 0], parts));
  const cells = own.length === 0 ? [PLAIN] : own;
  const standard = childOf(parts.fonts[0], "name")?.attributes.get("val") ?? "";
  return {
    cells,
    dated: new DatedLooks(cells),
    conditions: items("dxfs").map((format) => conditionalLook(format, palette)),
    palette,
    digitWidth: WIDE_FONT.test(standard) ? WIDE_DIGIT : DIGIT,
    tableStyles: items("tableStyles").length,
  };
}

/** What a condition's format lays over a cell. */
export function conditionalLook(format: XmlElement, palette: Palette): ConditionalLook {
  const lost = new Set<XlsxLeftOutCode>();
  const lose = (): void => void lost.add("conditional-looks");
  const pattern = childOf(childOf(format, "fill"), "patternFill");
  const kind = pattern?.attributes.get("patternType") ?? "solid";
  // Here the background is the colour that a plain fill has.
  const fill = kind === "none" ? null : colorOf(childOf(pattern, "bgColor"), palette);
  const hasEdges = childOf(format, "border")?.children.some(({ attributes }) => (attributes.get("style") ?? "none") !== "none") ?? false;
  if (hasEdges || childOf(format, "numFmt") !== undefined || childOf(childOf(format, "fill"), "gradientFill") !== undefined || (kind !== "solid" && kind !== "none")) {
    lose();
  }
  return { style: { ...differentialFontOf(childOf(format, "font"), palette, lose), ...(fill === null ? {} : { fill }) }, lost: [...lost] };
}
