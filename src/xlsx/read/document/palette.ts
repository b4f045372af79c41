import { type ElementBudget, figureOf, flagOf, indexOf, readElement, type XmlElement } from "./xmlElement";
import type { XmlScanner } from "../xml/scanner";
import { tinted } from "./tint";

/** The colours that a workbook names by number. "#RRGGBB" each. */
export interface Palette {
  /** in the order of the scheme: two darks and lights, six accents, links */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Names of a scheme's colours, in the order in which the spreadsheet counts them (ECMA-376 part 1, 18.8.3: light and dark change places). */
const SCHEME = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
const colors = (list: string): readonly string[] => list.split(" ").map((color) => `#${color}`);
/** Office's scheme from 2013 to 2022, for files without a theme. */
const OFFICE = colors("FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72");
/** The one before it and the one after it. */
const OTHER_OFFICES = [
  colors("FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080"),
  colors("FFFFFF 000000 E8E8E8 0E2841 156082 E97132 196B24 0F9ED5 A02B93 4EA72E 467886 96607D"),
];
/** The 64 colours of old workbooks (ECMA-376 part 1, 18.8.27); the first eight stand there twice. */
const BASIC = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" ");
const CLASSIC = [
  ...BASIC,
  ...BASIC,
  ...(
    "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
    "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
    "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
  ).split(" "),
].map((color) => `#${color}`);
const WINDOW_BACKGROUND = 65;

export const STANDARD_PALETTE: Palette = { theme: OFFICE, indexed: CLASSIC };

const THEME_SHAPE = { nests: new Set(["theme", "themeElements", "clrScheme", ...SCHEME]), texts: new Set<string>() };

/** The colours of a theme, whose root has just begun. */
export function readTheme(scanner: XmlScanner, budget: ElementBudget): readonly string[] {
  const theme = readElement(scanner, THEME_SHAPE, null, budget);
  const scheme = theme.children.find(({ local }) => local === "themeElements")?.children.find(({ local }) => local === "clrScheme");
  return SCHEME.map((name, index) => {
    const color = scheme?.children.find(({ local }) => local === name)?.children[0];
    return hexColor(color?.attributes.get("lastClr") ?? color?.attributes.get("val") ?? "") ?? (OFFICE[index] as string);
  });
}

/** Whether a theme is one that Office gives every workbook: nobody has chosen it. */
export function isOfficeTheme(theme: readonly string[]): boolean {
  return [OFFICE, ...OTHER_OFFICES].some((office) => office.every((color, index) => color === theme[index]));
}

/** The workbook's own numbered colours, `indexedColors` of the styles. */
export function readIndexed(element: XmlElement | undefined): readonly string[] {
  const own = element?.children.filter(({ local }) => local === "rgbColor") ?? [];
  return own.length === 0 ? CLASSIC : CLASSIC.map((color, index) => hexColor(own[index]?.attributes.get("rgb") ?? "") ?? color);
}

/** What a colour element means; null where it is automatic, not given, or none. */
export function colorOf(element: XmlElement | undefined, { theme, indexed }: Palette): string | null {
  if (element === undefined || flagOf(element, "auto", false)) {
    return null;
  }
  const rgb = element.attributes.get("rgb");
  const index = indexOf(element, "indexed");
  const place = indexOf(element, "theme");
  const base = rgb !== undefined ? hexColor(rgb) : place !== null ? (theme[place] ?? null) : index === null ? null : index === WINDOW_BACKGROUND ? "#FFFFFF" : (indexed[index] ?? null);
  const tint = figureOf(element, "tint") ?? 0;
  return base === null || tint === 0 ? base : tinted(base, Math.max(-1, Math.min(1, tint)));
}

/** "#RRGGBB" of "AARRGGBB" or "RRGGBB"; null for anything else. Cells know nothing of transparency. */
function hexColor(value: string): string | null {
  const digits = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(value)?.[1];
  return digits === undefined ? null : `#${digits.toUpperCase()}`;
}
