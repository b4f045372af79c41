import type { XlsxContent } from "../document";
import type { CellStyle } from "../styles/cellStyle";
import { isChineseFont } from "../styles/styleParts";

/** Points of a row that holds nothing but the standard font. */
export const STANDARD_HEIGHT = 15;
/** Points of the standard font. */
const STANDARD_SIZE = 11;
/** Excel's own limit. */
const HIGHEST = 409.5;
const POINTS_PER_PIXEL = 0.75;
const PIXELS_PER_CHARACTER = 7;
/** Space above and below the lines of a cell. */
const PADDING = 1.5;
/** A line is higher than its font's size; fonts that hold Chinese more so. */
const LINE = 1.22;
const CHINESE_LINE = 1.4;
/** Widths in parts of the font's size. On the broad side: a row too high still shows its text. */
const FULL_WIDTH = 1.01;
const WIDE = 0.7;
const MIDDLE = 0.51;
const THIN = 0.3;
const BLANK = 0.24;
/** Latin letters of a font that is made for Chinese are broader. */
const CHINESE_LATIN = 1.12;
const BOLD = 1.06;

/** Characters that are as wide as they are high, and between any two of which a line may break. */
const CHINESE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\uD83C-\uDBFF][\uDC00-\uDFFF]/u;
/** A run of blanks, one Chinese character, or a word with what hangs on it. */
const PIECES = /\s+|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[^\s\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]+/gu;

/**
 * Points that a cell needs for its text, as a program would find that fits a row to it; what shows figures needs one
 * line. Fonts are not at hand here, so it is an estimate; programs that fit rows on opening are free to do better.
 */
export function neededHeight(content: XlsxContent, style: CellStyle, columnWidth: number): number {
  const text = textOf(content);
  const lines = style.wrap === true ? lineCount(text, style, columnWidth * PIXELS_PER_CHARACTER * POINTS_PER_PIXEL) : 1;
  const line = (style.fontSize ?? STANDARD_SIZE) * (isChineseFont(style.fontName ?? "") || CHINESE.test(text) ? CHINESE_LINE : LINE);
  return Math.min(HIGHEST, roundUp(lines * line + PADDING));
}

function textOf(content: XlsxContent): string {
  switch (content?.kind) {
    case "text":
      return content.text;
    case "formula":
      return content.cached?.kind === "text" ? content.cached.text : "";
    default:
      return "";
  }
}

function lineCount(text: string, { fontName = "", fontSize = STANDARD_SIZE, bold }: CellStyle, width: number): number {
  const factor = fontSize * (bold === true ? BOLD : 1);
  const latin = isChineseFont(fontName) ? CHINESE_LATIN : 1;
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines += 1;
    for (const piece of paragraph.match(PIECES) ?? []) {
      const needed = widthOf(piece, latin) * factor;
      if (used > 0 && used + needed > width) {
        // Blanks at a line's end hang over; everything else starts the next one.
        if (/^\s/.test(piece)) {
          continue;
        }
        lines += 1;
        used = 0;
      }
      // What is longer than a line by itself is broken wherever the line ends.
      lines += Math.max(0, Math.ceil(needed / width) - 1);
      used = needed > width ? needed % width : used + needed;
    }
  }
  return lines;
}

function widthOf(piece: string, latin: number): number {
  let width = 0;
  for (const character of piece) {
    width += CHINESE.test(character) ? FULL_WIDTH : latin * latinWidth(character);
  }
  return width;
}

function latinWidth(character: string): number {
  return /\s/.test(character) ? BLANK : /[A-Z@%&mw]/.test(character) ? WIDE : /[ijlrtfI.,;:'"()[\]/|!-]/.test(character) ? THIN : MIDDLE;
}

/** Rows are as high as whole pixels. */
function roundUp(points: number): number {
  return Math.ceil(points / POINTS_PER_PIXEL) * POINTS_PER_PIXEL;
}
