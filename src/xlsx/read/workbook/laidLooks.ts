import type { XlsxLimits } from "../limits";
import type { XlsxColors } from "../workbook";
import { eachChild, passOver, passOverOther } from "../xml/children";
import type { XmlScanner } from "../xml/scanner";
import { readFontColor, readLaidFillColor } from "./colors";

/** A look that rules lay over cells. */
export interface LaidLook extends XlsxColors {
  /** the code of its number format, "" for none */
  readonly format: string;
}

/** Its parts are called as those of cells are, and none of them counts for a value. */
const NOTHING = new Set<string>();

/** Reads the `dxfs` of a style sheet, which have just begun; what goes beyond a workbook's styles is left aside. */
export function readLaidLooks(scanner: XmlScanner, main: string, limits: XlsxLimits): readonly LaidLook[] {
  const looks: LaidLook[] = [];
  eachChild(scanner, () => {
    if (scanner.uri !== main || scanner.local !== "dxf" || looks.length >= limits.styles) {
      passOver(scanner, main, NOTHING);
      return;
    }
    looks.push(readLaidLook(scanner, main, NOTHING));
  });
  return looks;
}

/** Reads one that has just begun; `needed` names what counts for values, and may not stand in it. */
export function readLaidLook(scanner: XmlScanner, main: string, needed: ReadonlySet<string>): LaidLook {
  const look = { ink: "", ground: "", format: "" };
  eachChild(scanner, () => {
    switch (scanner.uri === main ? scanner.local : "") {
      case "font":
        look.ink = readFontColor(scanner, main, needed);
        break;
      case "fill":
        look.ground = readLaidFillColor(scanner, main, needed);
        break;
      case "numFmt":
        look.format = scanner.attributes.get("formatCode") ?? "";
        passOverOther(scanner, main, needed);
        break;
      default:
        passOverOther(scanner, main, needed);
    }
  });
  return look;
}
