import { eachChild, passOver } from "../xml/children";
import type { XmlScanner } from "../xml/scanner";

/** The ground of a cell that is not filled, or filled with a pattern. */
export const NO_FILL = "none";

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
  let color = NO_FILL;
  eachChild(scanner, () => {
    const isSolid = scanner.uri === main && scanner.local === "patternFill" && scanner.attributes.get("patternType") === "solid";
    if (!isSolid) {
      passOver(scanner, main, needed);
      return;
    }
    eachChild(scanner, () => {
      if (scanner.uri === main && scanner.local === "fgColor") {
        color = colorOf(scanner);
      }
      passOver(scanner, main, needed);
    });
  });
  return color;
}

/** Whether a text of that colour cannot be told from its ground. */
export function isUnseen(ink: string, ground: string): boolean {
  return ink !== "" && ink === (ground === NO_FILL ? WHITE : ground);
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
