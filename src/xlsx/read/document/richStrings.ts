import type { XlsxRun } from "../../write/document";
import { SPREADSHEET } from "../package/schemas";
import { eachChild } from "../xml/children";
import { openRoot, type XmlScanner } from "../xml/scanner";
import { fontOf } from "./fonts";
import type { XlsxLeftOutCode } from "./leftOut";
import { looseText } from "./looseText";
import type { Palette } from "./palette";
import type { XmlElement } from "./xmlElement";

/** What a text is beside its characters. */
export interface RichText {
  /** the looks of its parts; null where they do not differ */
  readonly runs: readonly XlsxRun[] | null;
  readonly lost: readonly XlsxLeftOutCode[];
}

/** Shared texts that are more than their characters, by their place in the list as cells write it. */
export type RichStrings = ReadonlyMap<string, RichText>;

/** What a run's looks are told apart by; the script of a font's characters is no look. */
const LOOKS = new Set(["b", "i", "u", "strike", "outline", "shadow", "color", "sz", "vertAlign"]);
/** Chinese, Japanese and Korean characters with their punctuation. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF]/u;
const PLAIN: RichText = { runs: null, lost: [] };
/** Parts of all texts of one file together that are kept with their looks. */
const MOST_RUNS = 500_000;

interface Run {
  /** null where the part looks like its cell */
  readonly font: XmlElement | null;
  readonly look: string;
  readonly name: string;
  readonly text: string;
}

/** Reads the shared texts for what a plain text would lose of them. */
export function readRichStrings(scanner: XmlScanner, palette: Palette): RichStrings {
  const rich = new Map<string, RichText>();
  const main = openRoot(scanner, "sst", SPREADSHEET);
  const budget = { runs: MOST_RUNS };
  let place = 0;
  eachChild(scanner, () => {
    if (scanner.uri !== main || scanner.local !== "si") {
      scanner.skip();
      return;
    }
    const found = readRichness(scanner, main, palette, budget);
    if (found !== PLAIN) {
      rich.set(String(place), found);
    }
    place += 1;
  });
  return rich;
}

/** What the text that has just begun (`si` or `is`) is beside its characters: runs that differ in their looks, phonetic guides. */
export function readRichness(scanner: XmlScanner, main: string, palette: Palette, budget: { runs: number }): RichText {
  const runs: Run[] = [];
  let hasGuides = false;
  eachChild(scanner, () => {
    if (scanner.uri === main && scanner.local === "r") {
      runs.push(readRun(scanner));
    } else {
      hasGuides ||= scanner.local === "rPh";
      scanner.skip();
    }
  });
  const guides: readonly XlsxLeftOutCode[] = hasGuides ? ["phonetic-guides"] : [];
  if (!isRich(runs)) {
    return hasGuides ? { runs: null, lost: guides } : PLAIN;
  }
  budget.runs -= runs.length;
  const texts = runs.map(({ text }) => looseText(text));
  // An escape may begin in one part and end in the next: then no part has a length of its own.
  if (budget.runs < 0 || texts.join("") !== looseText(runs.map(({ text }) => text).join(""))) {
    return { runs: null, lost: ["rich-text", ...guides] };
  }
  const lost = new Set<XlsxLeftOutCode>(guides);
  return {
    runs: runs.map(({ font }, index) => ({ length: texts[index]?.length ?? 0, style: font === null ? null : fontOf(font, palette, (code) => lost.add(code)) })),
    lost: [...lost],
  };
}

/** LibreOffice parts every text where its script changes, and gives each script a font of its own: that alone is no look. */
function isRich(runs: readonly Run[]): boolean {
  const looks = new Set(runs.map(({ look }) => look));
  const fonts = { wide: new Set<string>(), narrow: new Set<string>() };
  for (const { text, name } of runs) {
    fonts[WIDE.test(text) ? "wide" : "narrow"].add(name);
  }
  return looks.size > 1 || fonts.wide.size > 1 || fonts.narrow.size > 1;
}

function readRun(scanner: XmlScanner): Run {
  const children: XmlElement[] = [];
  const looks: string[] = [];
  let font: XmlElement | null = null;
  let name = "";
  let text = "";
  eachChild(scanner, () => {
    if (scanner.local !== "rPr") {
      text = scanner.text();
      return;
    }
    eachChild(scanner, () => {
      const { attributes, local } = scanner;
      const own = new Map(Array.from({ length: attributes.count }, (_, index) => [attributes.nameAt(index), attributes.value(index)] as const));
      children.push({ local, attributes: own, relationship: "", children: [], text: "" });
      if (local === "rFont") {
        name = own.get("val") ?? "";
      } else if (LOOKS.has(local)) {
        looks.push([local, ...[...own].map(([attribute, value]) => `${attribute}=${value}`)].join(" "));
      }
      scanner.skip();
    });
    font = { local: "rPr", attributes: new Map(), relationship: "", children, text: "" };
  });
  return { font, look: looks.sort().join(";"), name, text };
}
