import type { XlsxStyle } from "../../write/document";
import { looseText } from "./looseText";
import type { XlsxLeftOutCode } from "./leftOut";
import { colorOf, type Palette } from "./palette";
import { childOf, figureOf, flagOf, type XmlElement } from "./xmlElement";

export type FontStyle = Pick<XlsxStyle, "fontName" | "fontSize" | "bold" | "italic" | "underline" | "strike" | "baseline" | "color">;

/** The font of a cell that nobody has styled, in a file of ours. */
const STANDARD_NAME = "Calibri";
const STANDARD_SIZE = 11;
/** What text looks like unless somebody picks another colour, whether or not the file says so. */
const BLACK = "#000000";

/** A cell's font; what is as in an untouched cell is not there. `lost` is told what a document cannot say. */
export function fontOf(element: XmlElement | undefined, palette: Palette, lost: (code: XlsxLeftOutCode) => void): FontStyle {
  const name = looseText(childOf(element, "name")?.attributes.get("val") ?? childOf(element, "rFont")?.attributes.get("val") ?? STANDARD_NAME);
  const size = figureOf(childOf(element, "sz"), "val") ?? STANDARD_SIZE;
  const color = colorOf(childOf(element, "color"), palette);
  const underline = underlineOf(element, lost);
  const position = childOf(element, "vertAlign")?.attributes.get("val") ?? "baseline";
  if (["outline", "shadow"].some((effect) => isOn(element, effect) === true)) {
    lost("font-effects");
  }
  return {
    ...(name === STANDARD_NAME || name === "" ? {} : { fontName: name }),
    ...(size === STANDARD_SIZE || size <= 0 ? {} : { fontSize: size }),
    ...(isOn(element, "b") === true ? { bold: true } : {}),
    ...(isOn(element, "i") === true ? { italic: true } : {}),
    ...(underline === true ? { underline } : {}),
    ...(isOn(element, "strike") === true ? { strike: true } : {}),
    ...(position === "superscript" || position === "subscript" ? { baseline: position } : {}),
    ...(color === null || color === BLACK ? {} : { color }),
  };
}

/** The font that a condition lays over a cell; what it switches off is there as well. */
export function differentialFontOf(element: XmlElement | undefined, palette: Palette, lost: (code: XlsxLeftOutCode) => void): Omit<FontStyle, "fontName" | "fontSize" | "baseline"> {
  const bold = isOn(element, "b");
  const italic = isOn(element, "i");
  const underline = underlineOf(element, lost);
  const strike = isOn(element, "strike");
  const color = colorOf(childOf(element, "color"), palette);
  return {
    ...(bold === null ? {} : { bold }),
    ...(italic === null ? {} : { italic }),
    ...(underline === null ? {} : { underline }),
    ...(strike === null ? {} : { strike }),
    ...(color === null ? {} : { color }),
  };
}

/** null: the font does not say. */
function isOn(element: XmlElement | undefined, local: string): boolean | null {
  const found = childOf(element, local);
  return found === undefined ? null : flagOf(found, "val", true);
}

function underlineOf(element: XmlElement | undefined, lost: (code: XlsxLeftOutCode) => void): boolean | null {
  const found = childOf(element, "u");
  const kind = found?.attributes.get("val") ?? "single";
  if (kind !== "single" && kind !== "none") {
    lost("font-effects");
  }
  return found === undefined ? null : kind !== "none";
}
