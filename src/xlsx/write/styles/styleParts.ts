import type { XlsxConditionalFormat, XlsxFont } from "../document";
import { attributes } from "../xml";
import { Unwritable } from "../unwritable";
import type { CellStyle, Edge } from "./cellStyle";

/** "FFRRGGBB" of "#RRGGBB"; throws `bad-color` for anything else. */
export function argb(color: string): string {
  if (!/^#[0-9A-Fa-f]{6}$/.test(color)) {
    throw new Unwritable("bad-color", "", color);
  }
  return `FF${color.slice(1).toUpperCase()}`;
}

/** Fonts that hold Chinese say so by their character set, as Excel writes them. */
const CHINESE_FONT = /^(Microsoft YaHei|DengXian|SimSun|SimHei|KaiTi|FangSong|NSimSun|微软雅黑|等线|宋体|黑体|楷体|仿宋)/;

/** Whether a font is made for Chinese, by its name. */
export function isChineseFont(name: string): boolean {
  return CHINESE_FONT.test(name);
}

/** The font of a cell that nobody has styled: what column widths are counted in. */
export const STANDARD_FONT = '<font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>';

/** A cell's font, its children in the order in which Excel writes them. */
export function fontXml(style: CellStyle): string {
  const { fontName, fontSize, bold, italic, strike, underline, baseline, color } = style;
  const isPlain = [fontName, fontSize, color, baseline].every((each) => each === undefined) && ![bold, italic, strike, underline].includes(true);
  return isPlain ? STANDARD_FONT : `<font>${fontChildren(style, "name")}</font>`;
}

/** The look of a part of a cell's text. */
export function runXml(style: XlsxFont): string {
  return `<rPr>${fontChildren(style, "rFont")}</rPr>`;
}

function fontChildren(style: XlsxFont, nameElement: "name" | "rFont"): string {
  const { fontName, fontSize, color, baseline } = style;
  const name = fontName ?? "Calibri";
  return (
    `${emphasis(style)}${baseline === undefined ? "" : `<vertAlign val="${baseline}"/>`}<sz val="${fontSize ?? 11}"/>` +
    `<color ${color === undefined ? 'theme="1"' : `rgb="${argb(color)}"`}/>` +
    `<${nameElement}${attributes({ val: name })}/><family val="2"/>${isChineseFont(name) ? '<charset val="134"/>' : ""}` +
    (fontName === undefined ? '<scheme val="minor"/>' : "")
  );
}

function emphasis({ bold, italic, strike, underline }: Pick<CellStyle, "bold" | "italic" | "strike" | "underline">): string {
  return `${bold === true ? "<b/>" : ""}${italic === true ? "<i/>" : ""}${strike === true ? "<strike/>" : ""}${underline === true ? "<u/>" : ""}`;
}

/** The two fills that every workbook starts with; programs count on their places. */
export const FIRST_FILLS = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'] as const;

export function fillXml({ fill }: CellStyle): string {
  return fill === undefined || fill === ""
    ? FIRST_FILLS[0]
    : `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

export function borderXml({ left, right, top, bottom, up, down }: CellStyle): string {
  const directions = attributes({ diagonalUp: up === undefined ? undefined : true, diagonalDown: down === undefined ? undefined : true });
  return `<border${directions}>${edgeXml("left", left)}${edgeXml("right", right)}${edgeXml("top", top)}${edgeXml("bottom", bottom)}${edgeXml("diagonal", down ?? up)}</border>`;
}

function edgeXml(name: string, edge: Edge | undefined): string {
  return edge === undefined ? `<${name}/>` : `<${name} style="${edge.style}"><color rgb="${argb(edge.color)}"/></${name}>`;
}

/** Alignment and protection of a cell format, where they differ from an untouched cell's. */
export function formatChildren(style: CellStyle): string {
  const isIndented = (style.indent ?? 0) > 0;
  const horizontal = style.horizontal === "general" ? undefined : style.horizontal;
  const alignment = attributes({
    // An indent needs a side to start from; Excel takes the left one.
    horizontal: horizontal ?? (isIndented ? "left" : undefined),
    vertical: style.vertical === "bottom" ? undefined : style.vertical,
    textRotation: storedRotation(style.rotation),
    wrapText: style.wrap === true ? true : undefined,
    indent: isIndented ? style.indent : undefined,
  });
  return `${alignment === "" ? "" : `<alignment${alignment}/>`}${style.locked === false ? '<protection locked="0"/>' : ""}`;
}

/** Falling texts are counted on from 90, and stacked letters have a number of their own (ECMA-376 part 1, 18.8.1). */
function storedRotation(rotation: CellStyle["rotation"] = 0): number | undefined {
  return rotation === "stacked" ? 255 : rotation === 0 ? undefined : rotation < 0 ? 90 - rotation : rotation;
}

/** A format that a condition lays over a cell; its fill is the background colour of a pattern that is not named. */
export function differentialXml(style: XlsxConditionalFormat["style"]): string {
  const { color, fill, bold, italic, underline, strike } = style;
  // What is switched off must be said too: the cell below may have it on.
  const flag = (name: string, on: boolean | undefined): string => (on === undefined ? "" : on ? `<${name}/>` : `<${name} val="0"/>`);
  const font =
    flag("b", bold) + flag("i", italic) + flag("strike", strike) + (underline === undefined ? "" : underline ? "<u/>" : '<u val="none"/>') +
    (color === undefined ? "" : `<color rgb="${argb(color)}"/>`);
  return (
    `<dxf>${font === "" ? "" : `<font>${font}</font>`}` +
    `${fill === undefined || fill === "" ? "" : `<fill><patternFill><bgColor rgb="${argb(fill)}"/></patternFill></fill>`}</dxf>`
  );
}
