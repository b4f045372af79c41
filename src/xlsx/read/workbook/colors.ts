import { eachChild, passOver } from "../xml/children";
import type { XlsxColors } from "../workbook";
import type { XmlScanner } from "../xml/scanner";

const WHITE = "rgb FFFFFF";
/** White by other names: the theme's first light colour, and its numbers among the 64. */
const WHITES = new Set(["theme 0", "indexed 1", "indexed 9"]);

/** The colour of a `font` that has just begun, in one word for each way of naming it; "" where it has the usual one. */
export function readFontColor(scanner: XmlScanner, main: string, needed: ReadonlySet<string>): string {
  let color = "";
  eachChild(scanner, () => {
    if (scanner.uri === main && scanner.local === "color") {
      color = colorOf(scanner);
    }
    passOver(scanner, main, needed);
  });
  return color;
}

/** The colour of a `fill` that has just begun, where it is one colour all over. */
export function readFillColor(scanner: XmlScanner, main: string, needed: ReadonlySet<string>): string {
  return readPatternColor(scanner, main, needed, "fgColor", ["solid"]);
}

/** The same of a `fill` that a rule lays over cells: there the background is the colour, and a fill that names no pattern is one. */
export function readLaidFillColor(scanner: XmlScanner, main: string, needed: ReadonlySet<string>): string {
  return readPatternColor(scanner, main, needed, "bgColor", ["solid", null]);
}

function readPatternColor(scanner: XmlScanner, main: string, needed: ReadonlySet<string>, part: "fgColor" | "bgColor", patterns: readonly (string | null)[]): string {
  let color = "";
  eachChild(scanner, () => {
    const isSolid = scanner.uri === main && scanner.local === "patternFill" && patterns.includes(scanner.attributes.get("patternType"));
    if (!isSolid) {
      passOver(scanner, main, needed);
      return;
    }
    eachChild(scanner, () => {
      if (scanner.uri === main && scanner.local === part) {
        color = colorOf(scanner);
      }
      passOver(scanner, main, needed);
    });
  });
  return color;
}

/** Whether a text of that colour cannot be told from its ground; without a fill that is white. */
export function isUnseen({ ink, ground }: XlsxColors): boolean {
  return ink !== "" && ink === (ground === "" ? WHITE : ground);
}

function colorOf({ attributes }: XmlScanner): string {
  const rgb = attributes.get("rgb");
  const named = rgb !== null ? `rgb ${rgb.slice(-6).toUpperCase()}` : namedColor(attributes.get("theme"), attributes.get("indexed"));
  const tint = attributes.get("tint") ?? "0";
  const color = WHITES.has(named) ? WHITE : named;
  return /^-?0*(?:\.0*)?$/.test(tint) || color === "" ? color : `${color} ${tint}`;
}

function namedColor(theme: string | null, indexed: string | null): string {
  return theme !== null ? `theme ${theme}` : indexed !== null ? `indexed ${indexed}` : "";
}
