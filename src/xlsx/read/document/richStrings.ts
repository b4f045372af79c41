import { SPREADSHEET } from "../package/schemas";
import { eachChild } from "../xml/children";
import { openRoot, type XmlScanner } from "../xml/scanner";
import type { XlsxLeftOutCode } from "./leftOut";

/** Shared texts that are more than their characters, by their place in the list as cells write it. */
export type RichStrings = ReadonlyMap<string, readonly XlsxLeftOutCode[]>;

/** What a run's looks are told apart by; the script of a font's characters is no look. */
const LOOKS = new Set(["b", "i", "u", "strike", "outline", "shadow", "color", "sz", "vertAlign"]);
/** Chinese, Japanese and Korean characters with their punctuation. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF]/u;

/** Reads the shared texts for what a plain text would lose of them. */
export function readRichStrings(scanner: XmlScanner): RichStrings {
  const rich = new Map<string, readonly XlsxLeftOutCode[]>();
  const main = openRoot(scanner, "sst", SPREADSHEET);
  let place = 0;
  eachChild(scanner, () => {
    if (scanner.uri !== main || scanner.local !== "si") {
      scanner.skip();
      return;
    }
    const found = richness(scanner, main);
    if (found.length > 0) {
      rich.set(String(place), found);
    }
    place += 1;
  });
  return rich;
}

/** What the text that has just begun (`si` or `is`) would lose as a plain one: runs that differ in their looks, phonetic guides. */
export function richness(scanner: XmlScanner, main: string): readonly XlsxLeftOutCode[] {
  const looks = new Set<string>();
  // LibreOffice parts every text where its script changes, and gives each script a font of its own.
  const fonts = { wide: new Set<string>(), narrow: new Set<string>() };
  let hasGuides = false;
  eachChild(scanner, () => {
    if (scanner.uri === main && scanner.local === "r") {
      const run = readRun(scanner);
      looks.add(run.look);
      fonts[WIDE.test(run.text) ? "wide" : "narrow"].add(run.font);
    } else {
      hasGuides ||= scanner.local === "rPh";
      scanner.skip();
    }
  });
  const isRich = looks.size > 1 || fonts.wide.size > 1 || fonts.narrow.size > 1;
  return [...(isRich ? (["rich-text"] as const) : []), ...(hasGuides ? (["phonetic-guides"] as const) : [])];
}

function readRun(scanner: XmlScanner): { readonly look: string; readonly font: string; readonly text: string } {
  const looks: string[] = [];
  let font = "";
  let text = "";
  eachChild(scanner, () => {
    if (scanner.local !== "rPr") {
      text = scanner.text();
      return;
    }
    eachChild(scanner, () => {
      const { attributes, local } = scanner;
      if (local === "rFont") {
        font = attributes.get("val") ?? "";
      } else if (LOOKS.has(local)) {
        looks.push([local, ...Array.from({ length: attributes.count }, (_, index) => `${attributes.nameAt(index)}=${attributes.value(index)}`)].join(" "));
      }
      scanner.skip();
    });
  });
  return { look: looks.sort().join(";"), font, text };
}
