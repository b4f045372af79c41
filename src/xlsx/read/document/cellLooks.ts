import type { XlsxBorder, XlsxStyle } from "../../write/document";
import { type FontStyle, fontOf } from "./fonts";
import type { XlsxLeftOutCode } from "./leftOut";
import { numberFormat } from "./numberFormats";
import { colorOf, type Palette } from "./palette";
import { childOf, figureOf, flagOf, indexOf, type XmlElement } from "./xmlElement";

export interface Edge {
  readonly style: XlsxBorder["style"];
  readonly color: string;
}

export interface Edges {
  readonly top?: Edge;
  readonly bottom?: Edge;
  readonly left?: Edge;
  readonly right?: Edge;
}

/** How a cell looks; what is as in an untouched cell is not there. */
export interface CellLook {
  readonly style: Omit<XlsxStyle, "borders">;
  readonly edges: Edges;
  /** kinds of looks that the cell has and a document cannot say */
  readonly lost: readonly XlsxLeftOutCode[];
}

/** The lists that a cell's format refers to. */
export interface FormatParts {
  readonly fonts: readonly XmlElement[];
  readonly fills: readonly XmlElement[];
  readonly borders: readonly XmlElement[];
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly palette: Palette;
}

const LINES = new Map<string, XlsxBorder["style"]>(
  (["thin", "medium", "hair", "thick", "double", "dashed", "dotted"] as const).map((style): [string, XlsxBorder["style"]] => [style, style]),
);
/** Lines that a document lacks, by what comes next to them. */
const NEAR_LINES = new Map<string, XlsxBorder["style"]>([
  ["mediumDashed", "dashed"],
  ["dashDot", "dashed"],
  ["mediumDashDot", "dashed"],
  ["slantDashDot", "dashed"],
  ["dashDotDot", "dotted"],
  ["mediumDashDotDot", "dotted"],
]);
const BLACK = "#000000";

/**
 * The look of a cell's format. As in Excel the format's own numbers count, whatever its `apply…` marks say; the named style
 * underneath only gives what the format leaves unsaid.
 */
export function cellLook(format: XmlElement, named: XmlElement | undefined, parts: FormatParts): CellLook {
  const lost = new Set<XlsxLeftOutCode>();
  const lose = (code: XlsxLeftOutCode): void => void lost.add(code);
  const of = (name: string): number => indexOf(format, name) ?? indexOf(named, name) ?? 0;
  const child = (name: string, apply: string): XmlElement | undefined => childOf(format, name) ?? (flagOf(format, apply, true) ? undefined : childOf(named, name));
  const font: FontStyle = fontOf(parts.fonts[of("fontId")], parts.palette, lose);
  const fill = fillOf(parts.fills[of("fillId")], parts.palette, lose);
  const code = numberFormat(of("numFmtId"), parts.numberFormats);
  const protection = child("protection", "applyProtection");
  if (flagOf(protection, "hidden", false)) {
    lose("hidden-formulas");
  }
  const style: CellLook["style"] = {
    ...font,
    ...(fill === null ? {} : { fill }),
    ...alignmentOf(child("alignment", "applyAlignment"), lose),
    ...(code === "General" ? {} : { numberFormat: code }),
    ...(flagOf(protection, "locked", true) ? {} : { locked: false }),
  };
  return { style, edges: edgesOf(parts.borders[of("borderId")], parts.palette, lose), lost: [...lost] };
}

function fillOf(element: XmlElement | undefined, palette: Palette, lose: (code: XlsxLeftOutCode) => void): string | null {
  const pattern = childOf(element, "patternFill");
  const gradient = childOf(element, "gradientFill");
  if (gradient !== undefined) {
    lose("fills");
    return colorOf(childOf(gradient.children.find(({ local }) => local === "stop"), "color"), palette);
  }
  const kind = pattern?.attributes.get("patternType") ?? "none";
  if (kind === "none") {
    return null;
  }
  if (kind === "solid") {
    return colorOf(childOf(pattern, "fgColor"), palette);
  }
  lose("fills");
  return colorOf(childOf(pattern, "bgColor"), palette);
}

function alignmentOf(element: XmlElement | undefined, lose: (code: XlsxLeftOutCode) => void): Pick<XlsxStyle, "horizontal" | "vertical" | "wrap" | "indent"> {
  const horizontal = element?.attributes.get("horizontal") ?? "general";
  const vertical = element?.attributes.get("vertical") ?? "bottom";
  const rotation = figureOf(element, "textRotation") ?? 0;
  const order = element?.attributes.get("readingOrder") ?? "0";
  const isKnown = ["general", "left", "center", "right"].includes(horizontal) && ["top", "center", "bottom"].includes(vertical);
  if (!isKnown || rotation !== 0 || order === "2" || flagOf(element, "shrinkToFit", false)) {
    lose("alignments");
  }
  const indent = indexOf(element, "indent") ?? 0;
  return {
    ...(horizontal === "left" || horizontal === "center" || horizontal === "right" ? { horizontal } : {}),
    ...(vertical === "top" || vertical === "center" ? { vertical } : {}),
    ...(flagOf(element, "wrapText", false) ? { wrap: true } : {}),
    ...(indent === 0 ? {} : { indent }),
  };
}

function edgesOf(element: XmlElement | undefined, palette: Palette, lose: (code: XlsxLeftOutCode) => void): Edges {
  const edge = (...names: readonly string[]): Edge | null => {
    const found = names.map((name) => childOf(element, name)).find((each) => each !== undefined);
    const kind = found?.attributes.get("style") ?? "none";
    if (kind === "none") {
      return null;
    }
    const style = LINES.get(kind);
    if (style === undefined) {
      lose("borders");
    }
    return { style: style ?? NEAR_LINES.get(kind) ?? "thin", color: colorOf(childOf(found, "color"), palette) ?? BLACK };
  };
  const isDiagonal = flagOf(element, "diagonalUp", false) || flagOf(element, "diagonalDown", false);
  if (isDiagonal && (childOf(element, "diagonal")?.attributes.get("style") ?? "none") !== "none") {
    lose("borders");
  }
  const [top, bottom, left, right] = [edge("top"), edge("bottom"), edge("left", "start"), edge("right", "end")];
  return {
    ...(top === null ? {} : { top }),
    ...(bottom === null ? {} : { bottom }),
    ...(left === null ? {} : { left }),
    ...(right === null ? {} : { right }),
  };
}
