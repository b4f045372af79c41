import type { XlsxLimits } from "../limits";
import { refuse, shown } from "../refusal";
import { eachChild, passOver } from "../xml/children";
import type { XmlScanner } from "../xml/scanner";
import { unescapeText } from "./escapes";

const OF_STRINGS = new Set(["si", "is"]);
/** A phonetic guide holds texts of its own. */
const OF_TEXTS = new Set([...OF_STRINGS, "r", "t"]);

/** The text of an `si` or `is` that has just begun: its one plain text, or its runs joined; phonetic guides do not belong to it. */
export function readRichText(scanner: XmlScanner, main: string, limits: XlsxLimits): string {
  let plain: string | null = null;
  let runs: string[] | null = null;
  let mayHoldEscape = true;
  while (scanner.next() === "start") {
    const local = mainLocal(scanner, main);
    if (local === "t") {
      if (plain !== null || runs !== null) {
        refuse("string-two-values");
      }
      plain = scanner.text();
      mayHoldEscape = scanner.contentMayHoldEscape();
    } else if (local === "r") {
      if (plain !== null) {
        refuse("string-two-values");
      }
      runs ??= [];
      runs.push(readRun(scanner, main));
    } else if (local === "rPh" || local === "phoneticPr") {
      passOver(scanner, main, local === "rPh" ? OF_STRINGS : OF_TEXTS);
    } else {
      refuse("xml-element", { element: shown(scanner.local) });
    }
  }
  // An escape may be spread over runs.
  const text = plain !== null && !mayHoldEscape ? plain : unescapeText(plain ?? runs?.join("") ?? "");
  return text.length > limits.text ? refuse("limit-text", { limit: limits.text }) : text;
}

function readRun(scanner: XmlScanner, main: string): string {
  let text: string | null = null;
  eachChild(scanner, () => {
    const local = mainLocal(scanner, main);
    if (local === "t") {
      text = text === null ? scanner.text() : refuse("string-two-values");
    } else if (local === "rPr") {
      passOver(scanner, main, OF_TEXTS);
    } else {
      refuse("xml-element", { element: shown(scanner.local) });
    }
  });
  return text ?? "";
}

function mainLocal(scanner: XmlScanner, main: string): string {
  return scanner.uri === main ? scanner.local : refuse("xml-element", { element: shown(scanner.local) });
}
