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
  readonly up?: Edge;
  readonly down?: Edge;
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
  (
    [
      "thin", "medium", "hair", "thick", "double", "dashed", "dotted", "dashDot", "dashDotDot", "mediumDashed", "mediumDashDot", "mediumDashDotDot", "slantDashDot",
    ] as const
  ).map((style): [string, XlsxBorder["style"]] => [style, style]),
);
const HORIZONTALS = ["left", "center", "right", "justify", "distributed"] as const;
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

function alignmentOf(element: XmlElement | undefined, lose: (code: XlsxLeftOutCode) => void): Pick<XlsxStyle, "horizontal" | "vertical" | "wrap" | "indent" | "rotation"> {
  const horizontal = element?.attributes.get("horizontal") ?? "general";
  const vertical = element?.attributes.get("vertical") ?? "bottom";
  const order = element?.attributes.get("readingOrder") ?? "0";
  const known = HORIZONTALS.find((each) => each === horizontal);
  const isKnown = (known !== undefined || horizontal === "general") && ["top", "center", "bottom"].includes(vertical);
  if (!isKnown || order === "2" || flagOf(element, "shrinkToFit", false)) {
    lose("alignments");
  }
  const indent = indexOf(element, "indent") ?? 0;
  return {
    ...(known === undefined ? {} : { horizontal: known }),
    ...(vertical === "top" || vertical === "center" ? { vertical } : {}),
    ...(flagOf(element, "wrapText", false) ? { wrap: true } : {}),
    ...(indent === 0 ? {} : { indent }),
    ...rotationOf(figureOf(element, "textRotation") ?? 0),
  };
}

/** Up to 90 a text rises, beyond it falls, and 255 sets its letters below each other. */
function rotationOf(stored: number): Pick<XlsxStyle, "rotation"> {
  if (stored === 255) {
    return { rotation: "stacked" };
  }
  return stored > 0 && stored <= 180 ? { rotation: stored > 90 ? 90 - stored : stored } : {};
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
    return { style: style ?? "thin", color: colorOf(childOf(found, "color"), palette) ?? BLACK };
  };
  const crosses = (name: string): boolean => flagOf(element, name, false);
  const diagonal = crosses("diagonalUp") || crosses("diagonalDown") ? edge("diagonal") : null;
  const [top, bottom, left, right] = [edge("top"), edge("bottom"), edge("left", "start"), edge("right", "end")];
  return {
    ...(top === null ? {} : { top }),
    ...(bottom === null ? {} : { bottom }),
    ...(left === null ? {} : { left }),
    ...(right === null ? {} : { right }),
    ...(diagonal !== null && crosses("diagonalUp") ? { up: diagonal } : {}),
    ...(diagonal !== null && crosses("diagonalDown") ? { down: diagonal } : {}),
  };
}
