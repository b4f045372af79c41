import { type ElementBudget, figureOf, flagOf, indexOf, readElement, type XmlElement } from "./xmlElement";
import type { XmlScanner } from "../xml/scanner";

/** The colours that a workbook names by number. "#RRGGBB" each. */
export interface Palette {
  /** in the order of the scheme: two darks and lights, six accents, links */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Names of a scheme's colours, in the order in which the spreadsheet counts them (ECMA-376 part 1, 18.8.3: light and dark change places). */
const SCHEME = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
/** Office's scheme since 2013, for files without a theme. */
const OFFICE = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ").map((color) => `#${color}`);
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

/** Whether a theme has the colours that a file of ours gets. */
export function isOfficeTheme(theme: readonly string[]): boolean {
  return OFFICE.every((color, index) => color === theme[index]);
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

/** A colour made lighter or darker, its hue and saturation kept (ECMA-376 part 1, 18.8.19). */
function tinted(color: string, tint: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255) as [number, number, number];
  const [hue, saturation, lightness] = hslOf(channels);
  const changed = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return `#${rgbOf(hue, saturation, changed)
    .map((channel) => Math.round(channel * 255).toString(16).toUpperCase().padStart(2, "0"))
    .join("")}`;
}

function hslOf([red, green, blue]: readonly [number, number, number]): readonly [number, number, number] {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const spread = most - least;
  if (spread === 0) {
    return [0, 0, lightness];
  }
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sixth = most === red ? ((green - blue) / spread + 6) % 6 : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  return [sixth, saturation, lightness];
}

function rgbOf(sixth: number, saturation: number, lightness: number): readonly number[] {
  const spread = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((turn) => {
    const place = (turn + sixth * 2) % 12;
    return lightness - spread * Math.max(-1, Math.min(place - 3, 9 - place, 1));
  });
}
